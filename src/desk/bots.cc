// Bots, and the tokens by which programs act for them and for agents.

#include <utility>
#include <vector>

#include "absl/strings/escaping.h"
#include "base/digest.h"
#include "desk/access_rows.h"
#include "desk/administration.h"
#include "desk/executor.h"
#include "desk/paging.h"
#include "desk/requests.h"
#include "desk/subjects.h"
#include "desk/versioned.h"
#include "model/checks.h"
#include "sanad/limits.h"
#include "sanad/rights.h"

namespace sanad {
namespace {

using storage::Cell;

constexpr size_t kTokenBytes = 32;

constexpr Reason kBotUnknown = {StatusCode::kNotFound, "bot.unknown",
                                "there is no bot with this id",
                                "لا يوجد برنامج آلي بهذا المعرّف"};
constexpr Reason kBotChanged = {
    StatusCode::kAborted, "bot.changed",
    "the bot is at version {present}, not {seen}",
    "البرنامج الآلي في الإصدار {present} وليس {seen}"};
constexpr Reason kTokenUnknown = {StatusCode::kNotFound, "token.unknown",
                                  "there is no token of yours with this id",
                                  "لا يوجد لك رمز بهذا المعرّف"};
constexpr Reason kTokenLifetime = {StatusCode::kInvalidArgument,
                                   "token.lifetime",
                                   "a token is valid for some time, if its end "
                                   "is told",
                                   "يصلح الرمز لمدة إن ذُكرت نهايته"};
constexpr Reason kTooManyTokens = {
    StatusCode::kResourceExhausted, "token.too_many",
    "nobody has more than {limit} tokens", "الحد الأقصى للرموز هو {limit}"};

// --- bots -----------------------------------------------------------------

absl::StatusOr<Bot> DecideSaveBot(Act& act, const SaveBotRequest& request) {
  if (!request.bot) {
    SANAD_RETURN_IF_ERROR(act.Permit(
        AccessQuestion{.action = Action::kAgentCreate,
                       .object = act.Thing(ObjectKind::kWorkspace)}));
    const Bot bot{.id = act.NewId<BotId>(),
                  .version = 1,
                  .name = request.name,
                  .active = request.active.value_or(true)};
    act.Plan(EventKind::kBotCreated, Stream::kBot, bot.id.value).Insert(bot);
    return bot;
  }
  SANAD_ASSIGN_OR_RETURN(const Bot before,
                         act.Load<Bot>(request.bot, kBotUnknown));
  AccessObject object = act.Thing(ObjectKind::kAgent);
  object.self = Subject::Of(before.id);
  SANAD_ASSIGN_OR_RETURN(object.tier, TierOf(act, object.self));
  SANAD_RETURN_IF_ERROR(act.Permit(object));
  SANAD_RETURN_IF_ERROR(
      CheckSeen(before.version, request.version, kBotChanged));
  Bot after = before;
  after.name = request.name;
  after.active = request.active.value_or(before.active);
  return PlanUpdate(act, EventKind::kBotChanged, Stream::kBot, before,
                    std::move(after));
}

absl::StatusOr<Page<Bot>> ReadBots(Call& call, const PageRequest& page) {
  SANAD_RETURN_IF_ERROR(call.Permit());
  storage::Scan scan = {.streams = {{.table = &TableFor<Bot>()}}};
  SANAD_RETURN_IF_ERROR(StartPage(page, "bots", scan));
  return ReadPageOf<Bot>(call.reading(), scan, "bots");
}

// --- tokens ---------------------------------------------------------------

bool IsOf(const AccessToken& token, Subject who) {
  return Subject{token.for_kind, token.owner} == who;
}

// Tokens are one's own affair; of anybody's, the system's. One does not make
// others: what it is good for would outlive it.
absl::Status PermitTokens(Call& call, Subject owner) {
  SANAD_RETURN_IF_ERROR(call.Admit());
  if (call.principal().IsSystem()) return absl::OkStatus();
  const bool own = owner && owner == call.principal().rights.subject() &&
                   !call.principal().rights.through_token();
  return own ? absl::OkStatus() : Refuse(kAccessDenied);
}

absl::StatusOr<std::vector<AccessToken>> TokensOf(Call& call, Subject owner) {
  return call.All<AccessToken>(access_token_index::kByOwner,
                               {Cell::Integer(static_cast<int64_t>(owner.kind)),
                                Cell::Integer(owner.id)});
}

absl::Status CheckToken(const AccessTokenRequest& request) {
  SANAD_RETURN_IF_ERROR(
      CheckText("name", request.name, limits::kNameBytes, Blank::kRefused));
  const bool lasts =
      !request.valid_for || (*request.valid_for > absl::ZeroDuration() &&
                             *request.valid_for != absl::InfiniteDuration());
  return lasts ? absl::OkStatus() : RefuseField("valid_for", kTokenLifetime);
}

absl::StatusOr<IssuedAccessToken> DecideIssue(Act& act,
                                              const AccessTokenRequest& request,
                                              const ActionSet& actions) {
  SANAD_RETURN_IF_ERROR(PermitTokens(act, request.owner));
  SANAD_RETURN_IF_ERROR(CheckSubject(act, request.owner));
  if (request.owner.kind == SubjectKind::kTeam) return Refuse(kAccessDenied);
  SANAD_ASSIGN_OR_RETURN(const auto present, TokensOf(act, request.owner));
  if (present.size() >= limits::kTokensPerOwner) {
    return Refuse(kTooManyTokens, {{"limit", limits::kTokensPerOwner}});
  }
  IssuedAccessToken issued{
      .id = act.NewId<TokenId>(),
      .token = absl::WebSafeBase64Escape(act.Random(kTokenBytes))};
  if (request.valid_for) issued.expires_at = act.now() + *request.valid_for;
  act.Plan(EventKind::kTokenIssued, Stream::kToken, issued.id.value)
      .Insert(AccessToken{.id = issued.id,
                          .name = request.name,
                          .digest = Sha256(issued.token),
                          .for_kind = request.owner.kind,
                          .owner = request.owner.id,
                          .actions = TextOf(actions),
                          .expires_at = issued.expires_at});
  return issued;
}

AccessToken WithoutDigest(AccessToken token) {
  token.digest.clear();
  return token;
}

absl::StatusOr<AccessToken> DecideRevokeToken(Act& act, TokenId id) {
  SANAD_RETURN_IF_ERROR(PermitTokens(act, act.principal().rights.subject()));
  SANAD_ASSIGN_OR_RETURN(const auto before,
                         act.Find<AccessToken>({Cell::Integer(id.value)}));
  const bool own = before && (act.principal().IsSystem() ||
                              IsOf(*before, act.principal().rights.subject()));
  if (!own) return Refuse(kTokenUnknown);
  if (before->revoked) return WithoutDigest(*before);
  AccessToken after = *before;
  after.revoked = true;
  act.Plan(EventKind::kTokenRevoked, Stream::kToken, id.value)
      .Update(*before, after);
  return WithoutDigest(std::move(after));
}

absl::StatusOr<std::vector<AccessToken>> ReadTokens(Call& call) {
  const Subject self = call.principal().rights.subject();
  SANAD_RETURN_IF_ERROR(PermitTokens(call, self));
  SANAD_ASSIGN_OR_RETURN(
      auto tokens,
      self ? TokensOf(call, self) : call.All<AccessToken>(kPrimary, {}));
  for (AccessToken& token : tokens) token.digest.clear();
  return tokens;
}

}  // namespace

absl::StatusOr<Bot> Access::SaveBot(const SaveBotRequest& request,
                                    const CallOptions& options) const {
  SANAD_RETURN_IF_ERROR(
      CheckText("name", request.name, limits::kNameBytes, Blank::kRefused));
  return RunAct<SaveBotRequest, Bot>(
      state(), Operation::kAccessSaveBot, request, options,
      [&](Act& act) { return DecideSaveBot(act, request); });
}

absl::StatusOr<Page<Bot>> Access::ListBots(const PageRequest& page) const {
  return Read<Page<Bot>>(state(), Operation::kAccessListBots,
                         [&](Call& call) { return ReadBots(call, page); });
}

// Without an idempotency key: the answer, a token, must not be kept.
absl::StatusOr<IssuedAccessToken> Access::IssueToken(
    const AccessTokenRequest& request) const {
  SANAD_RETURN_IF_ERROR(CheckToken(request));
  SANAD_ASSIGN_OR_RETURN(const auto actions,
                         ActionSet::Matching(request.actions));
  return RunAct<AccessTokenRequest, IssuedAccessToken>(
      state(), Operation::kAccessIssueToken, request, {},
      [&](Act& act) { return DecideIssue(act, request, actions); });
}

absl::StatusOr<AccessToken> Access::RevokeToken(
    const TokenRequest& request, const CallOptions& options) const {
  return RunAct<TokenRequest, AccessToken>(
      state(), Operation::kAccessRevokeToken, request, options,
      [&](Act& act) { return DecideRevokeToken(act, request.token); });
}

absl::StatusOr<std::vector<AccessToken>> Access::ListTokens() const {
  return Read<std::vector<AccessToken>>(state(), Operation::kAccessListTokens,
                                        ReadTokens);
}

}  // namespace sanad
