// Why the desk refuses. Reasons of one service stand in its own file.

#ifndef SANAD_SRC_DESK_REASONS_H_
#define SANAD_SRC_DESK_REASONS_H_

#include "base/refuse.h"

namespace sanad {

using absl::StatusCode;

inline constexpr Reason kPrincipalUnknown = {
    StatusCode::kUnauthenticated, "principal.unknown",
    "the session's principal does not exist or is not active",
    "صاحب الجلسة غير موجود أو غير نشط"};
inline constexpr Reason kAccessDenied = {
    StatusCode::kPermissionDenied, "access.denied",
    "this is not allowed, or there is no such thing",
    "هذا غير مسموح به، أو لا وجود لما طلبته"};
inline constexpr Reason kKeyReused = {
    StatusCode::kInvalidArgument, "call.key_reused",
    "the idempotency key belongs to another request",
    "مفتاح منع التكرار مستخدم مع طلب آخر"};
inline constexpr Reason kCursorForeign = {
    StatusCode::kInvalidArgument, "cursor.foreign",
    "the cursor was not given for this request",
    "لم يُعطَ هذا المؤشر لهذا الطلب"};
inline constexpr Reason kPageTooLarge = {
    StatusCode::kInvalidArgument, "page.too_large",
    "a page has at most {limit} rows", "الحد الأقصى للصفحة {limit} صف"};
inline constexpr Reason kBatchTooLarge = {
    StatusCode::kInvalidArgument, "batch.too_large",
    "a batch has at most {limit} requests", "الحد الأقصى للدفعة {limit} طلب"};

inline constexpr Reason kAgentUnknown = {
    StatusCode::kNotFound, "agent.unknown",
    "there is no active agent with this id", "لا يوجد موظف نشط بهذا المعرّف"};
inline constexpr Reason kArticleUnknown = {
    StatusCode::kNotFound, "article.unknown",
    "there is no article with this id", "لا توجد مقالة بهذا المعرّف"};
inline constexpr Reason kAttachmentUnknown = {
    StatusCode::kNotFound, "attachment.unknown",
    "there is no attachment with this id", "لا يوجد مرفق بهذا المعرّف"};
inline constexpr Reason kCompanyUnknown = {
    StatusCode::kNotFound, "company.unknown",
    "there is no company with this id", "لا توجد شركة بهذا المعرّف"};
inline constexpr Reason kConversationUnknown = {
    StatusCode::kNotFound, "conversation.unknown",
    "there is no conversation with this id", "لا توجد محادثة بهذا المعرّف"};
inline constexpr Reason kCustomerUnknown = {
    StatusCode::kNotFound, "customer.unknown",
    "there is no customer with this id", "لا يوجد عميل بهذا المعرّف"};
inline constexpr Reason kFieldUnknown = {
    StatusCode::kNotFound, "field.unknown",
    "there is no custom field of this name", "لا يوجد حقل مخصص بهذا الاسم"};
inline constexpr Reason kInboxUnknown = {
    StatusCode::kNotFound, "inbox.unknown", "there is no inbox with this id",
    "لا يوجد صندوق بريد مشترك بهذا المعرّف"};
inline constexpr Reason kMessageUnknown = {
    StatusCode::kNotFound, "message.unknown",
    "there is no message with this id", "لا توجد رسالة بهذا المعرّف"};
inline constexpr Reason kNotOutgoing = {
    StatusCode::kFailedPrecondition, "message.not_outgoing",
    "the message is no reply that has to be carried to the customer",
    "ليست الرسالة ردًا يُرسل إلى العميل"};
inline constexpr Reason kRoleUnknown = {StatusCode::kNotFound, "role.unknown",
                                        "there is no role with this id",
                                        "لا يوجد دور بهذا المعرّف"};
inline constexpr Reason kTagUnknown = {StatusCode::kNotFound, "tag.unknown",
                                       "there is no tag with this id",
                                       "لا يوجد وسم بهذا المعرّف"};
inline constexpr Reason kSectionUnknown = {
    StatusCode::kNotFound, "section.unknown",
    "there is no section with this id", "لا يوجد قسم بهذا المعرّف"};
inline constexpr Reason kTeamUnknown = {StatusCode::kNotFound, "team.unknown",
                                        "there is no team with this id",
                                        "لا يوجد فريق بهذا المعرّف"};
inline constexpr Reason kViewUnknown = {StatusCode::kNotFound, "view.unknown",
                                        "there is no view with this id",
                                        "لا يوجد عرض محفوظ بهذا المعرّف"};

// Nobody administers themselves.
inline constexpr Reason kAccessOneself = {
    StatusCode::kPermissionDenied, "access.oneself",
    "nobody changes their own rights", "لا يغيّر أحد صلاحياته بنفسه"};

// Somebody else changed the row since the caller saw it.
inline constexpr Reason kAgentChanged = {
    StatusCode::kAborted, "agent.changed",
    "the agent is at version {present}, not {seen}",
    "بيانات الموظف في الإصدار {present} وليس {seen}"};
inline constexpr Reason kArticleChanged = {
    StatusCode::kAborted, "article.changed",
    "the article is at version {present}, not {seen}",
    "المقالة في الإصدار {present} وليس {seen}"};
inline constexpr Reason kConversationChanged = {
    StatusCode::kAborted, "conversation.changed",
    "the conversation is at version {present}, not {seen}: {changed}",
    "المحادثة في الإصدار {present} وليس {seen}: {changed}"};
inline constexpr Reason kCustomerChanged = {
    StatusCode::kAborted, "customer.changed",
    "the customer is at version {present}, not {seen}",
    "بيانات العميل في الإصدار {present} وليس {seen}"};
inline constexpr Reason kInboxChanged = {
    StatusCode::kAborted, "inbox.changed",
    "the inbox is at version {present}, not {seen}",
    "صندوق البريد في الإصدار {present} وليس {seen}"};

}  // namespace sanad

#endif  // SANAD_SRC_DESK_REASONS_H_
