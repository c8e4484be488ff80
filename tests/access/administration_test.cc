#include "sanad/administration.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/access/office.h"

namespace sanad {
namespace {

using enum Action;

constexpr AgentId kChief = {91};
constexpr AgentId kOtherChief = {92};

// An office with chiefs, and Noor as its manager: tier 40, all about
// conversations but deleting them, and administration.
class Administration : public testing::Test {
 protected:
  Administration() {
    office_.all().members.push_back({Subject::Of(kChief)});
    office_.all().members.push_back({Subject::Of(kOtherChief)});
    chief_ = office_.Role({Allow(ActionSet::All())}, 50);
    chiefs_grant_ =
        office_.Give(chief_, Subject::Of(kChief), Place::Workspace());
    manager_ = office_.Role({Allow(Conversations()),
                             Allow({kRoleGrant, kRoleRevoke, kRoleUpdate,
                                    kAgentDeactivate, kTeamManage}),
                             Deny({kConversationDelete})},
                            40);
    office_.Give(manager_, Subject::Of(kNoor), Place::Workspace());
  }

  static ActionSet Conversations() {
    const std::vector<std::string> patterns = {"conversation.*"};
    return ActionSet::Matching(patterns).value();
  }

  AccessCode Grants(AgentId asker, RoleId role, Subject to, Place at) const {
    return DecideGrant(office_.Of(asker), office_.all(),
                       {.role = role, .to = to, .at = at}, kMonday)
        .code;
  }
  AccessCode Revokes(AgentId asker, GrantId grant) const {
    return DecideRevoke(office_.Of(asker), office_.all(), grant, kMonday).code;
  }
  AccessCode Updates(AgentId asker, RoleId role, std::vector<AccessRule> rules,
                     int64_t tier = 10) const {
    return DecideRoleUpdate(
               office_.Of(asker), office_.all(),
               {.id = role, .tier = tier, .rules = std::move(rules)}, kMonday)
        .code;
  }
  AccessCode Deactivates(AgentId asker, AgentId agent) const {
    return DecideDeactivation(office_.Of(asker), office_.all(), agent, kMonday)
        .code;
  }
  AccessCode Joins(AgentId asker, Subject member, bool joins = true) const {
    return DecideMembership(office_.Of(asker), office_.all(), kShift, member,
                            joins, kMonday)
        .code;
  }

  Office office_;
  RoleId chief_;
  RoleId manager_;
  GrantId chiefs_grant_;
};

const Subject kToOmar = Subject::Of(kOmar);

struct CoverCase {
  std::string name;
  std::vector<AccessRule> rules;
  AccessCode code;
};

class Covering : public Administration,
                 public testing::WithParamInterface<CoverCase> {};

TEST_P(Covering, DecidesWhatMayBeGiven) {
  const RoleId role = office_.Role(GetParam().rules);
  EXPECT_EQ(Grants(kNoor, role, kToOmar, Place::Workspace()), GetParam().code);
}

INSTANTIATE_TEST_SUITE_P(
    All, Covering,
    testing::Values(
        CoverCase{
            "WhatIsHeld", {Allow({kConversationReply})}, AccessCode::kAllowed},
        CoverCase{"AnythingByARelation",
                  {Allow({kConversationReply}, {Relation::kTeam})},
                  AccessCode::kAllowed},
        CoverCase{"NothingThatIsNotHeld",
                  {Allow({kCustomerExport})},
                  AccessCode::kNotHeld},
        CoverCase{"NothingThatIsDenied",
                  {Allow({kConversationDelete})},
                  AccessCode::kNotHeld},
        CoverCase{"WhatTheRoleItselfDenies",
                  {Allow(ActionSet{kConversationDelete, kConversationRead}),
                   Deny({kConversationDelete})},
                  AccessCode::kAllowed},
        CoverCase{"NotWhatItDeniesInPart",
                  {Allow({kConversationDelete}),
                   Deny({kConversationDelete}, {Relation::kAssigned})},
                  AccessCode::kNotHeld},
        CoverCase{"ADeny", {Deny({kCustomerExport})}, AccessCode::kAllowed},
        CoverCase{"Nothing", {}, AccessCode::kAllowed}),
    [](const auto& test) { return test.param.name; });

TEST_F(Administration, CoversByPlace) {
  Office& office = office_;
  const RoleId granter = office.Role({Allow({kRoleGrant})}, 30);
  const RoleId reader = office.Role({Allow({kConversationRead})}, 20);
  office.Give(granter, Subject::Of(kSalma), Place::Workspace());
  office.Give(reader, Subject::Of(kSalma), Place::Memberships());
  EXPECT_EQ(Grants(kSalma, reader, kToOmar, Place::At(kRepairs)),
            AccessCode::kAllowed);
  EXPECT_EQ(Grants(kSalma, reader, kToOmar, Place::Memberships()),
            AccessCode::kAllowed);
  EXPECT_EQ(Grants(kSalma, reader, kToOmar, Place::At(kSales)),
            AccessCode::kNotHeld);
  EXPECT_EQ(Grants(kSalma, reader, kToOmar, Place::Workspace()),
            AccessCode::kNotHeld);
  EXPECT_EQ(Grants(kSalma, reader, kToOmar, Place::At(kGuides)),
            AccessCode::kNotHeld);
  EXPECT_EQ(Grants(kSalma, reader, kToOmar, Place()), AccessCode::kNotFound);
}

TEST_F(Administration, CoversByRelation) {
  const RoleId granter = office_.Role(
      {Allow({kRoleGrant}),
       Allow({kConversationRead}, {Relation::kTeam, Relation::kAssigned})},
      30);
  office_.Give(granter, Subject::Of(kSalma), Place::Workspace());
  const auto gives = [&](RelationSet relations) {
    return Grants(kSalma, office_.Role({Allow({kConversationRead}, relations)}),
                  kToOmar, Place::Workspace());
  };
  EXPECT_EQ(gives({Relation::kTeam}), AccessCode::kAllowed);
  EXPECT_EQ(gives({Relation::kTeam, Relation::kAssigned}),
            AccessCode::kAllowed);
  EXPECT_EQ(gives({Relation::kTeam, Relation::kCreated}), AccessCode::kNotHeld);
  EXPECT_EQ(gives({Relation::kAny}), AccessCode::kNotHeld);
}

// Who holds something until Thursday gives it until Thursday at most.
TEST_F(Administration, CoversForAsLongAsItIsHeld) {
  const absl::Time thursday = kMonday + absl::Hours(72);
  office_.Lend(chief_, Subject::Of(kSalma), Place::Workspace(), kMonday,
               thursday);
  const RoleId reader = office_.Role({Allow({kConversationRead})});
  const auto gives = [&](std::optional<absl::Time> until) {
    return DecideGrant(office_.Of(kSalma), office_.all(),
                       {.role = reader,
                        .to = kToOmar,
                        .at = Place::Workspace(),
                        .until = until},
                       kMonday)
        .code;
  };
  EXPECT_EQ(gives(std::nullopt), AccessCode::kNotHeld);
  EXPECT_EQ(gives(thursday + absl::Hours(1)), AccessCode::kNotHeld);
  EXPECT_EQ(gives(thursday), AccessCode::kAllowed);
}

TEST_F(Administration, StaysBelowTheOwnTier) {
  const std::vector<AccessRule> rules = {Allow({kConversationRead})};
  EXPECT_EQ(Grants(kNoor, office_.Role(rules, 39), kToOmar, Place::Workspace()),
            AccessCode::kAllowed);
  EXPECT_EQ(Grants(kNoor, office_.Role(rules, 40), kToOmar, Place::Workspace()),
            AccessCode::kTier);
  EXPECT_EQ(Grants(kChief, chief_, kToOmar, Place::Workspace()),
            AccessCode::kAllowed);  // the top tier handles its own
}

TEST_F(Administration, NeverReachesOneself) {
  const RoleId reader = office_.Role({Allow({kConversationRead})});
  const TeamId outer = {42};
  office_.all().teams.push_back(
      {outer, true, {Subject::Of(kShift)}, {}});  // disabled, for now
  office_.all().teams[0].members.push_back(Subject::Of(kNoor));
  for (const Subject to :
       {Subject::Of(kNoor), Subject::Of(kShift), Subject::Of(outer)}) {
    EXPECT_EQ(Grants(kNoor, reader, to, Place::Workspace()),
              AccessCode::kOneself);
    const GrantId grant = office_.Give(reader, to, Place::Workspace());
    EXPECT_EQ(Revokes(kNoor, grant), AccessCode::kOneself);
  }
  EXPECT_EQ(Updates(kNoor, reader, {}), AccessCode::kOneself);  // now held
  EXPECT_EQ(Joins(kNoor, Subject::Of(kNoor)), AccessCode::kOneself);
  EXPECT_EQ(Deactivates(kChief, kChief), AccessCode::kOneself);
}

TEST_F(Administration, NeedsTheRight) {
  const RoleId reader = office_.Role({Allow({kConversationRead})});
  const GrantId grant =
      office_.Give(reader, Subject::Of(kSalma), Place::Workspace());
  office_.Give(office_.Role({Allow(Conversations())}, 45), kToOmar,
               Place::Workspace());
  const Subject salma = Subject::Of(kSalma);
  const auto denied = AccessCode::kDefaultDeny;
  EXPECT_EQ(Grants(kOmar, reader, salma, Place::Workspace()), denied);
  EXPECT_EQ(Revokes(kOmar, grant), denied);
  EXPECT_EQ(Updates(kOmar, reader, {}), denied);
  EXPECT_EQ(Deactivates(kOmar, kSalma), denied);
  EXPECT_EQ(Joins(kOmar, salma), denied);
  const Decision token = DecideGrant(
      office_.Of(kNoor).WithToken({kRoleRead}), office_.all(),
      {.role = reader, .to = salma, .at = Place::Workspace()}, kMonday);
  EXPECT_EQ(token.code, AccessCode::kTokenScope);
}

TEST_F(Administration, NeedsWhatItIsAbout) {
  const RoleId reader = office_.Role({Allow({kConversationRead})});
  const auto gone = AccessCode::kNotFound;
  EXPECT_EQ(Grants(kNoor, {999}, kToOmar, Place::Workspace()), gone);
  for (const Subject to :
       {Subject::Of(AgentId{999}), Subject::Of(BotId{999}),
        Subject::Of(TeamId{999}), Subject::Of(kHuda), Subject()}) {
    EXPECT_EQ(Grants(kNoor, reader, to, Place::Workspace()), gone);
  }
  EXPECT_EQ(Revokes(kNoor, {999}), gone);
  EXPECT_EQ(Updates(kNoor, {999}, {}), gone);
  EXPECT_EQ(Deactivates(kNoor, {999}), gone);
  EXPECT_EQ(Joins(kNoor, Subject::Of(AgentId{999})), gone);
}

TEST_F(Administration, GivesBotsNoAdministration) {
  const RoleId reader = office_.Role({Allow({kConversationRead})});
  const RoleId admin = office_.Role({Allow({kSettingsUpdate})});
  const Subject helper = Subject::Of(kHelper);
  EXPECT_EQ(Grants(kChief, reader, helper, Place::Workspace()),
            AccessCode::kAllowed);
  EXPECT_EQ(Grants(kChief, admin, helper, Place::Workspace()),
            AccessCode::kCeiling);
  office_.Give(reader, helper, Place::Workspace());
  EXPECT_EQ(Updates(kChief, reader, {Allow({kRoleGrant})}),
            AccessCode::kCeiling);
  office_.Give(admin, Subject::Of(kShift), Place::Workspace());
  EXPECT_EQ(Joins(kChief, helper), AccessCode::kCeiling);
  office_.all().teams[0].members.push_back(helper);
  EXPECT_EQ(Grants(kChief, admin, Subject::Of(kShift), Place::Workspace()),
            AccessCode::kCeiling);
}

TEST_F(Administration, UpdatesWithinWhatIsHeld) {
  const RoleId role = office_.Role(
      {Allow(Conversations()), Deny({kConversationDelete, kReportRead})});
  const AccessRule deny = Deny({kConversationDelete, kReportRead});
  EXPECT_EQ(Updates(kNoor, role, {deny}), AccessCode::kAllowed);
  EXPECT_EQ(Updates(kNoor, role, {Allow(Conversations()), deny}, 39),
            AccessCode::kAllowed);
  EXPECT_EQ(Updates(kNoor, role, {Allow(Conversations()), deny}, 40),
            AccessCode::kTier);
  EXPECT_EQ(Updates(kNoor, role, {Allow({kReportExport}), deny}),
            AccessCode::kNotHeld);
  // Lifting a deny gives what it took, also where the role allows nothing.
  EXPECT_EQ(Updates(kNoor, role, {Allow(Conversations())}),
            AccessCode::kNotHeld);
  EXPECT_EQ(Updates(kNoor, role, {Deny({kConversationDelete})}),
            AccessCode::kNotHeld);
  EXPECT_EQ(Updates(kChief, role, {Allow(ActionSet::All())}),
            AccessCode::kAllowed);
  EXPECT_EQ(Updates(kNoor, chief_, {}), AccessCode::kTier);
}

TEST_F(Administration, CountsADisabledRoleAsEmpty) {
  const RoleId role = office_.Role({Allow({kCustomerExport})});
  AccessRole& row = office_.all().roles.back();
  row.disabled = true;
  EXPECT_EQ(Updates(kNoor, role, row.rules), AccessCode::kNotHeld);
  AccessRole still = row;
  still.rules.push_back(Allow({kCustomerErase}));
  EXPECT_TRUE(DecideRoleUpdate(office_.Of(kNoor), office_.all(), still, kMonday)
                  .allowed());
}

// Where a role is granted, its new rights appear.
TEST_F(Administration, UpdatesWhereverTheRoleIsGranted) {
  const RoleId granter = office_.Role({Allow({kRoleUpdate})}, 30);
  const RoleId seller = office_.Role({Allow({kConversationReply})}, 20);
  const RoleId target = office_.Role({});
  office_.Give(granter, Subject::Of(kSalma), Place::Workspace());
  office_.Give(seller, Subject::Of(kSalma), Place::Memberships());
  const std::vector<AccessRule> rules = {Allow({kConversationReply})};
  EXPECT_EQ(Updates(kSalma, target, rules), AccessCode::kNotHeld);
  office_.Give(target, kToOmar, Place::At(kRepairs));
  EXPECT_EQ(Updates(kSalma, target, rules), AccessCode::kAllowed);
  office_.Give(target, kToOmar, Place::At(kSales));
  EXPECT_EQ(Updates(kSalma, target, rules), AccessCode::kNotHeld);
}

TEST_F(Administration, RevokesFromThoseBelow) {
  const RoleId reader = office_.Role({Allow({kConversationRead})});
  const GrantId omars = office_.Give(reader, kToOmar, Place::Workspace());
  const GrantId chiefs =
      office_.Give(reader, Subject::Of(kChief), Place::Workspace());
  const GrantId shifts =
      office_.Give(reader, Subject::Of(kShift), Place::Workspace());
  EXPECT_EQ(Revokes(kNoor, omars), AccessCode::kAllowed);
  EXPECT_EQ(Revokes(kNoor, chiefs), AccessCode::kTier);
  EXPECT_EQ(Revokes(kNoor, chiefs_grant_), AccessCode::kTier);
  EXPECT_EQ(Revokes(kNoor, shifts), AccessCode::kAllowed);
  office_.all().teams[0].members.push_back(Subject::Of(kChief));
  EXPECT_EQ(Revokes(kNoor, shifts), AccessCode::kTier);  // a chief is in it
}

TEST_F(Administration, RevokesNoDenyThatItCouldNotGive) {
  const GrantId grant = office_.Give(office_.Role({Deny({kCustomerExport})}),
                                     kToOmar, Place::Workspace());
  EXPECT_EQ(Revokes(kNoor, grant), AccessCode::kNotHeld);
  EXPECT_EQ(Revokes(kChief, grant), AccessCode::kAllowed);
}

TEST_F(Administration, RevokesAGrantWhoseRoleIsGone) {
  const GrantId grant = office_.Give({999}, kToOmar, Place::Workspace());
  EXPECT_EQ(Revokes(kNoor, grant), AccessCode::kAllowed);
}

TEST_F(Administration, LeavesAChief) {
  const RoleId other_top = office_.Role({Allow(ActionSet::All())}, 50);
  // The second one holds the tier until Thursday only.
  office_.Lend(other_top, Subject::Of(kOtherChief), Place::Workspace(), kMonday,
               kMonday + absl::Hours(72));
  EXPECT_EQ(Deactivates(kOtherChief, kChief), AccessCode::kLastChief);
  EXPECT_EQ(Updates(kOtherChief, chief_, {}, 10), AccessCode::kLastChief);
  office_.Give(other_top, Subject::Of(kOtherChief), Place::Workspace());
  EXPECT_EQ(Revokes(kOtherChief, chiefs_grant_), AccessCode::kAllowed);
  EXPECT_EQ(Deactivates(kOtherChief, kChief), AccessCode::kAllowed);
  EXPECT_EQ(Updates(kOtherChief, chief_, {}, 10), AccessCode::kAllowed);
}

TEST_F(Administration, DoesNotCountInactiveChiefsNorBots) {
  const RoleId other_top = office_.Role({Allow(ActionSet::All())}, 50);
  office_.Lend(other_top, Subject::Of(kSalma), Place::Workspace(), kMonday,
               kMonday + absl::Hours(72));
  office_.Give(other_top, Subject::Of(kOtherChief), Place::Workspace());
  office_.Give(office_.Role({}, 50), Subject::Of(kHelper), Place::Workspace());
  EXPECT_EQ(Deactivates(kSalma, kChief), AccessCode::kAllowed);
  office_.all().members.back().active = false;
  EXPECT_EQ(Deactivates(kSalma, kChief), AccessCode::kLastChief);
}

TEST_F(Administration, DeactivatesThoseBelow) {
  office_.Give(office_.Role({}, 39), kToOmar, Place::Workspace());
  EXPECT_EQ(Deactivates(kNoor, kOmar), AccessCode::kAllowed);
  office_.Give(office_.Role({}, 40), kToOmar, Place::Workspace());
  EXPECT_EQ(Deactivates(kNoor, kOmar), AccessCode::kTier);
  EXPECT_EQ(Deactivates(kNoor, kChief), AccessCode::kTier);
}

TEST_F(Administration, TakesTeamsForGrants) {
  const TeamId outer = {42};
  office_.all().teams.push_back({outer, false, {Subject::Of(kShift)}, {}});
  EXPECT_EQ(Joins(kNoor, kToOmar), AccessCode::kAllowed);
  office_.Give(office_.Role({Allow({kConversationRead})}), Subject::Of(kShift),
               Place::Workspace());
  EXPECT_EQ(Joins(kNoor, kToOmar), AccessCode::kAllowed);
  office_.Give(office_.Role({Allow({kReportRead})}), Subject::Of(outer),
               Place::Workspace());
  EXPECT_EQ(Joins(kNoor, kToOmar), AccessCode::kNotHeld);
  EXPECT_EQ(Joins(kNoor, kToOmar, false), AccessCode::kAllowed);
  office_.Give(office_.Role({}, 45), Subject::Of(outer), Place::Workspace());
  EXPECT_EQ(Joins(kNoor, kToOmar, false), AccessCode::kTier);
  EXPECT_EQ(Joins(kChief, kToOmar), AccessCode::kAllowed);
}

TEST_F(Administration, KeepsTheLastChiefInTheTeamThatMakesOne) {
  office_.Give(chief_, Subject::Of(kShift), Place::Workspace());
  office_.Lend(office_.Role({Allow(ActionSet::All())}, 50), kToOmar,
               Place::Workspace(), kMonday, kMonday + absl::Hours(8));
  EXPECT_EQ(Joins(kOmar, Subject::Of(kSalma), false), AccessCode::kAllowed);
  office_.all().members[4].active = false;  // the chief beside the team
  EXPECT_EQ(Joins(kOmar, Subject::Of(kSalma), false), AccessCode::kLastChief);
}

TEST_F(Administration, IsFreeForTheSystem) {
  const Principal system = Principal::System(kAcme);
  const Permissions& all = office_.all();
  EXPECT_TRUE(
      DecideGrant(system, all,
                  {.role = chief_, .to = kToOmar, .at = Place::Workspace()},
                  kMonday)
          .allowed());
  EXPECT_TRUE(DecideRevoke(system, all, chiefs_grant_, kMonday).allowed());
  EXPECT_TRUE(DecideDeactivation(system, all, kChief, kMonday).allowed());
  EXPECT_FALSE(
      DecideGrant(Principal::System({2}), all,
                  {.role = chief_, .to = kToOmar, .at = Place::Workspace()},
                  kMonday)
          .allowed());
}

}  // namespace
}  // namespace sanad
