// What customers and visitors may do: these and nothing else.

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "sanad/access.h"
#include "tests/access/office.h"

namespace sanad {
namespace {

using enum Action;

constexpr CustomerId kHudas[] = {kHuda};
constexpr CustomerId kSamis[] = {kSami};

AccessObject Of(ObjectKind kind, std::span<const CustomerId> customers,
                CompanyId company = {}) {
  return {.kind = kind,
          .workspace = kAcme,
          .inbox = kind == ObjectKind::kCustomer ? InboxId{} : kSales,
          .customers = customers,
          .company = company};
}

std::vector<Action> AllowedOn(const Principal& who,
                              const AccessObject& object) {
  std::vector<Action> allowed;
  for (const ActionInfo& info : Actions()) {
    if (Check(who, info.action, object, kMonday).allowed()) {
      allowed.push_back(info.action);
    }
  }
  return allowed;
}

using List = std::vector<Action>;

TEST(Customers, FollowTheirOwnConversations) {
  const Principal huda = Principal::Customer(kAcme, kHuda);
  AccessObject own = Of(ObjectKind::kConversation, kHudas);
  EXPECT_EQ(AllowedOn(huda, own),
            (List{kConversationFollowUp, kConversationList, kConversationRead,
                  kConversationReply, kFeedbackCreate}));
  own.shut = true;
  EXPECT_EQ(AllowedOn(huda, own),
            (List{kConversationList, kConversationRead, kFeedbackCreate}));
  EXPECT_EQ(AllowedOn(huda, Of(ObjectKind::kConversation, kSamis)), List{});
  EXPECT_EQ(AllowedOn(huda, Of(ObjectKind::kConversation, {})), List{});
}

TEST(Customers, ReadWhatIsInTheirConversationsButNotes) {
  const Principal huda = Principal::Customer(kAcme, kHuda);
  for (const ObjectKind kind :
       {ObjectKind::kMessage, ObjectKind::kAttachment}) {
    AccessObject it = Of(kind, kHudas);
    const List read = {kind == ObjectKind::kMessage ? kMessageRead
                                                    : kAttachmentRead};
    it.side = MessageSide::kInbound;
    EXPECT_EQ(AllowedOn(huda, it), read);
    it.side = MessageSide::kOutbound;
    EXPECT_EQ(AllowedOn(huda, it), read);
    it.side = MessageSide::kNote;
    EXPECT_EQ(AllowedOn(huda, it), List{});
    it.side = MessageSide::kNone;
    EXPECT_EQ(AllowedOn(huda, it), List{});
  }
}

TEST(Customers, FollowColleaguesWhereTheCompanyShares) {
  const AccessObject samis = Of(ObjectKind::kConversation, kSamis, kBakery);
  EXPECT_EQ(AllowedOn(Principal::Customer(kAcme, kHuda, kBakery, true), samis),
            (List{kConversationFollowUp, kConversationList, kConversationRead,
                  kConversationReply}));
  EXPECT_EQ(AllowedOn(Principal::Customer(kAcme, kHuda, kBakery), samis),
            List{});
  EXPECT_EQ(AllowedOn(Principal::Customer(kAcme, kHuda, {}, true),
                      Of(ObjectKind::kConversation, kSamis)),
            List{});
}

TEST(Customers, HaveTheirOwnRecordAndTheSurfaceOfColleagues) {
  const Principal huda = Principal::Customer(kAcme, kHuda, kBakery);
  EXPECT_EQ(AllowedOn(huda, Of(ObjectKind::kCustomer, kHudas, kBakery)),
            (List{kCustomerList, kCustomerRead, kCustomerReadField,
                  kCustomerReadSensitive, kCustomerUpdate}));
  EXPECT_EQ(AllowedOn(huda, Of(ObjectKind::kCustomer, kSamis, kBakery)),
            (List{kCustomerList, kCustomerRead, kCustomerReadField}));
  EXPECT_EQ(AllowedOn(huda, Of(ObjectKind::kCustomer, kSamis)), List{});
  const auto reads = [&](std::span<const CustomerId> whose,
                         FieldPrivacy field) {
    return Check(huda,
                 {.action = kCustomerReadField,
                  .object = Of(ObjectKind::kCustomer, whose, kBakery),
                  .field = field},
                 kMonday)
        .allowed();
  };
  EXPECT_TRUE(reads(kHudas, FieldPrivacy::kContact));
  EXPECT_TRUE(reads(kSamis, FieldPrivacy::kPublic));
  EXPECT_FALSE(reads(kSamis, FieldPrivacy::kContact));
  EXPECT_FALSE(reads(kSamis, FieldPrivacy::kSensitive));
}

TEST(Customers, GainNothingFromGrants) {
  Office office;
  office.all().members.push_back({Subject::Of(kHuda)});
  office.Give(office.Role({Allow(ActionSet::All())}), Subject::Of(kHuda),
              Place::Workspace());
  EXPECT_EQ(office.Of(Subject::Of(kHuda)).kind(), PrincipalKind::kNobody);
}

// A team or agent of the same number is somebody else.
TEST(Customers, AreNotTheStaffOfTheirNumber) {
  const Principal huda = Principal::Customer(kAcme, kHuda);
  const AccessObject it =
      ConversationIn(kSales, Subject::Of(AgentId{kHuda.value}));
  EXPECT_EQ(AllowedOn(huda, it), List{});
}

TEST(Visitors, WriteToPublicInboxesOnly) {
  AccessObject inbox = Inbox(kSales);
  for (const Principal& who :
       {Principal::Visitor(kAcme), Principal::Customer(kAcme, kHuda)}) {
    inbox.open_to_public = false;
    EXPECT_EQ(AllowedOn(who, inbox), List{});
    inbox.open_to_public = true;
    EXPECT_EQ(AllowedOn(who, inbox), List{kConversationCreate});
  }
  const Principal visitor = Principal::Visitor(kAcme);
  EXPECT_EQ(AllowedOn(visitor, Of(ObjectKind::kConversation, kHudas)), List{});
  EXPECT_EQ(AllowedOn(visitor, Of(ObjectKind::kCustomer, {})), List{});
}

}  // namespace
}  // namespace sanad
