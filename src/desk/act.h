// A call in its transaction: who asks, when, what is loaded. An `Act` is a
// call that changes something: it decides and plans; nothing is written
// before the end (executor.h), and a refusal writes nothing.

#ifndef SANAD_SRC_DESK_ACT_H_
#define SANAD_SRC_DESK_ACT_H_

#include <cstdint>
#include <optional>
#include <type_traits>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/time/time.h"
#include "base/refuse.h"
#include "desk/access_thing.h"
#include "desk/levels.h"
#include "desk/operations.h"
#include "desk/reasons.h"
#include "desk/session_state.h"
#include "desk/tables.h"
#include "model/bookkeeping.h"
#include "sanad/access.h"
#include "sanad/event.h"
#include "storage/store.h"
#include "storage/typed.h"

namespace sanad {

// All rows of an index under a prefix, at most `limit` (0: all).
template <class T>
absl::StatusOr<std::vector<T>> AllOf(storage::Reading& reading, int index,
                                     std::vector<storage::Cell> prefix,
                                     int64_t limit = 0) {
  return storage::ReadAll(reading, TableFor<T>(),
                          {.streams = {{.table = &TableFor<T>(),
                                        .index = index,
                                        .prefix = std::move(prefix)}},
                           .limit = limit});
}

// Under which epoch levels are read; null cache: it is not committed yet.
struct LevelsSource {
  int64_t epoch = 0;
  LevelsCache* cache = nullptr;
};

// Who tried something, on what, and when; nobody, where it is not known who.
struct Tried {
  Actor actor;
  absl::Time at;
  Stream stream = Stream::kNone;  // none: on nothing in particular
  int64_t subject = 0;
};

class Call {
 public:
  Call(const Desk::State& desk, storage::Reading& reading,
       const ActingPrincipal& principal, const OperationRow& operation,
       absl::Time now, const LevelsSource& levels)
      : desk_(desk),
        reading_(reading),
        principal_(principal),
        operation_(operation),
        now_(now),
        levels_source_(levels) {}

  const Desk::State& desk() const { return desk_; }
  storage::Reading& reading() { return reading_; }
  const ActingPrincipal& principal() const { return principal_; }
  const OperationRow& operation() const { return operation_; }
  absl::Time now() const { return now_; }

  // Whether the principal may do this operation: to `object`, to the
  // workspace as a whole, or as the question says. Every call asks before it
  // answers. access.denied
  absl::Status Permit(const AccessQuestion& question);
  absl::Status Permit(const AccessObject& object);
  absl::Status Permit(const AccessThing& thing) {
    return Permit(thing.object());
  }
  absl::Status Permit() { return Permit(Thing(ObjectKind::kWorkspace)); }
  // The same of one's own affairs, such as uploads and views: whoever may do
  // it to anything at all has some.
  absl::Status PermitOwn();
  // The same where the answer holds what the principal may see, be it
  // nothing: whether the operation is for them at all.
  absl::Status Admit();
  bool asked() const { return asked_; }

  // Whether some rule lets the principal do it; asks nothing.
  bool May(Action action, const AccessObject& object) const;
  bool May(Action action, const AccessThing& thing) const {
    return May(action, thing.object());
  }

  // A thing of this workspace, of which more may be told.
  AccessObject Thing(ObjectKind kind, InboxId inbox = {}) const;

  // The delegation without which something that was permitted had been
  // refused, if any.
  GrantId lent() const { return lent_; }
  void NoteLent(GrantId lent);

  // Asks for what is the principal's own, such as marks and drafts: an
  // agent's, a bot's or a customer's. The system is nobody in particular:
  // access.denied
  absl::StatusOr<Actor> Self();

  // The row with this id, or `unknown`; to those who may not know what
  // exists, access.denied.
  template <class T, class Tag>
  absl::StatusOr<T> Load(Id<Tag> id, const Reason& unknown) {
    SANAD_ASSIGN_OR_RETURN(auto row,
                           Find<T>({storage::Cell::Integer(id.value)}));
    if (!row) return Missing(unknown);
    if constexpr (kStreamOf<T> != Stream::kNone) {
      loaded_stream_ = kStreamOf<T>;
      loaded_ = id.value;
    }
    return *std::move(row);
  }

  template <class T>
  absl::StatusOr<std::optional<T>> Find(
      std::initializer_list<storage::Cell> key, int index = kPrimary) {
    return storage::Find(reading_, TableFor<T>(), index, key);
  }

  // All rows of an index under a prefix, at most `limit` (0: all).
  template <class T>
  absl::StatusOr<std::vector<T>> All(int index,
                                     std::vector<storage::Cell> prefix,
                                     int64_t limit = 0) {
    return AllOf<T>(reading_, index, std::move(prefix), limit);
  }

  // On what it was tried: the thing with a stream of its own that was loaded
  // last.
  Tried tried() const;

  // What is in force in the inboxes, and was.
  absl::StatusOr<Levels::Entry> LoadLevels();
  const LevelsSource& levels_source() const { return levels_source_; }

  // How a missing row is told to this principal: as it is once the call was
  // permitted, whatever the row; before that, who may not do it to
  // everything may not know.
  absl::Status Missing(const Reason& unknown) const;

 private:
  bool IsForThem() const;

  const Desk::State& desk_;
  storage::Reading& reading_;
  const ActingPrincipal& principal_;
  const OperationRow& operation_;
  absl::Time now_;
  LevelsSource levels_source_;
  Levels::Entry levels_;  // null until they are asked for
  bool asked_ = false;
  GrantId lent_;
  Stream loaded_stream_ = Stream::kNone;
  int64_t loaded_ = 0;
};

// An event to be, with the rows that it explains.
class PlannedEvent {
 public:
  PlannedEvent(EventKind kind, Stream stream, int64_t subject, int64_t object)
      : kind_(kind), stream_(stream), subject_(subject), object_(object) {}

  template <class T>
  PlannedEvent& Insert(T row) {
    changes_.push_back(storage::Insert(TableFor<T>(), std::move(row)));
    return *this;
  }
  template <class T>
  PlannedEvent& Update(const T& before, T after) {
    if constexpr (std::is_same_v<T, Conversation>) {
      conversations_before_.push_back(before);
    }
    changes_.push_back(
        storage::Update(TableFor<T>(), before, std::move(after)));
    return *this;
  }
  template <class T>
  PlannedEvent& Delete(T row) {
    changes_.push_back(storage::Delete(TableFor<T>(), std::move(row)));
    return *this;
  }
  // When it happened, as a channel tells; else it is the act's `now`.
  PlannedEvent& HappenedAt(absl::Time at) {
    happened_at_ = at;
    return *this;
  }

  EventKind kind() const { return kind_; }
  Stream stream() const { return stream_; }
  int64_t subject() const { return subject_; }
  int64_t object() const { return object_; }
  std::optional<absl::Time> happened_at() const { return happened_at_; }
  const std::vector<storage::Change>& changes() const { return changes_; }
  std::vector<storage::Change>& changes() { return changes_; }
  // The conversations that are updated, as they were, in that order.
  const std::vector<Conversation>& conversations_before() const {
    return conversations_before_;
  }

 private:
  EventKind kind_;
  Stream stream_;
  int64_t subject_;
  int64_t object_;
  std::optional<absl::Time> happened_at_;
  std::vector<storage::Change> changes_;
  std::vector<Conversation> conversations_before_;
};

// What follows for a derived column (DerivedColumns) of a conversation.
struct Derivation {
  Conversation before;
  storage::Change change;
};

class Act : public Call {
 public:
  Act(const Desk::State& desk, storage::Reading& reading,
      const ActingPrincipal& principal, const OperationRow& operation,
      absl::Time now, LevelsCache* levels, Head& head)
      : Call(desk, reading, principal, operation, now,
             {head.levels_epoch, levels}),
        head_(head),
        first_id_(head.next_id) {
    events_.reserve(4);
  }

  // The next id of the workspace.
  template <class IdType>
  IdType NewId() {
    return {head_.next_id++};
  }

  // Plans an event; the reference lives until the next one.
  PlannedEvent& Plan(EventKind kind, Stream stream, int64_t subject,
                     int64_t object = 0) {
    return events_.emplace_back(kind, stream, subject, object);
  }

  // Keeps bytes under their digest, once per scope.
  absl::Status KeepBlob(CustomerId scope, const std::string& digest,
                        std::string_view bytes);

  // Plans the change of a row that comes and goes without an event.
  // REQUIRES: IsBookkeeping(*change.table)
  void Keep(storage::Change change) {
    bookkeeping_.push_back(std::move(change));
  }

  void Derive(const Conversation& before, Conversation after) {
    derived_.push_back({before, storage::Update(TableFor<Conversation>(),
                                                before, std::move(after))});
  }

  // Once this act is written, the conversation is judged by all that it has.
  void JudgeAfterwards(ConversationId conversation) {
    judged_afterwards_.push_back(conversation);
  }

  // Random bytes of the host.
  std::string Random(size_t bytes) const;

  std::vector<PlannedEvent>& events() { return events_; }
  std::vector<storage::Change>& bookkeeping() { return bookkeeping_; }
  std::vector<Derivation>& derived() { return derived_; }
  const std::vector<ConversationId>& judged_afterwards() const {
    return judged_afterwards_;
  }

 private:
  absl::StatusOr<bool> HasBlob(CustomerId scope, const std::string& digest);

  Head& head_;
  const int64_t first_id_;  // of those that this act gives
  std::vector<PlannedEvent> events_;
  std::vector<storage::Change> bookkeeping_;
  std::vector<Derivation> derived_;
  std::vector<ConversationId> judged_afterwards_;
};

// The bytes kept under `digest`; nullopt if there are none.
absl::StatusOr<std::optional<std::string>> ReadBlob(storage::Reading& reading,
                                                    CustomerId scope,
                                                    std::string_view digest);

// At most `length` of those bytes from `offset` on, without reading the
// others; fewer where they end.
absl::StatusOr<std::string> ReadBlobPart(Call& call, CustomerId scope,
                                         std::string_view digest,
                                         int64_t offset, int64_t length);

}  // namespace sanad

#endif  // SANAD_SRC_DESK_ACT_H_
