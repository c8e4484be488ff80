// The figures of reports: the definition of each, and what it is called.

#include <algorithm>
#include <iterator>
#include <string_view>

#include "sanad/figure.h"

namespace sanad {
namespace {

struct FigureRow {
  FigureKind kind;
  FigureUnit unit;
  std::string_view definition;
  std::string_view english;
  std::string_view arabic;
};

constexpr FigureRow kRows[] = {
    {FigureKind::kCreated, FigureUnit::kTimes, "sanad.created",
     "conversations begun", "محادثات جديدة"},
    {FigureKind::kCustomerMessage, FigureUnit::kTimes,
     "sanad.customer_messages", "customers' messages", "رسائل العملاء"},
    {FigureKind::kReply, FigureUnit::kTimes, "sanad.replies", "replies",
     "ردود"},
    {FigureKind::kWorked, FigureUnit::kTimes, "sanad.worked",
     "conversations worked", "محادثات عُمل عليها"},
    {FigureKind::kEnded, FigureUnit::kTimes, "sanad.ended", "resolved", "حُلّت"},
    {FigureKind::kReopened, FigureUnit::kTimes, "sanad.reopens", "reopened",
     "أُعيد فتحها"},
    {FigureKind::kFirstReply, FigureUnit::kLength, "sanad.first_reply_time",
     "first reply", "أول رد"},
    {FigureKind::kFirstReplyFromAssignment, FigureUnit::kLength,
     "sanad.first_reply_time.from_assignment", "first reply since assignment",
     "أول رد منذ الإسناد"},
    {FigureKind::kNextReply, FigureUnit::kLength, "sanad.next_reply_time",
     "next replies", "الردود التالية"},
    {FigureKind::kTimeToAssign, FigureUnit::kLength, "sanad.time_to_assign",
     "time to assign", "زمن الإسناد"},
    {FigureKind::kFirstResolution, FigureUnit::kLength,
     "sanad.first_resolution_time", "first resolution", "أول حل"},
    {FigureKind::kFullResolution, FigureUnit::kLength,
     "sanad.full_resolution_time", "full resolution", "الحل الكامل"},
    {FigureKind::kWorkedResolution, FigureUnit::kLength,
     "sanad.worked_resolution_time", "worked resolution", "زمن العمل حتى الحل"},
    {FigureKind::kCustomerWait, FigureUnit::kLength, "sanad.customer_wait",
     "customer's wait", "انتظار العميل"},
    {FigureKind::kAgentWait, FigureUnit::kLength, "sanad.agent_wait",
     "waiting for the customer", "بانتظار العميل"},
    {FigureKind::kAgentWork, FigureUnit::kLength, "sanad.agent_work", "in work",
     "قيد العمل"},
    {FigureKind::kOnHold, FigureUnit::kLength, "sanad.on_hold", "on hold",
     "بانتظار طرف ثالث"},
    {FigureKind::kSnoozed, FigureUnit::kLength, "sanad.snoozed", "snoozed",
     "مؤجلة"},
    {FigureKind::kStageUnassigned, FigureUnit::kLength,
     "sanad.stage.unassigned", "stage: unassigned", "مرحلة: بلا إسناد"},
    {FigureKind::kStageFirstTouch, FigureUnit::kLength,
     "sanad.stage.first_touch", "stage: waiting for a first touch",
     "مرحلة: بانتظار أول تعامل"},
    {FigureKind::kStageInHand, FigureUnit::kLength, "sanad.stage.in_hand",
     "stage: in an agent's hands", "مرحلة: بين يدي موظف"},
    {FigureKind::kStageOtherTeam, FigureUnit::kLength, "sanad.stage.other_team",
     "stage: with another team", "مرحلة: لدى فريق آخر"},
    {FigureKind::kStageCustomer, FigureUnit::kLength, "sanad.stage.customer",
     "stage: with the customer", "مرحلة: لدى العميل"},
    {FigureKind::kStageThirdParty, FigureUnit::kLength,
     "sanad.stage.third_party", "stage: with a third party",
     "مرحلة: لدى طرف ثالث"},
    {FigureKind::kStageUnconfirmed, FigureUnit::kLength,
     "sanad.stage.unconfirmed", "stage: resolved, not confirmed",
     "مرحلة: محلولة بلا تأكيد"},
    {FigureKind::kStageClosed, FigureUnit::kLength, "sanad.stage.closed",
     "stage: closed", "مرحلة: مغلقة"},
    {FigureKind::kHandoffs, FigureUnit::kAmount, "sanad.handoffs", "handoffs",
     "تحويلات بين الموظفين"},
    {FigureKind::kOneTouch, FigureUnit::kTimes, "sanad.one_touch",
     "resolved with one reply", "حُلّت برد واحد"},
    {FigureKind::kRating, FigureUnit::kAmount, "sanad.rating", "ratings",
     "تقييمات"},
    {FigureKind::kSatisfied, FigureUnit::kTimes, "sanad.satisfied",
     "satisfied customers", "عملاء راضون"},
    {FigureKind::kFirstReplyPromise, FigureUnit::kShare,
     "sanad.promise.first_reply", "first reply in time", "أول رد في موعده"},
    {FigureKind::kNextReplyPromise, FigureUnit::kShare,
     "sanad.promise.next_reply", "next replies in time",
     "الردود التالية في موعدها"},
    {FigureKind::kResolutionPromise, FigureUnit::kShare,
     "sanad.promise.resolution", "resolved in time", "الحل في موعده"},
    {FigureKind::kRecommendation, FigureUnit::kAmount, "sanad.nps",
     "recommendations", "تقييمات التوصية"},
    {FigureKind::kEffort, FigureUnit::kAmount, "sanad.ces", "ease ratings",
     "تقييمات السهولة"},
    {FigureKind::kFeedbackAsked, FigureUnit::kShare, "sanad.response_rate",
     "answered when asked to rate", "أجابوا عن طلب التقييم"},
};

const FigureRow* Find(FigureKind kind) {
  const auto* found =
      std::find_if(std::begin(kRows), std::end(kRows),
                   [&](const FigureRow& row) { return row.kind == kind; });
  return found == std::end(kRows) ? nullptr : found;
}

}  // namespace

FigureUnit UnitOf(FigureKind kind) {
  const FigureRow* row = Find(kind);
  return row ? row->unit : FigureUnit::kTimes;
}

std::string_view DefinitionOf(FigureKind kind) {
  const FigureRow* row = Find(kind);
  return row ? row->definition : std::string_view();
}

std::string_view NameOf(FigureKind kind, Language language) {
  const bool arabic = language == Language::kArabic;
  const FigureRow* row = Find(kind);
  if (!row) return arabic ? "غير معروف" : "unknown";
  return arabic ? row->arabic : row->english;
}

std::string_view NameOf(Dimension dimension, Language language) {
  const bool arabic = language == Language::kArabic;
  switch (dimension) {
    case Dimension::kNone:
      return arabic ? "الكل" : "all";
    case Dimension::kInbox:
      return arabic ? "صندوق البريد" : "inbox";
    case Dimension::kAgent:
      return arabic ? "الموظف" : "agent";
    case Dimension::kTeam:
      return arabic ? "الفريق" : "team";
    case Dimension::kChannel:
      return arabic ? "القناة" : "channel";
    case Dimension::kTag:
      return arabic ? "الوسم" : "tag";
    case Dimension::kPriority:
      return arabic ? "الأولوية" : "priority";
    case Dimension::kKind:
      return arabic ? "النوع" : "kind";
    case Dimension::kTopic:
      return arabic ? "الموضوع" : "topic";
    case Dimension::kHour:
      return arabic ? "ساعة الأسبوع" : "hour of the week";
  }
  return arabic ? "غير معروف" : "unknown";
}

}  // namespace sanad
