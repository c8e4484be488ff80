#include "desk/change_list.h"

#include <string>
#include <utility>

#include "desk/tables.h"
#include "gtest/gtest.h"
#include "storage/typed.h"

namespace sanad {
namespace {

using storage::Change;

Conversation Opened(int64_t id) {
  return {.id = {id}, .version = 1, .inbox = {2}, .customer = {3}};
}

Change Insertion(const Conversation& row) {
  return storage::Insert(TableFor<Conversation>(), row);
}

Change Update(const Conversation& before, const Conversation& after) {
  return storage::Update(TableFor<Conversation>(), before, after);
}

const Conversation& RowOf(const Change& change) {
  return change.row.As<Conversation>();
}

size_t PositionOf(std::string_view name) {
  const record::RecordType& type = record::TypeOf<Conversation>();
  return type.IndexOf(type.ByName(name)->number);
}

TEST(ChangeListTest, WritesANewRowOnceAsItIsInTheEnd) {
  const Conversation opened = Opened(7);
  Conversation after = opened;
  after.messages = 1;
  ChangeList list;
  list.Add(Insertion(opened));
  list.Add(Update(opened, after));
  ASSERT_EQ(list.changes().size(), 1);
  EXPECT_EQ(list.changes()[0].kind, Change::Kind::kInsert);
  EXPECT_EQ(RowOf(list.changes()[0]).messages, 1);
}

TEST(ChangeListTest, JoinsTheColumnsOfTwoUpdates) {
  const Conversation before = Opened(7);
  Conversation replied = before;
  replied.replies = 1;
  Conversation resolved = replied;
  resolved.status = ConversationStatus::kResolved;
  ChangeList list;
  list.Add(Update(before, replied));
  list.Add(Update(replied, resolved));
  ASSERT_EQ(list.changes().size(), 1);
  const Change& change = list.changes()[0];
  EXPECT_EQ(change.kind, Change::Kind::kUpdate);
  EXPECT_TRUE(change.columns.Has(PositionOf("replies")));
  EXPECT_TRUE(change.columns.Has(PositionOf("status")));
  EXPECT_EQ(RowOf(change).replies, 1);
  EXPECT_EQ(RowOf(change).status, ConversationStatus::kResolved);
}

TEST(ChangeListTest, KeepsRowsOfAnotherKeyOrTableApart) {
  Conversation after = Opened(8);
  after.messages = 1;
  ChangeList list;
  list.Add(Insertion(Opened(7)));
  list.Add(storage::Insert(TableFor<Message>(), Message{.id = {8}}));
  list.Add(Update(Opened(8), after));
  EXPECT_EQ(list.changes().size(), 3);
}

// The customer may be one that was added between the two.
TEST(ChangeListTest, LeavesAReferenceWhereItWasGiven) {
  const Conversation opened = Opened(7);
  Conversation moved = opened;
  moved.customer = {9};
  ChangeList list;
  list.Add(Insertion(opened));
  list.Add(Update(opened, moved));
  EXPECT_EQ(list.changes().size(), 2);
}

// The value may be one that was given up between the two.
TEST(ChangeListTest, LeavesAUniqueValueWhereItWasGiven) {
  const Customer made{.id = {7}, .name = "Hana"};
  Customer named = made;
  named.external_id = "c-7";
  ChangeList list;
  list.Add(storage::Insert(TableFor<Customer>(), made));
  list.Add(storage::Update(TableFor<Customer>(), made, named));
  EXPECT_EQ(list.changes().size(), 2);
}

TEST(ChangeListTest, ChangesNothingOfARowThatWasDeletedBefore) {
  const Conversation gone = Opened(7);
  Conversation after = gone;
  after.messages = 1;
  ChangeList list;
  list.Add(storage::Delete(TableFor<Conversation>(), gone));
  list.Add(Update(gone, after));
  EXPECT_EQ(list.changes().size(), 2);
}

}  // namespace
}  // namespace sanad
