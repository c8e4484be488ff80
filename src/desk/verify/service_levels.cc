#include "desk/verify/service_levels.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

#include "desk/judging.h"
#include "desk/levels.h"
#include "desk/sla_case.h"
#include "desk/tables.h"
#include "desk/verify/every_row.h"
#include "record/interpret.h"
#include "storage/reasons.h"

namespace sanad {
namespace {

using storage::Cell;

constexpr char kDiffers[] = "it is not what its events and promises say";

// Since when something is promised in the inbox; never: in the far future.
absl::Time GovernedSince(const Levels& levels, InboxId inbox) {
  const auto rows = levels.Of(inbox);
  const auto first =
      std::find_if(rows.begin(), rows.end(),
                   [](const InForce& row) { return bool(row.policy); });
  return first == rows.end() ? absl::InfiniteFuture() : first->from;
}

class Verifier {
 public:
  Verifier(storage::Reading& reading, Levels::Entry levels, DueRows& due_rows,
           Findings& findings)
      : reading_(reading),
        levels_(std::move(levels)),
        due_rows_(due_rows),
        findings_(findings) {}

  absl::Status Check(ConversationId id) {
    SANAD_ASSIGN_OR_RETURN(const auto conversation,
                           storage::Find(reading_, TableFor<Conversation>(),
                                         kPrimary, {Cell::Integer(id.value)}));
    SANAD_ASSIGN_OR_RETURN(const auto row,
                           storage::Find(reading_, TableFor<ConversationSla>(),
                                         kPrimary, {Cell::Integer(id.value)}));
    SANAD_ASSIGN_OR_RETURN(const auto subjects, SubjectsOf(reading_, id));
    if (!conversation) return absl::OkStatus();  // its references say so
    if (!row) {
      CheckNotHeld(*conversation, subjects);
      return absl::OkStatus();
    }
    due_rows_.Expect(DueOf(*row));
    if (!IsHeld(*levels_, *conversation) || subjects.empty()) {
      findings_.Add(RowName(TableFor<ConversationSla>(), &*row),
                    "nothing is promised there");
      return absl::OkStatus();
    }
    return CheckHeld(*conversation, *row, subjects);
  }

 private:
  void CheckNotHeld(const Conversation& conversation,
                    const std::vector<SubjectSince>& subjects) {
    CheckNextDue(conversation, std::nullopt);
    const bool was_taken_up =
        !subjects.empty() && IsHeld(*levels_, conversation) &&
        GovernedSince(*levels_, conversation.inbox) < subjects.back().from;
    if (!was_taken_up) return;
    const ConversationSla missing{.conversation = conversation.id};
    findings_.Add(RowName(TableFor<ConversationSla>(), &missing),
                  "the row is missing");
  }

  absl::Status CheckHeld(const Conversation& conversation,
                         const ConversationSla& row,
                         const std::vector<SubjectSince>& subjects) {
    const auto& table = TableFor<ConversationSla>();
    auto held =
        CaseByAll(reading_, *levels_, conversation, subjects, row.number);
    if (!held.ok()) {
      if (storage::IsOfTheStore(held.status())) return held.status();
      findings_.Add(RowName(table, &row), "what it is held to is not there");
      return absl::OkStatus();
    }
    const ConversationSla made = held->Row(conversation, row.number);
    const record::FieldSet differing = record::Difference(made, row);
    for (size_t i = 0; i < table.type->fields().size(); ++i) {
      if (differing.Has(i)) NameColumn(row, table.type->fields()[i].name);
    }
    if (!MayKnow(row)) NameColumn(row, "number");
    CheckNextDue(conversation, held->next_due());
    return absl::OkStatus();
  }

  // What was in force before its last event was known then.
  bool MayKnow(const ConversationSla& row) const {
    const auto rows = levels_->Of(row.inbox);
    const auto before = std::count_if(
        rows.begin(), rows.end(),
        [&](const InForce& one) { return one.from < row.last_at; });
    return row.number >= before && row.number <= std::ssize(rows);
  }

  void NameColumn(const ConversationSla& row, std::string_view column) {
    findings_.Add(
        ColumnName(RowName(TableFor<ConversationSla>(), &row), column),
        kDiffers);
  }

  void CheckNextDue(const Conversation& conversation,
                    std::optional<absl::Time> next_due) {
    Conversation made = conversation;
    made.next_due = next_due;
    if (record::Difference(made, conversation).empty()) return;
    findings_.Add(ColumnName(RowName(TableFor<Conversation>(), &conversation),
                             "next_due"),
                  kDiffers);
  }

  storage::Reading& reading_;
  const Levels::Entry levels_;
  DueRows& due_rows_;
  Findings& findings_;
};

}  // namespace

absl::Status VerifyServiceLevels(storage::Reading& reading, DueRows& due_rows,
                                 Findings& findings) {
  std::set<ConversationId> concerned;
  SANAD_RETURN_IF_ERROR(
      ForEveryRow<Conversation>(reading, [&](const Conversation& row) {
        if (row.next_due) concerned.insert(row.id);
      }));
  SANAD_RETURN_IF_ERROR(ForEveryRow<SubjectSince>(
      reading,
      [&](const SubjectSince& row) { concerned.insert(row.conversation); }));
  SANAD_RETURN_IF_ERROR(ForEveryRow<ConversationSla>(
      reading,
      [&](const ConversationSla& row) { concerned.insert(row.conversation); }));
  SANAD_ASSIGN_OR_RETURN(auto levels, Levels::Load(reading, 1));
  Verifier verifier(reading, std::move(levels), due_rows, findings);
  for (const ConversationId id : concerned) {
    SANAD_RETURN_IF_ERROR(verifier.Check(id));
  }
  return absl::OkStatus();
}

}  // namespace sanad
