// Read marks: made, turned back, and what follows from them.

#include "sanad/reading.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "desk/conversation_access.h"
#include "desk/executor.h"
#include "desk/messages_seen.h"
#include "desk/names.h"
#include "desk/read_marks.h"
#include "desk/requests.h"
#include "desk/riders.h"
#include "model/read_mark.h"
#include "sanad/limits.h"

namespace sanad {
namespace {

using storage::Cell;

// --- marking --------------------------------------------------------------

struct Marked {
  ReadMark mark;
  bool moved = false;
};

// The message asked for, or the one that `otherwise` finds.
template <class Otherwise>
absl::StatusOr<MessageId> Asked(Call& call, const Conversation& conversation,
                                MessageId asked, Otherwise otherwise) {
  if (!asked) return otherwise(call, conversation);
  SANAD_RETURN_IF_ERROR(LoadSeen(call, conversation, asked).status());
  return asked;
}

absl::StatusOr<Marked> DecideMark(Call& call,
                                  const std::vector<ReadMark>& waiting,
                                  const MarkRequest& request) {
  SANAD_ASSIGN_OR_RETURN(const Conversation conversation,
                         LoadPermitted(call, request.conversation));
  SANAD_ASSIGN_OR_RETURN(const Actor self, call.Self());
  SANAD_ASSIGN_OR_RETURN(
      const MessageId message,
      Asked(call, conversation, request.message, NewestSeen));
  SANAD_ASSIGN_OR_RETURN(ReadMark mark, PresentMark(call.reading(), waiting,
                                                    conversation.id, self));
  if (message <= mark.message) return Marked{mark};
  mark.message = message;
  mark.at = call.now();
  return Marked{mark, true};
}

absl::StatusOr<ReadMark> DecideUnread(Act& act,
                                      const std::vector<ReadMark>& waiting,
                                      const MarkRequest& request) {
  SANAD_ASSIGN_OR_RETURN(const Conversation conversation,
                         LoadPermitted(act, request.conversation));
  SANAD_ASSIGN_OR_RETURN(const Actor self, act.Self());
  SANAD_ASSIGN_OR_RETURN(
      const MessageId first,
      Asked(act, conversation, request.message, LastOfOthers));
  SANAD_ASSIGN_OR_RETURN(
      const ReadMark before,
      PresentMark(act.reading(), waiting, conversation.id, self));
  if (first.value == 0 || before.message < first) return before;
  const ReadMark turned = TurnedBack(before, {first.value - 1}, act.now());
  SANAD_ASSIGN_OR_RETURN(auto change, ChangeOf(act.reading(), turned));
  if (change) act.bookkeeping().push_back(*std::move(change));
  return turned;
}

// Tells the mark; writes what waits where there is no room, or where some
// has waited long enough.
absl::Status TellMark(const Desk::State& desk, const ReadMark& mark,
                      const Deadline& deadline) {
  const absl::Time now = desk.host().clock->Now();
  while (!desk.read_marks.Tell(mark, now)) {
    SANAD_RETURN_IF_ERROR(WriteRiders(desk, deadline));
  }
  const auto due_at = desk.read_marks.due_at();
  if (!due_at || *due_at > now) return absl::OkStatus();
  return WriteRiders(desk, deadline);
}

// --- readers --------------------------------------------------------------

// Marks of this desk that wait stand in for those of the snapshot.
absl::StatusOr<std::vector<ReadMark>> MarksOf(
    Call& call, const std::vector<ReadMark>& waiting,
    ConversationId conversation) {
  SANAD_ASSIGN_OR_RETURN(
      auto marks,
      call.All<ReadMark>(kPrimary, {Cell::Integer(conversation.value)},
                         limits::kReadersListed));
  for (const ReadMark& told : waiting) {
    if (told.conversation != conversation) continue;
    const auto kept =
        std::find_if(marks.begin(), marks.end(), [&](const ReadMark& mark) {
          return mark.reader_kind == told.reader_kind &&
                 mark.reader == told.reader;
        });
    if (kept != marks.end()) {
      *kept = After(*kept, told);
    } else if (marks.size() < limits::kReadersListed) {
      marks.push_back(told);
    }
  }
  return marks;
}

absl::StatusOr<std::vector<ReaderRow>> ReadReaders(
    Call& call, const std::vector<ReadMark>& waiting,
    const ReadersRequest& request) {
  SANAD_ASSIGN_OR_RETURN(const Conversation conversation,
                         LoadPermitted(call, request.conversation));
  if (request.message) {
    SANAD_RETURN_IF_ERROR(
        LoadSeen(call, conversation, request.message).status());
  }
  SANAD_ASSIGN_OR_RETURN(const auto marks,
                         MarksOf(call, waiting, conversation.id));
  std::vector<ReaderRow> readers;
  for (const ReadMark& mark : marks) {
    if (!mark.message || mark.message < request.message) continue;
    SANAD_ASSIGN_OR_RETURN(auto name,
                           NameOfActor(call, {mark.reader_kind, mark.reader}));
    readers.push_back({mark, std::move(name)});
  }
  return readers;
}

// --- unread ---------------------------------------------------------------

// Nothing, where the conversation may not be read or is not there.
absl::StatusOr<std::optional<UnreadState>> StateOf(
    Call& call, const std::vector<ReadMark>& waiting, ConversationId id) {
  SANAD_ASSIGN_OR_RETURN(const auto conversation, FindReadable(call, id));
  if (!conversation) return std::nullopt;
  SANAD_ASSIGN_OR_RETURN(const ReadMark mark,
                         PresentMark(call.reading(), waiting, conversation->id,
                                     call.principal().actor));
  SANAD_ASSIGN_OR_RETURN(const MessageId first,
                         FirstOfOthers(call, *conversation, mark.message));
  return UnreadState{
      .conversation = id, .unread = first.value != 0, .first = first};
}

absl::StatusOr<std::vector<UnreadState>> ReadUnread(
    Call& call, const std::vector<ReadMark>& waiting,
    const UnreadRequest& request) {
  SANAD_RETURN_IF_ERROR(call.Self().status());
  std::vector<UnreadState> states;
  for (const ConversationId id : request.conversations) {
    SANAD_ASSIGN_OR_RETURN(const auto state, StateOf(call, waiting, id));
    if (state) states.push_back(*state);
  }
  return states;
}

}  // namespace

absl::StatusOr<ReadMark> Reading::Mark(const MarkRequest& request,
                                       const CallOptions& options) const {
  const Desk::State& desk = *state().desk;
  const auto waiting = desk.read_marks.Waiting();
  SANAD_ASSIGN_OR_RETURN(
      const Marked marked,
      Read<Marked>(state(), Operation::kReadingMark, [&](Call& call) {
        return DecideMark(call, waiting, request);
      }));
  if (marked.moved) {
    SANAD_RETURN_IF_ERROR(
        TellMark(desk, marked.mark, {options.timeout, options.cancel}));
  }
  return marked.mark;
}

absl::StatusOr<ReadMark> Reading::MarkUnread(const MarkRequest& request,
                                             const CallOptions& options) const {
  return RunAct<MarkRequest, ReadMark>(
      state(), Operation::kReadingMarkUnread, request, options, [&](Act& act) {
        return DecideUnread(act, act.desk().read_marks.Waiting(), request);
      });
}

absl::StatusOr<std::vector<ReaderRow>> Reading::ListReaders(
    const ReadersRequest& request) const {
  const auto waiting = state().desk->read_marks.Waiting();
  return Read<std::vector<ReaderRow>>(
      state(), Operation::kReadingListReaders,
      [&](Call& call) { return ReadReaders(call, waiting, request); });
}

absl::StatusOr<std::vector<UnreadState>> Reading::ListUnread(
    const UnreadRequest& request) const {
  if (request.conversations.size() > limits::kPageRows) {
    return RefuseField("conversations", kPageTooLarge,
                       {{"limit", limits::kPageRows}});
  }
  const auto waiting = state().desk->read_marks.Waiting();
  return Read<std::vector<UnreadState>>(
      state(), Operation::kReadingListUnread,
      [&](Call& call) { return ReadUnread(call, waiting, request); });
}

}  // namespace sanad
