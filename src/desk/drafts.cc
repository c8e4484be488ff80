// Drafts: each seen by its agent alone.

#include "sanad/drafts.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/utf8.h"
#include "desk/conversation_access.h"
#include "desk/executor.h"
#include "desk/own_draft.h"
#include "desk/requests.h"
#include "model/checks.h"
#include "sanad/limits.h"

namespace sanad {
namespace {

using storage::Cell;

constexpr Reason kDraftUnknown = {StatusCode::kNotFound, "draft.unknown",
                                  "there is no draft of yours here",
                                  "لا توجد لك مسودة هنا"};
constexpr Reason kTooManyDrafts = {StatusCode::kFailedPrecondition,
                                   "draft.too_many",
                                   "an agent keeps at most {limit} drafts",
                                   "الحد الأقصى لمسودات الموظف هو {limit}"};

absl::Status CheckDraft(const SaveDraft& request) {
  SANAD_RETURN_IF_ERROR(
      CheckText("text", request.text, limits::kTextBytes, Blank::kRefused));
  SANAD_RETURN_IF_ERROR(
      CheckText("html", request.html, limits::kTextBytes, Blank::kAllowed));
  return CheckKnown("channel", request.channel, Channel::kNone,
                    Channel::kInternal);
}

absl::StatusOr<std::optional<Draft>> FindDraft(Call& call, AgentId agent,
                                               ConversationId conversation) {
  return call.Find<Draft>(
      {Cell::Integer(agent.value), Cell::Integer(conversation.value)});
}

// Where the agent's own draft in a conversation stands.
struct OwnPlace {
  AgentId agent;
  ConversationId conversation;
};

absl::StatusOr<OwnPlace> FindPlace(Call& call, ConversationId id) {
  SANAD_ASSIGN_OR_RETURN(const Conversation conversation,
                         LoadPermitted(call, id));
  const AgentId self = call.principal().agent();
  if (!self) return Refuse(kAccessDenied);
  return OwnPlace{self, conversation.id};
}

// One that was begun before its conversation was merged stands where it was.
absl::StatusOr<Draft> LoadOwnDraft(Call& call, ConversationId id) {
  SANAD_ASSIGN_OR_RETURN(const OwnPlace place, FindPlace(call, id));
  SANAD_ASSIGN_OR_RETURN(auto draft,
                         FindDraft(call, place.agent, place.conversation));
  if (!draft && place.conversation != id) {
    SANAD_ASSIGN_OR_RETURN(draft, FindDraft(call, place.agent, id));
  }
  if (!draft) return Refuse(kDraftUnknown);
  return *std::move(draft);
}

absl::Status CheckRoom(Act& act, AgentId agent) {
  constexpr auto kLimit = static_cast<int64_t>(limits::kDraftsPerAgent);
  SANAD_ASSIGN_OR_RETURN(
      const int64_t drafts,
      act.reading().Count(
          {.table = &TableFor<Draft>(), .prefix = {Cell::Integer(agent.value)}},
          kLimit));
  if (drafts < kLimit) return absl::OkStatus();
  return Refuse(kTooManyDrafts, {{"limit", kLimit}});
}

DraftReceipt ReceiptOf(const Draft& draft) {
  return {.conversation = draft.conversation,
          .version = draft.version,
          .updated_at = draft.updated_at};
}

absl::StatusOr<DraftReceipt> DecideSave(Act& act, const SaveDraft& request) {
  SANAD_ASSIGN_OR_RETURN(const OwnPlace place,
                         FindPlace(act, request.conversation));
  SANAD_ASSIGN_OR_RETURN(const auto before,
                         FindDraft(act, place.agent, place.conversation));
  Draft draft{.agent = place.agent,
              .conversation = place.conversation,
              .text = request.text,
              .html = request.html,
              .channel = request.channel,
              .version = request.version,
              .updated_at = act.now()};
  const DraftReceipt receipt = ReceiptOf(draft);
  if (before) {
    act.bookkeeping().push_back(
        storage::Update(TableFor<Draft>(), *before, std::move(draft)));
  } else {
    SANAD_RETURN_IF_ERROR(CheckRoom(act, place.agent));
    act.bookkeeping().push_back(
        storage::Insert(TableFor<Draft>(), std::move(draft)));
  }
  return receipt;
}

absl::StatusOr<DraftReceipt> DecideDelete(Act& act, ConversationId id) {
  SANAD_ASSIGN_OR_RETURN(Draft draft, LoadOwnDraft(act, id));
  const DraftReceipt receipt = ReceiptOf(draft);
  act.bookkeeping().push_back(
      storage::Delete(TableFor<Draft>(), std::move(draft)));
  return receipt;
}

absl::StatusOr<std::vector<DraftRow>> ReadDrafts(Call& call) {
  const AgentId self = call.principal().agent();
  SANAD_RETURN_IF_ERROR(call.PermitOwn());
  if (!self) return Refuse(kAccessDenied);
  SANAD_ASSIGN_OR_RETURN(
      const auto drafts,
      call.All<Draft>(kPrimary, {Cell::Integer(self.value)}));
  std::vector<DraftRow> rows;
  for (const Draft& draft : drafts) {
    SANAD_ASSIGN_OR_RETURN(const auto conversation,
                           FindReadable(call, draft.conversation));
    if (!conversation) continue;
    rows.push_back(
        {.conversation = draft.conversation,
         .subject = conversation->subject,
         .text = std::string(CutUtf8(draft.text, limits::kExcerptBytes)),
         .version = draft.version,
         .present = conversation->version,
         .updated_at = draft.updated_at});
  }
  std::stable_sort(rows.begin(), rows.end(),
                   [](const DraftRow& a, const DraftRow& b) {
                     return a.updated_at > b.updated_at;
                   });
  return rows;
}

}  // namespace

absl::Status EndOwnDraft(Act& act, ConversationId conversation) {
  const AgentId self = act.principal().agent();
  if (!self) return absl::OkStatus();
  SANAD_ASSIGN_OR_RETURN(auto draft, FindDraft(act, self, conversation));
  if (draft)
    act.bookkeeping().push_back(
        storage::Delete(TableFor<Draft>(), *std::move(draft)));
  return absl::OkStatus();
}

absl::StatusOr<DraftReceipt> Drafts::Save(const SaveDraft& request,
                                          const CallOptions& options) const {
  SANAD_RETURN_IF_ERROR(CheckDraft(request));
  return RunAct<SaveDraft, DraftReceipt>(
      state(), Operation::kDraftsSave, request, options,
      [&](Act& act) { return DecideSave(act, request); });
}

absl::StatusOr<Draft> Drafts::Get(const ConversationRequest& request) const {
  return Read<Draft>(state(), Operation::kDraftsGet, [&](Call& call) {
    return LoadOwnDraft(call, request.conversation);
  });
}

absl::StatusOr<std::vector<DraftRow>> Drafts::List() const {
  return Read<std::vector<DraftRow>>(state(), Operation::kDraftsList,
                                     ReadDrafts);
}

absl::StatusOr<DraftReceipt> Drafts::Delete(const ConversationRequest& request,
                                            const CallOptions& options) const {
  return RunAct<ConversationRequest, DraftReceipt>(
      state(), Operation::kDraftsDelete, request, options,
      [&](Act& act) { return DecideDelete(act, request.conversation); });
}

}  // namespace sanad
