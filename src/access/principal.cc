#include "sanad/principal.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "access/check.h"
#include "access/directory.h"
#include "access/sheet.h"

namespace sanad {

Principal::Principal(access::Sheet sheet)
    : sheet_(std::make_shared<const access::Sheet>(std::move(sheet))) {}

Principal::Principal() {
  static const auto& nobody = *new std::shared_ptr<const access::Sheet>(
      std::make_shared<const access::Sheet>());
  sheet_ = nobody;
}

Principal Principal::Compile(const Permissions& permissions, Subject who) {
  return Principal(access::CompileSheet(access::Directory(permissions), who));
}

Principal Principal::System(WorkspaceId workspace) {
  return Principal(access::Sheet{
      .kind = PrincipalKind::kSystem, .active = true, .workspace = workspace});
}

Principal Principal::Customer(WorkspaceId workspace, CustomerId customer,
                              CompanyId company, bool company_shares) {
  return Principal(access::Sheet{.kind = PrincipalKind::kCustomer,
                                 .active = true,
                                 .workspace = workspace,
                                 .self = Subject::Of(customer),
                                 .company = company,
                                 .company_shares = company_shares});
}

Principal Principal::Visitor(WorkspaceId workspace) {
  return Principal(access::Sheet{
      .kind = PrincipalKind::kVisitor, .active = true, .workspace = workspace});
}

Principal Principal::WithToken(const ActionSet& actions) const {
  Principal narrowed = *this;
  narrowed.token_ = has_token_ ? token_ & actions : actions;
  narrowed.has_token_ = true;
  return narrowed;
}

PrincipalKind Principal::kind() const { return sheet_->kind; }
bool Principal::active() const { return sheet_->active; }
WorkspaceId Principal::workspace() const { return sheet_->workspace; }
Subject Principal::subject() const { return sheet_->self; }

const std::vector<TeamId>& Principal::teams() const { return sheet_->teams; }

const std::vector<InboxId>& Principal::inboxes() const {
  return sheet_->inboxes;
}

int64_t Principal::TierAt(absl::Time now) const {
  return access::TierOf(*sheet_, now);
}

bool Principal::Holds(RoleId role, absl::Time now) const {
  return access::HoldsRole(*sheet_, role, now);
}

bool Principal::MaySomewhere(Action action, absl::Time now) const {
  if (!active() || !TokenAllows(action)) return false;
  if (kind() == PrincipalKind::kSystem) return true;
  if (kind() == PrincipalKind::kBot && access::IsAboveBots(action)) {
    return false;
  }
  const auto allows = [&](const access::Layer& layer) {
    return layer.InForce(now) && layer.allowed_somewhere.Contains(action);
  };
  return std::any_of(sheet_->layers.begin(), sheet_->layers.end(), allows);
}

bool Principal::DiffersBetween(absl::Time one, absl::Time other) const {
  const auto differs = [&](const access::Layer& layer) {
    return layer.InForce(one) != layer.InForce(other);
  };
  return std::any_of(sheet_->layers.begin(), sheet_->layers.end(), differs);
}

bool Principal::asks_for_participants() const {
  return sheet_->asks_for_participants;
}

}  // namespace sanad
