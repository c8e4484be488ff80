#include "desk/verify/merges.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "base/refuse.h"
#include "desk/verify/conversation_rules.h"
#include "desk/verify/every_row.h"
#include "fmt/format.h"
#include "sanad/conversation.h"
#include "sanad/customer.h"
#include "sanad/limits.h"
#include "storage/typed.h"

namespace sanad {
namespace {

using storage::Cell;

// The row in which the way up from `id` ends; nothing, if it goes round or
// is longer than any tree.
std::optional<int64_t> TopOf(int64_t id, const MergedInto& merged) {
  for (size_t steps = 0; steps < limits::kMembersPerTree; ++steps) {
    const auto up = merged.find(id);
    if (up == merged.end()) return id;
    id = up->second;
  }
  return std::nullopt;
}

template <class T>
absl::Status ForEveryPointer(storage::Reading& reading,
                             absl::FunctionRef<void(const T& row)> visit) {
  const storage::Table& table = TableFor<T>();
  return ForEveryRow(
      reading, {.table = &table},
      ColumnsNamed(table, {"id", "root", "merged_into"}),
      [&](const void* row) { visit(*static_cast<const T*>(row)); });
}

template <class T>
absl::StatusOr<MergedInto> VerifyRoots(storage::Reading& reading,
                                       Findings& findings) {
  MergedInto merged;
  SANAD_RETURN_IF_ERROR(ForEveryPointer<T>(reading, [&](const T& row) {
    if (row.merged_into) merged[row.id.value] = row.merged_into.value;
  }));
  std::map<int64_t, size_t> sizes;  // by root
  SANAD_RETURN_IF_ERROR(ForEveryPointer<T>(reading, [&](const T& row) {
    const std::string name = RowName(TableFor<T>(), &row);
    const auto top = TopOf(row.id.value, merged);
    if (!top) {
      findings.Add(ColumnName(name, "merged_into"), "it leads to no root");
    } else if (*top != row.root.value) {
      findings.Add(
          ColumnName(name, "root"),
          fmt::format("it is {}, {} stands for it", row.root.value, *top));
    } else if (++sizes[*top] == limits::kMembersPerTree + 1) {
      findings.Add(name, "too many were merged into its root");
    }
  }));
  return merged;
}

// --- what they say together -----------------------------------------------

absl::StatusOr<std::vector<Message>> MessagesOf(storage::Reading& reading,
                                                int64_t conversation) {
  return storage::ReadAll(
      reading, TableFor<Message>(),
      {.streams = {{.table = &TableFor<Message>(),
                    .index = message_index::kByConversation,
                    .prefix = {Cell::Integer(conversation)}}},
       .columns =
           ColumnsNamed(TableFor<Message>(),
                        {"id", "conversation", "author_kind", "visibility",
                         "automatic", "at", "joined_by", "withdrawn_at"})});
}

absl::StatusOr<std::optional<Conversation>> FindConversation(
    storage::Reading& reading, int64_t id) {
  return storage::Find(reading, TableFor<Conversation>(), kPrimary,
                       {Cell::Integer(id)});
}

// Of a conversation into which others were merged.
class Gatherer {
 public:
  Gatherer(storage::Reading& reading, const MergedInto& merged)
      : reading_(reading) {
    for (const auto& [id, into] : merged) children_[into].push_back(id);
  }

  absl::StatusOr<std::optional<MergedCase>> Of(int64_t id) {
    SANAD_ASSIGN_OR_RETURN(const auto row, FindConversation(reading_, id));
    if (!row) return std::nullopt;
    MergedCase whole{.conversation = *row};
    SANAD_ASSIGN_OR_RETURN(whole.own, MessagesOf(reading_, id));
    for (const int64_t child : children_[id]) {
      SANAD_ASSIGN_OR_RETURN(const auto merged,
                             FindConversation(reading_, child));
      if (merged) whole.children.push_back(*merged);
    }
    SANAD_RETURN_IF_ERROR(AddAll(id, whole.all));
    std::sort(whole.all.begin(), whole.all.end(),
              [](const Message& a, const Message& b) { return a.id < b.id; });
    return whole;
  }

 private:
  // The messages of the conversation and of all below it. Those that go
  // round were named before.
  absl::Status AddAll(int64_t top, std::vector<Message>& all) {
    std::vector<int64_t> tree = {top};
    for (size_t i = 0; i < tree.size() && i < limits::kMembersPerTree; ++i) {
      SANAD_ASSIGN_OR_RETURN(auto own, MessagesOf(reading_, tree[i]));
      std::move(own.begin(), own.end(), std::back_inserter(all));
      const auto& children = children_[tree[i]];
      tree.insert(tree.end(), children.begin(), children.end());
    }
    return absl::OkStatus();
  }

  storage::Reading& reading_;
  std::map<int64_t, std::vector<int64_t>> children_;
};

}  // namespace

absl::StatusOr<MergedInto> VerifyConversationRoots(storage::Reading& reading,
                                                   Findings& findings) {
  return VerifyRoots<Conversation>(reading, findings);
}

absl::Status VerifyCustomerRoots(storage::Reading& reading,
                                 Findings& findings) {
  return VerifyRoots<Customer>(reading, findings).status();
}

std::set<int64_t> ParentsIn(const MergedInto& merged) {
  std::set<int64_t> parents;
  for (const auto& [id, into] : merged) parents.insert(into);
  return parents;
}

absl::Status VerifyMergedConversations(storage::Reading& reading,
                                       const MergedInto& merged,
                                       Findings& findings) {
  Gatherer gatherer(reading, merged);
  for (const int64_t parent : ParentsIn(merged)) {
    SANAD_ASSIGN_OR_RETURN(const auto whole, gatherer.Of(parent));
    if (whole) CheckMerged(*whole, findings);
  }
  return absl::OkStatus();
}

}  // namespace sanad
