#include "desk/verify/references.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/refuse.h"
#include "desk/tables.h"
#include "desk/verify/every_row.h"
#include "fmt/format.h"
#include "record/interpret.h"

namespace sanad {
namespace {

using storage::Table;

// A column that names a row of `target`, or none.
struct Link {
  const Table* table;
  std::string_view column;
  const Table* target;
  bool required = false;
};

std::vector<Link> Links() {
  std::vector<Link> links = {
      {&TableFor<Role>(), "base", &TableFor<Role>()},
      {&TableFor<Agent>(), "role", &TableFor<Role>()},
      {&TableFor<Inbox>(), "team", &TableFor<Team>()},
      {&TableFor<Customer>(), "company", &TableFor<Company>()},
      {&TableFor<CustomerNote>(), "author", &TableFor<Agent>()},
      {&TableFor<Conversation>(), "assignee", &TableFor<Agent>()},
      {&TableFor<Conversation>(), "team", &TableFor<Team>()},
      {&TableFor<Conversation>(), "follows", &TableFor<Conversation>()},
      {&TableFor<Conversation>(), "merged_into", &TableFor<Conversation>()},
      {&TableFor<Customer>(), "merged_into", &TableFor<Customer>()},
      {&TableFor<Assignment>(), "agent", &TableFor<Agent>()},
      {&TableFor<Assignment>(), "team", &TableFor<Team>()},
      {&TableFor<Message>(), "inbox", &TableFor<Inbox>()},
      {&TableFor<Message>(), "said_in", &TableFor<Conversation>()},
      {&TableFor<MailReference>(), "message", &TableFor<Message>()},
      {&TableFor<Outgoing>(), "conversation", &TableFor<Conversation>()},
      {&TableFor<Outgoing>(), "inbox", &TableFor<Inbox>()},
      {&TableFor<Attachment>(), "conversation", &TableFor<Conversation>()},
      {&TableFor<Mention>(), "conversation", &TableFor<Conversation>()},
      {&TableFor<Feedback>(), "customer", &TableFor<Customer>()},
      {&TableFor<Feedback>(), "agent", &TableFor<Agent>()},
      {&TableFor<StoredView>(), "owner", &TableFor<Agent>()},
      {&TableFor<StoredView>(), "team", &TableFor<Team>()},
      {&TableFor<ViewProgress>(), "view", &TableFor<StoredView>()},
      {&TableFor<Article>(), "author", &TableFor<Agent>()},
      {&TableFor<Article>(), "section", &TableFor<Section>()}};
  for (const Table* table : DeskSchema().tables) {
    for (const storage::Reference& reference : table->references) {
      links.push_back({table, table->type->ByNumber(reference.column).name,
                       reference.table, true});
    }
  }
  return links;
}

int64_t IntegerOf(const Table& table, std::string_view column,
                  const void* row) {
  const record::Field& field = *table.type->ByName(column);
  return field.ops->store(field.In(row)).integer;
}

// The ids of the rows of a table, ascending.
using Ids = std::vector<int64_t>;

absl::StatusOr<Ids> ReadIds(storage::Reading& reading, const Table& table) {
  Ids ids;
  const std::string_view key = table.type->ByNumber(table.key.front()).name;
  SANAD_RETURN_IF_ERROR(ForEveryRow(
      reading, {.table = &table}, KeyColumns(table),
      [&](const void* row) { ids.push_back(IntegerOf(table, key, row)); }));
  return ids;
}

// Every table's links are followed with one reading of it; the ids of the
// tables that they lead to are kept.
class Follower {
 public:
  Follower(storage::Reading& reading, Findings& findings)
      : reading_(reading), findings_(findings) {}

  absl::Status Follow(const Table& table, const std::vector<Link>& links) {
    record::FieldSet columns = KeyColumns(table);
    for (const Link& link : links) {
      SANAD_RETURN_IF_ERROR(Learn(*link.target));
      columns.Add(table.type->IndexOf(table.type->ByName(link.column)->number));
    }
    return ForEveryRow(reading_, {.table = &table}, columns,
                       [&](const void* row) {
                         for (const Link& link : links) Check(link, row);
                       });
  }

  // A column that names somebody, by the kind that another one holds; none
  // for the system and visitors.
  absl::Status FollowActors(const Table& table, std::string_view kind,
                            std::string_view id) {
    SANAD_RETURN_IF_ERROR(Learn(TableFor<Agent>()));
    SANAD_RETURN_IF_ERROR(Learn(TableFor<Bot>()));
    SANAD_RETURN_IF_ERROR(Learn(TableFor<Customer>()));
    record::FieldSet columns = KeyColumns(table);
    for (const std::string_view column : {kind, id}) {
      columns.Add(table.type->IndexOf(table.type->ByName(column)->number));
    }
    return ForEveryRow(
        reading_, {.table = &table}, columns, [&](const void* row) {
          const auto actor =
              static_cast<ActorKind>(IntegerOf(table, kind, row));
          const bool nobody =
              actor == ActorKind::kSystem || actor == ActorKind::kVisitor;
          Check({&table, id, ActorsOf(actor), !nobody}, row);
        });
  }

  // The same of an agent, a bot or a team.
  absl::Status FollowSubjects(const Table& table, std::string_view kind,
                              std::string_view id) {
    SANAD_RETURN_IF_ERROR(Learn(TableFor<Agent>()));
    SANAD_RETURN_IF_ERROR(Learn(TableFor<Bot>()));
    SANAD_RETURN_IF_ERROR(Learn(TableFor<Team>()));
    record::FieldSet columns = KeyColumns(table);
    for (const std::string_view column : {kind, id}) {
      columns.Add(table.type->IndexOf(table.type->ByName(column)->number));
    }
    return ForEveryRow(
        reading_, {.table = &table}, columns, [&](const void* row) {
          const auto subject =
              static_cast<SubjectKind>(IntegerOf(table, kind, row));
          Check({&table, id, SubjectsOf(subject), true}, row);
        });
  }

 private:
  static const Table* ActorsOf(ActorKind kind) {
    if (kind == ActorKind::kCustomer) return &TableFor<Customer>();
    if (kind == ActorKind::kBot) return &TableFor<Bot>();
    return &TableFor<Agent>();
  }

  static const Table* SubjectsOf(SubjectKind kind) {
    if (kind == SubjectKind::kTeam) return &TableFor<Team>();
    if (kind == SubjectKind::kBot) return &TableFor<Bot>();
    return &TableFor<Agent>();
  }

  absl::Status Learn(const Table& table) {
    if (ids_.contains(&table)) return absl::OkStatus();
    SANAD_ASSIGN_OR_RETURN(ids_[&table], ReadIds(reading_, table));
    return absl::OkStatus();
  }

  void Check(const Link& link, const void* row) {
    const int64_t id = IntegerOf(*link.table, link.column, row);
    if (id == 0 && !link.required) return;
    const Ids& ids = ids_[link.target];
    if (std::binary_search(ids.begin(), ids.end(), id)) return;
    findings_.Add(ColumnName(RowName(*link.table, row), link.column),
                  fmt::format("there is no {} {}", link.target->name, id));
  }

  storage::Reading& reading_;
  Findings& findings_;
  std::map<const Table*, Ids> ids_;
};

// Names a row that holds the same unique columns as the one before it.
absl::Status VerifyUnique(storage::Reading& reading, const Table& table,
                          int number, Findings& findings) {
  const storage::Index& index = table.indexes[number - 1];
  const record::RecordType& type = *table.type;
  record::FieldSet unique;
  record::FieldSet columns = KeyColumns(table);
  for (const int column : index.columns) {
    unique.Add(type.IndexOf(column));
    columns.Add(type.IndexOf(column));
  }
  std::optional<std::string> before;
  return ForEveryRow(
      reading, {.table = &table, .index = number}, columns,
      [&](const void* row) {
        std::string bytes;
        record::AppendBytes(type, row, unique, bytes);
        if (bytes == before) {
          findings.Add(RowName(table, row),
                       fmt::format("another row has the same {}", index.name));
        }
        before = std::move(bytes);
      });
}

}  // namespace

absl::Status VerifyReferences(storage::Reading& reading, Findings& findings) {
  std::map<const Table*, std::vector<Link>> by_table;
  for (const Link& link : Links()) by_table[link.table].push_back(link);
  Follower follower(reading, findings);
  for (const Table* table : DeskSchema().tables) {
    const auto found = by_table.find(table);
    if (found == by_table.end()) continue;
    SANAD_RETURN_IF_ERROR(follower.Follow(*table, found->second));
  }
  SANAD_RETURN_IF_ERROR(
      follower.FollowActors(TableFor<Message>(), "author_kind", "author"));
  SANAD_RETURN_IF_ERROR(
      follower.FollowActors(TableFor<ReadMark>(), "reader_kind", "reader"));
  SANAD_RETURN_IF_ERROR(
      follower.FollowActors(TableFor<Denial>(), "actor_kind", "actor"));
  SANAD_RETURN_IF_ERROR(
      follower.FollowActors(TableFor<Viewer>(), "kind", "id"));
  SANAD_RETURN_IF_ERROR(
      follower.FollowSubjects(TableFor<RoleGrant>(), "to_kind", "to"));
  SANAD_RETURN_IF_ERROR(
      follower.FollowSubjects(TableFor<InboxMember>(), "kind", "member"));
  SANAD_RETURN_IF_ERROR(
      follower.FollowSubjects(TableFor<InboxWatcher>(), "kind", "watcher"));
  SANAD_RETURN_IF_ERROR(
      follower.FollowSubjects(TableFor<TeamPart>(), "kind", "part"));
  SANAD_RETURN_IF_ERROR(
      follower.FollowSubjects(TableFor<Collaborator>(), "kind", "who"));
  return follower.FollowSubjects(TableFor<AccessToken>(), "for_kind", "owner");
}

absl::Status VerifyUniques(storage::Reading& reading, Findings& findings) {
  for (const Table* table : DeskSchema().tables) {
    for (size_t i = 0; i < table->indexes.size(); ++i) {
      if (!table->indexes[i].unique) continue;
      SANAD_RETURN_IF_ERROR(
          VerifyUnique(reading, *table, static_cast<int>(i) + 1, findings));
    }
  }
  return absl::OkStatus();
}

}  // namespace sanad
