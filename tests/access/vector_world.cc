#include "tests/access/vector_world.h"

#include <fnmatch.h>

#include <algorithm>
#include <set>
#include <utility>

#include "absl/strings/match.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_replace.h"
#include "sanad/administration.h"
#include "sanad/scope.h"

namespace sanad {
namespace {

using conformance::Json;

const absl::Time kNow = absl::FromUnixSeconds(1'780'000'000);

// "conversation:c1" as its kind and the rest.
std::pair<std::string, std::string> Split(const std::string& name) {
  const size_t colon = name.find(':');
  if (colon == std::string::npos) return {name, ""};
  return {name.substr(0, colon), name.substr(colon + 1)};
}

// What our action is called in vectors.
std::string VectorName(std::string_view name) {
  if (name.starts_with("inbox.")) {
    return "mailbox." + std::string(name.substr(6));
  }
  if (name.starts_with("canned_reply.")) {
    return "saved_reply." + std::string(name.substr(13));
  }
  return std::string(name);
}

Action ActionOf(const std::string& name) {
  for (const ActionInfo& info : Actions()) {
    if (VectorName(info.name) == name) return info.action;
  }
  return Action::kNone;
}

ActionSet ActionsOf(const Json& patterns) {
  ActionSet actions;
  for (const Json& pattern : patterns.items()) {
    for (const ActionInfo& info : Actions()) {
      if (fnmatch(pattern.text().c_str(), VectorName(info.name).c_str(), 0) ==
          0) {
        actions.Add(info.action);
      }
    }
  }
  return actions;
}

RelationSet RelationsOf(const Json& names) {
  RelationSet relations;
  for (const Json& name : names.items()) {
    for (size_t i = 1; i <= kRelationCount; ++i) {
      const auto relation = static_cast<Relation>(i);
      if (NameOf(relation) == name.text()) relations.Add(relation);
    }
  }
  return relations;
}

FieldPrivacy PrivacyOf(const std::string& field) {
  static const auto& privacy = *new std::map<std::string, FieldPrivacy>{
      {"email", FieldPrivacy::kContact},     {"phone", FieldPrivacy::kContact},
      {"address", FieldPrivacy::kContact},   {"notes", FieldPrivacy::kContent},
      {"custom", FieldPrivacy::kSensitive},  {"ip", FieldPrivacy::kSensitive},
      {"birthday", FieldPrivacy::kSensitive}};
  const auto found = privacy.find(field);
  return found == privacy.end() ? FieldPrivacy::kPublic : found->second;
}

bool IsOn(const Json& flag) { return flag.missing() || flag.flag(); }

// The plural under which records of a kind stand in a setup.
std::string PluralOf(const std::string& kind) {
  static const auto& irregular = *new std::map<std::string, std::string>{
      {"mailbox", "mailboxes"}, {"saved_reply", "saved_replies"}};
  const auto found = irregular.find(kind);
  return found == irregular.end() ? kind + "s" : found->second;
}

google::protobuf::Value& FieldOf(google::protobuf::Struct& record,
                                 const std::string& name) {
  return (*record.mutable_fields())[name];
}

google::protobuf::Struct& RecordIn(google::protobuf::Struct& setup,
                                   const std::string& kind,
                                   const std::string& name) {
  return *FieldOf(*FieldOf(setup, kind).mutable_struct_value(), name)
              .mutable_struct_value();
}

// Drops from a list what `drops` says.
template <class Drops>
void DropFrom(google::protobuf::ListValue& list, Drops drops) {
  google::protobuf::ListValue kept;
  for (const auto& value : list.values()) {
    if (!drops(Json(&value))) *kept.add_values() = value;
  }
  list = kept;
}

}  // namespace

AccessObject VectorThing::Object() const {
  AccessObject object = facts;
  object.inboxes = inboxes;
  object.participants = participants;
  object.customers = customers;
  return object;
}

VectorWorld::VectorWorld(const Json& setup) {
  for (const auto& [kind, records] : setup.members()) {
    FieldOf(setup_, kind) = records.value();
  }
}

void VectorWorld::Apply(const Json& step) {
  const std::string op = step["op"].text();
  auto& grants = *FieldOf(setup_, "grants").mutable_list_value();
  if (op == "set") {
    const auto [kind, name] = Split(step["record"].text());
    auto& record = RecordIn(setup_, kind, name);
    for (const auto& [field, value] : step["to"].members()) {
      FieldOf(record, field) = value.value();
    }
  } else if (op == "grant") {
    *grants.add_values() = step["grant"].value();
  } else if (op == "revoke") {
    DropFrom(grants, [&](const Json& grant) {
      return grant["id"].text() == step["grant"].text();
    });
  } else {
    auto& team = RecordIn(setup_, "teams", step["team"].text());
    auto& members = *FieldOf(team, "members").mutable_list_value();
    if (op == "add_member") {
      *members.add_values() = step["member"].value();
    } else if (op == "remove_member") {
      DropFrom(members, [&](const Json& member) {
        return member.text() == step["member"].text();
      });
    }
  }
}

Json VectorWorld::Records(const std::string& kind) const {
  const auto found = setup_.fields().find(kind);
  return found == setup_.fields().end() ? Json() : Json(&found->second);
}

Json VectorWorld::Record(const std::string& kind,
                         const std::string& name) const {
  return Records(PluralOf(kind))[name];
}

int64_t VectorWorld::IdOf(const std::string& name) const {
  return ids_.try_emplace(name, static_cast<int64_t>(ids_.size()) + 1)
      .first->second;
}

Subject VectorWorld::SubjectOf(const std::string& name) const {
  static const auto& kinds = *new std::map<std::string, SubjectKind>{
      {"agent", SubjectKind::kAgent},
      {"bot", SubjectKind::kBot},
      {"team", SubjectKind::kTeam},
      {"customer", SubjectKind::kCustomer}};
  const auto found = kinds.find(Split(name).first);
  if (found == kinds.end()) return {};
  return {found->second, IdOf(name)};
}

std::string VectorWorld::WorkspaceOf(const std::string& kind,
                                     const std::string& name) const {
  const std::string own = Record(kind, name)["workspace"].text();
  return own.empty() ? "w1" : own;
}

std::string VectorWorld::WorkspaceOfAsker(const std::string& asker) const {
  const auto [kind, name] = Split(asker);
  if (kind != "token") return WorkspaceOf(kind, name);
  return WorkspaceOfAsker(Record("token", name)["for"].text());
}

Place VectorWorld::PlaceOf(const std::string& place) const {
  const auto [kind, name] = Split(place);
  if (kind == "workspace") return Place::Workspace();
  if (kind == "memberships") return Place::Memberships();
  if (kind == "mailbox") return Place::At(InboxId{IdOf(place)});
  if (kind == "section") return Place::At(SectionId{IdOf(place)});
  return {};
}

AccessRole VectorWorld::RoleOf(const std::string& name,
                               const Json& record) const {
  AccessRole role = {.id = {IdOf("role:" + name)},
                     .tier = record["tier"].number(),
                     .disabled = record["disabled"].flag()};
  for (const Json& rule : record["rules"].items()) {
    role.rules.push_back(
        {rule["effect"].text() == "deny" ? Effect::kDeny : Effect::kAllow,
         ActionsOf(rule["actions"]), RelationsOf(rule["when"])});
  }
  return role;
}

Grant VectorWorld::GrantOf(const Json& record) const {
  return {.id = {IdOf("grant:" + record["id"].text())},
          .role = {IdOf("role:" + record["role"].text())},
          .to = SubjectOf(record["to"].text()),
          .at = PlaceOf(record["at"].text())};
}

std::vector<InboxId> VectorWorld::InboxesOf(const Json& names) const {
  std::vector<InboxId> inboxes;
  for (const Json& name : names.items()) {
    inboxes.push_back({IdOf("mailbox:" + name.text())});
  }
  return inboxes;
}

std::vector<Subject> VectorWorld::SubjectsOf(const Json& names) const {
  std::vector<Subject> subjects;
  for (const Json& name : names.items()) {
    subjects.push_back(SubjectOf(name.text()));
  }
  return subjects;
}

std::string VectorWorld::CompanyOf(const std::string& customer) const {
  return Record("customer", customer)["org"].text();
}

Permissions VectorWorld::PermissionsOf(const std::string& workspace) const {
  Permissions all = {.workspace = {IdOf("workspace:" + workspace)}};
  for (const std::string kind : {"agent", "bot"}) {
    for (const auto& [name, record] : Records(PluralOf(kind)).members()) {
      if (WorkspaceOf(kind, name) != workspace) continue;
      all.members.push_back({SubjectOf(kind + ":" + name),
                             IsOn(record["active"]),
                             InboxesOf(record["mailboxes"])});
    }
  }
  for (const auto& [name, record] : Records("teams").members()) {
    all.teams.push_back({{IdOf("team:" + name)},
                         record["disabled"].flag(),
                         SubjectsOf(record["members"]),
                         InboxesOf(record["mailboxes"])});
  }
  for (const auto& [name, record] : Records("mailboxes").members()) {
    all.inboxes.push_back({{IdOf("mailbox:" + name)},
                           IsOn(record["active"]),
                           SubjectsOf(record["watchers"])});
  }
  for (const auto& [name, record] : Records("roles").members()) {
    all.roles.push_back(RoleOf(name, record));
  }
  for (const Json& record : Records("grants").items()) {
    all.grants.push_back(GrantOf(record));
  }
  return all;
}

Principal VectorWorld::PrincipalOf(const std::string& subject) const {
  const auto [kind, name] = Split(subject);
  const WorkspaceId workspace = {
      IdOf("workspace:" + WorkspaceOfAsker(subject))};
  if (kind == "system") return Principal::System(workspace);
  if (kind == "anonymous") return Principal::Visitor(workspace);
  if (kind == "customer") {
    const std::string company = CompanyOf(name);
    return Principal::Customer(workspace, {IdOf(subject)},
                               {company.empty() ? 0 : IdOf("org:" + company)},
                               Record("org", company)["shared"].flag());
  }
  if (kind == "token") {
    const Json token = Record("token", name);
    if (token.missing() || !IsOn(token["active"])) return {};
    return PrincipalOf(token["for"].text())
        .WithToken(ActionsOf(token["actions"]));
  }
  return Principal::Compile(PermissionsOf(WorkspaceOfAsker(subject)),
                            SubjectOf(subject));
}

bool VectorWorld::IsShut(const Json& conversation) const {
  if (conversation["status"].text() != "closed") return false;
  const std::string policy =
      Record("mailbox", conversation["mailbox"].text())["follow_up"].text();
  if (policy == "never") return true;
  int64_t days = 0;
  return absl::StartsWith(policy, "days:") &&
         absl::SimpleAtoi(policy.substr(5), &days) &&
         conversation["closed_days"].number() > days;
}

void VectorWorld::FillConversation(const std::string& name,
                                   VectorThing& thing) const {
  const Json record = Record("conversation", name);
  const std::string mailbox = record["mailbox"].text();
  const std::string customer = record["customer"].text();
  AccessObject& facts = thing.facts;
  facts.workspace = {IdOf("workspace:" + WorkspaceOf("mailbox", mailbox))};
  facts.inbox = {IdOf("mailbox:" + mailbox)};
  facts.assignee = SubjectOf(record["assignee"].text());
  const std::string team = record["team"].text();
  if (!team.empty()) facts.team = {IdOf("team:" + team)};
  facts.creator = SubjectOf(record["created_by"].text());
  facts.shut = IsShut(record);
  thing.participants = SubjectsOf(record["participants"]);
  if (customer.empty()) return;
  thing.customers = {{IdOf("customer:" + customer)}};
  const std::string company = CompanyOf(customer);
  if (!company.empty()) facts.company = {IdOf("org:" + company)};
}

void VectorWorld::FillMessage(const std::string& name,
                              VectorThing& thing) const {
  static const auto& sides = *new std::map<std::string, MessageSide>{
      {"inbound", MessageSide::kInbound},
      {"reply", MessageSide::kOutbound},
      {"note", MessageSide::kNote}};
  const Json record = Record("message", name);
  FillConversation(record["conversation"].text(), thing);
  const auto side = sides.find(record["kind"].text());
  if (side != sides.end()) thing.facts.side = side->second;
  thing.facts.author = SubjectOf(record["author"].text());
}

void VectorWorld::FillCustomer(const std::string& name,
                               VectorThing& thing) const {
  std::set<std::string> mailboxes;
  for (const auto& [id, record] : Records("conversations").members()) {
    if (record["customer"].text() == name) {
      mailboxes.insert(record["mailbox"].text());
    }
  }
  for (const std::string& mailbox : mailboxes) {
    thing.inboxes.push_back({IdOf("mailbox:" + mailbox)});
  }
  thing.customers = {{IdOf("customer:" + name)}};
  const std::string company = CompanyOf(name);
  if (!company.empty()) thing.facts.company = {IdOf("org:" + company)};
}

void VectorWorld::FillArticle(const Json& record, AccessObject& facts) const {
  const std::string state = record["state"].text();
  facts.audience = state == "published"  ? ArticleAudience::kEverybody
                   : state == "internal" ? ArticleAudience::kInternal
                                         : ArticleAudience::kDraft;
  const std::string section = record["section"].text();
  if (!section.empty()) facts.section = {IdOf("section:" + section)};
}

bool VectorWorld::FillReport(const std::string& name,
                             AccessObject& facts) const {
  const auto [kind, mailbox] = Split(name);
  if (kind != "mailbox") return true;
  facts.workspace = {IdOf("workspace:" + WorkspaceOf("mailbox", mailbox))};
  facts.inbox = {IdOf(name)};
  return !Record("mailbox", mailbox).missing();
}

VectorThing VectorWorld::ThingOf(const std::string& resource,
                                 const std::string& asker) const {
  static const auto& kinds = *new std::map<std::string, ObjectKind>{
      {"agent", ObjectKind::kAgent},
      {"article", ObjectKind::kArticle},
      {"attachment", ObjectKind::kAttachment},
      {"bot", ObjectKind::kAgent},
      {"conversation", ObjectKind::kConversation},
      {"customer", ObjectKind::kCustomer},
      {"feedback", ObjectKind::kFeedback},
      {"mailbox", ObjectKind::kInbox},
      {"message", ObjectKind::kMessage},
      {"report", ObjectKind::kReport},
      {"role", ObjectKind::kRole},
      {"saved_reply", ObjectKind::kCannedReply},
      {"section", ObjectKind::kSection},
      {"team", ObjectKind::kTeam},
      {"workspace", ObjectKind::kWorkspace}};
  const auto [kind, name] = Split(resource);
  VectorThing thing;
  AccessObject& facts = thing.facts;
  const auto found = kinds.find(kind);
  if (found == kinds.end()) return thing;
  const ObjectKind as = found->second;
  const bool stored = as != ObjectKind::kWorkspace &&
                      as != ObjectKind::kSection && as != ObjectKind::kReport &&
                      as != ObjectKind::kFeedback;
  const Json record = Record(kind, name);
  if (stored && record.missing()) return thing;
  facts.kind = as;
  // Roles, teams, sections and reports are those of whoever asks.
  facts.workspace = {IdOf("workspace:" + WorkspaceOfAsker(asker))};
  switch (as) {
    case ObjectKind::kWorkspace:
      facts.workspace = {IdOf(resource)};
      break;
    case ObjectKind::kInbox:
      facts.workspace = {IdOf("workspace:" + WorkspaceOf(kind, name))};
      facts.inbox = {IdOf(resource)};
      facts.open_to_public = IsOn(record["active"]) && record["public"].flag();
      break;
    case ObjectKind::kConversation:
      FillConversation(name, thing);
      break;
    case ObjectKind::kMessage:
      FillMessage(name, thing);
      break;
    case ObjectKind::kAttachment:
      FillMessage(record["message"].text(), thing);
      break;
    case ObjectKind::kCustomer:
      facts.workspace = {IdOf("workspace:" + WorkspaceOf(kind, name))};
      FillCustomer(name, thing);
      break;
    case ObjectKind::kSection:
      facts.section = {IdOf(resource)};
      break;
    case ObjectKind::kArticle:
      facts.workspace = {IdOf("workspace:" + WorkspaceOf(kind, name))};
      FillArticle(record, facts);
      break;
    case ObjectKind::kCannedReply:
      thing.inboxes = InboxesOf(record["mailboxes"]);
      break;
    case ObjectKind::kReport:
    case ObjectKind::kFeedback:
      if (!FillReport(name, facts)) return {};
      break;
    case ObjectKind::kAgent:
      facts.workspace = {IdOf("workspace:" + WorkspaceOf(kind, name))};
      facts.self = SubjectOf(resource);
      facts.tier = PrincipalOf(resource).TierAt(kNow);
      break;
    case ObjectKind::kTeam:
    case ObjectKind::kRole:
    case ObjectKind::kNone:
      break;
  }
  return thing;
}

Decision VectorWorld::Administer(const Principal& asker,
                                 const Json& request) const {
  const Permissions all =
      PermissionsOf(WorkspaceOfAsker(request["subject"].text()));
  const auto [kind, name] = Split(request["resource"].text());
  switch (ActionOf(request["action"].text())) {
    case Action::kRoleGrant:
      return DecideGrant(asker, all,
                         {.role = {IdOf("role:" + name)},
                          .to = SubjectOf(request["to"].text()),
                          .at = PlaceOf(request["at"].text())},
                         kNow);
    case Action::kRoleRevoke: {
      GrantId id;
      for (const Json& grant : Records("grants").items()) {
        if (grant["id"].text() == request["grant"].text() &&
            grant["role"].text() == name &&
            grant["to"].text() == request["to"].text()) {
          id = GrantOf(grant).id;
        }
      }
      return DecideRevoke(asker, all, id, kNow);
    }
    case Action::kRoleUpdate: {
      const Json record = Record("role", name);
      const AccessRole changed = RoleOf(name, request["new"]);
      AccessRole role = RoleOf(name, record);
      if (!request["new"]["rules"].missing()) role.rules = changed.rules;
      if (!request["new"]["tier"].missing()) role.tier = changed.tier;
      return DecideRoleUpdate(asker, all, role, kNow);
    }
    default:
      return DecideDeactivation(asker, all, {IdOf(request["resource"].text())},
                                kNow);
  }
}

Decision VectorWorld::Ask(const Json& request) const {
  const std::string subject = request["subject"].text();
  const Principal asker = PrincipalOf(subject);
  const Action action = ActionOf(request["action"].text());
  if (ActionSet{Action::kRoleGrant, Action::kRoleRevoke, Action::kRoleUpdate,
                Action::kAgentDeactivate}
          .Contains(action)) {
    return Administer(asker, request);
  }
  const std::string to = request["to"].text();
  const std::string mailbox = request["to_mailbox"].text();
  std::string other = request["other"].text();
  if (action == Action::kAttachmentCopy) other = to;
  if (action == Action::kConversationMove) other = "mailbox:" + mailbox;
  const VectorThing here = ThingOf(request["resource"].text(), subject);
  const VectorThing there = ThingOf(other, subject);
  AccessQuestion question = {.action = action,
                             .object = here.Object(),
                             .other = there.Object(),
                             .field = PrivacyOf(request["field"].text())};
  const Principal assignee = PrincipalOf(to);
  if (action == Action::kConversationAssign && !to.empty()) {
    question.assignee = &assignee;
  }
  return Check(asker, question, kNow);
}

std::vector<std::string> VectorWorld::List(const Json& request) const {
  const std::string subject = request["subject"].text();
  const Principal reader = PrincipalOf(subject);
  const std::string kind = Split(std::string(absl::StrReplaceAll(
                                     request["action"].text(), {{".", ":"}})))
                               .first;
  const auto conversations =
      ConversationScope::Of(reader, Action::kConversationList, kNow);
  const auto customers = CustomerScope::Of(reader, kNow);
  const auto articles = ArticleScope::Of(reader, kNow);
  const auto replies = CannedReplyScope::Of(reader, kNow);
  const std::string parent = request["resource"].text();
  const VectorThing conversation = ThingOf(parent, subject);
  const auto messages = MessageScope::Of(reader, conversation.Object(), kNow);

  const auto shows = [&](const std::string& name, const AccessObject& row) {
    if (row.workspace != reader.workspace()) return false;
    if (kind == "customer") return customers.Admits(row);
    if (kind == "article") return articles.Admits(row);
    if (kind == "saved_reply") return replies.Admits(row);
    if (kind == "message") {
      return "conversation:" + Record("message", name)["conversation"].text() ==
                 parent &&
             messages.Admits(row.side, row.author == reader.subject());
    }
    const auto& streams = conversations.streams();
    return std::any_of(streams.begin(), streams.end(),
                       [&](const ConversationStream& stream) {
                         return conversations.Has(stream, row);
                       }) &&
           (!conversations.recheck() || conversations.Admits(row));
  };
  std::vector<std::string> names;
  for (const auto& [name, record] : Records(PluralOf(kind)).members()) {
    const VectorThing row = ThingOf(kind + ":" + name, subject);
    if (shows(name, row.Object())) names.push_back(name);
  }
  return names;
}

}  // namespace sanad
