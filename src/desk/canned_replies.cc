// Canned replies: saved, and listed for those who may use them.

#include <algorithm>
#include <utility>
#include <vector>

#include "desk/canned_reply_access.h"
#include "desk/executor.h"
#include "desk/paging.h"
#include "desk/requests.h"
#include "desk/versioned.h"
#include "model/checks.h"
#include "sanad/knowledge.h"
#include "sanad/limits.h"
#include "sanad/scope.h"

namespace sanad {
namespace {

using storage::Cell;

constexpr Reason kReplyUnknown = {StatusCode::kNotFound, "canned_reply.unknown",
                                  "there is no canned reply with this id",
                                  "لا يوجد رد جاهز بهذا المعرّف"};
constexpr Reason kReplyChanged = {
    StatusCode::kAborted, "canned_reply.changed",
    "the canned reply is at version {present}, not {seen}",
    "الرد الجاهز في الإصدار {present} وليس {seen}"};
constexpr Reason kTooManyInboxes = {
    StatusCode::kInvalidArgument, "canned_reply.too_many_inboxes",
    "a canned reply is for at most {limit} inboxes",
    "الحد الأقصى لصناديق الرد الجاهز هو {limit}"};

absl::Status CheckReply(const SaveCannedReplyRequest& request) {
  SANAD_RETURN_IF_ERROR(
      CheckText("name", request.name, limits::kNameBytes, Blank::kRefused));
  SANAD_RETURN_IF_ERROR(
      CheckText("text", request.text, limits::kTextBytes, Blank::kAllowed));
  return request.inboxes.size() <= limits::kInboxesPerCannedReply
             ? absl::OkStatus()
             : RefuseField("inboxes", kTooManyInboxes,
                           {{"limit", limits::kInboxesPerCannedReply}});
}

std::vector<InboxId> Sorted(std::vector<InboxId> inboxes) {
  std::sort(inboxes.begin(), inboxes.end());
  inboxes.erase(std::unique(inboxes.begin(), inboxes.end()), inboxes.end());
  return inboxes;
}

// Whether the principal manages what it is for, before and after.
absl::Status PermitFor(Act& act, const std::vector<InboxId>& inboxes) {
  if (inboxes.empty()) {
    return act.Permit(act.Thing(ObjectKind::kCannedReply));
  }
  for (const InboxId inbox : inboxes) {
    SANAD_RETURN_IF_ERROR(
        act.Permit(act.Thing(ObjectKind::kCannedReply, inbox)));
    SANAD_RETURN_IF_ERROR(act.Load<Inbox>(inbox, kInboxUnknown).status());
  }
  return absl::OkStatus();
}

void PlanInboxes(CannedReplyId reply, const std::vector<InboxId>& before,
                 const std::vector<InboxId>& after, PlannedEvent& event) {
  for (const InboxId inbox : before) {
    if (!std::binary_search(after.begin(), after.end(), inbox)) {
      event.Delete(CannedReplyInbox{reply, inbox});
    }
  }
  for (const InboxId inbox : after) {
    if (!std::binary_search(before.begin(), before.end(), inbox)) {
      event.Insert(CannedReplyInbox{reply, inbox});
    }
  }
}

absl::StatusOr<CannedReplyView> PlanNew(Act& act,
                                        const SaveCannedReplyRequest& request,
                                        std::vector<InboxId> inboxes) {
  const CannedReply reply{.id = act.NewId<CannedReplyId>(),
                          .version = 1,
                          .name = request.name,
                          .text = request.text};
  PlannedEvent& event = act.Plan(EventKind::kCannedReplySaved,
                                 Stream::kCannedReply, reply.id.value);
  event.Insert(reply);
  PlanInboxes(reply.id, {}, inboxes, event);
  return CannedReplyView{reply, std::move(inboxes)};
}

absl::StatusOr<CannedReplyView> DecideSave(
    Act& act, const SaveCannedReplyRequest& request) {
  auto inboxes = Sorted(request.inboxes);
  SANAD_RETURN_IF_ERROR(PermitFor(act, inboxes));
  if (!request.reply) return PlanNew(act, request, std::move(inboxes));
  SANAD_ASSIGN_OR_RETURN(const CannedReply before,
                         act.Load<CannedReply>(request.reply, kReplyUnknown));
  SANAD_ASSIGN_OR_RETURN(const AccessThing thing, ThingOf(act, before));
  SANAD_RETURN_IF_ERROR(PermitFor(act, thing.inboxes));
  SANAD_RETURN_IF_ERROR(
      CheckSeen(before.version, request.version, kReplyChanged));
  CannedReply after = before;
  after.name = request.name;
  after.text = request.text;
  if (record::Difference(before, after).empty() && inboxes == thing.inboxes) {
    return CannedReplyView{before, std::move(inboxes)};
  }
  ++after.version;
  PlannedEvent& event = act.Plan(EventKind::kCannedReplySaved,
                                 Stream::kCannedReply, before.id.value);
  event.Update(before, after);
  PlanInboxes(before.id, thing.inboxes, inboxes, event);
  return CannedReplyView{std::move(after), std::move(inboxes)};
}

// Those that may be used; a page looks as far as it has to.
absl::StatusOr<Page<CannedReplyView>> ReadReplies(Call& call,
                                                  const PageRequest& page) {
  SANAD_RETURN_IF_ERROR(call.PermitOwn());
  const auto scope = CannedReplyScope::Of(call.principal().rights, call.now());
  storage::Scan scan = {.streams = {{.table = &TableFor<CannedReply>()}}};
  SANAD_RETURN_IF_ERROR(StartPage(page, "canned replies", scan));
  const auto wanted = static_cast<size_t>(std::exchange(scan.limit, 0)) - 1;
  SANAD_ASSIGN_OR_RETURN(const auto rows,
                         storage::ScanAll(call.reading(), scan));
  Page<CannedReplyView> found;
  while (true) {
    SANAD_ASSIGN_OR_RETURN(const bool more, rows->Next());
    if (!more) return found;
    CannedReply reply;
    rows->Load(&reply, nullptr);
    SANAD_ASSIGN_OR_RETURN(const AccessThing thing, ThingOf(call, reply));
    if (!scope.Admits(thing.object())) continue;
    if (found.rows.size() == wanted) {
      found.next =
          CursorAfter({found.rows.back().reply.id.value}, "canned replies");
      return found;
    }
    found.rows.push_back({std::move(reply), thing.inboxes});
  }
}

}  // namespace

absl::StatusOr<AccessThing> ThingOf(Call& call, const CannedReply& reply) {
  AccessThing thing = {.facts = call.Thing(ObjectKind::kCannedReply)};
  SANAD_ASSIGN_OR_RETURN(
      const auto rows,
      call.All<CannedReplyInbox>(kPrimary, {Cell::Integer(reply.id.value)}));
  for (const CannedReplyInbox& row : rows) thing.inboxes.push_back(row.inbox);
  return thing;
}

absl::StatusOr<CannedReplyView> Knowledge::SaveCannedReply(
    const SaveCannedReplyRequest& request, const CallOptions& options) const {
  SANAD_RETURN_IF_ERROR(CheckReply(request));
  return RunAct<SaveCannedReplyRequest, CannedReplyView>(
      state(), Operation::kKnowledgeSaveCannedReply, request, options,
      [&](Act& act) { return DecideSave(act, request); });
}

absl::StatusOr<Page<CannedReplyView>> Knowledge::ListCannedReplies(
    const PageRequest& page) const {
  return Read<Page<CannedReplyView>>(
      state(), Operation::kKnowledgeListCannedReplies,
      [&](Call& call) { return ReadReplies(call, page); });
}

}  // namespace sanad
