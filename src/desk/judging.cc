#include "desk/judging.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "desk/conversation_moments.h"
#include "desk/customer_access.h"
#include "desk/due.h"
#include "desk/merge_tree.h"

namespace sanad {
namespace {

using storage::Cell;

constexpr int64_t kRejudgedAtOnce = 100;

// What moves messages from one conversation to another, or takes one back.
bool Regroups(EventKind kind) {
  return kind == EventKind::kMerged || kind == EventKind::kUnmerged ||
         kind == EventKind::kSplit || kind == EventKind::kReplyWithdrawn;
}

// A conversation that an act changes.
struct Touched {
  Conversation conversation;  // as the act leaves it
  bool opened = false;
};

void Note(const storage::Change& change, std::vector<Touched>& touched) {
  if (change.table != &TableFor<Conversation>()) return;
  const auto& row = change.row.As<Conversation>();
  auto one = std::find_if(
      touched.begin(), touched.end(),
      [&](const Touched& t) { return t.conversation.id == row.id; });
  if (one == touched.end()) one = touched.insert(touched.end(), Touched{});
  one->conversation = row;
  one->opened |= change.kind == storage::Change::Kind::kInsert;
}

std::vector<Touched> TouchedBy(Act& act) {
  std::vector<Touched> touched;
  for (const PlannedEvent& event : act.events()) {
    for (const storage::Change& change : event.changes()) {
      Note(change, touched);
    }
  }
  return touched;
}

// --- what is kept ---------------------------------------------------------

void PlanRow(Act& act, const std::optional<ConversationSla>& before,
             const ConversationSla& after) {
  act.Keep(before ? storage::Update(TableFor<ConversationSla>(), *before, after)
                  : storage::Insert(TableFor<ConversationSla>(), after));
  PlanDue(act, before ? DueOf(*before) : std::vector<Due>(), DueOf(after));
}

void PlanNextDue(Act& act, const Conversation& before,
                 std::optional<absl::Time> next_due) {
  Conversation after = before;
  after.next_due = next_due;
  if (record::Difference(before, after).empty()) return;
  act.Derive(before, std::move(after));
}

// Nothing is promised any more.
void PlanDrop(Act& act, const Conversation& conversation,
              const std::optional<ConversationSla>& row) {
  PlanNextDue(act, conversation, std::nullopt);
  if (!row) return;
  act.Keep(storage::Delete(TableFor<ConversationSla>(), *row));
  PlanDue(act, DueOf(*row), {});
}

// Before what the act does, since it was so before.
void PlanTellings(Act& act, ConversationId id,
                  const std::vector<Telling>& tellings) {
  std::vector<PlannedEvent> told;
  for (const Telling& telling : tellings) {
    told.emplace_back(telling.told == SlaTold::kAtRisk
                          ? EventKind::kSlaAtRisk
                          : EventKind::kSlaBreached,
                      Stream::kConversation, id.value,
                      static_cast<int64_t>(telling.clock))
        .HappenedAt(telling.at);
  }
  act.events().insert(act.events().begin(),
                      std::make_move_iterator(told.begin()),
                      std::make_move_iterator(told.end()));
}

void PlanVerdict(Act& act, const Levels& levels,
                 const Conversation& conversation,
                 const std::optional<ConversationSla>& before, SlaCase& held) {
  const ConversationSla after =
      held.Row(conversation, NumberInForce(levels, conversation.inbox));
  PlanRow(act, before, after);
  PlanNextDue(act, conversation, held.next_due());
}

absl::StatusOr<std::optional<ConversationSla>> FindRow(Act& act,
                                                       ConversationId id) {
  return act.Find<ConversationSla>({Cell::Integer(id.value)});
}

// --- subjects -------------------------------------------------------------

// Of the customer, or of whoever stands for them.
absl::StatusOr<std::string> TierOf(Call& call, CustomerId id) {
  SANAD_ASSIGN_OR_RETURN(const CustomerId root, RootOf(call, id));
  SANAD_ASSIGN_OR_RETURN(const Customer customer,
                         call.Load<Customer>(root, kCustomerUnknown));
  return customer.tier;
}

// The last event that changes the row of the conversation.
// REQUIRES: there is one
PlannedEvent& LastEventOf(Act& act, ConversationId id) {
  return *std::find_if(
      act.events().rbegin(), act.events().rend(), [&](PlannedEvent& event) {
        return std::any_of(event.changes().begin(), event.changes().end(),
                           [&](const storage::Change& change) {
                             return change.table == &TableFor<Conversation>() &&
                                    change.row.As<Conversation>().id == id;
                           });
      });
}

// Plans what a policy looks at from now on, where it is something else.
absl::StatusOr<bool> PlanSubject(Act& act, const Levels& levels,
                                 const Touched& touched,
                                 std::vector<SubjectSince>& subjects) {
  const Conversation& conversation = touched.conversation;
  SubjectSince next = {.conversation = conversation.id,
                       .number = std::ssize(subjects) + 1,
                       .from = act.now(),
                       .inbox = conversation.inbox,
                       .priority = conversation.priority};
  if (!subjects.empty()) next.tier = subjects.back().tier;
  SANAD_ASSIGN_OR_RETURN(const bool looks,
                         levels.LookAtTier(act.reading(), conversation.inbox));
  if (looks) {
    SANAD_ASSIGN_OR_RETURN(next.tier, TierOf(act, conversation.customer));
  }
  const bool same = !subjects.empty() && subjects.back().inbox == next.inbox &&
                    subjects.back().priority == next.priority &&
                    subjects.back().tier == next.tier;
  if (same) return false;
  LastEventOf(act, conversation.id).Insert(next);
  subjects.push_back(std::move(next));
  return true;
}

// --- what an act touches --------------------------------------------------

std::vector<Moment> MomentsOf(Act& act, ConversationId id) {
  std::vector<Moment> moments;
  for (const PlannedEvent& event : act.events()) {
    if (event.stream() != Stream::kConversation ||
        event.subject() != id.value) {
      continue;
    }
    if (const auto moment = MomentOf(act, event)) moments.push_back(*moment);
  }
  return moments;
}

// The verdict of one conversation, brought along.
class Judging {
 public:
  Judging(Act& act, const Levels& levels, Touched touched)
      : act_(act), levels_(levels), touched_(std::move(touched)) {}

  absl::Status Run(bool regroups) {
    held_ = IsHeld(levels_, conversation());
    // What was never held does not pay for it.
    if (!held_ && !regroups && !IsMoved()) return absl::OkStatus();
    SANAD_RETURN_IF_ERROR(Load());
    if (!row_ && !held_) return absl::OkStatus();
    SANAD_ASSIGN_OR_RETURN(const bool another,
                           PlanSubject(act_, levels_, touched_, subjects_));
    const std::vector<Moment> moments = MomentsOf(act_, conversation().id);
    const bool due = row_ && row_->look_at && *row_->look_at <= act_.now();
    const bool nothing_new = moments.empty() && !another && !due && IsFresh();
    if (held_ && !regroups && nothing_new) return absl::OkStatus();
    if (due) SANAD_RETURN_IF_ERROR(Tell());
    if (!held_) {
      PlanDrop(act_, conversation(), row_);
    } else if (regroups) {
      act_.JudgeAfterwards(conversation().id);
    } else {
      SANAD_RETURN_IF_ERROR(Judge(moments));
    }
    return absl::OkStatus();
  }

 private:
  const Conversation& conversation() const { return touched_.conversation; }

  bool IsMoved() const {
    return std::any_of(act_.events().begin(), act_.events().end(),
                       [](const PlannedEvent& event) {
                         return event.kind() == EventKind::kMoved;
                       });
  }

  absl::Status Load() {
    if (touched_.opened) return absl::OkStatus();
    SANAD_ASSIGN_OR_RETURN(row_, FindRow(act_, conversation().id));
    SANAD_ASSIGN_OR_RETURN(subjects_,
                           SubjectsOf(act_.reading(), conversation().id));
    return absl::OkStatus();
  }

  bool IsFresh() const {
    return row_ && row_->number == NumberInForce(levels_, conversation().inbox);
  }

  absl::Status MakeCase() {
    if (case_) return absl::OkStatus();
    if (!row_ && !touched_.opened) {
      SANAD_ASSIGN_OR_RETURN(
          case_, CaseByAll(act_.reading(), levels_, conversation(), subjects_));
      return absl::OkStatus();
    }
    SANAD_ASSIGN_OR_RETURN(
        auto terms,
        levels_.TermsOf(act_.reading(), subjects_, conversation().channel));
    if (row_) {
      case_.emplace(*row_, std::move(terms));
    } else {
      case_.emplace(conversation().id, std::vector<Moment>(),
                    std::vector<Telling>(), std::move(terms));
    }
    return absl::OkStatus();
  }

  absl::Status Tell() {
    SANAD_RETURN_IF_ERROR(MakeCase());
    PlanTellings(act_, conversation().id, case_->Tell(act_.now()));
    return absl::OkStatus();
  }

  absl::Status Judge(const std::vector<Moment>& moments) {
    SANAD_RETURN_IF_ERROR(MakeCase());
    for (const Moment& moment : moments) case_->Add(moment);
    PlanVerdict(act_, levels_, conversation(), row_, *case_);
    return absl::OkStatus();
  }

  Act& act_;
  const Levels& levels_;
  Touched touched_;
  bool held_ = false;
  std::optional<ConversationSla> row_;
  std::vector<SubjectSince> subjects_;
  std::optional<SlaCase> case_;
};

// A conversation as the store has it, judged and told by what is kept of it.
absl::Status JudgeKept(Act& act, const Levels& levels,
                       const ConversationSla& row) {
  SANAD_ASSIGN_OR_RETURN(
      const Conversation conversation,
      act.Load<Conversation>(row.conversation, kConversationUnknown));
  SANAD_ASSIGN_OR_RETURN(SlaCase held,
                         CaseOf(act.reading(), levels, conversation, row));
  PlanTellings(act, conversation.id, held.Tell(act.now()));
  PlanVerdict(act, levels, conversation, row, held);
  return absl::OkStatus();
}

}  // namespace

bool IsHeld(const Levels& levels, const Conversation& conversation) {
  return !conversation.merged_into && !conversation.spam &&
         levels.Govern(conversation.inbox);
}

int64_t NumberInForce(const Levels& levels, InboxId inbox) {
  return std::ssize(levels.Of(inbox));
}

absl::StatusOr<std::vector<SubjectSince>> SubjectsOf(storage::Reading& reading,
                                                     ConversationId id) {
  return AllOf<SubjectSince>(reading, kPrimary, {Cell::Integer(id.value)});
}

absl::StatusOr<SlaCase> CaseOf(storage::Reading& reading, const Levels& levels,
                               const Conversation& conversation,
                               const ConversationSla& row, int64_t known) {
  SANAD_ASSIGN_OR_RETURN(const auto subjects,
                         SubjectsOf(reading, conversation.id));
  SANAD_ASSIGN_OR_RETURN(
      auto terms,
      levels.TermsOf(reading, subjects, conversation.channel, known));
  return SlaCase(row, std::move(terms));
}

absl::StatusOr<SlaCase> CaseByAll(storage::Reading& reading,
                                  const Levels& levels,
                                  const Conversation& conversation,
                                  const std::vector<SubjectSince>& subjects,
                                  int64_t known) {
  SANAD_ASSIGN_OR_RETURN(
      auto terms,
      levels.TermsOf(reading, subjects, conversation.channel, known));
  SANAD_ASSIGN_OR_RETURN(const auto tree, LoadTree(reading, conversation));
  SANAD_ASSIGN_OR_RETURN(const auto moments, LoadMoments(reading, tree));
  SANAD_ASSIGN_OR_RETURN(const auto told, LoadTold(reading, conversation.id));
  return SlaCase(conversation.id, moments, told, std::move(terms));
}

absl::Status JudgeTouched(Act& act) {
  SANAD_ASSIGN_OR_RETURN(const auto levels, act.LoadLevels());
  if (levels->epoch() == 0) return absl::OkStatus();
  const bool regroups = std::any_of(
      act.events().begin(), act.events().end(),
      [](const PlannedEvent& event) { return Regroups(event.kind()); });
  for (Touched& touched : TouchedBy(act)) {
    Judging judging(act, *levels, std::move(touched));
    SANAD_RETURN_IF_ERROR(judging.Run(regroups));
  }
  return absl::OkStatus();
}

absl::Status JudgeByAll(Act& act, ConversationId id) {
  SANAD_ASSIGN_OR_RETURN(const auto levels, act.LoadLevels());
  SANAD_ASSIGN_OR_RETURN(const Conversation conversation,
                         act.Load<Conversation>(id, kConversationUnknown));
  SANAD_ASSIGN_OR_RETURN(const auto row, FindRow(act, id));
  SANAD_ASSIGN_OR_RETURN(const auto subjects, SubjectsOf(act.reading(), id));
  SANAD_ASSIGN_OR_RETURN(
      SlaCase held, CaseByAll(act.reading(), *levels, conversation, subjects));
  PlanVerdict(act, *levels, conversation, row, held);
  return absl::OkStatus();
}

absl::Status DoServiceLevel(Act& act, const Due& due) {
  SANAD_ASSIGN_OR_RETURN(const auto levels, act.LoadLevels());
  SANAD_ASSIGN_OR_RETURN(const auto row,
                         FindRow(act, ConversationId{due.object}));
  if (!row || row->look_at != due.at) {
    PlanDue(act, {due}, {});
    return absl::OkStatus();
  }
  return JudgeKept(act, *levels, *row);
}

absl::Status DoRejudge(Act& act, const Due& due) {
  SANAD_ASSIGN_OR_RETURN(const auto levels, act.LoadLevels());
  const InboxId inbox{due.object};
  const int64_t number = NumberInForce(*levels, inbox);
  SANAD_ASSIGN_OR_RETURN(
      const auto rows,
      act.All<ConversationSla>(conversation_sla_index::kByNumber,
                               {Cell::Integer(inbox.value), Cell::Integer(1)},
                               kRejudgedAtOnce));
  int64_t judged = 0;
  for (const ConversationSla& row : rows) {
    if (row.number >= number) break;
    SANAD_RETURN_IF_ERROR(JudgeKept(act, *levels, row));
    ++judged;
  }
  const Due next = {due.at + absl::Microseconds(1), due.kind, due.object};
  PlanDue(
      act, {due},
      judged == kRejudgedAtOnce ? std::vector<Due>{next} : std::vector<Due>());
  return absl::OkStatus();
}

}  // namespace sanad
