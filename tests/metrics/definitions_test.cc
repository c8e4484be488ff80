#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "absl/time/time.h"
#include "sanad/metrics.h"
#include "sanad/status.h"
#include "tests/metrics/timeline_builder.h"

namespace sanad {
namespace {

using testing::ElementsAre;

std::vector<double> HoursBy(std::string_view definition,
                            const std::vector<TimelineEvent>& timeline) {
  std::vector<double> hours;
  const auto figures = FiguresBy(definition, timeline, {}, At(100));
  for (const Figure& figure : figures.value()) {
    hours.push_back(absl::ToDoubleHours(figure.span.elapsed));
  }
  return hours;
}

// An agent opens at 9, the customer asks at 11, gets a reply at 12; resolved
// at 13, reopened at 20 by a message, replied at 22, resolved at 23.
const std::vector<TimelineEvent>& Disputed() {
  static const auto& timeline = *new std::vector<TimelineEvent>(
      TimelineBuilder()
          .Opened(9, ActorKind::kAgent)
          .Message(11)
          .Reply(12)
          .Status(13, ConversationStatus::kResolved)
          .Message(20)
          .Status(20, ConversationStatus::kOpen)
          .Reply(22)
          .Status(23, ConversationStatus::kResolved));
  return timeline;
}

struct Case {
  std::string definition;
  std::vector<double> hours;
};

class NamedDefinition : public testing::TestWithParam<Case> {};

TEST_P(NamedDefinition, CountsAsItsOwnersDo) {
  EXPECT_EQ(HoursBy(GetParam().definition, Disputed()), GetParam().hours);
}

INSTANTIATE_TEST_SUITE_P(
    All, NamedDefinition,
    testing::Values(Case{"sanad.first_reply_time", {1}},
                    Case{"zendesk.first_reply_time", {3}},
                    Case{"vectors.first_reply_time", {3}},
                    Case{"intercom.time_to_admin_reply", {1}},
                    Case{"chatwoot.first_response", {3}},
                    Case{"sanad.next_reply_time", {2}},
                    Case{"zendesk.next_reply_time", {2}},
                    Case{"sanad.first_resolution_time", {4}},
                    Case{"sanad.full_resolution_time", {14}},
                    Case{"sanad.worked_resolution_time", {7}},
                    Case{"intercom.time_to_first_close", {2}},
                    Case{"intercom.time_to_last_close", {12}},
                    Case{"chatwoot.conversation_resolved", {4, 14}},
                    Case{"front.total_reply_time", {3}}),
    [](const auto& test) {
      std::string name = test.param.definition;
      std::replace(name.begin(), name.end(), '.', '_');
      return name;
    });

TEST(ChatwootFirstResponse, BeginsAnewWithAReopening) {
  EXPECT_THAT(HoursBy("chatwoot.first_response",
                      TimelineBuilder()
                          .Opened(9)
                          .Status(10, ConversationStatus::kResolved)
                          .Status(20, ConversationStatus::kOpen)
                          .Reply(21)),
              ElementsAre(1));
}

TEST(Definitions, AreSaidOnceInBothLanguages) {
  std::set<std::string_view> ids;
  for (const Definition& definition : Definitions()) {
    EXPECT_TRUE(ids.insert(definition.id).second) << definition.id;
    EXPECT_FALSE(definition.english.empty()) << definition.id;
    EXPECT_FALSE(definition.arabic.empty()) << definition.id;
  }
  EXPECT_TRUE(ids.contains("sanad.stage.closed"));
}

TEST(Definitions, ThatDoNotExistOrOnlyCountAreRefused) {
  for (const char* id : {"sanad.speed", "", "sanad.replies"}) {
    EXPECT_EQ(ReasonOf(FiguresBy(id, Disputed(), {}, At(1)).status()),
              "metrics.definition_unknown");
  }
}

}  // namespace
}  // namespace sanad
