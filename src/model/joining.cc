#include "model/joining.h"

#include <algorithm>

namespace sanad {
namespace {

struct Sentence {
  std::string_view english;
  std::string_view arabic;
};

std::string_view In(const Sentence& sentence, Language language) {
  return language == Language::kArabic ? sentence.arabic : sentence.english;
}

struct PassedOverSentence {
  PassedOver why;
  Sentence sentence;
};

constexpr PassedOverSentence kPassedOver[] = {
    {PassedOver::kNoMailIds,
     {"it refers to no mail", "لا تشير إلى رسالة بريد سابقة"}},
    {PassedOver::kMailIdsUnknown,
     {"none of the mails that it refers to is known",
      "لا نعرف أيًا من رسائل البريد التي تشير إليها"}},
    {PassedOver::kNoToken,
     {"there is no token in its subject", "لا رمز في عنوانها"}},
    {PassedOver::kTokenUnknown,
     {"the token in its subject is none of this workspace",
      "الرمز في عنوانها ليس من رموز مساحة العمل هذه"}},
    {PassedOver::kTokenForeign,
     {"its sender takes no part in the conversation that the token names",
      "مرسلها غير مشارك في المحادثة التي يدل عليها الرمز"}},
    {PassedOver::kClosed,
     {"the conversation where it belongs is closed for good",
      "المحادثة التي تتبعها مغلقة نهائيًا"}},
    {PassedOver::kFull,
     {"the conversation where it belongs has no room for another participant",
      "المحادثة التي تتبعها لا تتسع لمشارك آخر"}},
    {PassedOver::kRepeatsOff,
     {"its inbox joins no repeats",
      "صندوق البريد الذي وصلت إليه لا يضم الرسائل المكررة"}},
    {PassedOver::kNotByPerson,
     {"automatic mail and spam are never joined as repeats",
      "الرسائل الآلية والمزعجة لا تُضم بوصفها مكررة"}},
    {PassedOver::kSenderNew,
     {"its sender had not written before", "مرسلها لم يكتب إلينا من قبل"}},
    {PassedOver::kNobodyWaits,
     {"its sender waited in no conversation to which it could be joined",
      "مرسلها لم يكن ينتظر في محادثة يمكن ضمها إليها"}},
    {PassedOver::kWindowPassed,
     {"its sender's message before came longer ago than repeats are joined",
      "مضى على رسالة مرسلها السابقة أكثر من مهلة ضم الرسائل المكررة"}},
    {PassedOver::kNotOpen,
     {"the conversation in which its sender waited was not open",
      "المحادثة التي كان مرسلها ينتظر فيها لم تكن مفتوحة"}},
};

constexpr Sentence kJoinedNew = {"it opened a conversation", "فتحت محادثة"};
constexpr Sentence kJoinedByMail = {"it answers a mail of this conversation",
                                    "هي رد على رسالة بريد في هذه المحادثة"};
constexpr Sentence kJoinedByReference = {
    "mail ids connect it with this conversation",
    "تربطها معرّفات رسائل البريد بهذه المحادثة"};
constexpr Sentence kJoinedByToken = {
    "the token in its subject names this conversation, in which its sender "
    "takes part",
    "في عنوانها رمز هذه المحادثة، ومرسلها مشارك فيها"};
constexpr Sentence kJoinedAsSequel = {
    "it belongs to a conversation that takes it no more, and opened a sequel",
    "تتبع محادثة لم تعد تستقبلها، ففتحت محادثة تكملها"};
constexpr Sentence kJoinedAsRepeat = {
    "its sender already waited here for an answer: it repeats the message "
    "before",
    "كان مرسلها ينتظر الرد في هذه المحادثة، فضُمّت إليها رسالة مكررة"};

const Sentence& SentenceOf(const Message& message) {
  switch (message.joined_by) {
    case JoinedBy::kMailId:
      return message.joined_through ? kJoinedByMail : kJoinedByReference;
    case JoinedBy::kToken:
      return kJoinedByToken;
    case JoinedBy::kSequel:
      return kJoinedAsSequel;
    case JoinedBy::kRepeat:
      return kJoinedAsRepeat;
    default:
      return kJoinedNew;
  }
}

bool Reaches(const Inbox& home, const Inbox& arrived_in) {
  if (home.id == arrived_in.id) return home.repeats != Repeats::kNone;
  return home.repeats == Repeats::kAnyInbox &&
         arrived_in.repeats == Repeats::kAnyInbox;
}

}  // namespace

std::vector<PassedOver> PassedOverIn(int64_t bits) {
  std::vector<PassedOver> all;
  for (const PassedOverSentence& one : kPassedOver) {
    if (bits & BitOf(one.why)) all.push_back(one.why);
  }
  return all;
}

std::string_view SentenceOf(const Message& message, Language language) {
  return In(SentenceOf(message), language);
}

std::string_view SentenceOf(PassedOver why, Language language) {
  for (const PassedOverSentence& one : kPassedOver) {
    if (one.why == why) return In(one.sentence, language);
  }
  return "";
}

bool IsWaitedIn(const Conversation& conversation) {
  return conversation.waiting_since.has_value() && !conversation.spam &&
         !conversation.merged_into;
}

PassedOver WhyNoRepeat(const Conversation& waiting, const Inbox& home,
                       const Inbox& arrived_in, absl::Time now) {
  if (!Reaches(home, arrived_in)) return PassedOver::kNobodyWaits;
  const bool elsewhere = home.id != arrived_in.id;
  const auto told = [&](PassedOver why) {
    return elsewhere ? PassedOver::kNobodyWaits : why;
  };
  if ((home.repeats_open_only || arrived_in.repeats_open_only) &&
      waiting.status != ConversationStatus::kOpen) {
    return told(PassedOver::kNotOpen);
  }
  const absl::Time before =
      waiting.last_customer_message_at.value_or(absl::InfinitePast());
  const absl::Duration window =
      std::min(home.repeat_window, arrived_in.repeat_window);
  return now - before > window ? told(PassedOver::kWindowPassed)
                               : PassedOver::kNone;
}

}  // namespace sanad
