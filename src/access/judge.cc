#include "access/judge.h"

#include <algorithm>
#include <bit>

namespace sanad::access {
namespace {

// What delegations add, those that are in force.
struct Lent {
  uint8_t allow = 0;
  uint8_t deny = 0;
};

Lent LentBy(const Sheet& sheet, Action action, const AccessObject& object,
            absl::Time now) {
  Lent sum;
  for (size_t i = 1; i < sheet.layers.size(); ++i) {
    const Layer& layer = sheet.layers[i];
    if (!layer.InForce(now)) continue;
    const Cell cell = CellOf(layer, action, object);
    sum.allow |= cell.allow;
    sum.deny |= cell.deny;
    if (IsEverywhere(action, object) &&
        layer.allowed_somewhere.Contains(action)) {
      sum.allow |= kAnyBit;
    }
  }
  return sum;
}

// The first delegation that allows it.
GrantId LenderOf(const Sheet& sheet, Action action, const AccessObject& object,
                 RelationSet standing, absl::Time now) {
  for (size_t i = 1; i < sheet.layers.size(); ++i) {
    const Layer& layer = sheet.layers[i];
    if (!layer.InForce(now)) continue;
    const bool somewhere = IsEverywhere(action, object) &&
                           layer.allowed_somewhere.Contains(action);
    const uint8_t allow = CellOf(layer, action, object).allow;
    if (somewhere || (allow & standing.bits()) != 0) return layer.lent;
  }
  return {};
}

bool Participates(const Sheet& sheet, const AccessObject& object) {
  if (sheet.Watches(object.inbox)) return true;
  return std::any_of(
      object.participants.begin(), object.participants.end(), [&](Subject one) {
        return one == sheet.self ||
               (one.kind == SubjectKind::kTeam && sheet.IsIn({one.id}));
      });
}

bool StandsIn(const Sheet& sheet, const AccessObject& object,
              Relation relation) {
  switch (relation) {
    case Relation::kAny:
      return true;
    case Relation::kAssigned:
      return IsOfConversation(object) && object.assignee == sheet.self;
    case Relation::kUnassigned:
      return IsOfConversation(object) && !object.assignee;
    case Relation::kParticipant:
      return IsOfConversation(object) ? Participates(sheet, object)
                                      : object.kind == ObjectKind::kInbox &&
                                            sheet.Watches(object.inbox);
    case Relation::kTeam:
      return IsOfConversation(object) && sheet.IsIn(object.team);
    case Relation::kCreated:
      return IsOfConversation(object) && object.creator == sheet.self;
    case Relation::kAuthor:
      return object.author == sheet.self;
    case Relation::kSelf:
      return object.self == sheet.self;
    case Relation::kNone:
      break;
  }
  return false;
}

}  // namespace

RelationSet StandingOf(const Sheet& sheet, const AccessObject& object,
                       RelationSet wanted) {
  RelationSet standing;
  for (unsigned bits = wanted.bits(); bits != 0; bits &= bits - 1) {
    const auto relation = static_cast<Relation>(std::countr_zero(bits) + 1);
    if (StandsIn(sheet, object, relation)) standing.Add(relation);
  }
  return standing;
}

Verdict JudgeInFull(const Sheet& sheet, Action action,
                    const AccessObject& object, absl::Time now) {
  const Layer& for_good = sheet.layers[0];
  const Cell cell = CellOf(for_good, action, object);
  Lent lent;
  if (sheet.layers.size() > 1) lent = LentBy(sheet, action, object, now);
  const uint8_t wanted = cell.allow | cell.deny | lent.allow | lent.deny;
  const RelationSet standing =
      StandingOf(sheet, object, RelationSet::FromBits(wanted));
  Verdict verdict;
  verdict.denied = ((cell.deny | lent.deny) & standing.bits()) != 0;
  verdict.allowed = (cell.allow & standing.bits()) != 0 ||
                    (IsEverywhere(action, object) &&
                     for_good.allowed_somewhere.Contains(action));
  if (!verdict.allowed && (lent.allow & standing.bits()) != 0) {
    verdict.allowed = true;
    verdict.lent = LenderOf(sheet, action, object, standing, now);
  }
  return verdict;
}

}  // namespace sanad::access
