// Every definition: its id, what it says, and how it measures.

#include <array>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/time/time.h"
#include "base/refuse.h"
#include "metrics/meter.h"
#include "metrics/moments.h"
#include "sanad/metrics.h"
#include "sanad/timeline.h"

namespace sanad {
namespace {

using metrics::Meter;
using metrics::Moments;
using metrics::MomentsOf;
using metrics::ReplyMoment;
using Values = std::vector<Figure>;

constexpr Reason kDefinitionUnknown = {
    absl::StatusCode::kNotFound, "metrics.definition_unknown",
    "no figure is measured by this definition", "لا يُقاس أي رقم بهذا التعريف"};

// What a definition measures from.
struct Source {
  std::span<const TimelineEvent> timeline;
  std::span<const CalendarInForce> calendars;
  absl::Time until;

  Figures figures() const { return FiguresOf(timeline, calendars, until); }
  Moments moments() const { return MomentsOf(timeline, until); }

  Figure Between(absl::Time from, const TimelineEvent& event) const {
    return {.span = Meter(calendars).Between(from, event.at),
            .at = event.at,
            .number = event.number,
            .agent = event.agent};
  }
};

Values ListOf(const std::optional<Figure>& figure) {
  return figure ? Values{*figure} : Values{};
}

template <std::optional<Figure> Figures::*kFigure>
Values Fixed(const Source& source) {
  return ListOf(source.figures().*kFigure);
}

Values NextReplies(const Source& source) {
  return source.figures().next_replies;
}

// A total is fixed by no event but the end of what is known.
template <FigureSpan Figures::*kSpan>
Values Total(const Source& source) {
  return {{.span = source.figures().*kSpan, .at = source.until}};
}

Values CustomerWait(const Source& source) {
  return {{.span = source.figures().customer_wait(), .at = source.until}};
}

template <Stage kStage>
Values InStage(const Source& source) {
  return {{.span = source.figures().stages[static_cast<size_t>(kStage)],
           .at = source.until}};
}

Values FirstReplySinceOpening(const Source& source) {
  const Moments moments = source.moments();
  if (moments.replies.empty()) return {};
  return {source.Between(*moments.opened_at, moments.replies[0].event)};
}

Values LaterAnswers(const Source& source) {
  Values values;
  const Moments moments = source.moments();
  for (const ReplyMoment& reply : moments.replies) {
    if (&reply == &moments.replies[0] || !reply.waiting_since) continue;
    values.push_back(source.Between(*reply.waiting_since, reply.event));
  }
  return values;
}

// Intercom begins with the customer's first message.
template <bool kLast>
Values CloseSinceFirstMessage(const Source& source) {
  const Moments moments = source.moments();
  const auto& start = moments.first_customer_message;
  const auto& resolutions = moments.resolutions;
  if (!start || resolutions.empty()) return {};
  const TimelineEvent& event = kLast ? resolutions.back() : resolutions.front();
  if (event.at < *start) return {};
  return {source.Between(*start, event)};
}

// Chatwoot begins anew with a reopening before the first reply.
Values FirstReplySinceActive(const Source& source) {
  const Moments moments = source.moments();
  if (moments.replies.empty()) return {};
  const ReplyMoment& first = moments.replies[0];
  return {source.Between(first.active_since, first.event)};
}

// Chatwoot measures each resolution from the beginning, idle time included.
Values EveryResolution(const Source& source) {
  Values values;
  const Moments moments = source.moments();
  for (const TimelineEvent& event : moments.resolutions) {
    values.push_back(source.Between(*moments.opened_at, event));
  }
  return values;
}

// Front adds up the waits for a reply, once the conversation is over.
Values TotalReplyTime(const Source& source) {
  const Moments moments = source.moments();
  if (!moments.over || moments.replies.empty()) return {};
  Figure total = {.at = moments.resolutions.back().at,
                  .number = moments.resolutions.back().number};
  for (const ReplyMoment& reply : moments.replies) {
    if (!reply.waiting_since) continue;
    total.span += source.Between(*reply.waiting_since, reply.event).span;
  }
  return {total};
}

using Measure = Values (*)(const Source&);

struct Measured {
  Definition definition;
  Measure measure;  // none: it counts instead
};

constexpr std::array kDefinitions = {
    Measured{{"sanad.first_reply_time",
              "from the customer's first message to the first reply after it",
              "من أول رسالة للعميل إلى أول رد بعدها"},
             Fixed<&Figures::first_reply>},
    Measured{{"sanad.first_reply_time.from_assignment",
              "to the first reply, from the last assignment to its author",
              "إلى أول رد، من آخر إسناد إلى صاحبه"},
             Fixed<&Figures::first_reply_from_assignment>},
    Measured{{"sanad.next_reply_time",
              "for each later turn: from the oldest message without a reply "
              "to the next reply",
              "لكل دور لاحق: من أقدم رسالة بلا رد إلى الرد التالي"},
             NextReplies},
    Measured{{"sanad.time_to_assign",
              "from the opening to the first assignment to an agent",
              "من فتح المحادثة إلى أول إسناد إلى موظف"},
             Fixed<&Figures::time_to_assign>},
    Measured{{"sanad.first_resolution_time",
              "from the opening to the first time resolved or closed",
              "من فتح المحادثة إلى أول مرة حُلّت أو أُغلقت"},
             Fixed<&Figures::first_resolution>},
    Measured{{"sanad.full_resolution_time",
              "from the opening to the last time resolved or closed so far",
              "من فتح المحادثة إلى آخر مرة حُلّت أو أُغلقت حتى الآن"},
             Fixed<&Figures::full_resolution>},
    Measured{{"sanad.worked_resolution_time",
              "as the full resolution, without the time between resolved and "
              "reopened",
              "مثل الحل الكامل دون الوقت بين الحل وإعادة الفتح"},
             Fixed<&Figures::worked_resolution>},
    Measured{{"sanad.customer_wait", "total time open or on hold",
              "مجموع الوقت مفتوحة أو بانتظار طرف ثالث"},
             CustomerWait},
    Measured{{"sanad.agent_wait", "total time pending",
              "مجموع الوقت بانتظار العميل"},
             Total<&Figures::pending>},
    Measured{{"sanad.agent_work", "total time open", "مجموع الوقت مفتوحة"},
             Total<&Figures::open>},
    Measured{
        {"sanad.on_hold", "total time on hold", "مجموع الوقت بانتظار طرف ثالث"},
        Total<&Figures::on_hold>},
    Measured{{"sanad.snoozed", "total time snoozed, in whatever status",
              "مجموع الوقت مؤجلة، أيًّا كانت حالتها"},
             Total<&Figures::snoozed>},
    Measured{
        {"sanad.age", "from the opening until now", "من فتح المحادثة حتى الآن"},
        Total<&Figures::age>},
    Measured{{"sanad.stage.unassigned", "total time open and nobody's",
              "مجموع الوقت مفتوحة بلا إسناد"},
             InStage<Stage::kUnassigned>},
    Measured{{"sanad.stage.first_touch",
              "total time assigned to an agent before anybody replied or noted",
              "مجموع الوقت مسندة إلى موظف قبل أي رد أو ملاحظة"},
             InStage<Stage::kFirstTouch>},
    Measured{{"sanad.stage.in_hand",
              "total time in an agent's hands after the first touch",
              "مجموع الوقت بين يدي موظف بعد أول تعامل معها"},
             InStage<Stage::kInHand>},
    Measured{{"sanad.stage.other_team",
              "total time with a team other than the first, taken by nobody",
              "مجموع الوقت لدى فريق غير الأول ولم يستلمها أحد"},
             InStage<Stage::kOtherTeam>},
    Measured{{"sanad.stage.customer", "total time with the customer",
              "مجموع الوقت لدى العميل"},
             InStage<Stage::kCustomer>},
    Measured{{"sanad.stage.third_party", "total time with a third party",
              "مجموع الوقت لدى طرف ثالث"},
             InStage<Stage::kThirdParty>},
    Measured{{"sanad.stage.unconfirmed",
              "total time resolved before it was closed or reopened",
              "مجموع الوقت محلولة قبل إغلاقها أو إعادة فتحها"},
             InStage<Stage::kUnconfirmed>},
    Measured{{"sanad.stage.closed", "total time closed", "مجموع الوقت مغلقة"},
             InStage<Stage::kClosed>},
    Measured{{"sanad.replies", "replies of agents", "ردود الموظفين"}, nullptr},
    Measured{{"sanad.customer_messages",
              "messages of customers, the opening included",
              "رسائل العملاء، ومنها رسالة الفتح"},
             nullptr},
    Measured{{"sanad.reopens",
              "how often it was open again after it was resolved or closed",
              "كم مرة عادت مفتوحة بعد حلها أو إغلاقها"},
             nullptr},
    Measured{
        {"sanad.handoffs", "agents that it was assigned to, less the first",
         "عدد من أُسندت إليهم من الموظفين عدا الأول"},
        nullptr},
    Measured{{"sanad.one_touch",
              "resolved with one reply, never reopened, and no message since",
              "حُلّت برد واحد ولم يُعد فتحها ولم تصل بعدها رسالة"},
             nullptr},
    Measured{{"sanad.created", "conversations that began, whoever began them",
              "محادثات بدأت، أيًّا كان من بدأها"},
             nullptr},
    Measured{{"sanad.worked",
              "conversations in which an agent replied, at the first reply of "
              "each agent there",
              "محادثات ردّ فيها موظف، عند أول رد لكل موظف فيها"},
             nullptr},
    Measured{{"sanad.ended",
              "how often conversations became resolved or closed, counted for "
              "whoever made them so",
              "كم مرة حُلّت محادثة أو أُغلقت، وتُحسب لمن حلّها أو أغلقها"},
             nullptr},
    Measured{{"sanad.rating",
              "ratings of customers from 1 to 5, counted for the agent who had "
              "replied last",
              "تقييمات العملاء من 1 إلى 5، وتُحسب لآخر موظف رد قبلها"},
             nullptr},
    Measured{{"sanad.satisfied", "ratings of 4 or 5", "تقييمات بـ 4 أو 5"},
             nullptr},
    Measured{{"sanad.promise.first_reply",
              "of the first replies that were promised, the share given in "
              "time; counted when one is given in time, or missed",
              "نسبة ما صدر في موعده من الردود الأولى الموعودة، وتُحسب عند "
              "صدورها في موعدها أو عند فوات الموعد"},
             nullptr},
    Measured{{"sanad.promise.next_reply", "the same of every wait for a reply",
              "النسبة نفسها لكل انتظار للرد"},
             nullptr},
    Measured{{"sanad.promise.resolution",
              "of the resolutions that were promised, the share reached in "
              "time; counted when one is reached in time, or missed",
              "نسبة ما حُلّ في موعده من المحادثات الموعود بحلها، وتُحسب عند "
              "حلها في موعدها أو عند فوات الموعد"},
             nullptr},
    Measured{{"sanad.csat", "the share of ratings that are 4 or 5",
              "نسبة التقييمات التي هي 4 أو 5"},
             nullptr},
    Measured{{"sanad.nps",
              "of ratings from 0 to 10, the percentage that is 9 or 10 less "
              "the percentage that is 6 or below: from -100 to 100",
              "صافي نقاط الترويج: من تقييمات 0 إلى 10، نسبة 9 و10 ناقص نسبة 6 "
              "فأقل، من -100 إلى 100"},
             nullptr},
    Measured{
        {"sanad.ces", "the mean of ratings from 1 (very hard) to 7 (very easy)",
         "جهد العميل: متوسط التقييمات من 1 (صعب جدًا) إلى 7 (سهل جدًا)"},
        nullptr},
    Measured{{"sanad.response_rate",
              "of the customers who were asked to rate, the share that "
              "answered, counted when they were asked",
              "نسبة من أجابوا من العملاء الذين طُلب تقييمهم، وتُحسب وقت الطلب"},
             nullptr},
    Measured{{"sanad.backlog",
              "conversations that had begun and were neither resolved nor "
              "closed at a time",
              "محادثات بدأت ولم تكن محلولة ولا مغلقة في وقت ما"},
             nullptr},
    Measured{{"vectors.first_reply_time",
              "from the opening, whoever opened it, to the first reply",
              "من فتح المحادثة، أيًّا كان من فتحها، إلى أول رد"},
             FirstReplySinceOpening},
    Measured{{"vectors.next_reply_time",
              "for each reply but the first that answers something: from the "
              "oldest message without a reply",
              "لكل رد غير الأول يجيب عن شيء: من أقدم رسالة بلا رد"},
             LaterAnswers},
    Measured{{"zendesk.first_reply_time",
              "from the opening to the first public reply after it",
              "من فتح المحادثة إلى أول رد يراه العميل"},
             FirstReplySinceOpening},
    Measured{{"zendesk.next_reply_time",
              "from the oldest message without a reply, the first reply left "
              "out",
              "من أقدم رسالة بلا رد، دون احتساب أول رد"},
             LaterAnswers},
    Measured{{"intercom.time_to_admin_reply",
              "from the customer's first message to the first reply after it",
              "من أول رسالة للعميل إلى أول رد بعدها"},
             Fixed<&Figures::first_reply>},
    Measured{{"intercom.time_to_first_close",
              "from the customer's first message to the first close",
              "من أول رسالة للعميل إلى أول إغلاق"},
             CloseSinceFirstMessage<false>},
    Measured{{"intercom.time_to_last_close",
              "from the customer's first message to the last close",
              "من أول رسالة للعميل إلى آخر إغلاق"},
             CloseSinceFirstMessage<true>},
    Measured{{"chatwoot.first_response",
              "to the first reply, from the opening or the last reopening "
              "before it",
              "إلى أول رد، من الفتح أو من آخر إعادة فتح قبله"},
             FirstReplySinceActive},
    Measured{{"chatwoot.reply_time",
              "from since when the customer waits, the first reply left out",
              "منذ بدأ العميل ينتظر، دون احتساب أول رد"},
             LaterAnswers},
    Measured{{"chatwoot.conversation_resolved",
              "from the opening to every time resolved, idle time included",
              "من فتح المحادثة إلى كل مرة حُلّت فيها، مع وقت السكون"},
             EveryResolution},
    Measured{{"front.total_reply_time",
              "the sum of all waits for a reply, once it is archived",
              "مجموع أوقات انتظار الردود، بعد أرشفة المحادثة"},
             TotalReplyTime},
};

constexpr auto kListed = [] {
  std::array<Definition, kDefinitions.size()> listed;
  for (size_t i = 0; i < listed.size(); ++i) {
    listed[i] = kDefinitions[i].definition;
  }
  return listed;
}();

}  // namespace

std::span<const Definition> Definitions() { return kListed; }

absl::StatusOr<std::vector<Figure>> FiguresBy(
    std::string_view definition, std::span<const TimelineEvent> timeline,
    std::span<const CalendarInForce> calendars, absl::Time until) {
  for (const Measured& measured : kDefinitions) {
    if (measured.definition.id != definition || !measured.measure) continue;
    return measured.measure({timeline, calendars, until});
  }
  return Refuse(kDefinitionUnknown);
}

std::string_view NameOf(Stage stage, Language language) {
  const bool arabic = language == Language::kArabic;
  switch (stage) {
    case Stage::kUnassigned:
      return arabic ? "بلا إسناد" : "unassigned";
    case Stage::kFirstTouch:
      return arabic ? "بانتظار أول تعامل" : "waiting for a first touch";
    case Stage::kInHand:
      return arabic ? "بين يدي موظف" : "in an agent's hands";
    case Stage::kOtherTeam:
      return arabic ? "لدى فريق آخر" : "with another team";
    case Stage::kCustomer:
      return arabic ? "لدى العميل" : "with the customer";
    case Stage::kThirdParty:
      return arabic ? "لدى طرف ثالث" : "with a third party";
    case Stage::kUnconfirmed:
      return arabic ? "محلولة بلا تأكيد" : "resolved, not confirmed";
    case Stage::kClosed:
      return arabic ? "مغلقة" : "closed";
  }
  return arabic ? "غير معروفة" : "unknown";
}

}  // namespace sanad
