// Which conversations a list may show.
//
// Inboxes that allow and deny the same are taken together. Where any
// conversation of theirs may be shown, one stream walks them; else one for
// each relation that allows. Relations that deny become the filter.

#include <algorithm>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "access/check.h"
#include "access/places.h"
#include "access/sheet.h"
#include "sanad/scope.h"

namespace sanad {
namespace {

using access::Cell;
using access::Sheet;

constexpr RelationSet kOfConversation = {
    Relation::kAny,         Relation::kAssigned, Relation::kUnassigned,
    Relation::kParticipant, Relation::kTeam,     Relation::kCreated};

// By the relation that allows, and those that deny.
using Ranges = std::map<std::pair<Relation, RelationSet>, IdSet<InboxId>>;

// REQUIRES: the ids of one range come in ascending order, and what holds
// elsewhere comes first.
class RangeBuilder {
 public:
  void AddElsewhere(const Cell& cell, const std::vector<InboxId>& named) {
    Add(cell, [&](IdSet<InboxId>& range) {
      range.all_but = true;
      range.ids = named;
    });
  }

  void AddInbox(const Cell& cell, InboxId inbox) {
    Add(cell, [&](IdSet<InboxId>& range) {
      if (range.all_but) {
        range.ids.erase(
            std::lower_bound(range.ids.begin(), range.ids.end(), inbox));
      } else {
        range.ids.push_back(inbox);
      }
    });
  }

  const Ranges& ranges() const { return ranges_; }

 private:
  template <class Extend>
  void Add(const Cell& cell, Extend extend) {
    const auto deny = RelationSet::FromBits(cell.deny) & kOfConversation;
    auto allow = RelationSet::FromBits(cell.allow) & kOfConversation;
    if (deny.Contains(Relation::kAny)) return;
    if (allow.Contains(Relation::kAny)) allow = {Relation::kAny};
    for (size_t i = 1; i <= kRelationCount; ++i) {
      const auto relation = static_cast<Relation>(i);
      if (!allow.Contains(relation) || deny.Contains(relation)) continue;
      extend(ranges_[{relation, Without(relation, deny)}]);
    }
  }

  // What can hold beside the relation that allows.
  static RelationSet Without(Relation relation, RelationSet deny) {
    if (relation == Relation::kAssigned) deny.Remove(Relation::kUnassigned);
    if (relation == Relation::kUnassigned) deny.Remove(Relation::kAssigned);
    return deny;
  }

  Ranges ranges_;
};

// Who watches an inbox takes part in all its conversations.
uint8_t Watching(uint8_t relations) {
  const auto set = RelationSet::FromBits(relations);
  return set.Contains(Relation::kParticipant)
             ? (set | RelationSet{Relation::kAny}).bits()
             : relations;
}

Ranges RangesOf(const Sheet& sheet, Action action, absl::Time now) {
  std::vector<InboxId> named = access::InboxesNamed(sheet, now);
  named.insert(named.end(), sheet.watched.begin(), sheet.watched.end());
  std::sort(named.begin(), named.end());
  named.erase(std::unique(named.begin(), named.end()), named.end());

  RangeBuilder builder;
  builder.AddElsewhere(access::CellElsewhere(sheet, action, now), named);
  for (const InboxId inbox : named) {
    Cell cell = access::CellAt(sheet, action, inbox, now);
    if (sheet.Watches(inbox)) {
      cell = {Watching(cell.allow), Watching(cell.deny)};
    }
    builder.AddInbox(cell, inbox);
  }
  return builder.ranges();
}

using Streams = std::vector<ConversationStream>;

void AddTeams(const Sheet& sheet, ScopeKey key, const IdSet<InboxId>& inboxes,
              RelationSet without, Streams& streams) {
  for (const TeamId team : sheet.teams) {
    streams.push_back({.key = key,
                       .subject = Subject::Of(team),
                       .inboxes = inboxes,
                       .without = without});
  }
}

void AddStreams(const Sheet& sheet, Relation relation, RelationSet without,
                const IdSet<InboxId>& inboxes, Streams& streams) {
  if (inboxes.none()) return;
  const auto add = [&](ScopeKey key, Subject subject) {
    streams.push_back({.key = key,
                       .subject = subject,
                       .inboxes = inboxes,
                       .without = without});
  };
  switch (relation) {
    case Relation::kAny:
      return add(ScopeKey::kInbox, {});
    case Relation::kAssigned:
      return add(ScopeKey::kAssignee, sheet.self);
    case Relation::kUnassigned:
      return add(ScopeKey::kUnassigned, {});
    case Relation::kParticipant:
      add(ScopeKey::kParticipant, sheet.self);
      return AddTeams(sheet, ScopeKey::kParticipant, inboxes, without, streams);
    case Relation::kTeam:
      return AddTeams(sheet, ScopeKey::kTeam, inboxes, without, streams);
    case Relation::kCreated:
      return add(ScopeKey::kCreator, sheet.self);
    case Relation::kAuthor:
    case Relation::kSelf:
    case Relation::kNone:
      break;
  }
}

const ConversationStream kAllRows = {.key = ScopeKey::kInbox,
                                     .inboxes = {.all_but = true}};

Streams StreamsOfCustomer(const Sheet& sheet, Action action) {
  Streams streams;
  if (action != Action::kConversationList &&
      action != Action::kConversationRead) {
    return streams;
  }
  streams.push_back({.key = ScopeKey::kCustomer,
                     .subject = sheet.self,
                     .inboxes = {.all_but = true}});
  if (sheet.company && sheet.company_shares) {
    streams.push_back({.key = ScopeKey::kCompany,
                       .company = sheet.company,
                       .inboxes = {.all_but = true}});
  }
  return streams;
}

Streams StreamsOf(const Principal& principal, Action action, absl::Time now) {
  const Sheet& sheet = principal.sheet();
  const AccessObject any = {.kind = ObjectKind::kConversation,
                            .workspace = sheet.workspace};
  const auto fixed =
      access::FixedDecision(principal, {.action = action, .object = &any}, now);
  if (fixed && fixed->allowed()) return {kAllRows};
  if (fixed && fixed->code != AccessCode::kOutsider) return {};
  if (fixed) {
    return sheet.kind == PrincipalKind::kCustomer
               ? StreamsOfCustomer(sheet, action)
               : Streams();
  }
  Streams streams;
  for (const auto& [by, inboxes] : RangesOf(sheet, action, now)) {
    AddStreams(sheet, by.first, by.second, inboxes, streams);
  }
  return streams;
}

}  // namespace

ConversationScope ConversationScope::Of(const Principal& principal,
                                        Action action, absl::Time now) {
  ConversationScope scope;
  scope.workspace_ = principal.workspace();
  scope.self_ = principal.subject();
  scope.teams_ = principal.teams();
  scope.exact_ = StreamsOf(principal, action, now);
  scope.recheck_ = scope.exact_.size() > kMostScopeStreams;
  scope.streams_ = scope.recheck_ ? Streams{kAllRows} : scope.exact_;
  return scope;
}

bool ConversationScope::everything() const {
  return !recheck_ && streams_.size() == 1 && streams_[0] == kAllRows;
}

bool ConversationScope::Admits(const AccessObject& conversation) const {
  return std::any_of(exact_.begin(), exact_.end(),
                     [&](const ConversationStream& stream) {
                       return Has(stream, conversation);
                     });
}

bool ConversationScope::Has(const ConversationStream& stream,
                            const AccessObject& conversation) const {
  if (conversation.kind != ObjectKind::kConversation ||
      conversation.workspace != workspace_ ||
      !stream.inboxes.Contains(conversation.inbox)) {
    return false;
  }
  for (size_t i = 1; i <= kRelationCount; ++i) {
    const auto relation = static_cast<Relation>(i);
    if (stream.without.Contains(relation) && StandsIn(relation, conversation)) {
      return false;
    }
  }
  const auto has = [](const auto& list, const auto& one) {
    return std::find(list.begin(), list.end(), one) != list.end();
  };
  switch (stream.key) {
    case ScopeKey::kInbox:
      return true;
    case ScopeKey::kAssignee:
      return conversation.assignee == stream.subject;
    case ScopeKey::kUnassigned:
      return !conversation.assignee;
    case ScopeKey::kParticipant:
      return has(conversation.participants, stream.subject);
    case ScopeKey::kTeam:
      return Subject::Of(conversation.team) == stream.subject;
    case ScopeKey::kCreator:
      return conversation.creator == stream.subject;
    case ScopeKey::kCustomer:
      return has(conversation.customers, CustomerId{stream.subject.id});
    case ScopeKey::kCompany:
      return conversation.company == stream.company;
    case ScopeKey::kNone:
      break;
  }
  return false;
}

bool ConversationScope::StandsIn(Relation relation,
                                 const AccessObject& conversation) const {
  const auto is_in = [&](int64_t team) {
    return std::binary_search(teams_.begin(), teams_.end(), TeamId{team});
  };
  switch (relation) {
    case Relation::kAssigned:
      return conversation.assignee == self_;
    case Relation::kUnassigned:
      return !conversation.assignee;
    case Relation::kParticipant:
      return std::any_of(
          conversation.participants.begin(), conversation.participants.end(),
          [&](Subject one) {
            return one == self_ ||
                   (one.kind == SubjectKind::kTeam && is_in(one.id));
          });
    case Relation::kTeam:
      return is_in(conversation.team.value);
    case Relation::kCreated:
      return conversation.creator == self_;
    default:
      return false;
  }
}

}  // namespace sanad
