#include "sanad/privacy.h"

#include <algorithm>

#include "access/judge.h"
#include "access/places.h"
#include "access/sheet.h"

namespace sanad {
namespace {

using access::Sheet;

Action ReadingOf(ObjectKind kind) {
  switch (kind) {
    case ObjectKind::kInbox:
      return Action::kInboxRead;
    case ObjectKind::kConversation:
      return Action::kConversationRead;
    case ObjectKind::kMessage:
      return Action::kMessageRead;
    case ObjectKind::kAttachment:
      return Action::kAttachmentRead;
    case ObjectKind::kCustomer:
      return Action::kCustomerRead;
    case ObjectKind::kArticle:
      return Action::kArticleRead;
    case ObjectKind::kCannedReply:
      return Action::kCannedReplyRead;
    case ObjectKind::kReport:
      return Action::kReportRead;
    case ObjectKind::kFeedback:
      return Action::kFeedbackRead;
    case ObjectKind::kAgent:
      return Action::kAgentRead;
    case ObjectKind::kTeam:
      return Action::kTeamRead;
    case ObjectKind::kRole:
      return Action::kRoleRead;
    case ObjectKind::kWorkspace:
    case ObjectKind::kSection:
      return Action::kSettingsRead;
    case ObjectKind::kNone:
      break;
  }
  return Action::kNone;
}

bool IsOwnOf(const Principal& principal, const AccessObject& object) {
  return principal.kind() == PrincipalKind::kCustomer &&
         std::any_of(object.customers.begin(), object.customers.end(),
                     [&](CustomerId customer) {
                       return Subject::Of(customer) == principal.subject();
                     });
}

// Of somebody who may read the record.
bool SeesPeople(const Principal& principal, const AccessObject& object,
                absl::Time now) {
  const auto may = [&](Action action) {
    return Check(principal, action, object, now).allowed();
  };
  if (object.kind == ObjectKind::kCustomer) {
    return Check(principal,
                 {.action = Action::kCustomerReadField,
                  .object = object,
                  .field = FieldPrivacy::kContact},
                 now)
        .allowed();
  }
  if (access::IsOfConversation(object)) {
    return IsOwnOf(principal, object) || may(Action::kCustomerReadSensitive);
  }
  if (object.kind == ObjectKind::kAgent) {
    return object.self == principal.subject() || may(Action::kAgentUpdate);
  }
  return true;
}

// Nobody who is denied it somewhere sees it everywhere.
bool SeesEverywhere(const Sheet& sheet, Action action, absl::Time now) {
  for (const InboxId inbox : access::InboxesNamed(sheet, now)) {
    if (access::CellAt(sheet, action, inbox, now).deny != 0) return false;
  }
  return access::CellElsewhere(sheet, action, now).deny == 0;
}

}  // namespace

bool FieldSight::Sees(FieldPrivacy privacy) const {
  switch (privacy) {
    case FieldPrivacy::kPublic:
      return true;
    case FieldPrivacy::kContent:
      return content;
    case FieldPrivacy::kContact:
      return contact;
    case FieldPrivacy::kSensitive:
      return sensitive;
    case FieldPrivacy::kSecret:
      break;
  }
  return false;
}

FieldSight SightOf(const Principal& principal, const AccessObject& object,
                   absl::Time now) {
  FieldSight sight;
  const Action reading = ReadingOf(object.kind);
  sight.content = Check(principal, reading, object, now).allowed();
  sight.contact = sight.content && SeesPeople(principal, object, now);
  sight.sensitive = sight.contact;
  return sight;
}

bool MayQueryBy(const Principal& principal, FieldPrivacy privacy,
                absl::Time now) {
  if (privacy == FieldPrivacy::kSecret || !principal.active()) return false;
  if (privacy == FieldPrivacy::kPublic || privacy == FieldPrivacy::kContent) {
    return true;
  }
  const AccessObject anybody = {.kind = ObjectKind::kCustomer,
                                .workspace = principal.workspace()};
  const Decision decision = Check(principal,
                                  {.action = Action::kCustomerReadField,
                                   .object = anybody,
                                   .field = privacy},
                                  now);
  if (decision.code != AccessCode::kAllowed) return decision.allowed();
  const Sheet& sheet = principal.sheet();
  return SeesEverywhere(sheet, Action::kCustomerReadField, now) &&
         SeesEverywhere(sheet, Action::kCustomerReadSensitive, now);
}

}  // namespace sanad
