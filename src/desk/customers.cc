// What is done to customers. How they are read stands in customer_reads.cc.

#include "sanad/customers.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/escaping.h"
#include "base/digest.h"
#include "desk/customer_access.h"
#include "desk/executor.h"
#include "desk/requests.h"
#include "desk/unique.h"
#include "desk/versioned.h"
#include "fmt/format.h"
#include "model/checks.h"
#include "sanad/limits.h"

namespace sanad {
namespace {

using storage::Cell;

constexpr Reason kExternalIdTaken = {
    StatusCode::kAlreadyExists, "customer.external_id_taken",
    "another customer has this external id", "لعميل آخر المعرّف الخارجي نفسه"};
constexpr Reason kCompanyExternalIdTaken = {
    StatusCode::kAlreadyExists, "company.external_id_taken",
    "another company has this external id", "لشركة أخرى المعرّف الخارجي نفسه"};
constexpr Reason kIdentityTaken = {StatusCode::kAlreadyExists, "identity.taken",
                                   "`{field}` is the identity of a customer",
                                   "القيمة في `{field}` هوية لعميل آخر"};
constexpr Reason kTooManyIdentities = {
    StatusCode::kFailedPrecondition, "customer.too_many_identities",
    "a customer has at most {limit} identities",
    "الحد الأقصى لهويات العميل هو {limit}"};
constexpr Reason kTokenLifetime = {
    StatusCode::kInvalidArgument, "token.lifetime",
    "a portal token is valid for more than nothing and at most {days} days",
    "يصلح رمز البوابة لمدة لا تزيد على {days} يومًا ولا تكون صفرًا"};

constexpr int64_t kLongestTokenDays = 366;
constexpr size_t kTokenBytes = 16;

// --- identities -----------------------------------------------------------

absl::Status RefuseTaken(const std::string& field) {
  return RefuseField(field, kIdentityTaken, {{"field", field}});
}

std::string ValueField(size_t position) {
  return fmt::format("identities[{}].value", position);
}

// In the form in which they are kept. One that is named twice is taken by
// its first.
absl::StatusOr<std::vector<NewIdentity>> Normalise(
    std::vector<NewIdentity> identities) {
  if (identities.size() > limits::kIdentitiesPerCustomer) {
    return RefuseField("identities", kTooManyIdentities,
                       {{"limit", limits::kIdentitiesPerCustomer}});
  }
  for (auto one = identities.begin(); one != identities.end(); ++one) {
    const std::string field = ValueField(one - identities.begin());
    SANAD_ASSIGN_OR_RETURN(one->value,
                           NormaliseIdentity(field, one->kind, one->value));
    const bool twice =
        std::any_of(identities.begin(), one, [&](const NewIdentity& earlier) {
          return earlier.kind == one->kind && earlier.value == one->value;
        });
    if (twice) return RefuseTaken(field);
  }
  return identities;
}

Identity MakeIdentity(Act& act, CustomerId customer,
                      const NewIdentity& identity) {
  return {.id = act.NewId<IdentityId>(),
          .customer = customer,
          .kind = identity.kind,
          .value = identity.value,
          .verified = identity.verified,
          .created_at = act.now()};
}

absl::StatusOr<Identity> PlanVerification(Act& act, const Identity& before) {
  Identity after = before;
  after.verified = true;
  act.Plan(EventKind::kIdentityVerified, Stream::kCustomer,
           before.customer.value, before.id.value)
      .Update(before, after);
  return after;
}

absl::StatusOr<Identity> DecideAdd(Act& act, const AddIdentity& request,
                                   const NewIdentity& wanted) {
  SANAD_ASSIGN_OR_RETURN(const Customer customer,
                         LoadCustomer(act, request.customer));
  SANAD_ASSIGN_OR_RETURN(const auto held,
                         FindIdentity(act, wanted.kind, wanted.value));
  if (held) {
    SANAD_ASSIGN_OR_RETURN(const CustomerId holder,
                           RootOf(act, held->customer));
    if (holder != customer.id) return RefuseTaken("identity.value");
  }
  if (held && wanted.verified && !held->verified) {
    return PlanVerification(act, *held);
  }
  if (held) return *held;
  SANAD_ASSIGN_OR_RETURN(const auto present,
                         act.All<Identity>(identity_index::kByCustomer,
                                           {Cell::Integer(customer.id.value)}));
  if (present.size() >= limits::kIdentitiesPerCustomer) {
    return Refuse(kTooManyIdentities,
                  {{"limit", limits::kIdentitiesPerCustomer}});
  }
  const Identity identity = MakeIdentity(act, customer.id, wanted);
  act.Plan(EventKind::kIdentityAdded, Stream::kCustomer, customer.id.value,
           identity.id.value)
      .Insert(identity);
  return identity;
}

// --- profiles -------------------------------------------------------------

absl::Status CheckProfile(const std::string& name, const std::string& language,
                          const std::string& tier) {
  SANAD_RETURN_IF_ERROR(
      CheckText("name", name, limits::kNameBytes, Blank::kAllowed));
  SANAD_RETURN_IF_ERROR(
      CheckText("tier", tier, limits::kKeyBytes, Blank::kAllowed));
  return CheckText("language", language, limits::kKeyBytes, Blank::kAllowed);
}

absl::Status CheckCompany(Act& act, CompanyId company) {
  if (!company) return absl::OkStatus();
  return act.Load<Company>(company, kCompanyUnknown).status();
}

absl::Status CheckIdentitiesFree(Act& act,
                                 const std::vector<NewIdentity>& identities) {
  for (size_t i = 0; i < identities.size(); ++i) {
    SANAD_ASSIGN_OR_RETURN(
        const auto held,
        FindIdentity(act, identities[i].kind, identities[i].value));
    if (held) return RefuseTaken(ValueField(i));
  }
  return absl::OkStatus();
}

absl::StatusOr<Customer> DecideCreate(
    Act& act, const CreateCustomer& request,
    const std::vector<NewIdentity>& identities) {
  SANAD_RETURN_IF_ERROR(act.Permit());
  SANAD_RETURN_IF_ERROR(CheckCompany(act, request.company));
  SANAD_RETURN_IF_ERROR(CheckFree<Customer>(act, customer_index::kByExternalId,
                                            "external_id", request.external_id,
                                            kExternalIdTaken));
  SANAD_RETURN_IF_ERROR(CheckIdentitiesFree(act, identities));
  const auto id = act.NewId<CustomerId>();
  const Customer customer{.id = id,
                          .version = 1,
                          .name = request.name,
                          .company = request.company,
                          .language = request.language,
                          .external_id = request.external_id,
                          .created_at = act.now(),
                          .root = id,
                          .tier = request.tier};
  PlannedEvent& event = act.Plan(EventKind::kCustomerCreated, Stream::kCustomer,
                                 customer.id.value);
  event.Insert(customer);
  for (const NewIdentity& identity : identities) {
    event.Insert(MakeIdentity(act, customer.id, identity));
  }
  return customer;
}

// Customers say what they are called and which language they speak.
absl::StatusOr<Customer> DecideChange(Act& act, const UpdateCustomer& request) {
  SANAD_ASSIGN_OR_RETURN(const Customer before,
                         LoadCustomer(act, request.customer));
  const bool is_for_staff = request.company || request.tier;
  if (is_for_staff && !act.principal().IsStaff()) return Refuse(kAccessDenied);
  SANAD_RETURN_IF_ERROR(
      CheckSeen(before.version, request.version, kCustomerChanged));
  Customer after = before;
  after.name = request.name.value_or(before.name);
  after.language = request.language.value_or(before.language);
  after.company = request.company.value_or(before.company);
  after.tier = request.tier.value_or(before.tier);
  if (after.company != before.company) {
    SANAD_RETURN_IF_ERROR(CheckCompany(act, after.company));
  }
  return PlanUpdate(act, EventKind::kCustomerChanged, Stream::kCustomer, before,
                    std::move(after));
}

// --- notes, companies, portal tokens --------------------------------------

absl::StatusOr<CustomerNote> DecideNote(Act& act,
                                        const CustomerNoteRequest& request) {
  SANAD_ASSIGN_OR_RETURN(const Customer customer,
                         LoadCustomer(act, request.customer));
  const CustomerNote note{.id = act.NewId<NoteId>(),
                          .customer = customer.id,
                          .author = act.principal().agent(),
                          .text = request.text,
                          .at = act.now()};
  act.Plan(EventKind::kCustomerNoteAdded, Stream::kCustomer, customer.id.value,
           note.id.value)
      .Insert(note);
  return note;
}

absl::Status CheckNewCompany(const CreateCompany& request) {
  SANAD_RETURN_IF_ERROR(
      CheckText("name", request.name, limits::kNameBytes, Blank::kRefused));
  return CheckText("external_id", request.external_id, limits::kKeyBytes,
                   Blank::kAllowed);
}

absl::StatusOr<Company> DecideAddCompany(Act& act,
                                         const CreateCompany& request) {
  SANAD_RETURN_IF_ERROR(act.Permit());
  SANAD_RETURN_IF_ERROR(CheckFree<Company>(act, company_index::kByExternalId,
                                           "external_id", request.external_id,
                                           kCompanyExternalIdTaken));
  const Company company{.id = act.NewId<CompanyId>(),
                        .version = 1,
                        .name = request.name,
                        .external_id = request.external_id,
                        .shares = request.shares};
  act.Plan(EventKind::kCompanyCreated, Stream::kCompany, company.id.value)
      .Insert(company);
  return company;
}

absl::Status CheckLifetime(absl::Duration valid_for) {
  if (valid_for > absl::ZeroDuration() &&
      valid_for <= absl::Hours(24 * kLongestTokenDays)) {
    return absl::OkStatus();
  }
  return RefuseField("valid_for", kTokenLifetime,
                     {{"days", kLongestTokenDays}});
}

absl::StatusOr<IssuedToken> DecideToken(Act& act,
                                        const PortalTokenRequest& request) {
  SANAD_ASSIGN_OR_RETURN(const Customer customer,
                         LoadCustomer(act, request.customer));
  const IssuedToken issued{
      .token = absl::WebSafeBase64Escape(act.Random(kTokenBytes)),
      .expires_at = act.now() + request.valid_for};
  act.Plan(EventKind::kPortalTokenIssued, Stream::kCustomer, customer.id.value)
      .Insert(PortalToken{.digest = Sha256(issued.token),
                          .customer = customer.id,
                          .expires_at = issued.expires_at});
  return issued;
}

}  // namespace

absl::StatusOr<Customer> Customers::Create(const CreateCustomer& request,
                                           const CallOptions& options) const {
  SANAD_RETURN_IF_ERROR(
      CheckProfile(request.name, request.language, request.tier));
  SANAD_RETURN_IF_ERROR(CheckText("external_id", request.external_id,
                                  limits::kKeyBytes, Blank::kAllowed));
  SANAD_ASSIGN_OR_RETURN(const auto identities, Normalise(request.identities));
  return RunAct<CreateCustomer, Customer>(
      state(), Operation::kCustomersCreate, request, options,
      [&](Act& act) { return DecideCreate(act, request, identities); });
}

absl::StatusOr<Customer> Customers::Change(const UpdateCustomer& request,
                                           const CallOptions& options) const {
  SANAD_RETURN_IF_ERROR(CheckProfile(request.name.value_or(""),
                                     request.language.value_or(""),
                                     request.tier.value_or("")));
  return RunAct<UpdateCustomer, Customer>(
      state(), Operation::kCustomersChange, request, options,
      [&](Act& act) { return DecideChange(act, request); });
}

absl::StatusOr<Identity> Customers::Add(const AddIdentity& request,
                                        const CallOptions& options) const {
  NewIdentity wanted = request.identity;
  SANAD_ASSIGN_OR_RETURN(
      wanted.value,
      NormaliseIdentity("identity.value", wanted.kind, wanted.value));
  return RunAct<AddIdentity, Identity>(
      state(), Operation::kCustomersAdd, request, options,
      [&](Act& act) { return DecideAdd(act, request, wanted); });
}

absl::StatusOr<CustomerNote> Customers::AddNote(
    const CustomerNoteRequest& request, const CallOptions& options) const {
  SANAD_RETURN_IF_ERROR(
      CheckText("text", request.text, limits::kTextBytes, Blank::kRefused));
  return RunAct<CustomerNoteRequest, CustomerNote>(
      state(), Operation::kCustomersAddNote, request, options,
      [&](Act& act) { return DecideNote(act, request); });
}

absl::StatusOr<Company> Customers::AddCompany(
    const CreateCompany& request, const CallOptions& options) const {
  SANAD_RETURN_IF_ERROR(CheckNewCompany(request));
  return RunAct<CreateCompany, Company>(
      state(), Operation::kCustomersAddCompany, request, options,
      [&](Act& act) { return DecideAddCompany(act, request); });
}

// Without an idempotency key: the answer, a token, must not be kept.
absl::StatusOr<IssuedToken> Customers::IssuePortalToken(
    const PortalTokenRequest& request) const {
  SANAD_RETURN_IF_ERROR(CheckLifetime(request.valid_for));
  return RunAct<PortalTokenRequest, IssuedToken>(
      state(), Operation::kCustomersIssuePortalToken, request, {},
      [&](Act& act) { return DecideToken(act, request); });
}

}  // namespace sanad
