#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "absl/time/time.h"
#include "sanad/limits.h"
#include "sanad/sla.h"
#include "sanad/status.h"

namespace sanad {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

SlaTargets Hours(int hours) { return {.first_response = absl::Hours(hours)}; }

// Gold customers first, then whatever is urgent, then mail in the returns
// inbox; nobody else is promised anything.
SlaPolicy ShippingPolicy() {
  return {.name = "الشحن السريع",
          .rules = {{.tiers = {"ذهبي"}, .targets = Hours(1)},
                    {.priorities = {Priority::kUrgent, Priority::kHigh},
                     .targets = Hours(2)},
                    {.inboxes = {InboxId{7}},
                     .channels = {Channel::kEmail},
                     .targets = Hours(8)}}};
}

TEST(Policy, TakesTheFirstRuleThatFits) {
  const SlaPolicy policy = ShippingPolicy();
  EXPECT_EQ(TargetsFor(policy, {.priority = Priority::kUrgent, .tier = "ذهبي"}),
            Hours(1));
  EXPECT_EQ(TargetsFor(policy, {.priority = Priority::kHigh}), Hours(2));
  EXPECT_EQ(TargetsFor(policy, {.priority = Priority::kLow,
                                .inbox = InboxId{7},
                                .channel = Channel::kEmail}),
            Hours(8));
}

TEST(Policy, PromisesNothingWhereNoRuleFits) {
  EXPECT_EQ(TargetsFor(ShippingPolicy(), {.priority = Priority::kLow,
                                          .inbox = InboxId{7},
                                          .channel = Channel::kChat}),
            SlaTargets());
}

TEST(Policy, ThatMakesSenseIsTaken) {
  EXPECT_TRUE(CheckPolicy(ShippingPolicy()).ok());
}

std::vector<std::string> FaultsOf(const SlaPolicy& policy) {
  std::vector<std::string> faults;
  for (const auto& violation : ViolationsOf(CheckPolicy(policy))) {
    faults.push_back(violation.field + " " + violation.reason);
  }
  return faults;
}

TEST(Policy, IsRefusedWithEveryReason) {
  EXPECT_THAT(
      FaultsOf(
          {.rules = {{.targets = Hours(1)},
                     {.targets = {.first_response = -absl::Seconds(1),
                                  .resolution = absl::InfiniteDuration()}}},
           .conduct = {.warning_percent = 101}}),
      ElementsAre("rules[1].targets.first_response sla.target_negative",
                  "rules[1].targets.resolution sla.target_negative",
                  "conduct.warning_percent sla.warning_out_of_range"));
  EXPECT_THAT(FaultsOf({}), ElementsAre("rules sla.no_rules"));
  EXPECT_THAT(FaultsOf({.rules = std::vector<SlaRule>(limits::kSlaRules)}),
              IsEmpty());
  EXPECT_THAT(FaultsOf({.rules = std::vector<SlaRule>(limits::kSlaRules + 1)}),
              ElementsAre("rules sla.too_many_rules"));
}

}  // namespace
}  // namespace sanad
