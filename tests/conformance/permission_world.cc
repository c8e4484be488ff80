#include "tests/conformance/permission_world.h"

#include <algorithm>
#include <set>
#include <utility>

#include "absl/strings/match.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "tests/conformance/permission_words.h"

namespace sanad::conformance {
namespace {

// Ids of the other workspace begin past those of the first, so that none is
// taken for another.
constexpr int kIdsApart = 300;
constexpr int64_t kNobody = 1'000'000;

bool IsOn(const Json& flag) { return flag.missing() || flag.flag(); }

std::string WorkspaceIn(const Json& record) {
  const std::string named = record["workspace"].text();
  return named.empty() ? "w1" : named;
}

Desk MakeOther(const FreshDesk& fresh) {
  Desk other =
      Desk::Open(fresh.store(), {.workspace = "w2", .create = true}).value();
  for (int i = 0; i < kIdsApart; ++i) {
    other.AsSystem().staff().AddTeam({.name = "x"}).value();
  }
  return other;
}

bool NamesOther(const Json& setup) {
  for (const auto& [kind, records] : setup.members()) {
    for (const auto& [name, record] : records.members()) {
      if (WorkspaceIn(record) != "w1") return true;
    }
  }
  return false;
}

std::string AddressOf(const std::string& customer) {
  return customer + "@vector.example";
}

}  // namespace

PermissionWorld::PermissionWorld(const std::string& storage, const Json& setup)
    : fresh_(storage),
      other_(NamesOther(setup) ? MakeOther(fresh_) : fresh_.desk()),
      used_{"w1"} {
  if (NamesOther(setup)) used_.push_back("w2");
  MakeRoles(setup["roles"]);
  MakeInboxes(setup["mailboxes"]);
  MakeStaff(setup);
  MakeTeams(setup["teams"]);
  MakeCustomers(setup);
  MakeConversations(setup);
  MakeKnowledge(setup);
  MakeTokens(setup["tokens"]);
  SetStaffOfInboxes();
  for (const auto& [name, record] : setup["mailboxes"].members()) {
    const InboxId inbox{IdOf("mailbox:" + name)};
    const auto access = System(WorkspaceIn(record)).access();
    if (!record["watchers"].missing() && WorkspaceIn(record) == "w1") {
      access
          .SetWatchers({.inbox = inbox, .who = SubjectsOf(record["watchers"])})
          .value();
    }
    if (!IsOn(record["active"])) {
      System(WorkspaceIn(record))
          .inboxes()
          .Change({.inbox = inbox, .disabled = true})
          .value();
    }
  }
  for (const Json& grant : setup["grants"].items()) MakeGrant(grant);
  for (const std::string kind : {"agent", "bot"}) {
    for (const auto& [name, record] : setup[kind + "s"].members()) {
      if (!IsOn(record["active"])) SetActive(kind + ":" + name, false);
    }
  }
}

const Desk& PermissionWorld::DeskOf(const std::string& workspace) const {
  return workspace == "w2" ? other_ : fresh_.desk();
}

Session PermissionWorld::System(const std::string& workspace) const {
  return DeskOf(workspace).AsSystem();
}

// --- building -------------------------------------------------------------

// A vector's world has its own roles only.
void PermissionWorld::MakeRoles(const Json& roles) {
  const Session system = System();
  const auto presets = system.staff().ListRoles().value();
  for (const Role& role : presets) {
    system.access().SaveRole({.role = role.id, .name = role.name}).value();
  }
  helper_ =
      system.access()
          .SaveRole({.name = "helper",
                     .rules = {{.actions = {"conversation.*", "message.*"}}}})
          .value()
          .role.id;
  for (const auto& [name, record] : roles.members()) {
    roles_[name] = {record["tier"].number(), record["disabled"].flag(),
                    RulesOf(record["rules"])};
    SaveRole(name);
  }
}

void PermissionWorld::SaveRole(const std::string& name) {
  const RoleParts& parts = roles_.at(name);
  const auto found = ids_.find("role:" + name);
  const RoleId present{found == ids_.end() ? 0 : found->second};
  ids_["role:" + name] = System()
                             .access()
                             .SaveRole({.role = present,
                                        .name = name,
                                        .tier = parts.tier,
                                        .disabled = parts.disabled,
                                        .rules = parts.rules})
                             .value()
                             .role.id.value;
}

void PermissionWorld::MakeInboxes(const Json& mailboxes) {
  for (const std::string& workspace : used_) {
    nobody_[workspace] =
        System(workspace).staff().AddTeam({.name = "nobody"}).value().id;
  }
  for (const auto& [name, record] : mailboxes.members()) {
    const std::string workspace = WorkspaceIn(record);
    const std::string policy = record["follow_up"].text();
    int64_t days = 0;
    if (absl::StartsWith(policy, "days:")) {
      (void)absl::SimpleAtoi(policy.substr(5), &days);
    }
    const Inbox inbox =
        System(workspace)
            .inboxes()
            .Create({.name = name,
                     .team = nobody_[workspace],
                     .follow_up = policy == "never" ? FollowUp::kNewConversation
                                                    : FollowUp::kReopen,
                     .open_to_public = record["public"].flag(),
                     .follow_up_window = absl::Hours(24 * days)})
            .value();
    ids_["mailbox:" + name] = inbox.id.value;
    workspaces_["mailbox:" + name] = workspace;
    first_inbox_.try_emplace(workspace, inbox.id);
  }
}

void PermissionWorld::MakeStaff(const Json& setup) {
  for (const auto& [name, record] : setup["agents"].members()) {
    const std::string workspace = WorkspaceIn(record);
    ids_["agent:" + name] =
        System(workspace).staff().AddAgent({.name = name}).value().id.value;
    workspaces_["agent:" + name] = workspace;
  }
  for (const auto& [name, record] : setup["bots"].members()) {
    ids_["bot:" + name] =
        System().access().SaveBot({.name = name}).value().id.value;
  }
  for (const std::string kind : {"agent", "bot", "team"}) {
    for (const auto& [name, record] : setup[kind + "s"].members()) {
      for (const Json& mailbox : record["mailboxes"].items()) {
        serves_[kind + ":" + name].push_back(mailbox.text());
      }
    }
  }
}

void PermissionWorld::MakeTeams(const Json& teams) {
  const Session system = System();
  for (const auto& [name, record] : teams.members()) {
    ids_["team:" + name] =
        system.staff().AddTeam({.name = name}).value().id.value;
  }
  for (const auto& [name, record] : teams.members()) {
    const TeamId team{IdOf("team:" + name)};
    for (const Subject who : SubjectsOf(record["members"])) {
      if (who.kind == SubjectKind::kAgent) {
        system.staff().Join({.team = team, .agent = {who.id}}).value();
      } else {
        system.access().Join({.team = team, .part = who}).value();
      }
    }
    if (record["disabled"].flag()) {
      system.access().ChangeTeam({.team = team, .disabled = true}).value();
    }
  }
}

// Who serves which inbox, as `serves_` says.
void PermissionWorld::SetStaffOfInboxes() {
  std::map<std::string, std::vector<Subject>> staff;
  for (const auto& [name, id] : ids_) {
    if (name.starts_with("mailbox:")) staff[name];
  }
  for (const auto& [subject, mailboxes] : serves_) {
    for (const std::string& mailbox : mailboxes) {
      const auto found = staff.find("mailbox:" + mailbox);
      if (found != staff.end()) found->second.push_back(SubjectOf(subject));
    }
  }
  for (const auto& [mailbox, who] : staff) {
    if (workspaces_[mailbox] != "w1") continue;
    System()
        .access()
        .SetMembers({.inbox = {IdOf(mailbox)}, .who = who})
        .value();
  }
}

void PermissionWorld::MakeCustomers(const Json& setup) {
  for (const auto& [name, record] : setup["orgs"].members()) {
    ids_["org:" + name] =
        System()
            .customers()
            .AddCompany({.name = name, .shares = record["shared"].flag()})
            .value()
            .id.value;
  }
  for (const auto& [name, record] : setup["customers"].members()) {
    const std::string workspace = WorkspaceIn(record);
    const std::string org = record["org"].text();
    ids_["customer:" + name] =
        System(workspace)
            .customers()
            .Create(
                {.name = name,
                 .company = {org.empty() ? 0 : IdOf("org:" + org)},
                 .identities = {{IdentityKind::kEmail, AddressOf(name), true}}})
            .value()
            .id.value;
    workspaces_["customer:" + name] = workspace;
  }
  for (const std::string& workspace : used_) {
    someone_[workspace] =
        System(workspace)
            .customers()
            .Create({.name = "someone",
                     .identities = {{IdentityKind::kEmail, AddressOf("someone"),
                                     true}}})
            .value()
            .id;
  }
}

template <class Do>
void PermissionWorld::AsHelper(const std::string& subject, Do act) {
  const Session system = System();
  const auto session = SessionOf(subject);
  if (!session || !ids_.contains(subject)) return act(system);
  const GrantId grant = system.access()
                            .Grant({.role = helper_,
                                    .to = SubjectOf(subject),
                                    .at = Place::Workspace()})
                            .value()
                            .id;
  act(*session);
  system.access().Revoke({grant}).value();
}

// Those closed longest ago come first: the clock only goes on.
void PermissionWorld::MakeConversations(const Json& setup) {
  const auto conversations = setup["conversations"].members();
  std::vector<std::pair<int64_t, std::string>> closed;
  for (const auto& [name, record] : conversations) {
    MakeConversation(name, record, setup);
    if (record["status"].text() == "closed") {
      closed.emplace_back(record["closed_days"].number(), name);
    }
  }
  for (const auto& [name, record] : setup["messages"].members()) {
    if (record["kind"].text() != "inbound") MakeMessage(name, record);
  }
  std::sort(closed.rbegin(), closed.rend());
  for (size_t i = 0; i < closed.size(); ++i) {
    Close(closed[i].second);
    const int64_t next = i + 1 < closed.size() ? closed[i + 1].first : 0;
    fresh_.clock().Advance(absl::Hours(24 * (closed[i].first - next)));
  }
}

void PermissionWorld::Close(const std::string& name) {
  const ConversationId id{IdOf("conversation:" + name)};
  const std::string workspace = workspaces_["conversation:" + name];
  for (const ConversationStatus status :
       {ConversationStatus::kResolved, ConversationStatus::kClosed}) {
    System(workspace)
        .conversations()
        .SetStatus({.conversation = id, .status = status})
        .value();
  }
}

void PermissionWorld::MakeConversation(const std::string& name,
                                       const Json& record, const Json& setup) {
  const std::string mailbox = "mailbox:" + record["mailbox"].text();
  const std::string workspace = workspaces_[mailbox];
  workspaces_["conversation:" + name] = workspace;
  const InboxId inbox{IdOf(mailbox)};
  const std::string customer = record["customer"].text();
  int64_t& id = ids_["conversation:" + name];
  // One that begins with a message from outside is made by it.
  for (const auto& [message, said] : setup["messages"].members()) {
    if (said["conversation"].text() != name ||
        said["kind"].text() != "inbound") {
      continue;
    }
    ReceiveRequest received = {
        .inbox = inbox,
        .channel = Channel::kChat,
        .sender_kind = IdentityKind::kEmail,
        .sender = AddressOf(customer.empty() ? "someone" : customer),
        .text = message};
    std::vector<std::string> files;
    for (const auto& [file, attachment] : setup["attachments"].members()) {
      if (attachment["message"].text() != message) continue;
      received.attachments.push_back({.name = file, .bytes = file});
      files.push_back(file);
    }
    const Arrival arrival =
        System(workspace).channels().Receive(received).value();
    id = arrival.conversation.value;
    ids_["message:" + message] = arrival.message.value;
    const auto timeline = System(workspace)
                              .conversations()
                              .Timeline({.conversation = arrival.conversation})
                              .value();
    for (const TimelineItem& item : timeline.rows) {
      for (const Attachment& attachment : item.attachments) {
        ids_["attachment:" + attachment.name] = attachment.id.value;
      }
    }
  }
  if (id == 0) {
    const std::string creator = record["created_by"].text();
    const CustomerId whose = customer.empty()
                                 ? someone_[workspace]
                                 : CustomerId{IdOf("customer:" + customer)};
    const auto open = [&](const Session& as) {
      id = as.conversations()
               .Open({.inbox = inbox, .customer = whose, .subject = name})
               .value()
               .conversation.value;
    };
    if (workspace == "w1" && !creator.empty()) {
      AsHelper(creator, open);
    } else {
      open(System(workspace));
    }
  }
  const std::string assignee = AssigneeIn(record);
  const std::string team = record["team"].text();
  const auto assign = [&](const Session&) {
    System(workspace)
        .conversations()
        .Assign({.conversation = {id},
                 .agent = {assignee.empty() ? 0 : IdOf(assignee)},
                 .team = {team.empty() ? 0 : IdOf("team:" + team)}})
        .value();
  };
  if (workspace == "w1")
    assignee.empty() ? assign(System()) : AsHelper(assignee, assign);
  if (workspace != "w1") return;
  for (const Subject who : SubjectsOf(record["participants"])) {
    System(workspace)
        .conversations()
        .AddCollaborator({.conversation = {id}, .who = who})
        .value();
  }
}

// Conversations are assigned to agents: where a vector names a bot, or nobody
// whom it knows, some other agent stands in.
std::string PermissionWorld::AssigneeIn(const Json& conversation) {
  const std::string named = conversation["assignee"].text();
  if (named.empty() || (named.starts_with("agent:") && ids_.contains(named))) {
    return named;
  }
  const std::string other = "agent:stand-in for " + named;
  if (!ids_.contains(other)) {
    ids_[other] = System().staff().AddAgent({.name = "x"}).value().id.value;
  }
  return other;
}

void PermissionWorld::MakeMessage(const std::string& name, const Json& record) {
  const ConversationId conversation{
      IdOf("conversation:" + record["conversation"].text())};
  const bool note = record["kind"].text() == "note";
  AsHelper(record["author"].text(), [&](const Session& as) {
    const auto conversations = as.conversations();
    const auto sent =
        note
            ? conversations.AddNote(
                  {.conversation = conversation, .text = name})
            : conversations.Reply({.conversation = conversation, .text = name});
    ids_["message:" + name] = sent.value().message.value;
  });
}

void PermissionWorld::MakeKnowledge(const Json& setup) {
  std::set<std::string> sections;
  for (const auto& [name, record] : setup["articles"].members()) {
    if (!record["section"].missing()) sections.insert(record["section"].text());
  }
  for (const Json& grant : setup["grants"].items()) {
    const auto [kind, name] = Split(grant["at"].text());
    if (kind == "section") sections.insert(name);
  }
  for (const std::string& name : sections) {
    ids_["section:" + name] =
        System().knowledge().SaveSection({.name = name}).value().id.value;
  }
  for (const auto& [name, record] : setup["articles"].members()) {
    const std::string state = record["state"].text();
    const std::string section = record["section"].text();
    ids_["article:" + name] =
        System(WorkspaceIn(record))
            .knowledge()
            .Save(
                {.title = name,
                 .audience = state == "published" ? Audience::kPublic
                                                  : Audience::kInternal,
                 .published = state != "draft",
                 .section = {section.empty() ? 0 : IdOf("section:" + section)}})
            .value()
            .id.value;
  }
  for (const auto& [name, record] : setup["saved_replies"].members()) {
    SaveCannedReplyRequest request = {.name = name};
    for (const Json& mailbox : record["mailboxes"].items()) {
      request.inboxes.push_back({IdOf("mailbox:" + mailbox.text())});
    }
    ids_["saved_reply:" + name] =
        System().knowledge().SaveCannedReply(request).value().reply.id.value;
  }
}

void PermissionWorld::MakeTokens(const Json& tokens) {
  for (const auto& [name, record] : tokens.members()) {
    const IssuedAccessToken issued =
        System()
            .access()
            .IssueToken({.name = name,
                         .owner = SubjectOf(record["for"].text()),
                         .actions = ActionNames(record["actions"])})
            .value();
    secrets_[name] = issued.token;
    if (!IsOn(record["active"])) {
      System().access().RevokeToken({issued.id}).value();
    }
  }
}

// What cannot be granted is not: to customers, of roles that are not there,
// and what a bot never holds, which is left out of its role.
void PermissionWorld::MakeGrant(const Json& grant) {
  const std::string name = grant["role"].text();
  const Subject to = SubjectOf(grant["to"].text());
  if (!to || to.kind == SubjectKind::kCustomer || !roles_.contains(name)) {
    return;
  }
  RoleId role{IdOf("role:" + name)};
  if (to.kind == SubjectKind::kBot) {
    RoleParts parts = roles_.at(name);
    for (RuleSpec& rule : parts.rules) {
      std::erase(rule.actions, "role.grant");
      std::erase(rule.actions, "settings.update");
    }
    std::erase_if(parts.rules,
                  [](const RuleSpec& rule) { return rule.actions.empty(); });
    const std::string copy = name + " of bots";
    roles_[copy] = parts;
    SaveRole(copy);
    role = {IdOf("role:" + copy)};
  }
  const auto made = System().access().Grant(
      {.role = role, .to = to, .at = PlaceOf(grant["at"].text())});
  if (made.ok()) ids_["grant:" + grant["id"].text()] = made->id.value;
}

void PermissionWorld::SetActive(const std::string& subject, bool active) {
  const auto [kind, name] = Split(subject);
  if (kind == "bot") {
    System()
        .access()
        .SaveBot({.bot = {IdOf(subject)}, .name = name, .active = active})
        .value();
  } else {
    System(workspaces_[subject])
        .staff()
        .ChangeAgent({.agent = {IdOf(subject)}, .active = active})
        .value();
  }
}

// --- steps ----------------------------------------------------------------

void PermissionWorld::Apply(const Json& step) {
  const std::string op = step["op"].text();
  const Session system = System();
  if (op == "grant") return MakeGrant(step["grant"]);
  if (op == "revoke") {
    system.access().Revoke({{IdOf("grant:" + step["grant"].text())}}).value();
    return;
  }
  if (op == "add_member" || op == "remove_member") {
    const MembershipRequest membership = {
        .team = {IdOf("team:" + step["team"].text())},
        .agent = {SubjectOf(step["member"].text()).id}};
    op == "add_member" ? system.staff().Join(membership).value()
                       : system.staff().Leave(membership).value();
    return;
  }
  const auto [kind, name] = Split(step["record"].text());
  const Json to = step["to"];
  if (kind == "roles") {
    RoleParts& parts = roles_.at(name);
    if (!to["disabled"].missing()) parts.disabled = to["disabled"].flag();
    if (!to["tier"].missing()) parts.tier = to["tier"].number();
    if (!to["rules"].missing()) parts.rules = RulesOf(to["rules"]);
    SaveRole(name);
  } else if (kind == "agents" || kind == "teams") {
    const std::string subject = (kind == "agents" ? "agent:" : "team:") + name;
    if (!to["active"].missing()) SetActive(subject, to["active"].flag());
    if (!to["mailboxes"].missing()) {
      serves_[subject].clear();
      for (const Json& mailbox : to["mailboxes"].items()) {
        serves_[subject].push_back(mailbox.text());
      }
      SetStaffOfInboxes();
    }
  } else if (kind == "mailboxes") {
    system.inboxes()
        .Change({.inbox = {IdOf("mailbox:" + name)},
                 .disabled = !IsOn(to["active"])})
        .value();
  } else if (kind == "conversations") {
    const ConversationId id{IdOf("conversation:" + name)};
    if (to["assignee"].null()) {
      system.conversations().Assign({.conversation = id}).value();
    }
    if (to["participants"].list()) {
      for (const auto& [subject, number] : ids_) {
        const Subject who = SubjectOf(subject);
        if (!who || who.kind == SubjectKind::kCustomer) continue;
        system.conversations()
            .RemoveCollaborator({.conversation = id, .who = who})
            .value();
      }
    }
  }
}

// --- names ----------------------------------------------------------------

int64_t PermissionWorld::IdOf(const std::string& name) const {
  const auto found = ids_.find(name);
  return found == ids_.end() ? kNobody : found->second;
}

Subject PermissionWorld::SubjectOf(const std::string& name) const {
  static const auto& kinds = *new std::map<std::string, SubjectKind>{
      {"agent", SubjectKind::kAgent},
      {"bot", SubjectKind::kBot},
      {"team", SubjectKind::kTeam},
      {"customer", SubjectKind::kCustomer}};
  const auto found = kinds.find(Split(name).first);
  if (found == kinds.end()) return {};
  return {found->second, IdOf(name)};
}

std::vector<Subject> PermissionWorld::SubjectsOf(const Json& names) const {
  std::vector<Subject> subjects;
  for (const Json& name : names.items()) {
    const Subject who = SubjectOf(name.text());
    if (who && who.kind != SubjectKind::kCustomer) subjects.push_back(who);
  }
  return subjects;
}

std::optional<Session> PermissionWorld::SessionOf(
    const std::string& subject) const {
  const auto [kind, name] = Split(subject);
  const auto workspace = workspaces_.find(subject);
  const Desk& desk =
      DeskOf(workspace == workspaces_.end() ? "w1" : workspace->second);
  const int64_t id = IdOf(subject);
  if (kind == "system") return desk.AsSystem();
  if (kind == "anonymous") return desk.AsVisitor();
  if (kind == "agent") return desk.AsAgent(AgentId{id});
  if (kind == "bot") return desk.AsBot(BotId{id});
  if (kind == "customer") return desk.AsCustomer(CustomerId{id});
  if (kind == "token") {
    const auto secret = secrets_.find(name);
    return desk.AsToken(secret == secrets_.end() ? "none" : secret->second);
  }
  return std::nullopt;
}

ThingRef PermissionWorld::ThingOf(const std::string& resource) const {
  const auto [kind, name] = Split(resource);
  const ObjectKind as = ObjectKindOf(kind);
  if (as == ObjectKind::kWorkspace) {
    return {as, DeskOf(name).workspace().value};
  }
  if (as == ObjectKind::kReport || as == ObjectKind::kFeedback) {
    return {as, name.starts_with("mailbox:") ? IdOf(name) : 0};
  }
  return {as, IdOf(resource)};
}

Place PermissionWorld::PlaceOf(const std::string& place) const {
  const auto [kind, name] = Split(place);
  if (kind == "workspace") return Place::Workspace();
  if (kind == "memberships") return Place::Memberships();
  if (kind == "mailbox") return Place::At(InboxId{IdOf(place)});
  if (kind == "section") return Place::At(SectionId{IdOf(place)});
  return {};
}

std::vector<std::string> PermissionWorld::NamesOf(
    const std::string& kind, const std::vector<int64_t>& ids) const {
  std::vector<std::string> names;
  for (const auto& [name, id] : ids_) {
    const auto [of, rest] = Split(name);
    const auto times = std::count(ids.begin(), ids.end(), id);
    if (of == kind && times > 0) names.insert(names.end(), times, rest);
  }
  return names;
}

// --- asking ---------------------------------------------------------------

bool PermissionWorld::Allows(const Json& request) const {
  const auto session = SessionOf(request["subject"].text());
  const Action action = ActionOf(request["action"].text());
  if (!session) return false;
  const std::string mailbox = request["to_mailbox"].text();
  std::string other = request["other"].text();
  if (action == Action::kAttachmentCopy) other = request["to"].text();
  if (!mailbox.empty()) other = "mailbox:" + mailbox;
  CheckRequest check = {.action = action,
                        .thing = ThingOf(request["resource"].text()),
                        .other = ThingOf(other),
                        .field = PrivacyOf(request["field"].text()),
                        .to = SubjectOf(request["to"].text()),
                        .at = PlaceOf(request["at"].text()),
                        .grant = {IdOf("grant:" + request["grant"].text())}};
  if (!request["new"]["tier"].missing()) {
    check.tier = request["new"]["tier"].number();
  }
  check.rules = RulesOf(request["new"]["rules"]);
  const auto answer = session->access().Check(check);
  return answer.ok() && answer->allowed;
}

namespace {

// All pages of a list, two rows at a time.
template <class List, class Id>
std::vector<int64_t> IdsIn(List list, Id id) {
  std::vector<int64_t> ids;
  PageRequest page = {.rows = 2};
  do {
    const auto answer = list(page);
    if (!answer.ok()) return ids;
    for (const auto& row : answer->rows) ids.push_back(id(row));
    page.cursor = answer->next;
  } while (!page.cursor.empty());
  return ids;
}

}  // namespace

std::vector<std::string> PermissionWorld::List(const Json& request) const {
  const auto session = SessionOf(request["subject"].text());
  if (!session) return {};
  const std::string action = request["action"].text();
  const std::string kind = action.substr(0, action.find('.'));
  std::vector<int64_t> ids;
  if (kind == "conversation") {
    ids = IdsIn(
        [&](const PageRequest& page) {
          return session->conversations().List(
              {.statuses = {ConversationStatus::kOpen,
                            ConversationStatus::kPending,
                            ConversationStatus::kOnHold,
                            ConversationStatus::kResolved,
                            ConversationStatus::kClosed},
               .page = page});
        },
        [](const ConversationRow& row) { return row.conversation.id.value; });
  } else if (kind == "customer") {
    ids = IdsIn(
        [&](const PageRequest& page) {
          return session->customers().List(page);
        },
        [](const Customer& row) { return row.id.value; });
  } else if (kind == "article") {
    ids = IdsIn(
        [&](const PageRequest& page) {
          return session->knowledge().List(page);
        },
        [](const Article& row) { return row.id.value; });
  } else if (kind == "saved_reply") {
    ids = IdsIn(
        [&](const PageRequest& page) {
          return session->knowledge().ListCannedReplies(page);
        },
        [](const CannedReplyView& row) { return row.reply.id.value; });
  } else if (kind == "message") {
    ids = IdsIn(
        [&](const PageRequest& page) {
          return session->conversations().Timeline(
              {.conversation = {IdOf(request["resource"].text())},
               .page = page});
        },
        [](const TimelineItem& row) {
          return row.message ? row.message->id.value : 0;
        });
  }
  return NamesOf(kind, ids);
}

}  // namespace sanad::conformance
