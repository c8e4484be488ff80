#include "access/check.h"

#include <optional>

#include "access/demands.h"
#include "access/judge.h"
#include "access/sheet.h"

namespace sanad {
namespace access {
namespace {

using enum Action;

constexpr ActionSet kBotCeiling = {
    kRoleGrant,
    kRoleRead,
    kRoleRevoke,
    kRoleUpdate,
    kSettingsRead,
    kSettingsUpdate,
    kAgentCreate,
    kAgentDeactivate,
    kAgentRead,
    kAgentUpdate,
    kTeamManage,
    kAuditRead,
    kInboxCreate,
    kInboxDelete,
    kInboxManageMembers,
    kInboxRead,
    kInboxUpdate,
    kInboxUpdateAutoReply,
    kInboxUpdateSignature,
    kCustomerErase,
    kCustomerExport,
    kCustomerDelete,
    kReportExport,
    kConversationDelete,
    kConversationExport,
    kMessageDelete,
    kArticlePublish,
    kArticleDelete,
};

bool IsStaff(PrincipalKind kind) {
  return kind == PrincipalKind::kAgent || kind == PrincipalKind::kBot;
}

bool IsOpenTo(const Sheet& sheet, const Asked& question) {
  if (question.action != kArticleRead ||
      question.object->kind != ObjectKind::kArticle) {
    return false;
  }
  return question.object->audience == ArticleAudience::kEverybody ||
         (question.object->audience == ArticleAudience::kCustomers &&
          sheet.kind != PrincipalKind::kVisitor);
}

// Whom it concerns, and whether it is there: before any rule.
AccessCode Outside(const Principal& principal, const Sheet& sheet,
                   const Asked& question) {
  if (!IsKnown(question.action)) return AccessCode::kUnknownAction;
  if (!sheet.active) return AccessCode::kInactive;
  if (question.object->kind == ObjectKind::kNone) return AccessCode::kNotFound;
  if (question.object->workspace != sheet.workspace) {
    return AccessCode::kOtherWorkspace;
  }
  if (!principal.TokenAllows(question.action)) return AccessCode::kTokenScope;
  if (question.action == kMessageEdit &&
      question.object->side == MessageSide::kInbound) {
    return AccessCode::kImmutable;
  }
  return AccessCode::kNone;
}

// Those that need other actions, a state, or the change that is meant.
constexpr ActionSet kNeedMore = {
    kAgentDeactivate,   kAgentUpdate,        kArticleRead,
    kAttachmentCopy,    kConversationAssign, kConversationFollowUp,
    kConversationLink,  kConversationMerge,  kConversationMove,
    kConversationSteal, kConversationTake,   kCustomerReadField,
    kMessageEdit,       kRoleGrant,          kRoleRevoke,
    kRoleUpdate,
};

// Whether the rules about the action alone, of the object alone, decide what
// an agent may: true of most questions, and the quick way for them.
inline bool RulesDecide(const Principal& principal, const Sheet& sheet,
                        Action action, const AccessObject& object) {
  return sheet.kind == PrincipalKind::kAgent && sheet.active &&
         IsKnown(action) && !kNeedMore.Contains(action) &&
         object.kind != ObjectKind::kNone && !IsMessage(object.kind) &&
         object.workspace == sheet.workspace && principal.TokenAllows(action);
}

AccessCode OtherSide(const Sheet& sheet, const Asked& question) {
  if (!IsTwoSided(question.action)) return AccessCode::kNone;
  if (question.other == nullptr) return AccessCode::kIncomplete;
  return question.other->workspace == sheet.workspace
             ? AccessCode::kNone
             : AccessCode::kOtherWorkspace;
}

// What the present state forbids to the staff, whatever their rules.
AccessCode State(const Sheet& sheet, const Asked& question, absl::Time now) {
  const AccessObject& object = *question.object;
  switch (question.action) {
    case kConversationTake:
      return object.assignee ? AccessCode::kAssigned : AccessCode::kNone;
    case kConversationSteal:
      return object.assignee && object.assignee != sheet.self
                 ? AccessCode::kNone
                 : AccessCode::kNotAnothers;
    case kCustomerReadField:
      return question.field == FieldPrivacy::kSecret ? AccessCode::kSecret
                                                     : AccessCode::kNone;
    case kAgentUpdate:
      return object.self != sheet.self && object.tier > TierOf(sheet, now)
                 ? AccessCode::kTier
                 : AccessCode::kNone;
    default:
      return OtherSide(sheet, question);
  }
}

// A decision, or none where the rules have to be asked.
AccessCode StaffCode(const Sheet& sheet, const Asked& question,
                     absl::Time now) {
  if (sheet.kind == PrincipalKind::kBot &&
      kBotCeiling.Contains(question.action)) {
    return AccessCode::kCeiling;
  }
  if (IsOpenTo(sheet, question)) return AccessCode::kAllowedToAll;
  return State(sheet, question, now);
}

Decision MeetAssignee(const Principal& assignee, const Demand& demand,
                      absl::Time now) {
  if (!IsStaff(assignee.kind())) {
    return {AccessCode::kNotFound, demand.action};
  }
  Decision decision = Check(assignee, demand.action, *demand.object, now);
  decision.lent = {};  // theirs, not the asker's
  return decision;
}

Decision DecideBy(const Verdict& verdict, Action action) {
  if (verdict.denied) return {AccessCode::kDeniedByRule, action};
  return verdict.allowed ? Decision{AccessCode::kAllowed, action, verdict.lent}
                         : Decision{AccessCode::kDefaultDeny, action};
}

}  // namespace

bool IsAboveBots(Action action) { return kBotCeiling.Contains(action); }

std::optional<Decision> FixedDecision(const Principal& principal,
                                      const Asked& question, absl::Time now) {
  const Sheet& sheet = principal.sheet();
  AccessCode code = Outside(principal, sheet, question);
  if (code == AccessCode::kNone && sheet.kind == PrincipalKind::kSystem) {
    code = AccessCode::kAllowedToSystem;
  }
  if (code == AccessCode::kNone && !IsStaff(sheet.kind)) {
    if (!IsOpenTo(sheet, question)) return CheckOutsider(sheet, question);
    code = AccessCode::kAllowedToAll;
  }
  if (code == AccessCode::kNone) code = StaffCode(sheet, question, now);
  if (code == AccessCode::kNone) return std::nullopt;
  return Decision{code, question.action};
}

Decision Meet(const Principal& principal, const Demand& demand,
              absl::Time now) {
  if (demand.assignee != nullptr) {
    return MeetAssignee(*demand.assignee, demand, now);
  }
  const Sheet& sheet = principal.sheet();
  if (sheet.kind == PrincipalKind::kBot &&
      demand.action == kConversationReply && demand.object->assignee &&
      demand.object->assignee != sheet.self) {
    return {AccessCode::kTakenOver, demand.action};
  }
  Verdict verdict = Judge(sheet, demand.action, *demand.object, now);
  if (demand.deny_only) verdict = {.denied = verdict.denied, .allowed = true};
  const Decision decision = DecideBy(verdict, demand.action);
  if (decision.code != AccessCode::kDefaultDeny ||
      demand.or_else == Action::kNone) {
    return decision;
  }
  return DecideBy(Judge(sheet, demand.or_else, *demand.object, now),
                  demand.or_else);
}

Decision CheckRight(const Principal& principal, const Asked& question,
                    absl::Time now) {
  if (const auto fixed = FixedDecision(principal, question, now)) {
    return *fixed;
  }
  Decision allowed = {AccessCode::kAllowed, question.action};
  for (const Demand& demand : DemandsOf(question)) {
    const Decision met = Meet(principal, demand, now);
    if (!met.allowed()) return met;
    if (met.lent) allowed.lent = met.lent;
  }
  return allowed;
}

Decision Decide(const Principal& principal, const Asked& question,
                absl::Time now) {
  const Decision right = CheckRight(principal, question, now);
  if (right.code == AccessCode::kAllowed &&
      kAdministrative.Contains(question.action)) {
    return {AccessCode::kIncomplete, question.action};
  }
  return right;
}

}  // namespace access

Decision Check(const Principal& principal, const AccessQuestion& question,
               absl::Time now) {
  return access::Decide(principal, access::Asked::Of(question), now);
}

Decision Check(const Principal& principal, Action action,
               const AccessObject& object, absl::Time now) {
  const access::Sheet& sheet = principal.sheet();
  if (access::RulesDecide(principal, sheet, action, object)) {
    return access::DecideBy(access::Judge(sheet, action, object, now), action);
  }
  return access::Decide(principal, {.action = action, .object = &object}, now);
}

}  // namespace sanad
