#include "tests/access/random_world.h"

#include <iterator>
#include <map>
#include <string_view>

namespace sanad {

Permissions RandomWorlds::Next() {
  subjects_.clear();
  inboxes_.clear();
  Permissions all = {.workspace = {1}};
  for (int64_t id = 1; id <= kAgents; ++id) {
    all.members.push_back(
        {Subject::Of(AgentId{id}), !OneIn(12), NextInboxes()});
  }
  all.members.push_back({Subject::Of(BotId{1}), true, NextInboxes()});
  for (int64_t id = 1; id <= kTeams; ++id) {
    all.teams.push_back({{id}, OneIn(8), NextSubjects(3), NextInboxes()});
  }
  for (int64_t id = 1; id <= kInboxes; ++id) {
    all.inboxes.push_back(
        {{id}, !OneIn(8), OneIn(3) ? NextSubjects(1) : std::vector<Subject>()});
  }
  for (int64_t id = 1; id <= kRoles; ++id) all.roles.push_back(NextRole(id));
  for (int64_t id = Below(16); id > 0; --id)
    all.grants.push_back(NextGrant(id));
  return all;
}

AccessRole RandomWorlds::NextRole(int64_t id) {
  AccessRole role = {.id = {id}, .tier = Below(4) * 10, .disabled = OneIn(10)};
  for (int64_t n = Below(4); n > 0; --n) role.rules.push_back(NextRule());
  return role;
}

AccessRule RandomWorlds::NextRule() {
  AccessRule rule = {OneIn(6) ? Effect::kDeny : Effect::kAllow, {}, {}};
  if (OneIn(5)) rule.actions = ActionSet::All();
  for (int64_t n = Below(6); n >= 0; --n) rule.actions.Add(NextAction());
  for (int64_t n = Below(2); n >= 0; --n) {
    rule.relations.Add(OneIn(2) ? Relation::kAny
                                : static_cast<Relation>(1 + Below(8)));
  }
  return rule;
}

Grant RandomWorlds::NextGrant(int64_t id) {
  Grant grant = {.id = {id},
                 .role = {1 + Below(kRoles + 1)},  // or one that is missing
                 .to = OneIn(2) ? NextMember() : Subject::Of(NextTeam()),
                 .at = NextPlace()};
  if (OneIn(4)) grant.from = kSomeDay + absl::Hours(Below(5) - 2);
  if (OneIn(4)) grant.until = kSomeDay + absl::Hours(Below(5) - 2);
  return grant;
}

Place RandomWorlds::NextPlace() {
  switch (Below(8)) {
    case 0:
    case 1:
    case 2:
      return Place::Workspace();
    case 3:
    case 4:
      return Place::Memberships();
    case 5:
    case 6:
      return Place::At(NextInbox());
    default:
      return Place::At(SectionId{1 + Below(kSections)});
  }
}

Action RandomWorlds::NextAction() {
  // Mostly the ones that others stand on, so that rules meet.
  static constexpr Action kOften[] = {
      Action::kConversationList,      Action::kConversationRead,
      Action::kConversationUpdate,    Action::kConversationReply,
      Action::kMessageNoteRead,       Action::kMessageRead,
      Action::kCustomerRead,          Action::kCannedReplyRead,
      Action::kArticleRead,           Action::kArticleReadDraft,
      Action::kConversationBeAssigned};
  return OneIn(3) ? static_cast<Action>(1 + Below(kActionCount))
                  : kOften[Below(std::size(kOften))];
}

Subject RandomWorlds::NextMember() {
  return OneIn(5) ? Subject::Of(BotId{1})
                  : Subject::Of(AgentId{1 + Below(kAgents)});
}

std::vector<Subject> RandomWorlds::NextSubjects(int64_t most) {
  std::vector<Subject> subjects;
  for (int64_t n = Below(most + 1); n > 0; --n) {
    subjects.push_back(OneIn(2) ? NextMember() : Subject::Of(NextTeam()));
  }
  return subjects;
}

std::vector<InboxId> RandomWorlds::NextInboxes() {
  std::vector<InboxId> inboxes;
  for (int64_t n = Below(3); n > 0; --n) inboxes.push_back(NextInbox());
  return inboxes;
}

AccessObject RandomWorlds::NextObjectOf(Action action) {
  if (OneIn(6)) return NextObject(static_cast<ObjectKind>(Below(15)));
  const std::string_view name = NameOf(action);
  const std::string_view area = name.substr(0, name.find('.'));
  const std::map<std::string_view, ObjectKind> kinds = {
      {"agent", ObjectKind::kAgent},
      {"article", ObjectKind::kArticle},
      {"attachment", ObjectKind::kAttachment},
      {"canned_reply", ObjectKind::kCannedReply},
      {"conversation", ObjectKind::kConversation},
      {"customer", ObjectKind::kCustomer},
      {"feedback", ObjectKind::kFeedback},
      {"inbox", ObjectKind::kInbox},
      {"message", OneIn(2) ? ObjectKind::kMessage : ObjectKind::kAttachment},
      {"report", ObjectKind::kReport}};
  const auto found = kinds.find(area);
  return NextObject(found == kinds.end() ? ObjectKind::kWorkspace
                                         : found->second);
}

AccessObject RandomWorlds::NextObject(ObjectKind kind) {
  AccessObject object = {.kind = kind, .workspace = {OneIn(15) ? 2 : 1}};
  switch (kind) {
    case ObjectKind::kConversation:
    case ObjectKind::kMessage:
    case ObjectKind::kAttachment:
      object.inbox = NextInbox();
      if (!OneIn(3)) object.assignee = NextMember();
      if (OneIn(2)) object.team = NextTeam();
      if (OneIn(2)) object.creator = NextMember();
      if (OneIn(2)) {
        object.participants = subjects_.emplace_back(NextSubjects(2));
      }
      if (kind == ObjectKind::kConversation) break;
      object.side = static_cast<MessageSide>(1 + Below(3));
      if (object.side != MessageSide::kInbound) object.author = NextMember();
      break;
    case ObjectKind::kCustomer:
    case ObjectKind::kCannedReply:
      object.inboxes = inboxes_.emplace_back(NextInboxes());
      break;
    case ObjectKind::kInbox:
      object.inbox = NextInbox();
      break;
    case ObjectKind::kArticle:
      object.audience = static_cast<ArticleAudience>(1 + Below(4));
      object.section = {Below(kSections + 2)};
      break;
    case ObjectKind::kSection:
      object.section = {1 + Below(kSections)};
      break;
    case ObjectKind::kReport:
    case ObjectKind::kFeedback:
      object.inbox = {Below(kInboxes + 1)};
      break;
    case ObjectKind::kAgent:
      object.self = NextMember();
      break;
    default:
      break;
  }
  return object;
}

}  // namespace sanad
