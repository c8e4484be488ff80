// Random conversations and random views: every page and every counter is
// what a plain look at every conversation says.

#include <algorithm>
#include <cstdlib>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "record/cell.h"
#include "tests/desk/office_test.h"
#include "tests/storage/chance.h"

namespace sanad::test {
namespace {

using storage::conformance::Chance;

constexpr int kRounds = 40;
constexpr int kActsPerRound = 8;

class ViewsAgree : public OfficeTest {
 protected:
  void SetUp() override {
    const char* given = std::getenv("SANAD_SEED");
    seed_ = given ? std::strtoull(given, nullptr, 10) : 20'260'104;
    chance_ = Chance(seed_);
    RecordProperty("seed", std::to_string(seed_));
    for (const char* name : {"port", "size"}) {
      fields_.push_back(
          system()
              .inboxes()
              .Declare({.name = name, .type = CustomFieldType::kText})
              ->id);
    }
    Open();
    for (const char* tag : kTags) {
      ASSERT_TRUE(system()
                      .conversations()
                      .AddTag({.conversation = ids_.front(), .tag = tag})
                      .ok());
    }
    const Page<Tag> tags = system().inboxes().ListTags().value();
    for (const Tag& tag : tags.rows) tags_.push_back(tag.id);
  }

  // --- acts ---------------------------------------------------------------

  void Open() {
    const std::vector<InboxId> inboxes = {team().support, team().customs,
                                          team().billing};
    ids_.push_back(
        system()
            .conversations()
            .Open({.inbox = chance_.Of(inboxes),
                   .customer = team().hana,
                   .subject = "أين شحنتي؟",
                   .text = chance_.OneIn(3) ? "" : "متى تصل؟",
                   .channel = Draw(Channel::kEmail, Channel::kForm),
                   .priority = Draw(Priority::kUrgent, Priority::kLow)})
            ->conversation);
  }

  // What is refused changes nothing.
  void Act() {
    clock().Advance(absl::Minutes(1 + chance_.Below(90)));
    const auto c = system().conversations();
    const ConversationId id = chance_.Of(ids_);
    const std::vector<std::string> values = {"جدة", "العقبة", ""};
    switch (chance_.Below(12)) {
      case 0:
      case 1:
        return Open();
      case 2:
        return c
            .SetStatus({.conversation = id,
                        .status = Draw(ConversationStatus::kOpen,
                                       ConversationStatus::kClosed)})
            .status()
            .IgnoreError();
      case 3:
        return c
            .SetPriority({.conversation = id,
                          .priority = Draw(Priority::kUrgent, Priority::kLow)})
            .status()
            .IgnoreError();
      case 4:
        return c
            .Classify({.conversation = id,
                       .kind = Draw(ConversationKind::kQuestion,
                                    ConversationKind::kComplaint)})
            .status()
            .IgnoreError();
      case 5:
        return c.AddTag({.conversation = id, .tag = chance_.Of(TagNames())})
            .status()
            .IgnoreError();
      case 6:
        return c.RemoveTag({.conversation = id, .tag = chance_.Of(TagNames())})
            .status()
            .IgnoreError();
      case 7:
        return c
            .SetField({.conversation = id,
                       .field = chance_.OneIn(2) ? "port" : "size",
                       .value = chance_.Of(values)})
            .status()
            .IgnoreError();
      case 8:
        return c.Assign({.conversation = id, .agent = AnyAgent()})
            .status()
            .IgnoreError();
      case 9:
        return c.Merge({.conversation = id, .into = chance_.Of(ids_)})
            .status()
            .IgnoreError();
      case 10:
        return c.Unmerge({.conversation = id}).status().IgnoreError();
      default:
        return noor()
            .conversations()
            .Reply({.conversation = id, .text = "أهلاً"})
            .status()
            .IgnoreError();
    }
  }

  // --- views --------------------------------------------------------------

  ViewFilter DrawFilter() {
    ViewFilter filter;
    if (chance_.OneIn(2)) {
      filter.inboxes =
          Some<InboxId>({team().support, team().customs, team().billing});
    }
    if (chance_.OneIn(4)) {
      filter.assignees = Some<AgentId>({team().noor, team().karim});
    }
    filter.mine = chance_.OneIn(4);
    filter.unassigned = chance_.OneIn(5);
    if (chance_.OneIn(2)) {
      filter.statuses = Some<ConversationStatus>(
          {ConversationStatus::kOpen, ConversationStatus::kPending,
           ConversationStatus::kResolved, ConversationStatus::kClosed});
    }
    if (chance_.OneIn(3)) {
      filter.priorities = Some<Priority>(
          {Priority::kUrgent, Priority::kNormal, Priority::kHigh});
    }
    if (chance_.OneIn(5)) {
      filter.kinds = Some<ConversationKind>(
          {ConversationKind::kNone, ConversationKind::kFault});
    }
    if (chance_.OneIn(6)) {
      filter.channels = Some<Channel>({Channel::kEmail, Channel::kChat});
    }
    if (chance_.OneIn(5)) filter.any_tags = Some<TagId>(tags_);
    if (chance_.OneIn(6)) filter.all_tags = Some<TagId>(tags_);
    if (chance_.OneIn(6)) {
      filter.fields = {{.field = chance_.Of(fields_), .values = {"جدة"}}};
    }
    if (chance_.OneIn(5)) filter.waiting = Draw(Whether::kYes, Whether::kNo);
    if (chance_.OneIn(8)) filter.due = Draw(Whether::kYes, Whether::kNo);
    return filter;
  }

  void SaveOne() {
    ASSERT_TRUE(
        system()
            .views()
            .Save({.name = "عرض",
                   .filter = DrawFilter(),
                   .order = chance_.OneIn(2) ? ViewOrder::kUrgency
                                             : Draw(ViewOrder::kNone,
                                                    ViewOrder::kLastActivity),
                   .descending = chance_.OneIn(3)})
            .ok());
  }

  void TouchViews() {
    const auto views = system().views().List().value();
    if (views.size() < 12 || chance_.OneIn(3)) SaveOne();
    if (views.empty()) return;
    const ViewId view = chance_.Of(views).id;
    if (chance_.OneIn(6)) {
      ASSERT_TRUE(system().views().Delete({.view = view}).ok());
    } else if (chance_.OneIn(4)) {
      ASSERT_TRUE(
          system().views().Change({.view = view, .filter = DrawFilter()}).ok());
    }
  }

  // --- the plain look -----------------------------------------------------

  template <class T>
  static bool In(const std::vector<T>& values, const T& value) {
    return std::find(values.begin(), values.end(), value) != values.end();
  }
  template <class T>
  static bool Free(const std::vector<T>& values, const T& value) {
    return values.empty() || In(values, value);
  }

  static bool Labelled(const ViewFilter& filter, const ConversationView& c) {
    std::vector<TagId> tags;
    for (const Tag& tag : c.tags) tags.push_back(tag.id);
    bool any = filter.any_tags.empty();
    for (const TagId tag : filter.any_tags) any = any || In(tags, tag);
    for (const TagId tag : filter.all_tags) any = any && In(tags, tag);
    for (const FieldCondition& condition : filter.fields) {
      bool holds = false;
      for (const CustomFieldValue& value : c.fields) {
        holds = holds || (value.field == condition.field &&
                          In(condition.values, value.value));
      }
      any = any && holds;
    }
    return any;
  }

  static bool Belongs(const ViewFilter& filter, const ConversationView& whole,
                      AgentId reader) {
    const Conversation& c = whole.conversation;
    const bool anybody =
        filter.assignees.empty() && !filter.mine && !filter.unassigned;
    const bool theirs = In(filter.assignees, c.assignee) ||
                        (filter.mine && reader && c.assignee == reader) ||
                        (filter.unassigned && !c.assignee);
    const std::vector<ConversationStatus> unfinished = {
        ConversationStatus::kOpen, ConversationStatus::kPending,
        ConversationStatus::kOnHold};
    const auto& statuses =
        filter.statuses.empty() ? unfinished : filter.statuses;
    const auto agrees = [](Whether whether, bool is) {
      return whether == Whether::kEither || (whether == Whether::kYes) == is;
    };
    return Free(filter.inboxes, c.inbox) && (anybody || theirs) &&
           In(statuses, c.status) && Free(filter.priorities, c.priority) &&
           Free(filter.kinds, c.kind) && Free(filter.channels, c.channel) &&
           agrees(filter.waiting, c.waiting_since.has_value()) &&
           agrees(filter.due, c.next_due.has_value()) &&
           Labelled(filter, whole);
  }

  using Key = std::tuple<int64_t, int64_t, int64_t>;
  static Key KeyOf(const View& view, const Conversation& c) {
    const auto turned = [&](const std::optional<absl::Time>& at) {
      if (!at) return record::kNever;
      const int64_t micros = absl::ToUnixMicros(*at);
      return view.descending ? -micros : micros;
    };
    const auto priority = static_cast<int64_t>(c.priority);
    switch (view.order) {
      case ViewOrder::kWaitingSince:
        return {turned(c.waiting_since), 0, c.id.value};
      case ViewOrder::kNextDue:
        return {turned(c.next_due), 0, c.id.value};
      case ViewOrder::kCreated:
        return {turned(c.created_at), 0, c.id.value};
      case ViewOrder::kLastActivity:
        return {turned(c.last_activity_at), 0, c.id.value};
      default:
        return {view.descending ? -priority : priority, turned(c.waiting_since),
                c.id.value};
    }
  }

  std::vector<ConversationId> Expected(const View& view,
                                       const std::vector<ConversationView>& all,
                                       const std::set<InboxId>& served,
                                       AgentId reader) const {
    std::vector<std::pair<Key, ConversationId>> found;
    for (const ConversationView& c : all) {
      if (!served.contains(c.conversation.inbox)) continue;
      if (!Belongs(view.filter, c, reader)) continue;
      found.emplace_back(KeyOf(view, c.conversation), c.conversation.id);
    }
    std::sort(found.begin(), found.end());
    std::vector<ConversationId> ids;
    for (const auto& [key, id] : found) ids.push_back(id);
    return ids;
  }

  std::vector<ConversationId> Walk(const Session& reader, ViewId view) {
    std::vector<ConversationId> ids;
    std::string cursor;
    do {
      const auto page = reader.views().Conversations(
          {.view = view,
           .page = {.rows = 1 + chance_.Below(5), .cursor = cursor}});
      EXPECT_TRUE(page.ok()) << page.status();
      if (!page.ok()) return ids;
      EXPECT_TRUE(page->complete);
      for (const auto& row : page->rows) {
        ids.push_back(row.conversation.id);
        EXPECT_FALSE(row.customer_name.empty());
      }
      cursor = page->next;
    } while (!cursor.empty());
    return ids;
  }

  void Compare() {
    std::vector<ConversationView> all;
    for (const ConversationId id : ids_) {
      auto one = system().conversations().Get({.conversation = id}).value();
      // A merged one is told as its root.
      if (one.conversation.id == id) all.push_back(std::move(one));
    }
    const std::pair<Session, AgentId> readers[] = {{system(), {}},
                                                   {salma(), team().salma},
                                                   {noor(), team().noor},
                                                   {karim(), team().karim},
                                                   {daniel(), team().daniel}};
    for (const auto& [reader, self] : readers) {
      std::set<InboxId> served;
      const auto inboxes = reader.inboxes().List().value();
      for (const Inbox& inbox : inboxes) served.insert(inbox.id);
      const auto counts = reader.views().Count().value();
      const auto views = reader.views().List().value();
      ASSERT_EQ(counts.size(), views.size());
      for (size_t i = 0; i < views.size(); ++i) {
        const auto expected = Expected(views[i], all, served, self);
        SCOPED_TRACE(::testing::Message()
                     << "seed " << seed_ << ", view " << views[i].id
                     << ", reader " << self);
        EXPECT_EQ(Walk(reader, views[i].id), expected);
        EXPECT_EQ(counts[i].view, views[i].id);
        EXPECT_EQ(counts[i].conversations,
                  static_cast<int64_t>(expected.size()));
      }
    }
  }

  static constexpr const char* kTags[] = {"هش", "عاجل", "ضائع"};
  static const std::vector<std::string>& TagNames() {
    static const std::vector<std::string> names(std::begin(kTags),
                                                std::end(kTags));
    return names;
  }

  AgentId AnyAgent() {
    const std::vector<AgentId> agents = {
        {}, team().noor, team().karim, team().daniel};
    return chance_.Of(agents);
  }
  template <class E>
  E Draw(E first, E last) {
    return static_cast<E>(
        static_cast<int>(first) +
        chance_.Below(static_cast<int>(last) - static_cast<int>(first) + 1));
  }
  // At least one.
  template <class T>
  std::vector<T> Some(const std::vector<T>& of) {
    std::vector<T> chosen = {chance_.Of(of)};
    for (const T& one : of) {
      if (chance_.OneIn(2)) chosen.push_back(one);
    }
    return chosen;
  }

  uint64_t seed_ = 0;
  Chance chance_{0};
  std::vector<ConversationId> ids_;
  std::vector<FieldId> fields_;
  std::vector<TagId> tags_;
};
INSTANTIATE_TEST_SUITE_P(EveryStore, ViewsAgree,
                         ::testing::ValuesIn(EveryStore()), NameOfStore);

TEST_P(ViewsAgree, WithAPlainLookAtEveryConversation) {
  for (int i = 0; i < 6; ++i) SaveOne();
  for (int round = 0; round < kRounds && !HasFailure(); ++round) {
    for (int i = 0; i < kActsPerRound; ++i) Act();
    TouchViews();
    Compare();
  }
}

}  // namespace
}  // namespace sanad::test
