#include "desk/tables.h"

#include <algorithm>
#include <cstdint>
#include <initializer_list>
#include <string_view>
#include <vector>

#include "model/records.h"
#include "storage/table.h"

namespace sanad {
namespace {

using storage::Table;

// An index by the names of its columns.
struct NamedIndex {
  // If given: rows whose last column is none are left out.
  enum Kind { kPlain, kIfGiven, kUnique, kUniqueIfGiven };

  std::string_view name;
  std::initializer_list<std::string_view> columns;
  Kind kind = kPlain;
};

struct NamedReference {
  std::string_view column;
  const Table* table;
};

std::vector<int> Numbers(const record::RecordType& type,
                         std::initializer_list<std::string_view> names) {
  std::vector<int> numbers;
  for (const std::string_view name : names) {
    numbers.push_back(type.ByName(name)->number);
  }
  return numbers;
}

template <class T>
TableOf<T> Declare(std::string_view name, int number,
                   std::initializer_list<std::string_view> key,
                   std::initializer_list<NamedIndex> indexes = {},
                   std::initializer_list<NamedReference> references = {}) {
  const record::RecordType& type = record::TypeOf<T>();
  TableOf<T> table;
  table.name = name;
  table.number = number;
  table.type = &type;
  table.key = Numbers(type, key);
  for (const NamedIndex& index : indexes) {
    table.indexes.push_back(
        {.name = index.name,
         .columns = Numbers(type, index.columns),
         .unique = index.kind >= NamedIndex::kUnique,
         .sparse = index.kind == NamedIndex::kIfGiven ||
                   index.kind == NamedIndex::kUniqueIfGiven});
  }
  for (const NamedReference& reference : references) {
    table.references.push_back(
        {type.ByName(reference.column)->number, reference.table});
  }
  return table;
}

}  // namespace

template <>
const TableOf<Head>& TableFor<Head>() {
  static const TableOf<Head> table = Declare<Head>("head", 1, {"id"});
  return table;
}

template <>
const TableOf<KeptAnswer>& TableFor<KeptAnswer>() {
  static const TableOf<KeptAnswer> table = Declare<KeptAnswer>(
      "kept_answer", 2, {"actor_kind", "actor", "key"}, {{"by_age", {"at"}}});
  return table;
}

template <>
const TableOf<BlobChunk>& TableFor<BlobChunk>() {
  static const TableOf<BlobChunk> table =
      Declare<BlobChunk>("blob_chunk", 3, {"scope", "digest", "number"});
  return table;
}

template <>
const TableOf<Event>& TableFor<Event>() {
  static const TableOf<Event> table =
      Declare<Event>("event", 4, {"number"},
                     {{"by_subject", {"stream", "subject"}},
                      {"by_actor", {"actor_kind", "actor"}}});
  return table;
}

template <>
const TableOf<Workspace>& TableFor<Workspace>() {
  static const TableOf<Workspace> table = Declare<Workspace>(
      "workspace", 5, {"id"}, {{"by_name", {"name"}, NamedIndex::kUnique}});
  return table;
}

template <>
const TableOf<Role>& TableFor<Role>() {
  static const TableOf<Role> table = Declare<Role>("role", 10, {"id"});
  return table;
}

template <>
const TableOf<Agent>& TableFor<Agent>() {
  static const TableOf<Agent> table = Declare<Agent>(
      "agent", 11, {"id"},
      {{"by_external_id", {"external_id"}, NamedIndex::kUniqueIfGiven}});
  return table;
}

template <>
const TableOf<Team>& TableFor<Team>() {
  static const TableOf<Team> table = Declare<Team>("team", 12, {"id"});
  return table;
}

template <>
const TableOf<TeamMember>& TableFor<TeamMember>() {
  static const TableOf<TeamMember> table = Declare<TeamMember>(
      "team_member", 13, {"team", "agent"}, {{"by_agent", {"agent"}}},
      {{"team", &TableFor<Team>()}, {"agent", &TableFor<Agent>()}});
  return table;
}

template <>
const TableOf<Inbox>& TableFor<Inbox>() {
  static const TableOf<Inbox> table =
      Declare<Inbox>("inbox", 14, {"id"},
                     {{"by_address", {"address"}, NamedIndex::kUniqueIfGiven},
                      {"by_team", {"team"}}});
  return table;
}

template <>
const TableOf<Company>& TableFor<Company>() {
  static const TableOf<Company> table = Declare<Company>(
      "company", 20, {"id"},
      {{"by_external_id", {"external_id"}, NamedIndex::kUniqueIfGiven}});
  return table;
}

template <>
const TableOf<Customer>& TableFor<Customer>() {
  static const TableOf<Customer> table = Declare<Customer>(
      "customer", 21, {"id"},
      {{"by_external_id", {"external_id"}, NamedIndex::kUniqueIfGiven},
       {"by_merged_into", {"merged_into"}, NamedIndex::kIfGiven},
       {"by_company", {"company"}, NamedIndex::kIfGiven}});
  return table;
}

template <>
const TableOf<Identity>& TableFor<Identity>() {
  static const TableOf<Identity> table =
      Declare<Identity>("identity", 22, {"id"},
                        {{"by_value", {"kind", "value"}, NamedIndex::kUnique},
                         {"by_customer", {"customer"}}},
                        {{"customer", &TableFor<Customer>()}});
  return table;
}

template <>
const TableOf<CustomerNote>& TableFor<CustomerNote>() {
  static const TableOf<CustomerNote> table = Declare<CustomerNote>(
      "customer_note", 23, {"id"}, {{"by_customer", {"customer"}}},
      {{"customer", &TableFor<Customer>()}});
  return table;
}

template <>
const TableOf<PortalToken>& TableFor<PortalToken>() {
  static const TableOf<PortalToken> table =
      Declare<PortalToken>("portal_token", 24, {"digest"}, {},
                           {{"customer", &TableFor<Customer>()}});
  return table;
}

template <>
const TableOf<Conversation>& TableFor<Conversation>() {
  static const TableOf<Conversation> table = Declare<Conversation>(
      "conversation", 30, {"id"},
      {{"by_inbox", {"inbox", "status", "priority", "waiting_since"}},
       {"by_assignee", {"assignee", "status", "priority", "waiting_since"}},
       {"by_customer", {"customer"}},
       {"by_merged_into", {"merged_into"}, NamedIndex::kIfGiven},
       {"by_inbox_due", {"inbox", "status", "next_due"}, NamedIndex::kIfGiven},
       {"by_assignee_due",
        {"assignee", "status", "next_due"},
        NamedIndex::kIfGiven},
       {"by_status", {"status", "priority", "waiting_since"}},
       {"by_team", {"team", "status", "priority", "waiting_since"}},
       {"by_creator", {"creator", "status", "priority", "waiting_since"}}},
      {{"inbox", &TableFor<Inbox>()}, {"customer", &TableFor<Customer>()}});
  return table;
}

template <>
const TableOf<Participant>& TableFor<Participant>() {
  static const TableOf<Participant> table =
      Declare<Participant>("participant", 31, {"conversation", "customer"},
                           {{"by_customer", {"customer"}}},
                           {{"conversation", &TableFor<Conversation>()},
                            {"customer", &TableFor<Customer>()}});
  return table;
}

template <>
const TableOf<Assignment>& TableFor<Assignment>() {
  static const TableOf<Assignment> table =
      Declare<Assignment>("assignment", 32, {"conversation", "number"}, {},
                          {{"conversation", &TableFor<Conversation>()}});
  return table;
}

template <>
const TableOf<Message>& TableFor<Message>() {
  static const TableOf<Message> table = Declare<Message>(
      "message", 33, {"id"},
      {{"by_conversation", {"conversation"}},
       {"by_content", {"inbox", "content_digest"}, NamedIndex::kUniqueIfGiven},
       {"by_said_in", {"conversation", "said_in"}, NamedIndex::kIfGiven}},
      {{"conversation", &TableFor<Conversation>()}});
  return table;
}

template <>
const TableOf<MailReference>& TableFor<MailReference>() {
  static const TableOf<MailReference> table =
      Declare<MailReference>("mail_reference", 34, {"mail_id", "conversation"},
                             {}, {{"conversation", &TableFor<Conversation>()}});
  return table;
}

template <>
const TableOf<Attachment>& TableFor<Attachment>() {
  static const TableOf<Attachment> table =
      Declare<Attachment>("attachment", 35, {"id"},
                          {{"by_conversation", {"conversation", "message"}},
                           {"by_customer", {"customer"}}},
                          {{"message", &TableFor<Message>()}});
  return table;
}

template <>
const TableOf<Mention>& TableFor<Mention>() {
  static const TableOf<Mention> table = Declare<Mention>(
      "mention", 36, {"agent", "message"}, {{"by_message", {"message"}}},
      {{"message", &TableFor<Message>()}, {"agent", &TableFor<Agent>()}});
  return table;
}

template <>
const TableOf<Feedback>& TableFor<Feedback>() {
  static const TableOf<Feedback> table = Declare<Feedback>(
      "feedback", 37, {"id"}, {{"by_conversation", {"conversation"}}},
      {{"conversation", &TableFor<Conversation>()}});
  return table;
}

template <>
const TableOf<Tag>& TableFor<Tag>() {
  static const TableOf<Tag> table = Declare<Tag>(
      "tag", 40, {"id"}, {{"by_name", {"name"}, NamedIndex::kUnique}});
  return table;
}

template <>
const TableOf<ConversationTag>& TableFor<ConversationTag>() {
  static const TableOf<ConversationTag> table = Declare<ConversationTag>(
      "conversation_tag", 41, {"conversation", "tag"}, {{"by_tag", {"tag"}}},
      {{"conversation", &TableFor<Conversation>()}, {"tag", &TableFor<Tag>()}});
  return table;
}

template <>
const TableOf<CustomField>& TableFor<CustomField>() {
  static const TableOf<CustomField> table = Declare<CustomField>(
      "custom_field", 42, {"id"}, {{"by_name", {"name"}, NamedIndex::kUnique}});
  return table;
}

template <>
const TableOf<CustomFieldChoice>& TableFor<CustomFieldChoice>() {
  static const TableOf<CustomFieldChoice> table = Declare<CustomFieldChoice>(
      "custom_field_choice", 43, {"field", "position"}, {},
      {{"field", &TableFor<CustomField>()}});
  return table;
}

template <>
const TableOf<CustomFieldValue>& TableFor<CustomFieldValue>() {
  static const TableOf<CustomFieldValue> table = Declare<CustomFieldValue>(
      "custom_field_value", 44, {"conversation", "field"}, {},
      {{"conversation", &TableFor<Conversation>()},
       {"field", &TableFor<CustomField>()}});
  return table;
}

template <>
const TableOf<ConversationLink>& TableFor<ConversationLink>() {
  static const TableOf<ConversationLink> table = Declare<ConversationLink>(
      "conversation_link", 45, {"conversation", "other"},
      {{"by_other", {"other"}}},
      {{"conversation", &TableFor<Conversation>()},
       {"other", &TableFor<Conversation>()}});
  return table;
}

template <>
const TableOf<Upload>& TableFor<Upload>() {
  static const TableOf<Upload> table = Declare<Upload>(
      "upload", 46, {"id"},
      {{"by_actor", {"actor_kind", "actor"}}, {"by_age", {"touched_at"}}});
  return table;
}

template <>
const TableOf<UploadPiece>& TableFor<UploadPiece>() {
  static const TableOf<UploadPiece> table =
      Declare<UploadPiece>("upload_piece", 47, {"upload", "number"}, {},
                           {{"upload", &TableFor<Upload>()}});
  return table;
}

template <>
const TableOf<StoredView>& TableFor<StoredView>() {
  static const TableOf<StoredView> table =
      Declare<StoredView>("view", 50, {"id"});
  return table;
}

template <>
const TableOf<ViewCounters>& TableFor<ViewCounters>() {
  static const TableOf<ViewCounters> table =
      Declare<ViewCounters>("view_counters", 51, {"agent", "inbox"});
  return table;
}

template <>
const TableOf<ViewProgress>& TableFor<ViewProgress>() {
  static const TableOf<ViewProgress> table =
      Declare<ViewProgress>("view_progress", 52, {"number"});
  return table;
}

template <>
const TableOf<ViewMember>& TableFor<ViewMember>() {
  static const TableOf<ViewMember> table = Declare<ViewMember>(
      "view_member", 58,
      {"number", "agent", "inbox", "first", "second", "conversation"},
      {{"by_place", {"number", "agent", "first", "second", "conversation"}}});
  return table;
}

template <>
const TableOf<Due>& TableFor<Due>() {
  static const TableOf<Due> table =
      Declare<Due>("due", 56, {"at", "kind", "object"});
  return table;
}

template <>
const TableOf<ReadMark>& TableFor<ReadMark>() {
  static const TableOf<ReadMark> table = Declare<ReadMark>(
      "read_mark", 53, {"conversation", "reader_kind", "reader"}, {},
      {{"conversation", &TableFor<Conversation>()}});
  return table;
}

template <>
const TableOf<Denial>& TableFor<Denial>() {
  static const TableOf<Denial> table =
      Declare<Denial>("denial", 91, {"actor_kind", "actor", "operation"});
  return table;
}

template <>
const TableOf<Viewer>& TableFor<Viewer>() {
  static const TableOf<Viewer> table = Declare<Viewer>(
      "viewer", 54, {"conversation", "kind", "id"}, {{"by_end", {"until"}}},
      {{"conversation", &TableFor<Conversation>()}});
  return table;
}

template <>
const TableOf<Draft>& TableFor<Draft>() {
  static const TableOf<Draft> table =
      Declare<Draft>("draft", 55, {"agent", "conversation"}, {},
                     {{"agent", &TableFor<Agent>()},
                      {"conversation", &TableFor<Conversation>()}});
  return table;
}

template <>
const TableOf<Outgoing>& TableFor<Outgoing>() {
  static const TableOf<Outgoing> table = Declare<Outgoing>(
      "outgoing", 57, {"message"}, {{"by_state", {"state", "inbox"}}},
      {{"message", &TableFor<Message>()}});
  return table;
}

template <>
const TableOf<OutboxEntry>& TableFor<OutboxEntry>() {
  static const TableOf<OutboxEntry> table = Declare<OutboxEntry>(
      "outbox", 70, {"message"},
      {{"by_channel", {"channel", "behind", "ready_at"}},
       {"by_inbox", {"inbox", "channel", "behind", "ready_at"}},
       {"by_conversation", {"conversation", "channel"}}},
      {{"message", &TableFor<Outgoing>()}});
  return table;
}

template <>
const TableOf<Article>& TableFor<Article>() {
  static const TableOf<Article> table = Declare<Article>("article", 60, {"id"});
  return table;
}

template <>
const TableOf<KeptRules>& TableFor<KeptRules>() {
  static const TableOf<KeptRules> table =
      Declare<KeptRules>("kept_rules", 61, {"kind", "id", "number"});
  return table;
}

template <>
const TableOf<FiguresMark>& TableFor<FiguresMark>() {
  static const TableOf<FiguresMark> table =
      Declare<FiguresMark>("figures_mark", 71, {"id"});
  return table;
}

template <>
const TableOf<InForce>& TableFor<InForce>() {
  static const TableOf<InForce> table = Declare<InForce>(
      "in_force", 62, {"inbox", "number"}, {}, {{"inbox", &TableFor<Inbox>()}});
  return table;
}

template <>
const TableOf<FigureSubject>& TableFor<FigureSubject>() {
  static const TableOf<FigureSubject> table =
      Declare<FigureSubject>("figure_subject", 72, {"conversation"});
  return table;
}

template <>
const TableOf<SubjectSince>& TableFor<SubjectSince>() {
  static const TableOf<SubjectSince> table =
      Declare<SubjectSince>("subject_since", 63, {"conversation", "number"}, {},
                            {{"conversation", &TableFor<Conversation>()}});
  return table;
}

template <>
const TableOf<FigureFact>& TableFor<FigureFact>() {
  static const TableOf<FigureFact> table = Declare<FigureFact>(
      "figure_fact", 73, {"conversation", "figure", "number"},
      {{"by_inbox", {"inbox", "figure", "at"}}});
  return table;
}

template <>
const TableOf<ConversationSla>& TableFor<ConversationSla>() {
  static const TableOf<ConversationSla> table =
      Declare<ConversationSla>("conversation_sla", 64, {"conversation"},
                               {{"by_number", {"inbox", "live", "number"}}},
                               {{"conversation", &TableFor<Conversation>()}});
  return table;
}

template <>
const TableOf<RollUp>& TableFor<RollUp>() {
  static const TableOf<RollUp> table = Declare<RollUp>(
      "roll_up", 74,
      {"inbox", "dimension", "grain", "start", "value", "label"});
  return table;
}

template <>
const TableOf<RoleRule>& TableFor<RoleRule>() {
  static const TableOf<RoleRule> table = Declare<RoleRule>(
      "role_rule", 80, {"role", "number"}, {}, {{"role", &TableFor<Role>()}});
  return table;
}

template <>
const TableOf<RoleGrant>& TableFor<RoleGrant>() {
  static const TableOf<RoleGrant> table = Declare<RoleGrant>(
      "role_grant", 81, {"id"},
      {{"by_holder", {"to_kind", "to"}}, {"by_role", {"role"}}},
      {{"role", &TableFor<Role>()}});
  return table;
}

template <>
const TableOf<InboxMember>& TableFor<InboxMember>() {
  static const TableOf<InboxMember> table = Declare<InboxMember>(
      "inbox_member", 82, {"inbox", "kind", "member"},
      {{"by_member", {"kind", "member"}}}, {{"inbox", &TableFor<Inbox>()}});
  return table;
}

template <>
const TableOf<InboxWatcher>& TableFor<InboxWatcher>() {
  static const TableOf<InboxWatcher> table = Declare<InboxWatcher>(
      "inbox_watcher", 83, {"inbox", "kind", "watcher"},
      {{"by_watcher", {"kind", "watcher"}}}, {{"inbox", &TableFor<Inbox>()}});
  return table;
}

template <>
const TableOf<TeamPart>& TableFor<TeamPart>() {
  static const TableOf<TeamPart> table = Declare<TeamPart>(
      "team_part", 84, {"team", "kind", "part"},
      {{"by_part", {"kind", "part"}}}, {{"team", &TableFor<Team>()}});
  return table;
}

template <>
const TableOf<Bot>& TableFor<Bot>() {
  static const TableOf<Bot> table = Declare<Bot>("bot", 85, {"id"});
  return table;
}

template <>
const TableOf<AccessToken>& TableFor<AccessToken>() {
  static const TableOf<AccessToken> table =
      Declare<AccessToken>("access_token", 86, {"id"},
                           {{"by_digest", {"digest"}, NamedIndex::kUnique},
                            {"by_owner", {"for_kind", "owner"}}});
  return table;
}

template <>
const TableOf<Section>& TableFor<Section>() {
  static const TableOf<Section> table = Declare<Section>("section", 87, {"id"});
  return table;
}

template <>
const TableOf<Collaborator>& TableFor<Collaborator>() {
  static const TableOf<Collaborator> table =
      Declare<Collaborator>("collaborator", 88, {"conversation", "kind", "who"},
                            {}, {{"conversation", &TableFor<Conversation>()}});
  return table;
}

template <>
const TableOf<CollaboratorPlace>& TableFor<CollaboratorPlace>() {
  static const TableOf<CollaboratorPlace> table = Declare<CollaboratorPlace>(
      "collaborator_place", 92,
      {"kind", "who", "status", "priority", "waiting_since", "conversation"});
  return table;
}

template <>
const TableOf<CannedReply>& TableFor<CannedReply>() {
  static const TableOf<CannedReply> table =
      Declare<CannedReply>("canned_reply", 89, {"id"});
  return table;
}

template <>
const TableOf<CannedReplyInbox>& TableFor<CannedReplyInbox>() {
  static const TableOf<CannedReplyInbox> table = Declare<CannedReplyInbox>(
      "canned_reply_inbox", 90, {"reply", "inbox"}, {},
      {{"reply", &TableFor<CannedReply>()}, {"inbox", &TableFor<Inbox>()}});
  return table;
}

const storage::Schema& DeskSchema() {
  static const storage::Schema schema = {
      .application = "sanad",
      .version = 1,
      .min_reader = 1,
      .min_writer = 1,
      // In an order in which every table follows those that it refers to.
      .tables = {&TableFor<Head>(),
                 &TableFor<KeptAnswer>(),
                 &TableFor<BlobChunk>(),
                 &TableFor<Event>(),
                 &TableFor<Workspace>(),
                 &TableFor<Role>(),
                 &TableFor<Agent>(),
                 &TableFor<Team>(),
                 &TableFor<TeamMember>(),
                 &TableFor<Inbox>(),
                 &TableFor<Company>(),
                 &TableFor<Customer>(),
                 &TableFor<Identity>(),
                 &TableFor<CustomerNote>(),
                 &TableFor<PortalToken>(),
                 &TableFor<Conversation>(),
                 &TableFor<Participant>(),
                 &TableFor<Assignment>(),
                 &TableFor<Message>(),
                 &TableFor<MailReference>(),
                 &TableFor<Attachment>(),
                 &TableFor<Mention>(),
                 &TableFor<Feedback>(),
                 &TableFor<Tag>(),
                 &TableFor<ConversationTag>(),
                 &TableFor<CustomField>(),
                 &TableFor<CustomFieldChoice>(),
                 &TableFor<CustomFieldValue>(),
                 &TableFor<ConversationLink>(),
                 &TableFor<Upload>(),
                 &TableFor<UploadPiece>(),
                 &TableFor<StoredView>(),
                 &TableFor<ViewCounters>(),
                 &TableFor<ViewProgress>(),
                 &TableFor<ViewMember>(),
                 &TableFor<Due>(),
                 &TableFor<ReadMark>(),
                 &TableFor<Denial>(),
                 &TableFor<Viewer>(),
                 &TableFor<Draft>(),
                 &TableFor<Outgoing>(),
                 &TableFor<OutboxEntry>(),
                 &TableFor<Article>(),
                 &TableFor<KeptRules>(),
                 &TableFor<InForce>(),
                 &TableFor<SubjectSince>(),
                 &TableFor<ConversationSla>(),
                 &TableFor<FiguresMark>(),
                 &TableFor<FigureSubject>(),
                 &TableFor<FigureFact>(),
                 &TableFor<RollUp>(),
                 &TableFor<RoleRule>(),
                 &TableFor<RoleGrant>(),
                 &TableFor<InboxMember>(),
                 &TableFor<InboxWatcher>(),
                 &TableFor<TeamPart>(),
                 &TableFor<Bot>(),
                 &TableFor<AccessToken>(),
                 &TableFor<Section>(),
                 &TableFor<Collaborator>(),
                 &TableFor<CollaboratorPlace>(),
                 &TableFor<CannedReply>(),
                 &TableFor<CannedReplyInbox>()}};
  return schema;
}

const Table* TableByNumber(int64_t number) {
  const auto& tables = DeskSchema().tables;
  const auto found =
      std::find_if(tables.begin(), tables.end(),
                   [&](const Table* table) { return table->number == number; });
  return found == tables.end() ? nullptr : *found;
}

bool IsBookkeeping(const Table& table) {
  return &table == &TableFor<Head>() || &table == &TableFor<KeptAnswer>() ||
         &table == &TableFor<BlobChunk>() || &table == &TableFor<Event>() ||
         &table == &TableFor<Due>() || &table == &TableFor<Upload>() ||
         &table == &TableFor<UploadPiece>() ||
         &table == &TableFor<ReadMark>() || &table == &TableFor<Denial>() ||
         &table == &TableFor<Viewer>() || &table == &TableFor<Draft>() ||
         &table == &TableFor<OutboxEntry>() ||
         &table == &TableFor<ViewCounters>() ||
         &table == &TableFor<ViewProgress>() ||
         &table == &TableFor<ViewMember>() ||
         &table == &TableFor<CollaboratorPlace>() ||
         &table == &TableFor<ConversationSla>() ||
         &table == &TableFor<FiguresMark>() ||
         &table == &TableFor<FigureSubject>() ||
         &table == &TableFor<FigureFact>() || &table == &TableFor<RollUp>();
}

record::FieldSet DerivedColumns(const Table& table) {
  if (&table != &TableFor<Conversation>()) return {};
  return ColumnsNamed(table, {"next_due"});
}

bool GovernsViews(const Table& table) {
  return &table == &TableFor<StoredView>();
}

bool GovernsAccess(const Table& table) {
  return &table == &TableFor<Role>() || &table == &TableFor<RoleRule>() ||
         &table == &TableFor<RoleGrant>() || &table == &TableFor<Agent>() ||
         &table == &TableFor<Bot>() || &table == &TableFor<Team>() ||
         &table == &TableFor<TeamMember>() || &table == &TableFor<TeamPart>() ||
         &table == &TableFor<Inbox>() || &table == &TableFor<InboxMember>() ||
         &table == &TableFor<InboxWatcher>();
}

record::FieldSet ColumnsNamed(const storage::Table& table,
                              std::initializer_list<std::string_view> names) {
  record::FieldSet columns;
  for (const std::string_view name : names) {
    columns.Add(table.type->IndexOf(table.type->ByName(name)->number));
  }
  return columns;
}

}  // namespace sanad
