// Whoever lists once and keeps the list by what they hear, has what a list
// made anew shows: whatever was given, taken away, moved, merged and undone
// meanwhile.

#include <cstdint>
#include <iostream>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "tests/desk/office_test.h"

namespace sanad::test {
namespace {

using sanad::testing::IsOk;

constexpr int kChanges = 150;

using Ids = std::set<ConversationId>;

Ids ListedBy(const Session& as) {
  Ids ids;
  ListRequest request;
  do {
    const auto page = as.conversations().List(request);
    EXPECT_THAT(page, IsOk());
    if (!page.ok()) break;
    for (const ConversationRow& row : page->rows) {
      ids.insert(row.conversation.id);
    }
    request.page.cursor = page->next;
  } while (!request.page.cursor.empty());
  return ids;
}

// A page as a host keeps it.
class LivePage {
 public:
  explicit LivePage(const Session& as)
      : as_(as), at_(as.events().Listen({})->next), shown_(ListedBy(as)) {}

  const Session& as() const { return as_; }
  const Ids& shown() const { return shown_; }

  void Refresh() {
    bool more = true;
    while (more) {
      const auto news = as_.events().Listen({.cursor = at_, .rows = 3});
      ASSERT_THAT(news, IsOk());
      for (const FeedItem& item : news->rows) Take(item);
      EXPECT_FALSE(news->reload);
      more = !news->rows.empty();
      at_ = news->next;
    }
  }

 private:
  void Take(const FeedItem& item) {
    if (item.stream != Stream::kConversation) return;
    const ConversationId id{item.subject};
    shown_.erase(id);
    if (item.gone) return;
    const auto now = as_.conversations().Get({.conversation = id});
    EXPECT_THAT(now, IsOk()) << "told of what cannot be read";
    if (now.ok()) shown_.insert(now->conversation.id);
  }

  Session as_;
  std::string at_;
  Ids shown_;
};

class RandomFeed : public OfficeTest {
 protected:
  void Begin(uint32_t seed) {
    random_.seed(seed);
    for (const Relation relation :
         {Relation::kAny, Relation::kAssigned, Relation::kUnassigned,
          Relation::kParticipant, Relation::kTeam}) {
      agents_.push_back(Reader({relation}));
    }
    night_ = AddTeam("الليل").id;
    for (const AgentId agent : agents_) {
      ASSERT_THAT(system().staff().Join({.team = night_, .agent = agent}),
                  IsOk());
    }
    for (int i = 0; i < 4; ++i) conversations_.push_back(Opened("أمر"));
    for (const AgentId agent : agents_) {
      pages_.emplace_back(desk().AsAgent(agent));
    }
    pages_.emplace_back(noor());
  }

  // What is refused changes nothing.
  void Change() {
    const auto conversations = system().conversations();
    const ConversationId one = Some();
    const Subject who = Subject::Of(agents_[Below(agents_.size())]);
    switch (Below(10)) {
      case 0:
        conversations_.push_back(Opened("أمر"));
        break;
      case 1:
      case 2:
        (void)conversations.Assign({.conversation = one,
                                    .agent = agents_[Below(agents_.size())],
                                    .team = Below(2) == 0 ? night_ : TeamId{}});
        break;
      case 3:
        (void)conversations.Release({one});
        break;
      case 4:
        (void)conversations.Move(
            {.conversation = one,
             .inbox = Below(2) == 0 ? team().billing : team().support});
        break;
      case 5:
        (void)conversations.AddCollaborator({one, who});
        break;
      case 6:
        (void)conversations.RemoveCollaborator({one, who});
        break;
      case 7:
        (void)conversations.Merge({.conversation = one, .into = Some()});
        break;
      case 8:
        (void)conversations.Unmerge({.conversation = one});
        break;
      default:
        (void)conversations.AddTag({one, "وسم"});
    }
  }

  void Compare() {
    for (LivePage& page : pages_) {
      if (Below(3) != 0) continue;
      page.Refresh();
      EXPECT_EQ(page.shown(), ListedBy(page.as()));
    }
  }

 private:
  uint32_t Below(size_t n) { return random_() % static_cast<uint32_t>(n); }
  ConversationId Some() { return conversations_[Below(conversations_.size())]; }

  std::mt19937 random_;
  TeamId night_;
  std::vector<AgentId> agents_;
  std::vector<ConversationId> conversations_;
  std::vector<LivePage> pages_;
};
INSTANTIATE_TEST_SUITE_P(EveryStore, RandomFeed,
                         ::testing::ValuesIn(EveryStore()), NameOfStore);

TEST_P(RandomFeed, KeepsListsAsTheyAre) {
  const uint32_t seed = std::random_device()();
  std::cout << "seed " << seed << "\n";
  SCOPED_TRACE(seed);
  Begin(seed);
  for (int i = 0; i < kChanges && !HasFailure(); ++i) {
    Change();
    Compare();
  }
}

}  // namespace
}  // namespace sanad::test
