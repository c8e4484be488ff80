// The catalogue of actions.

#include <algorithm>
#include <iterator>
#include <span>
#include <string_view>

#include "sanad/action.h"
#include "sanad/status.h"

namespace sanad {
namespace {

constexpr RelationSet kAny = {Relation::kAny};
constexpr RelationSet kOfInbox = {Relation::kAny, Relation::kParticipant};
constexpr RelationSet kOfConversation = {
    Relation::kAny,         Relation::kAssigned, Relation::kUnassigned,
    Relation::kParticipant, Relation::kTeam,     Relation::kCreated};
constexpr RelationSet kOfMessage =
    kOfConversation | RelationSet{Relation::kAuthor};
constexpr RelationSet kOfAgent = {Relation::kAny, Relation::kSelf};

using enum Action;

constexpr ActionInfo kCatalogue[] = {
    {kAgentCreate, "agent.create", Area::kStaff, kAny, "add an agent",
     "إضافة موظف"},
    {kAgentDeactivate, "agent.deactivate", Area::kStaff, kOfAgent,
     "deactivate an agent", "إيقاف موظف"},
    {kAgentRead, "agent.read", Area::kStaff, kOfAgent, "see an agent",
     "الاطلاع على بيانات موظف"},
    {kAgentUpdate, "agent.update", Area::kStaff, kOfAgent, "edit an agent",
     "تعديل بيانات موظف"},
    {kArticleCreate, "article.create", Area::kKnowledge, kAny,
     "write an article", "كتابة مقالة"},
    {kArticleDelete, "article.delete", Area::kKnowledge, kAny,
     "delete an article", "حذف مقالة"},
    {kArticlePublish, "article.publish", Area::kKnowledge, kAny,
     "publish an article", "نشر مقالة"},
    {kArticleRead, "article.read", Area::kKnowledge, kAny, "read an article",
     "قراءة مقالة"},
    {kArticleReadDraft, "article.read_draft", Area::kKnowledge, kAny,
     "read the draft of an article", "قراءة مسودة مقالة"},
    {kArticleReadInternal, "article.read_internal", Area::kKnowledge, kAny,
     "read an internal article", "قراءة مقالة داخلية"},
    {kArticleUpdate, "article.update", Area::kKnowledge, kAny,
     "edit an article", "تعديل مقالة"},
    {kAttachmentCopy, "attachment.copy", Area::kConversations, kOfMessage,
     "copy an attachment to another conversation", "نسخ مرفق إلى محادثة أخرى"},
    {kAttachmentRead, "attachment.read", Area::kConversations, kOfMessage,
     "open an attachment", "فتح مرفق"},
    {kAuditRead, "audit.read", Area::kSettings, kAny, "read the audit trail",
     "الاطلاع على سجل التدقيق"},
    {kConversationAssign, "conversation.assign", Area::kConversations,
     kOfConversation, "assign a conversation", "إسناد محادثة"},
    {kConversationBeAssigned, "conversation.be_assigned", Area::kConversations,
     kOfConversation, "be assigned a conversation", "تولّي محادثة بالإسناد"},
    {kConversationCreate, "conversation.create", Area::kConversations, kOfInbox,
     "open a conversation", "فتح محادثة"},
    {kConversationDelete, "conversation.delete", Area::kConversations,
     kOfConversation, "delete a conversation", "حذف محادثة"},
    {kConversationExport, "conversation.export", Area::kConversations,
     kOfConversation, "export a conversation", "تصدير محادثة"},
    {kConversationFollowUp, "conversation.follow_up", Area::kConversations,
     kOfConversation, "follow up on a closed conversation",
     "متابعة محادثة مغلقة"},
    {kConversationLink, "conversation.link", Area::kConversations,
     kOfConversation, "link conversations", "ربط المحادثات"},
    {kConversationList, "conversation.list", Area::kConversations,
     kOfConversation, "see a conversation in lists", "رؤية محادثة في القوائم"},
    {kConversationMerge, "conversation.merge", Area::kConversations,
     kOfConversation, "merge conversations", "دمج المحادثات"},
    {kConversationMove, "conversation.move", Area::kConversations,
     kOfConversation, "move a conversation to another inbox",
     "نقل محادثة إلى صندوق بريد آخر"},
    {kConversationNote, "conversation.note", Area::kConversations,
     kOfConversation, "write a note on a conversation",
     "كتابة ملاحظة على محادثة"},
    {kConversationRead, "conversation.read", Area::kConversations,
     kOfConversation, "read a conversation", "قراءة محادثة"},
    {kConversationReply, "conversation.reply", Area::kConversations,
     kOfConversation, "reply to a conversation", "الرد على محادثة"},
    {kConversationStatus, "conversation.status", Area::kConversations,
     kOfConversation, "change the status of a conversation",
     "تغيير حالة محادثة"},
    {kConversationSteal, "conversation.steal", Area::kConversations,
     kOfConversation, "take a conversation from somebody else",
     "استلام محادثة من موظف آخر"},
    {kConversationTake, "conversation.take", Area::kConversations,
     kOfConversation, "take an unassigned conversation",
     "استلام محادثة غير مسندة"},
    {kConversationUpdate, "conversation.update", Area::kConversations,
     kOfConversation, "edit a conversation", "تعديل محادثة"},
    {kCustomerCreate, "customer.create", Area::kCustomers, kAny,
     "add a customer", "إضافة عميل"},
    {kCustomerDelete, "customer.delete", Area::kCustomers, kAny,
     "delete a customer", "حذف عميل"},
    {kCustomerErase, "customer.erase", Area::kCustomers, kAny,
     "erase a customer's data", "محو بيانات عميل"},
    {kCustomerExport, "customer.export", Area::kCustomers, kAny,
     "export customers", "تصدير بيانات العملاء"},
    {kCustomerList, "customer.list", Area::kCustomers, kAny,
     "see a customer in lists", "رؤية عميل في القوائم"},
    {kCustomerMerge, "customer.merge", Area::kCustomers, kAny,
     "merge customers", "دمج العملاء"},
    {kCustomerRead, "customer.read", Area::kCustomers, kAny, "see a customer",
     "الاطلاع على بيانات عميل"},
    {kCustomerReadField, "customer.read_field", Area::kCustomers, kAny,
     "see a field of a customer", "الاطلاع على حقل من بيانات عميل"},
    {kCustomerReadSensitive, "customer.read_sensitive", Area::kCustomers, kAny,
     "see a customer's contact and personal data",
     "الاطلاع على بيانات الاتصال والبيانات الشخصية لعميل"},
    {kCustomerUpdate, "customer.update", Area::kCustomers, kAny,
     "edit a customer", "تعديل بيانات عميل"},
    {kFeedbackCreate, "feedback.create", Area::kReports, kOfConversation,
     "rate a conversation", "تقييم محادثة"},
    {kFeedbackExport, "feedback.export", Area::kReports, kOfConversation,
     "export feedback", "تصدير التقييمات"},
    {kFeedbackRead, "feedback.read", Area::kReports, kOfConversation,
     "read feedback", "الاطلاع على التقييمات"},
    {kInboxCreate, "inbox.create", Area::kInboxes, kOfInbox, "add an inbox",
     "إضافة صندوق بريد"},
    {kInboxDelete, "inbox.delete", Area::kInboxes, kOfInbox, "delete an inbox",
     "حذف صندوق بريد"},
    {kInboxManageMembers, "inbox.manage_members", Area::kInboxes, kOfInbox,
     "decide who serves an inbox", "تحديد من يخدم صندوق بريد"},
    {kInboxRead, "inbox.read", Area::kInboxes, kOfInbox, "see an inbox",
     "الاطلاع على صندوق بريد"},
    {kInboxUpdate, "inbox.update", Area::kInboxes, kOfInbox, "edit an inbox",
     "تعديل صندوق بريد"},
    {kInboxUpdateAutoReply, "inbox.update_auto_reply", Area::kInboxes, kOfInbox,
     "edit the automatic reply of an inbox", "تعديل الرد الآلي لصندوق بريد"},
    {kInboxUpdateSignature, "inbox.update_signature", Area::kInboxes, kOfInbox,
     "edit the signature of an inbox", "تعديل توقيع صندوق بريد"},
    {kMessageDelete, "message.delete", Area::kConversations, kOfMessage,
     "delete a message", "حذف رسالة"},
    {kMessageEdit, "message.edit", Area::kConversations, kOfMessage,
     "edit a message", "تعديل رسالة"},
    {kMessageForward, "message.forward", Area::kConversations, kOfMessage,
     "forward a message", "إعادة توجيه رسالة"},
    {kMessageNoteRead, "message.note_read", Area::kConversations, kOfMessage,
     "read a note", "قراءة ملاحظة"},
    {kMessageRead, "message.read", Area::kConversations, kOfMessage,
     "read a message", "قراءة رسالة"},
    {kMessageReadRaw, "message.read_raw", Area::kConversations, kOfMessage,
     "read the source of a mail", "الاطلاع على مصدر رسالة البريد"},
    {kReportExport, "report.export", Area::kReports, kAny, "export a report",
     "تصدير تقرير"},
    {kReportRead, "report.read", Area::kReports, kAny, "read a report",
     "الاطلاع على تقرير"},
    {kRoleGrant, "role.grant", Area::kStaff, kAny, "grant a role", "منح دور"},
    {kRoleRead, "role.read", Area::kStaff, kAny, "see a role",
     "الاطلاع على دور"},
    {kRoleRevoke, "role.revoke", Area::kStaff, kAny, "revoke a role",
     "سحب دور"},
    {kRoleUpdate, "role.update", Area::kStaff, kAny, "change a role",
     "تعديل دور"},
    {kCannedReplyManage, "canned_reply.manage", Area::kKnowledge, kAny,
     "edit a canned reply", "تعديل رد جاهز"},
    {kCannedReplyRead, "canned_reply.read", Area::kKnowledge, kAny,
     "use a canned reply", "استعمال رد جاهز"},
    {kSettingsRead, "settings.read", Area::kSettings, kAny, "see the settings",
     "الاطلاع على الإعدادات"},
    {kSettingsUpdate, "settings.update", Area::kSettings, kAny,
     "change the settings", "تعديل الإعدادات"},
    {kTeamManage, "team.manage", Area::kStaff, kAny, "manage a team",
     "إدارة فريق"},
    {kTeamRead, "team.read", Area::kStaff, kAny, "see a team",
     "الاطلاع على فريق"},
    {kConversationSplit, "conversation.split", Area::kConversations,
     kOfConversation, "split a conversation", "فصل جزء من محادثة"},
    {kCustomerNote, "customer.note", Area::kCustomers, kAny,
     "write a note on a customer", "كتابة ملاحظة على عميل"},
    {kViewShare, "view.share", Area::kSettings, kAny,
     "share a view with everybody", "مشاركة عرض محفوظ مع الجميع"},
    {kOutboxSend, "outbox.send", Area::kSettings, kAny,
     "carry replies out and tell what became of them",
     "إرسال الردود وتسجيل ما آلت إليه"},
};
static_assert(std::size(kCatalogue) == kActionCount);

const ActionInfo* InfoOf(Action action) {
  return IsKnown(action) ? &kCatalogue[static_cast<size_t>(action) - 1]
                         : nullptr;
}

}  // namespace

std::span<const ActionInfo> Actions() { return kCatalogue; }

Action FindAction(std::string_view name) {
  const auto* const found =
      std::find_if(std::begin(kCatalogue), std::end(kCatalogue),
                   [&](const ActionInfo& info) { return info.name == name; });
  return found == std::end(kCatalogue) ? Action::kNone : found->action;
}

std::string_view NameOf(Action action) {
  const ActionInfo* const info = InfoOf(action);
  return info == nullptr ? "" : info->name;
}

std::string_view NameOf(Action action, Language language) {
  const bool arabic = language == Language::kArabic;
  const ActionInfo* const info = InfoOf(action);
  if (info == nullptr) return arabic ? "صلاحية غير معروفة" : "unknown action";
  return arabic ? info->arabic : info->english;
}

std::string_view NameOf(Area area, Language language) {
  const bool arabic = language == Language::kArabic;
  switch (area) {
    case Area::kConversations:
      return arabic ? "المحادثات" : "conversations";
    case Area::kCustomers:
      return arabic ? "العملاء" : "customers";
    case Area::kInboxes:
      return arabic ? "صناديق البريد" : "inboxes";
    case Area::kKnowledge:
      return arabic ? "قاعدة المعرفة" : "knowledge base";
    case Area::kReports:
      return arabic ? "التقارير" : "reports";
    case Area::kStaff:
      return arabic ? "فريق العمل" : "staff";
    case Area::kSettings:
      return arabic ? "الإعدادات" : "settings";
    case Area::kNone:
      break;
  }
  return arabic ? "غير معروف" : "unknown";
}

}  // namespace sanad
