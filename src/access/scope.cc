// Which customers, articles, canned replies and messages a list may show.

#include "sanad/scope.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "access/check.h"
#include "access/places.h"
#include "access/sheet.h"

namespace sanad {
namespace {

using access::Cell;
using access::Sheet;

constexpr uint8_t kAnyBit = RelationSet{Relation::kAny}.bits();

bool HoldsOne(const std::vector<InboxId>& sorted, const AccessObject& object) {
  const auto holds = [&](InboxId inbox) {
    return std::binary_search(sorted.begin(), sorted.end(), inbox);
  };
  return object.inboxes.empty()
             ? object.inbox && holds(object.inbox)
             : std::any_of(object.inboxes.begin(), object.inboxes.end(), holds);
}

// Inboxes in which the action is allowed, and those in which it is denied,
// to whomever: nothing else holds for what lives in several.
struct InboxSides {
  bool allowed_elsewhere = false;
  bool denied_elsewhere = false;
  std::vector<InboxId> allowed;
  std::vector<InboxId> denied;
};

InboxSides SidesOf(const Sheet& sheet, Action action, absl::Time now) {
  const Cell elsewhere = access::CellElsewhere(sheet, action, now);
  InboxSides sides;
  sides.allowed_elsewhere = (elsewhere.allow & kAnyBit) != 0;
  sides.denied_elsewhere = (elsewhere.deny & kAnyBit) != 0;
  for (const InboxId inbox : access::InboxesNamed(sheet, now)) {
    const Cell cell = access::CellAt(sheet, action, inbox, now);
    if ((cell.allow & kAnyBit) != 0) sides.allowed.push_back(inbox);
    if ((cell.deny & kAnyBit) != 0) sides.denied.push_back(inbox);
  }
  return sides;
}

IdSet<SectionId> SectionsOf(const Principal& principal,
                            ArticleAudience audience, absl::Time now) {
  AccessObject article = {.kind = ObjectKind::kArticle,
                          .workspace = principal.workspace(),
                          .audience = audience};
  const auto may = [&] {
    return Check(principal, Action::kArticleRead, article, now).allowed();
  };
  IdSet<SectionId> sections{.all_but = may()};
  for (const SectionId section :
       access::SectionsNamed(principal.sheet(), now)) {
    article.section = section;
    if (may() != sections.all_but) sections.ids.push_back(section);
  }
  return sections;
}

}  // namespace

CustomerScope CustomerScope::Of(const Principal& principal, absl::Time now) {
  const Sheet& sheet = principal.sheet();
  const AccessObject any = {.kind = ObjectKind::kCustomer,
                            .workspace = sheet.workspace};
  const auto fixed = access::FixedDecision(
      principal, {.action = Action::kCustomerRead, .object = &any}, now);
  CustomerScope scope;
  if (fixed) {
    scope.everybody = fixed->allowed();
    if (fixed->code == AccessCode::kOutsider &&
        sheet.kind == PrincipalKind::kCustomer) {
      scope.self = {sheet.self.id};
      scope.company = sheet.company;
    }
    return scope;
  }
  InboxSides sides = SidesOf(sheet, Action::kCustomerRead, now);
  if (sides.denied_elsewhere) return scope;
  scope.everybody = sides.allowed_elsewhere;
  if (!scope.everybody) scope.inboxes = std::move(sides.allowed);
  scope.hidden = std::move(sides.denied);
  return scope;
}

bool CustomerScope::Admits(const AccessObject& customer) const {
  const bool own =
      self && std::find(customer.customers.begin(), customer.customers.end(),
                        self) != customer.customers.end();
  if (own || (company && customer.company == company)) return true;
  if (HoldsOne(hidden, customer)) return false;
  return everybody || HoldsOne(inboxes, customer);
}

ArticleScope ArticleScope::Of(const Principal& principal, absl::Time now) {
  const auto open = [&](ArticleAudience audience) {
    return Check(principal, Action::kArticleRead,
                 {.kind = ObjectKind::kArticle,
                  .workspace = principal.workspace(),
                  .audience = audience},
                 now)
        .allowed();
  };
  return {.for_everybody = open(ArticleAudience::kEverybody),
          .for_customers = open(ArticleAudience::kCustomers),
          .internal = SectionsOf(principal, ArticleAudience::kInternal, now),
          .drafts = SectionsOf(principal, ArticleAudience::kDraft, now)};
}

bool ArticleScope::Admits(const AccessObject& article) const {
  switch (article.audience) {
    case ArticleAudience::kEverybody:
      return for_everybody;
    case ArticleAudience::kCustomers:
      return for_customers;
    case ArticleAudience::kInternal:
      return internal.Contains(article.section);
    case ArticleAudience::kDraft:
      return drafts.Contains(article.section);
    case ArticleAudience::kNone:
      break;
  }
  return false;
}

CannedReplyScope CannedReplyScope::Of(const Principal& principal,
                                      absl::Time now) {
  const AccessObject global = {.kind = ObjectKind::kCannedReply,
                               .workspace = principal.workspace()};
  CannedReplyScope scope;
  scope.global =
      Check(principal, Action::kCannedReplyRead, global, now).allowed();
  const auto fixed = access::FixedDecision(
      principal, {.action = Action::kCannedReplyRead, .object = &global}, now);
  if (fixed) {
    scope.all = fixed->allowed();
    return scope;
  }
  InboxSides sides = SidesOf(principal.sheet(), Action::kCannedReplyRead, now);
  if (sides.denied_elsewhere) return scope;
  scope.all = sides.allowed_elsewhere;
  if (!scope.all) scope.inboxes = std::move(sides.allowed);
  scope.hidden = std::move(sides.denied);
  return scope;
}

bool CannedReplyScope::Admits(const AccessObject& reply) const {
  if (!reply.inbox && reply.inboxes.empty()) return global;
  if (HoldsOne(hidden, reply)) return false;
  return all || HoldsOne(inboxes, reply);
}

MessageScope MessageScope::Of(const Principal& principal,
                              const AccessObject& conversation,
                              absl::Time now) {
  const auto may = [&](MessageSide side, Subject author) {
    AccessObject message = conversation;
    if (message.kind == ObjectKind::kConversation) {
      message.kind = ObjectKind::kMessage;
    }
    message.side = side;
    message.author = author;
    return Check(principal, Action::kMessageRead, message, now).allowed();
  };
  const Subject self = principal.subject();
  return {.own = may(MessageSide::kOutbound, self),
          .others = may(MessageSide::kOutbound, {}),
          .own_notes = may(MessageSide::kNote, self),
          .others_notes = may(MessageSide::kNote, {})};
}

bool MessageScope::Admits(MessageSide side, bool own_one) const {
  if (side == MessageSide::kNote) return own_one ? own_notes : others_notes;
  return own_one ? own : others;
}

}  // namespace sanad
