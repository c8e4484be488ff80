#include "sanad/privacy.h"

#include <gtest/gtest.h>

#include <vector>

#include "tests/access/office.h"

namespace sanad {
namespace {

using enum Action;

constexpr FieldSight kNothing = {};
constexpr FieldSight kContent = {.content = true};
constexpr FieldSight kAll = {
    .content = true, .contact = true, .sensitive = true};

constexpr CustomerId kHudas[] = {kHuda};
constexpr CustomerId kSamis[] = {kSami};

FieldSight Sight(const Principal& who, const AccessObject& object) {
  return SightOf(who, object, kMonday);
}

AccessObject CustomerIn(InboxId inbox,
                        std::span<const CustomerId> who = kHudas) {
  return {.kind = ObjectKind::kCustomer,
          .workspace = kAcme,
          .inbox = inbox,
          .customers = who,
          .company = kBakery};
}

TEST(Sight, OfCustomersFollowsTheirInbox) {
  Office office;
  office.Give(office.Role({Allow({kCustomerRead})}), Subject::Of(kSalma),
              Place::Workspace());
  office.Give(office.Role({Allow({kCustomerReadSensitive})}),
              Subject::Of(kSalma), Place::Memberships());
  const Principal salma = office.Of(kSalma);
  EXPECT_EQ(Sight(salma, CustomerIn(kRepairs)), kAll);
  EXPECT_EQ(Sight(salma, CustomerIn(kSales)), kContent);
  EXPECT_EQ(Sight(office.Of(kOmar), CustomerIn(kSales)), kNothing);
  EXPECT_EQ(Sight(Principal::System(kAcme), CustomerIn(kSales)), kAll);
}

TEST(Sight, OfSensitiveDataNeedsTheRecord) {
  Office office;
  office.Give(office.Role({Allow({kCustomerReadSensitive})}),
              Subject::Of(kNoor), Place::Workspace());
  EXPECT_EQ(Sight(office.Of(kNoor), CustomerIn(kSales)), kNothing);
}

TEST(Sight, OfOneselfIsWholeAndOfColleaguesIsNot) {
  const Principal huda = Principal::Customer(kAcme, kHuda, kBakery);
  EXPECT_EQ(Sight(huda, CustomerIn(kSales)), kAll);
  EXPECT_EQ(Sight(huda, CustomerIn(kSales, kSamis)), kContent);
}

TEST(Sight, OfAddressesInMailIsThatOfCustomers) {
  Office office;
  office.Give(office.Role({Allow({kConversationRead})}), Subject::Of(kNoor),
              Place::Workspace());
  const AccessObject mail = MessageIn(kSales, MessageSide::kInbound);
  EXPECT_EQ(Sight(office.Of(kNoor), mail), kContent);
  office.Give(office.Role({Allow({kCustomerReadSensitive})}),
              Subject::Of(kNoor), Place::Memberships());
  EXPECT_EQ(Sight(office.Of(kNoor), mail), kAll);
  EXPECT_EQ(Sight(office.Of(kNoor), MessageIn(kRepairs, MessageSide::kInbound)),
            kContent);
}

TEST(Sight, OfAgentsIsForWhoEditsThemAndForThemselves) {
  Office office;
  office.Give(office.Role({Allow({kAgentRead})}), Subject::Of(kNoor),
              Place::Workspace());
  office.Give(office.Role({Allow({kAgentUpdate})}, 20), Subject::Of(kSalma),
              Place::Workspace());
  office.Give(office.Role({Allow({kAgentRead})}), Subject::Of(kSalma),
              Place::Workspace());
  const auto agent = [](AgentId id) {
    return AccessObject{.kind = ObjectKind::kAgent,
                        .workspace = kAcme,
                        .self = Subject::Of(id)};
  };
  EXPECT_EQ(Sight(office.Of(kNoor), agent(kOmar)), kContent);
  EXPECT_EQ(Sight(office.Of(kNoor), agent(kNoor)), kAll);
  EXPECT_EQ(Sight(office.Of(kSalma), agent(kOmar)), kAll);
}

TEST(Sight, NeverReachesSecrets) {
  EXPECT_TRUE(kAll.Sees(FieldPrivacy::kContact));
  EXPECT_TRUE(kNothing.Sees(FieldPrivacy::kPublic));
  EXPECT_FALSE(kContent.Sees(FieldPrivacy::kSensitive));
  EXPECT_FALSE(kAll.Sees(FieldPrivacy::kSecret));
}

TEST(Queries, ByHiddenFieldsAreForWhoSeesThemEverywhere) {
  Office office;
  const RoleId seer =
      office.Role({Allow({kCustomerRead, kCustomerReadSensitive})});
  office.Give(seer, Subject::Of(kNoor), Place::Memberships());
  office.Give(seer, Subject::Of(kOmar), Place::Workspace());
  office.Give(seer, Subject::Of(kSalma), Place::Workspace());
  office.Give(office.Role({Deny({kCustomerReadSensitive})}),
              Subject::Of(kShift), Place::At(kRepairs));
  const auto may = [&](const Principal& who, FieldPrivacy privacy) {
    return MayQueryBy(who, privacy, kMonday);
  };
  EXPECT_FALSE(may(office.Of(kNoor), FieldPrivacy::kContact));
  EXPECT_TRUE(may(office.Of(kNoor), FieldPrivacy::kPublic));
  EXPECT_TRUE(may(office.Of(kOmar), FieldPrivacy::kContact));
  EXPECT_FALSE(may(office.Of(kSalma), FieldPrivacy::kSensitive));
  EXPECT_FALSE(may(office.Of(kOmar), FieldPrivacy::kSecret));
  EXPECT_TRUE(may(Principal::System(kAcme), FieldPrivacy::kContact));
  EXPECT_FALSE(may(Principal::Customer(kAcme, kHuda), FieldPrivacy::kContact));
  EXPECT_FALSE(may(Principal(), FieldPrivacy::kPublic));
}

}  // namespace
}  // namespace sanad
