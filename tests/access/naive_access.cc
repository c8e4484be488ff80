#include "tests/access/naive_access.h"

#include <algorithm>
#include <string_view>
#include <vector>

namespace sanad {
namespace {

template <class List, class One>
bool Has(const List& list, const One& one) {
  return std::find(list.begin(), list.end(), one) != list.end();
}

bool IsInConversation(const AccessObject& object) {
  return object.kind == ObjectKind::kConversation ||
         object.kind == ObjectKind::kMessage ||
         object.kind == ObjectKind::kAttachment;
}

bool IsGlobal(const AccessObject& object) {
  return object.kind == ObjectKind::kCannedReply && !object.inbox &&
         object.inboxes.empty();
}

bool IsUnderCeiling(Action action) {
  const std::string_view name = NameOf(action);
  for (const std::string_view area :
       {"role.", "settings.", "agent.", "audit.", "inbox."}) {
    if (name.starts_with(area)) return true;
  }
  static const auto& others = *new std::set<std::string_view>{
      "team.manage",     "customer.erase",      "customer.export",
      "customer.delete", "report.export",       "conversation.delete",
      "message.delete",  "conversation.export", "article.publish",
      "article.delete"};
  return others.contains(name);
}

}  // namespace

NaiveAccess::NaiveAccess(const Permissions& all, Subject who)
    : all_(all), who_(who) {
  for (bool grown = true; grown;) {
    grown = false;
    for (const AccessTeam& team : all.teams) {
      const bool inside =
          Has(team.members, who) ||
          std::any_of(teams_.begin(), teams_.end(), [&](TeamId inner) {
            return Has(team.members, Subject::Of(inner));
          });
      if (inside && !team.disabled) grown |= teams_.insert(team.id).second;
    }
  }
}

bool NaiveAccess::May(const AccessQuestion& question, absl::Time now) const {
  const AccessObject& here = question.object;
  const AccessObject& there = question.other;
  const auto rules = [&](Action action, const AccessObject& object) {
    return MayByRules(action, object, now);
  };
  const bool bot = who_.kind == SubjectKind::kBot;
  const auto replies = [&](const AccessObject& object) {
    const bool taken_over = object.assignee && object.assignee != who_;
    return !(bot && taken_over) && rules(Action::kConversationReply, object);
  };
  const auto free = [&](Action action) { return !IsDenied(action, here, now); };
  const auto member =
      std::find_if(all_.members.begin(), all_.members.end(),
                   [&](const AccessMember& one) { return one.who == who_; });
  if (member == all_.members.end() || !member->active) return false;
  if (here.kind == ObjectKind::kNone || here.workspace != all_.workspace) {
    return false;
  }
  if (bot && IsUnderCeiling(question.action)) return false;
  if (here.kind == ObjectKind::kMessage ||
      here.kind == ObjectKind::kAttachment) {
    if (!rules(Action::kConversationRead, here)) return false;
    if (here.side == MessageSide::kNote &&
        !rules(Action::kMessageNoteRead, here)) {
      return false;
    }
  }
  switch (question.action) {
    case Action::kMessageRead:
    case Action::kAttachmentRead:
      return here.kind == ObjectKind::kMessage ||
                     here.kind == ObjectKind::kAttachment
                 ? MayRead(here, now)
                 : rules(question.action, here);
    case Action::kMessageEdit:
      return here.side != MessageSide::kInbound &&
             rules(Action::kMessageEdit, here);
    case Action::kConversationFollowUp:
      return free(Action::kConversationFollowUp) &&
             rules(Action::kConversationUpdate, here);
    case Action::kConversationLink:
      return free(Action::kConversationLink) &&
             rules(Action::kConversationUpdate, here) &&
             rules(Action::kConversationRead, there);
    case Action::kConversationMerge:
      return rules(Action::kConversationRead, here) &&
             rules(Action::kConversationMerge, here) &&
             rules(Action::kConversationRead, there) &&
             rules(Action::kConversationMerge, there);
    case Action::kConversationMove:
      return rules(Action::kConversationMove, here) &&
             rules(Action::kConversationCreate, there);
    case Action::kConversationTake:
      return !here.assignee && rules(Action::kConversationBeAssigned, here) &&
             free(Action::kConversationTake) &&
             (rules(Action::kConversationTake, here) ||
              rules(Action::kConversationAssign, here));
    case Action::kConversationSteal:
      return here.assignee && here.assignee != who_ &&
             rules(Action::kConversationBeAssigned, here) &&
             rules(Action::kConversationSteal, here);
    case Action::kCustomerReadField:
      return free(Action::kCustomerReadField) &&
             rules(Action::kCustomerRead, here) &&
             (question.field == FieldPrivacy::kPublic ||
              rules(Action::kCustomerReadSensitive, here));
    case Action::kArticleRead:
      switch (here.audience) {
        case ArticleAudience::kNone:
          return rules(Action::kArticleRead, here);
        case ArticleAudience::kEverybody:
        case ArticleAudience::kCustomers:
          return true;
        case ArticleAudience::kInternal:
          return free(Action::kArticleRead) &&
                 rules(Action::kArticleReadInternal, here);
        default:
          return free(Action::kArticleRead) &&
                 rules(Action::kArticleReadDraft, here);
      }
    case Action::kAttachmentCopy:
      return rules(Action::kConversationRead, here) && MayRead(here, now) &&
             (here.side != MessageSide::kNote ||
              rules(Action::kMessageNoteRead, here)) &&
             free(Action::kAttachmentCopy) && replies(there);
    case Action::kConversationReply:
      return replies(here);
    default:
      return rules(question.action, here);
  }
}

bool NaiveAccess::MayRead(const AccessObject& message, absl::Time now) const {
  return !IsDenied(Action::kMessageRead, message, now) &&
         (message.kind != ObjectKind::kAttachment ||
          !IsDenied(Action::kAttachmentRead, message, now));
}

bool NaiveAccess::MayByRules(Action action, const AccessObject& object,
                             absl::Time now) const {
  return Matches(Effect::kAllow, action, object, now) &&
         !IsDenied(action, object, now);
}

bool NaiveAccess::IsDenied(Action action, const AccessObject& object,
                           absl::Time now) const {
  return Matches(Effect::kDeny, action, object, now);
}

bool NaiveAccess::Matches(Effect effect, Action action,
                          const AccessObject& object, absl::Time now) const {
  for (const Grant& grant : all_.grants) {
    const bool mine =
        grant.to == who_ ||
        (grant.to.kind == SubjectKind::kTeam && teams_.contains({grant.to.id}));
    const bool begun = !grant.from || *grant.from <= now;
    const bool over = grant.until && *grant.until <= now;
    if (!mine || !begun || over) continue;
    for (const AccessRole& role : all_.roles) {
      if (role.id != grant.role || role.disabled) continue;
      for (const AccessRule& rule : role.rules) {
        if (rule.effect != effect || !rule.actions.Contains(action)) continue;
        const bool open =
            IsGlobal(object) && effect == Effect::kAllow &&
            action == Action::kCannedReplyRead &&
            (grant.at.kind != PlaceKind::kInbox || IsActive({grant.at.id}));
        if (open) return true;
        if (!IsAt(grant.at, object)) continue;
        for (size_t i = 1; i <= kRelationCount; ++i) {
          const auto relation = static_cast<Relation>(i);
          if (rule.relations.Contains(relation) && StandsIn(relation, object)) {
            return true;
          }
        }
      }
    }
  }
  return false;
}

bool NaiveAccess::IsActive(InboxId inbox) const {
  return std::none_of(
      all_.inboxes.begin(), all_.inboxes.end(),
      [&](const AccessInbox& one) { return one.id == inbox && !one.active; });
}

std::set<InboxId> NaiveAccess::Served() const {
  std::set<InboxId> served;
  for (const AccessMember& member : all_.members) {
    if (member.who != who_) continue;
    served.insert(member.inboxes.begin(), member.inboxes.end());
  }
  for (const AccessTeam& team : all_.teams) {
    if (!teams_.contains(team.id)) continue;
    served.insert(team.inboxes.begin(), team.inboxes.end());
  }
  return served;
}

bool NaiveAccess::IsAt(Place place, const AccessObject& object) const {
  std::vector<InboxId> homes(object.inboxes.begin(), object.inboxes.end());
  if (object.inbox) homes.push_back(object.inbox);
  switch (place.kind) {
    case PlaceKind::kWorkspace:
      return true;
    case PlaceKind::kInbox:
      return Has(homes, InboxId{place.id}) && IsActive({place.id});
    case PlaceKind::kMemberships: {
      const auto served = Served();
      return std::any_of(homes.begin(), homes.end(), [&](InboxId home) {
        return served.contains(home) && IsActive(home);
      });
    }
    case PlaceKind::kSection:
      return object.section && object.section.value == place.id;
    case PlaceKind::kNone:
      break;
  }
  return false;
}

bool NaiveAccess::StandsIn(Relation relation,
                           const AccessObject& object) const {
  const bool inside = IsInConversation(object);
  const auto me = [&](Subject one) {
    return one == who_ ||
           (one.kind == SubjectKind::kTeam && teams_.contains({one.id}));
  };
  const auto watches = [&] {
    return std::any_of(all_.inboxes.begin(), all_.inboxes.end(),
                       [&](const AccessInbox& inbox) {
                         return inbox.id == object.inbox &&
                                std::any_of(inbox.watchers.begin(),
                                            inbox.watchers.end(), me);
                       });
  };
  switch (relation) {
    case Relation::kAny:
      return true;
    case Relation::kAssigned:
      return inside && object.assignee == who_;
    case Relation::kUnassigned:
      return inside && !object.assignee;
    case Relation::kParticipant:
      if (object.kind == ObjectKind::kInbox) return watches();
      return inside &&
             (watches() || std::any_of(object.participants.begin(),
                                       object.participants.end(), me));
    case Relation::kTeam:
      return inside && teams_.contains(object.team);
    case Relation::kCreated:
      return inside && object.creator == who_;
    case Relation::kAuthor:
      return object.author == who_;
    case Relation::kSelf:
      return object.self == who_;
    case Relation::kNone:
      break;
  }
  return false;
}

}  // namespace sanad
