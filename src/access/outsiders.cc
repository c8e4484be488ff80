// What customers and visitors may do, whatever anybody grants to them.

#include <algorithm>

#include "access/check.h"
#include "access/sheet.h"
#include "sanad/access.h"

namespace sanad::access {
namespace {

bool IsOwn(const Sheet& sheet, const AccessObject& object) {
  return sheet.kind == PrincipalKind::kCustomer &&
         std::any_of(object.customers.begin(), object.customers.end(),
                     [&](CustomerId customer) {
                       return Subject::Of(customer) == sheet.self;
                     });
}

bool IsOfColleague(const Sheet& sheet, const AccessObject& object) {
  return sheet.kind == PrincipalKind::kCustomer && sheet.company &&
         object.company == sheet.company;
}

bool ReadsConversation(const Sheet& sheet, const AccessObject& object) {
  return IsOwn(sheet, object) ||
         (IsOfColleague(sheet, object) && sheet.company_shares);
}

bool Answers(const Sheet& sheet, const AccessObject& object) {
  return ReadsConversation(sheet, object) && !object.shut;
}

bool ReadsMessage(const Sheet& sheet, const AccessObject& object) {
  return ReadsConversation(sheet, object) &&
         (object.side == MessageSide::kInbound ||
          object.side == MessageSide::kOutbound);
}

bool IsKnownHere(const Sheet& sheet, const AccessObject& customer) {
  return IsOwn(sheet, customer) || IsOfColleague(sheet, customer);
}

bool ReadsField(const Sheet& sheet, const Asked& question) {
  return question.field == FieldPrivacy::kPublic
             ? IsKnownHere(sheet, *question.object)
             : IsOwn(sheet, *question.object);
}

bool May(const Sheet& sheet, const Asked& question) {
  const AccessObject& object = *question.object;
  const bool conversation = object.kind == ObjectKind::kConversation;
  const bool message = object.kind == ObjectKind::kMessage;
  const bool attachment = object.kind == ObjectKind::kAttachment;
  const bool customer = object.kind == ObjectKind::kCustomer;
  switch (question.action) {
    case Action::kConversationList:
    case Action::kConversationRead:
      return conversation && ReadsConversation(sheet, object);
    case Action::kConversationReply:
    case Action::kConversationFollowUp:
      return conversation && Answers(sheet, object);
    case Action::kMessageRead:
      return message && ReadsMessage(sheet, object);
    case Action::kAttachmentRead:
      return attachment && ReadsMessage(sheet, object);
    case Action::kFeedbackCreate:
      return conversation && IsOwn(sheet, object);
    case Action::kConversationCreate:
      return object.kind == ObjectKind::kInbox && object.open_to_public;
    case Action::kCustomerList:
    case Action::kCustomerRead:
      return customer && IsKnownHere(sheet, object);
    case Action::kCustomerReadField:
      return customer && ReadsField(sheet, question);
    case Action::kCustomerReadSensitive:
    case Action::kCustomerUpdate:
      return customer && IsOwn(sheet, object);
    default:
      return false;
  }
}

}  // namespace

Decision CheckOutsider(const Sheet& sheet, const Asked& question) {
  return {May(sheet, question) ? AccessCode::kAllowedToOwner
                               : AccessCode::kOutsider,
          question.action};
}

}  // namespace sanad::access
