#include "sanad/event.h"

#include <string_view>

#include "model/records.h"

namespace sanad {
namespace {

struct KindName {
  EventKind kind;
  std::string_view english;
  std::string_view arabic;
};

constexpr KindName kKindNames[] = {
    {EventKind::kWorkspaceCreated, "created the workspace", "أنشأ مساحة العمل"},
    {EventKind::kWorkspaceChanged, "changed the workspace", "عدّل مساحة العمل"},
    {EventKind::kConversationOpened, "opened the conversation", "فتح المحادثة"},
    {EventKind::kMessageReceived, "sent a message", "أرسل رسالة"},
    {EventKind::kReplySent, "replied", "ردّ"},
    {EventKind::kNoteAdded, "added a note", "أضاف ملاحظة"},
    {EventKind::kStatusChanged, "changed the status", "غيّر الحالة"},
    {EventKind::kReopened, "reopened the conversation", "أعاد فتح المحادثة"},
    {EventKind::kPriorityChanged, "changed the priority", "غيّر الأولوية"},
    {EventKind::kTagged, "added a tag", "أضاف وسمًا"},
    {EventKind::kUntagged, "removed a tag", "أزال وسمًا"},
    {EventKind::kCustomFieldSet, "set a custom field", "ضبط حقلًا مخصصًا"},
    {EventKind::kClassified, "classified the conversation", "صنّف المحادثة"},
    {EventKind::kAssigned, "assigned the conversation", "أسند المحادثة"},
    {EventKind::kReleased, "released the conversation", "ترك المحادثة"},
    {EventKind::kFeedbackGiven, "rated the conversation", "قيّم المحادثة"},
    {EventKind::kAwakened, "ended the snooze", "أنهى التأجيل"},
    {EventKind::kSnoozed, "snoozed the conversation", "أجّل المحادثة"},
    {EventKind::kMerged, "merged the conversation into another",
     "دمج المحادثة في أخرى"},
    {EventKind::kUnmerged, "undid the merge", "ألغى الدمج"},
    {EventKind::kSplit, "split the conversation", "قسّم المحادثة"},
    {EventKind::kMoved, "moved the conversation to another inbox",
     "نقل المحادثة إلى صندوق بريد آخر"},
    {EventKind::kLinked, "linked the conversation to another",
     "ربط المحادثة بأخرى"},
    {EventKind::kUnlinked, "removed the link to another conversation",
     "أزال ربط المحادثة بأخرى"},
    {EventKind::kConfirmationAsked, "asked whether it is resolved",
     "سأل العميل هل حُلّت المشكلة"},
    {EventKind::kResolutionConfirmed, "confirmed that it is resolved",
     "أكّد أن المشكلة حُلّت"},
    {EventKind::kReplyWithdrawn, "took the reply back", "سحب الرد"},
    {EventKind::kMessageSent, "sent the message out",
     "أرسل الرسالة إلى الخارج"},
    {EventKind::kMessageDelivered, "delivered the message", "أوصل الرسالة"},
    {EventKind::kMessageRead, "read the message", "قرأ الرسالة"},
    {EventKind::kMessageFailed, "could not deliver the message",
     "تعذّر عليه إيصال الرسالة"},
    {EventKind::kMessageRetried, "sent the message anew", "أعاد إرسال الرسالة"},
    {EventKind::kFeedbackAsked, "asked for a rating", "طلب تقييمًا"},
    {EventKind::kCustomerCreated, "created the customer", "أنشأ العميل"},
    {EventKind::kCustomerChanged, "changed the customer", "عدّل بيانات العميل"},
    {EventKind::kIdentityAdded, "added an identity", "أضاف هوية"},
    {EventKind::kIdentityVerified, "verified an identity", "تحقّق من هوية"},
    {EventKind::kCustomerNoteAdded, "added a note on the customer",
     "أضاف ملاحظة عن العميل"},
    {EventKind::kPortalTokenIssued, "issued a portal token",
     "أصدر رمز دخول للبوابة"},
    {EventKind::kCompanyCreated, "created the company", "أنشأ الشركة"},
    {EventKind::kCustomerMerged, "merged the customer into another",
     "دمج العميل في آخر"},
    {EventKind::kCustomerUnmerged, "undid the merge of customers",
     "ألغى دمج العميلين"},
    {EventKind::kAgentCreated, "added the agent", "أضاف الموظف"},
    {EventKind::kAgentChanged, "changed the agent", "عدّل بيانات الموظف"},
    {EventKind::kTeamCreated, "created the team", "أنشأ الفريق"},
    {EventKind::kTeamJoined, "added a member to the team",
     "أضاف عضوًا إلى الفريق"},
    {EventKind::kTeamLeft, "removed a member from the team",
     "أزال عضوًا من الفريق"},
    {EventKind::kRoleCreated, "created the role", "أنشأ الدور"},
    {EventKind::kRoleChanged, "changed the role", "عدّل الدور"},
    {EventKind::kRoleGranted, "granted the role", "منح الدور"},
    {EventKind::kRoleRevoked, "revoked the role", "سحب الدور"},
    {EventKind::kBotCreated, "added the bot", "أضاف البرنامج الآلي"},
    {EventKind::kBotChanged, "changed the bot", "عدّل البرنامج الآلي"},
    {EventKind::kTokenIssued, "issued an access token", "أصدر رمز دخول"},
    {EventKind::kTokenRevoked, "revoked an access token", "أبطل رمز دخول"},
    {EventKind::kTeamChanged, "changed the team", "عدّل الفريق"},
    {EventKind::kInboxCreated, "created the inbox",
     "أنشأ صندوق البريد المشترك"},
    {EventKind::kInboxChanged, "changed the inbox", "عدّل صندوق البريد المشترك"},
    {EventKind::kTagCreated, "created the tag", "أنشأ الوسم"},
    {EventKind::kCustomFieldDeclared, "declared a custom field",
     "عرّف حقلًا مخصصًا"},
    {EventKind::kViewSaved, "saved a view", "حفظ عرضًا"},
    {EventKind::kViewDeleted, "deleted a view", "حذف عرضًا"},
    {EventKind::kViewChanged, "changed a view", "عدّل عرضًا"},
    {EventKind::kInboxMembersChanged, "changed who serves the inbox",
     "غيّر من يخدم صندوق البريد"},
    {EventKind::kInboxWatchersChanged, "changed who watches the inbox",
     "غيّر من يتابع صندوق البريد"},
    {EventKind::kArticleSaved, "saved the article", "حفظ المقالة"},
    {EventKind::kCalendarSaved, "saved the calendar", "حفظ تقويم العمل"},
    {EventKind::kSlaPolicySaved, "saved the SLA policy",
     "حفظ اتفاقية مستوى الخدمة"},
    {EventKind::kSlaAtRisk, "found a target at risk",
     "وجد موعدًا مهددًا بالتأخر"},
    {EventKind::kSlaBreached, "found a target missed", "وجد موعدًا فائتًا"},
    {EventKind::kSectionSaved, "saved the section", "حفظ القسم"},
    {EventKind::kCannedReplySaved, "saved the canned reply", "حفظ الرد الجاهز"},
    {EventKind::kCollaboratorAdded, "added somebody who takes part",
     "أضاف مشاركًا"},
    {EventKind::kCollaboratorRemoved, "removed somebody who took part",
     "أزال مشاركًا"},
    {EventKind::kAccessRefused, "tried to change who may do what, and may not",
     "حاول تغيير الصلاحيات دون إذن"},
    {EventKind::kSourceRead, "read the raw source of a message",
     "قرأ المصدر الخام لرسالة"},
    {EventKind::kAccessExplained, "asked why somebody may do something",
     "سأل عن أسباب صلاحية غيره"},
    {EventKind::kReportExported, "exported a report", "صدّر تقريرًا"},
};

}  // namespace

std::string_view NameOf(EventKind kind, Language language) {
  const bool arabic = language == Language::kArabic;
  for (const KindName& name : kKindNames) {
    if (name.kind == kind) return arabic ? name.arabic : name.english;
  }
  return arabic ? "غير معروف" : "unknown";
}

bool IsOfAudit(EventKind kind) {
  return kind == EventKind::kAccessRefused || kind == EventKind::kSourceRead ||
         kind == EventKind::kAccessExplained ||
         kind == EventKind::kReportExported;
}

}  // namespace sanad

namespace sanad::record {

template <>
const RecordType& TypeOf<Event>() {
  static const RecordType type =
      Record<Event>("Event", {{"number", 1, &Event::number},
                              {"kind", 2, &Event::kind},
                              {"stream", 3, &Event::stream},
                              {"subject", 4, &Event::subject},
                              {"object", 5, &Event::object},
                              {"actor_kind", 6, &Event::actor_kind},
                              {"actor", 7, &Event::actor},
                              {"at", 8, &Event::at},
                              {"happened_at", 9, &Event::happened_at},
                              BytesField("changes", 10, &Event::changes),
                              BytesField("salt", 11, &Event::salt),
                              BytesField("hash", 12, &Event::hash),
                              {"lent", 13, &Event::lent}});
  return type;
}

template <>
const RecordType& TypeOf<MemberDigest>() {
  static const RecordType type = Record<MemberDigest>(
      "MemberDigest", {{"number", 1, &MemberDigest::number},
                       BytesField("digest", 2, &MemberDigest::digest)});
  return type;
}

template <>
const RecordType& TypeOf<RowChange>() {
  static const RecordType type = Record<RowChange>(
      "RowChange", {{"table", 1, &RowChange::table},
                    {"kind", 2, &RowChange::kind},
                    BytesField("key", 3, &RowChange::key),
                    {"columns", 4, &RowChange::columns},
                    BytesField("members", 5, &RowChange::members),
                    {"digests", 6, &RowChange::digests}});
  return type;
}

template <>
const RecordType& TypeOf<RowChanges>() {
  static const RecordType type = Record<RowChanges>(
      "RowChanges", {{"rows", 1, &RowChanges::rows},
                     BytesField("salt_digest", 2, &RowChanges::salt_digest)});
  return type;
}

}  // namespace sanad::record
