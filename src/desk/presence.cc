// Who is there now: told, ended, listed. Rows that have ended are swept by
// those who tell something.

#include "sanad/presence.h"

#include <optional>
#include <utility>
#include <vector>

#include "desk/conversation_access.h"
#include "desk/executor.h"
#include "desk/names.h"
#include "desk/requests.h"
#include "model/viewer.h"
#include "sanad/limits.h"

namespace sanad {
namespace {

using storage::Cell;

constexpr Reason kPresenceTooLong = {
    StatusCode::kInvalidArgument, "presence.too_long",
    "presence lasts from 1 to {limit} seconds once it is told",
    "يدوم الحضور بعد الإخبار به من ثانية إلى {limit} ثانية"};

constexpr absl::Duration kViewingLasts = absl::Seconds(30);
constexpr absl::Duration kTypingLasts = absl::Seconds(6);
// Ended rows that each one told clears away.
constexpr int64_t kClearedPerAct = 4;

absl::StatusOr<PresenceTold> ReadTold(const TellPresence& request) {
  if (request.seconds < 0 || request.seconds > limits::kPresenceSeconds) {
    return RefuseField("seconds", kPresenceTooLong,
                       {{"limit", limits::kPresenceSeconds}});
  }
  if (request.seconds > 0) {
    return PresenceTold{request.typing, absl::Seconds(request.seconds)};
  }
  return PresenceTold{request.typing,
                      request.typing ? kTypingLasts : kViewingLasts};
}

// Oneself in the conversation: who one is, and the row, if there is one.
struct Self {
  Viewer viewer;
  std::optional<Viewer> kept;
};

absl::StatusOr<Self> FindSelf(Call& call, ConversationId id) {
  SANAD_ASSIGN_OR_RETURN(const Conversation conversation,
                         LoadPermitted(call, id));
  SANAD_ASSIGN_OR_RETURN(const Actor self, call.Self());
  SANAD_ASSIGN_OR_RETURN(
      const auto kept,
      call.Find<Viewer>({Cell::Integer(conversation.id.value),
                         Cell::Integer(static_cast<int64_t>(self.kind)),
                         Cell::Integer(self.id)}));
  const Viewer viewer = kept.value_or(Viewer{
      .conversation = conversation.id, .kind = self.kind, .id = self.id});
  return Self{viewer, kept};
}

absl::Status Sweep(Act& act, const Viewer& self) {
  const storage::Scan oldest = {.streams = {{.table = &TableFor<Viewer>(),
                                             .index = viewer_index::kByEnd}},
                                .limit = kClearedPerAct};
  SANAD_ASSIGN_OR_RETURN(
      const auto viewers,
      storage::ReadAll(act.reading(), TableFor<Viewer>(), oldest));
  for (const Viewer& viewer : viewers) {
    if (IsThere(viewer, act.now())) break;
    const bool own = viewer.conversation == self.conversation &&
                     viewer.kind == self.kind && viewer.id == self.id;
    if (own) continue;
    act.bookkeeping().push_back(storage::Delete(TableFor<Viewer>(), viewer));
  }
  return absl::OkStatus();
}

absl::StatusOr<Viewer> DecideTell(Act& act, ConversationId id,
                                  const PresenceTold& told) {
  SANAD_ASSIGN_OR_RETURN(const Self self, FindSelf(act, id));
  if (self.kept && SaysStill(*self.kept, told, act.now())) return *self.kept;
  SANAD_RETURN_IF_ERROR(Sweep(act, self.viewer));
  const Viewer after = AfterTold(self.viewer, told, act.now());
  act.bookkeeping().push_back(
      self.kept ? storage::Update(TableFor<Viewer>(), *self.kept, after)
                : storage::Insert(TableFor<Viewer>(), after));
  return after;
}

absl::StatusOr<Viewer> DecideLeave(Act& act, ConversationId id) {
  SANAD_ASSIGN_OR_RETURN(const Self self, FindSelf(act, id));
  if (!self.kept) return Viewer{};
  act.bookkeeping().push_back(storage::Delete(TableFor<Viewer>(), *self.kept));
  return *self.kept;
}

// Customers see the staff typing, nothing else.
bool IsShown(const Call& call, const Viewer& viewer) {
  if (!IsThere(viewer, call.now())) return false;
  if (call.principal().IsStaff()) return true;
  return viewer.kind == ActorKind::kAgent && IsTyping(viewer, call.now());
}

absl::StatusOr<std::vector<ViewerRow>> ReadViewers(Call& call,
                                                   ConversationId id) {
  SANAD_ASSIGN_OR_RETURN(const Conversation conversation,
                         LoadPermitted(call, id));
  SANAD_ASSIGN_OR_RETURN(
      const auto viewers,
      call.All<Viewer>(kPrimary, {Cell::Integer(conversation.id.value)},
                       limits::kViewersListed));
  std::vector<ViewerRow> rows;
  for (const Viewer& viewer : viewers) {
    if (!IsShown(call, viewer)) continue;
    SANAD_ASSIGN_OR_RETURN(auto name,
                           NameOfActor(call, {viewer.kind, viewer.id}));
    rows.push_back({viewer, std::move(name), IsTyping(viewer, call.now())});
    if (!call.principal().IsStaff()) rows.back().viewer.id = 0;
  }
  return rows;
}

}  // namespace

// Most of what is told says nothing new, and waits for no turn to write.
absl::StatusOr<Viewer> Presence::Tell(const TellPresence& request,
                                      const CallOptions& options) const {
  SANAD_ASSIGN_OR_RETURN(const PresenceTold told, ReadTold(request));
  using Known = std::optional<Viewer>;
  SANAD_ASSIGN_OR_RETURN(
      const Known known,
      Read<Known>(state(), Operation::kPresenceTell,
                  [&](Call& call) -> absl::StatusOr<Known> {
                    SANAD_ASSIGN_OR_RETURN(
                        const Self self, FindSelf(call, request.conversation));
                    const bool still =
                        self.kept && SaysStill(*self.kept, told, call.now());
                    return still ? self.kept : std::nullopt;
                  }));
  if (known) return *known;
  return RunAct<TellPresence, Viewer>(
      state(), Operation::kPresenceTell, request, options,
      [&](Act& act) { return DecideTell(act, request.conversation, told); });
}

absl::StatusOr<Viewer> Presence::Leave(const ConversationRequest& request,
                                       const CallOptions& options) const {
  return RunAct<ConversationRequest, Viewer>(
      state(), Operation::kPresenceLeave, request, options,
      [&](Act& act) { return DecideLeave(act, request.conversation); });
}

absl::StatusOr<std::vector<ViewerRow>> Presence::List(
    const ConversationRequest& request) const {
  return Read<std::vector<ViewerRow>>(
      state(), Operation::kPresenceList,
      [&](Call& call) { return ReadViewers(call, request.conversation); });
}

}  // namespace sanad
