#include "desk/verify/figures.h"

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "desk/act.h"
#include "desk/reports/conversation_facts.h"
#include "desk/reports/fold.h"
#include "desk/reports/places.h"
#include "desk/reports/roll_ups.h"
#include "desk/reports/touched.h"
#include "desk/verify/every_row.h"
#include "storage/reasons.h"

namespace sanad {
namespace {

using storage::Cell;

constexpr char kNotWhatFollows[] = "it is not what follows from the events";

template <class T>
std::string NameOfRow(const T& row) {
  return RowName(TableFor<T>(), &row);
}

// --- the mark -------------------------------------------------------------

// Of an event; before the first one, and of none, it is empty.
absl::StatusOr<std::string> HashOf(storage::Reading& reading, int64_t event) {
  SANAD_ASSIGN_OR_RETURN(auto row,
                         storage::Find(reading, TableFor<Event>(), kPrimary,
                                       {Cell::Integer(event)}));
  return row ? std::move(row->hash) : std::string();
}

// False: nothing can be said by it.
absl::StatusOr<bool> VerifyMark(storage::Reading& reading,
                                const FiguresMark& mark, Findings& findings) {
  const auto add = [&](std::string_view column, const char* what) {
    findings.Add(ColumnName(NameOfRow(mark), column), what);
  };
  SANAD_ASSIGN_OR_RETURN(const std::string hash,
                         HashOf(reading, mark.folded_to));
  if (hash != mark.event_hash || (mark.folded_to != 0 && hash.empty())) {
    add("folded_to", "it is not the event of that hash");
    return false;
  }
  if (!ZoneNamed(mark.zone) || !ZoneNamed(mark.from_zone)) {
    add("zone", "there is no such zone");
    return false;
  }
  if (!IsGoingOver(mark) && mark.moved_to) {
    add("moved_to", "nothing is going over");
  }
  return true;
}

// Whether anything was folded.
absl::StatusOr<bool> HasSubjects(storage::Reading& reading) {
  SANAD_ASSIGN_OR_RETURN(
      const int64_t subjects,
      reading.Count({.table = &TableFor<FigureSubject>()}, 1));
  return subjects > 0;
}

// There is the one of this workspace, and no other.
absl::Status VerifyMarks(storage::Reading& reading, WorkspaceId workspace,
                         Findings& findings) {
  bool there = false;
  SANAD_RETURN_IF_ERROR(
      ForEveryRow<FiguresMark>(reading, [&](const FiguresMark& mark) {
        there = there || mark.id == workspace;
        if (mark.id == workspace) return;
        findings.Add(NameOfRow(mark), "it is not the mark of this workspace");
      }));
  SANAD_ASSIGN_OR_RETURN(const bool folded, HasSubjects(reading));
  if (!there && folded) {
    findings.Add(NameOfRow(FiguresMark{.id = workspace}), "the row is missing");
  }
  return absl::OkStatus();
}

// --- facts ----------------------------------------------------------------

// Both in the order of the key.
void CompareFacts(const std::vector<FigureFact>& stored,
                  const std::vector<FigureFact>& made, Findings& findings) {
  auto is = stored.begin();
  for (const FigureFact& fact : made) {
    for (; is != stored.end() && IsBefore(*is, fact); ++is) {
      findings.Add(NameOfRow(*is), kNotWhatFollows);
    }
    if (is == stored.end() || IsBefore(fact, *is)) {
      findings.Add(NameOfRow(fact), "the row is missing");
    } else if (!(*is++ == fact)) {
      findings.Add(NameOfRow(fact), kNotWhatFollows);
    }
  }
  for (; is != stored.end(); ++is) {
    findings.Add(NameOfRow(*is), kNotWhatFollows);
  }
}

void Compare(const ConversationFacts& stored, const ConversationFacts& made,
             Findings& findings) {
  CompareFacts(stored.facts, made.facts, findings);
  const bool has = stored.subject.inbox.value != 0;
  if (made.facts.empty() && !has) return;
  if (made.facts.empty() || !(stored.subject == made.subject)) {
    findings.Add(NameOfRow(made.subject), kNotWhatFollows);
  }
}

// What was touched since it was folded is not known to be anything yet.
absl::Status VerifyFacts(storage::Reading& reading, const Touched& touched,
                         Findings& findings) {
  std::vector<ConversationId> ids;
  SANAD_RETURN_IF_ERROR(
      ForEveryRow(reading, {.table = &TableFor<Conversation>()},
                  KeyColumns(TableFor<Conversation>()), [&](const void* row) {
                    ids.push_back(static_cast<const Conversation*>(row)->id);
                  }));
  SANAD_ASSIGN_OR_RETURN(const auto levels, Levels::Load(reading, 1));
  for (const ConversationId id : ids) {
    if (touched.conversations.contains(id)) continue;
    SANAD_ASSIGN_OR_RETURN(const auto stored, ReadFacts(reading, id));
    const auto made = MakeFacts(reading, *levels, id);
    if (made.ok()) {
      Compare(stored, *made, findings);
    } else if (storage::IsOfTheStore(made.status())) {
      return made.status();
    } else {
      findings.Add(NameOfRow(stored.subject), "what it counts by is not there");
    }
  }
  return absl::OkStatus();
}

// Facts belong to a subject, and to its inbox; subjects to a conversation.
absl::Status VerifyBelonging(storage::Reading& reading, Findings& findings) {
  absl::Status failure;
  std::optional<FigureSubject> subject;
  ConversationId known;
  SANAD_RETURN_IF_ERROR(
      ForEveryRow<FigureFact>(reading, [&](const FigureFact& fact) {
        if (fact.conversation != known) {
          auto found =
              storage::Find(reading, TableFor<FigureSubject>(), kPrimary,
                            {Cell::Integer(fact.conversation.value)});
          failure.Update(found.status());
          subject = found.ok() ? *std::move(found) : std::nullopt;
          known = fact.conversation;
        }
        if (!subject || subject->inbox != fact.inbox) {
          findings.Add(NameOfRow(fact), "it has no subject in its inbox");
        }
      }));
  SANAD_RETURN_IF_ERROR(failure);
  SANAD_RETURN_IF_ERROR(
      ForEveryRow<FigureSubject>(reading, [&](const FigureSubject& one) {
        auto found = storage::Find(reading, TableFor<Conversation>(), kPrimary,
                                   {Cell::Integer(one.conversation.value)});
        failure.Update(found.status());
        if (found.ok() && !*found) {
          findings.Add(NameOfRow(one), "there is no such conversation");
        }
      }));
  return failure;
}

// --- sums -----------------------------------------------------------------

void CompareSum(const RollUp& row, RollUps& expected, Findings& findings) {
  const auto found = expected.find(KeyOf(row));
  if (found == expected.end()) {
    findings.Add(NameOfRow(row), "there are no facts of which it is the sum");
    return;
  }
  if (!(row == RowOf(found->first, found->second))) {
    findings.Add(NameOfRow(row), "it is not the sum of its facts");
  }
  expected.erase(found);
}

void NameMissing(const RollUps& expected, Findings& findings) {
  for (const auto& [key, sum] : expected) {
    if (sum == Sum{}) continue;
    const RollUp row = RowOf(key, sum);
    findings.Add(NameOfRow(row), "the row is missing");
  }
}

// The sums of one inbox, from its facts; those of the workspace go to `all`.
absl::Status VerifyInbox(storage::Reading& reading, const FiguresMark& mark,
                         InboxId inbox, RollUps& all, Findings& findings) {
  static const int column =
      record::TypeOf<FigureSubject>().ByName("inbox")->number;
  std::vector<ConversationId> ids;
  SANAD_RETURN_IF_ERROR(ForEveryRow(
      reading,
      {.table = &TableFor<FigureSubject>(),
       .filters = {{.column = column, .values = {Cell::Integer(inbox.value)}}}},
      KeyColumns(TableFor<FigureSubject>()), [&](const void* row) {
        ids.push_back(static_cast<const FigureSubject*>(row)->conversation);
      }));
  RollUps expected;
  for (const ConversationId id : ids) {
    SANAD_ASSIGN_OR_RETURN(const auto facts, ReadFacts(reading, id));
    const bool moved = id <= mark.moved_to || !IsGoingOver(mark);
    Count(facts, 1, *ZoneNamed(moved ? mark.zone : mark.from_zone), expected);
  }
  while (!expected.empty() && !expected.begin()->first.inbox) {
    auto whole = expected.extract(expected.begin());
    Sum& sum = all[whole.key()];
    sum.tallies.Add(whole.mapped().tallies);
    sum.growth += whole.mapped().growth;
  }
  SANAD_RETURN_IF_ERROR(ForEveryRow(
      reading,
      {.table = &TableFor<RollUp>(), .prefix = {Cell::Integer(inbox.value)}},
      {}, [&](const void* row) {
        CompareSum(*static_cast<const RollUp*>(row), expected, findings);
      }));
  NameMissing(expected, findings);
  return absl::OkStatus();
}

// One inbox after the other, so that memory holds the sums of one.
absl::Status VerifySums(storage::Reading& reading, const FiguresMark& mark,
                        Findings& findings) {
  SANAD_ASSIGN_OR_RETURN(const auto inboxes,
                         AllOf<Inbox>(reading, kPrimary, {}));
  RollUps all;
  std::set<InboxId> known;
  for (const Inbox& inbox : inboxes) {
    known.insert(inbox.id);
    SANAD_RETURN_IF_ERROR(VerifyInbox(reading, mark, inbox.id, all, findings));
  }
  SANAD_RETURN_IF_ERROR(ForEveryRow<RollUp>(reading, [&](const RollUp& row) {
    if (!known.contains(row.inbox)) CompareSum(row, all, findings);
  }));
  NameMissing(all, findings);
  return absl::OkStatus();
}

}  // namespace

absl::Status VerifyFigures(storage::Reading& reading, WorkspaceId workspace,
                           Findings& findings) {
  SANAD_RETURN_IF_ERROR(VerifyMarks(reading, workspace, findings));
  SANAD_ASSIGN_OR_RETURN(const FiguresMark mark, LoadMark(reading, workspace));
  SANAD_ASSIGN_OR_RETURN(const bool sound, VerifyMark(reading, mark, findings));
  if (!sound) return absl::OkStatus();
  SANAD_ASSIGN_OR_RETURN(const Touched touched,
                         TouchedAfter(reading, mark.folded_to, 0, 0));
  SANAD_RETURN_IF_ERROR(VerifyFacts(reading, touched, findings));
  SANAD_RETURN_IF_ERROR(VerifyBelonging(reading, findings));
  return VerifySums(reading, mark, findings);
}

}  // namespace sanad
