#include "storage/kv/btree.h"

#include <cstdint>
#include <map>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "gtest/gtest.h"
#include "storage/kv/snapshot.h"

namespace sanad::storage {
namespace {

using Model = std::map<std::string, std::string, std::less<>>;

Model Contents(const Node* root) {
  Model contents;
  TreeCursor cursor(root);
  for (bool more = cursor.Seek(""); more; more = cursor.Next()) {
    contents.emplace(cursor.key(), cursor.value());
  }
  return contents;
}

Model Backwards(const Node* root) {
  Model contents;
  TreeCursor cursor(root);
  for (bool more = cursor.SeekBefore("\xFF"); more; more = cursor.Previous()) {
    contents.emplace(cursor.key(), cursor.value());
  }
  return contents;
}

// A tree with its versions, as a store keeps it.
class BTreeTest : public testing::Test {
 protected:
  ~BTreeTest() override {
    FreeTree(heap_, newest_.root());
    newest_ = Snapshot(heap_);
    EXPECT_EQ(heap_.bytes(), 0) << "blocks were lost";
  }

  TreeWriter Begin() {
    return TreeWriter(heap_, newest_.root(), newest_.owner() + 1);
  }
  void Commit(TreeWriter& writer) { newest_ = newest_.Advance(writer); }

  void Fill(int keys) {
    TreeWriter writer = Begin();
    for (int i = 0; i < keys; ++i) writer.Put(std::to_string(i), "قيمة");
    Commit(writer);
  }

  std::string Key() {
    std::string key = std::to_string(random_() % 500);
    // Some keys are long, one in a while longer than a node.
    if (random_() % 20 == 0) key.append(random_() % 3000, 'k');
    return key;
  }
  std::string Value() {
    return std::string(random_() % (random_() % 10 == 0 ? 3000 : 60), 'v');
  }

  // One random operation on both.
  void Change(TreeWriter& writer, Model& model, unsigned deletes_in_ten) {
    if (random_() % 10 < deletes_in_ten) {
      auto at = model.lower_bound(Key());
      const std::string key = at == model.end() ? Key() : at->first;
      EXPECT_EQ(writer.Delete(key), model.erase(key) == 1);
    } else {
      const std::string key = Key();
      writer.Put(key, model[key] = Value());
    }
  }

  const uint64_t seed_ = std::random_device()();
  testing::ScopedTrace trace_{__FILE__, __LINE__,
                              "seed " + std::to_string(seed_)};
  std::mt19937_64 random_{seed_};
  BlockHeap heap_;
  Snapshot newest_{heap_};
};

TEST_F(BTreeTest, HoldsWhatAMapHolds) {
  Model model;
  for (int round = 0; round < 60; ++round) {
    TreeWriter writer = Begin();
    // Grows for some rounds, then shrinks.
    const unsigned deletes = round % 20 < 10 ? 3 : 8;
    for (int i = 0; i < 100; ++i) Change(writer, model, deletes);
    const std::string key = Key();
    const auto found = Find(writer.root(), key);
    EXPECT_EQ(found.has_value(), model.contains(key));
    Commit(writer);
    ASSERT_TRUE(CheckTree(newest_.root()).ok())
        << CheckTree(newest_.root()).message();
    ASSERT_EQ(Contents(newest_.root()), model) << "round " << round;
    ASSERT_EQ(Backwards(newest_.root()), model) << "round " << round;
  }
}

TEST_F(BTreeTest, SeeksAsAMapDoes) {
  Model model;
  TreeWriter writer = Begin();
  for (int i = 0; i < 600; ++i) Change(writer, model, 2);
  TreeCursor cursor(writer.root());
  for (int i = 0; i < 300; ++i) {
    const std::string key = Key();
    const auto at = model.lower_bound(key);
    ASSERT_EQ(cursor.Seek(key), at != model.end());
    if (at != model.end()) {
      EXPECT_EQ(cursor.key(), at->first);
    }
    ASSERT_EQ(cursor.SeekBefore(key), at != model.begin());
    if (at != model.begin()) {
      EXPECT_EQ(cursor.key(), std::prev(at)->first);
    }
  }
}

TEST_F(BTreeTest, OldSnapshotsStay) {
  Model model;
  std::vector<std::pair<Snapshot, Model>> kept;
  for (int round = 0; round < 30; ++round) {
    TreeWriter writer = Begin();
    for (int i = 0; i < 50; ++i) Change(writer, model, 5);
    Commit(writer);
    kept.emplace_back(newest_, model);
    // They go in any order.
    if (round % 3 == 2) kept.erase(kept.begin() + random_() % kept.size());
  }
  for (const auto& [snapshot, then] : kept) {
    EXPECT_EQ(Contents(snapshot.root()), then);
  }
}

TEST_F(BTreeTest, WhatNobodyHoldsIsGivenBack) {
  Fill(1000);
  const int64_t once = heap_.bytes();
  for (int round = 0; round < 200; ++round) {
    TreeWriter writer = Begin();
    for (int i = 0; i < 10; ++i) {
      writer.Put(std::to_string(random_() % 1000), "قيمة");
    }
    Commit(writer);
  }
  EXPECT_LT(heap_.bytes(), 2 * once);
}

TEST_F(BTreeTest, AManyVersionsLongChainGoesWithoutRecursion) {
  const Snapshot first = newest_;
  for (int i = 0; i < 100'000; ++i) {
    TreeWriter writer = Begin();
    writer.Put("key", std::to_string(i));
    Commit(writer);
  }
}

TEST_F(BTreeTest, RollsBackToTheSavepoint) {
  Model model;
  for (int round = 0; round < 20; ++round) {
    TreeWriter writer = Begin();
    for (int i = 0; i < 40; ++i) Change(writer, model, 4);
    writer.SetSavepoint();
    for (int again = 0; again < 3; ++again) {
      Model dropped = model;
      for (int i = 0; i < 40; ++i) Change(writer, dropped, 6);
      EXPECT_EQ(Contents(writer.root()), dropped);
      writer.RollBackToSavepoint();
      ASSERT_EQ(Contents(writer.root()), model) << "round " << round;
    }
    for (int i = 0; i < 40; ++i) Change(writer, model, 4);
    Commit(writer);
    ASSERT_EQ(Contents(newest_.root()), model) << "round " << round;
  }
}

TEST_F(BTreeTest, RollsBackToTheBeginningWithoutASavepoint) {
  Fill(100);
  const Model before = Contents(newest_.root());
  TreeWriter writer = Begin();
  writer.Put("new", "جديد");
  writer.Delete("5");
  writer.RollBackToSavepoint();
  EXPECT_EQ(Contents(writer.root()), before);
}

TEST_F(BTreeTest, AWriterThatIsDroppedLeavesNothing) {
  Fill(500);
  const Model before = Contents(newest_.root());
  const int64_t bytes = heap_.bytes();
  {
    TreeWriter writer = Begin();
    for (int i = 0; i < 300; ++i) writer.Put(Key(), Value());
    writer.SetSavepoint();
    for (int i = 0; i < 300; ++i) writer.Delete(std::to_string(i));
    writer.RollBackToSavepoint();
  }
  EXPECT_EQ(heap_.bytes(), bytes);
  EXPECT_EQ(Contents(newest_.root()), before);
}

TEST_F(BTreeTest, ACursorOfAWriterSeesWhatStoodWhenItFroze) {
  Fill(500);
  TreeWriter writer = Begin();
  writer.Put("250", "قبل");
  const Model before = Contents(writer.root());
  writer.Freeze();
  const Node* root = writer.root();
  for (int i = 0; i < 500; ++i) writer.Delete(std::to_string(i));
  EXPECT_EQ(Contents(root), before);
  EXPECT_EQ(writer.root(), nullptr);
}

TEST_F(BTreeTest, KeysInOrderFillTheirNodes) {
  TreeWriter writer = Begin();
  int64_t bytes = 0;
  for (int i = 100'000; i < 120'000; ++i) {
    writer.Put(std::to_string(i), "");
    bytes += static_cast<int64_t>(Node::BytesOf({std::to_string(i), ""}));
  }
  Commit(writer);
  EXPECT_LT(heap_.bytes(), bytes * 3 / 2);
}

TEST_F(BTreeTest, DeletingAllInAnyOrderLeavesTheEmptyTree) {
  for (const bool backwards : {false, true}) {
    Fill(2000);
    TreeWriter writer = Begin();
    for (int i = 0; i < 2000; ++i) {
      ASSERT_TRUE(writer.Delete(std::to_string(backwards ? 1999 - i : i)));
      ASSERT_TRUE(CheckTree(writer.root()).ok());
    }
    EXPECT_EQ(writer.root(), nullptr);
    EXPECT_FALSE(writer.Delete("0"));
    Commit(writer);
    EXPECT_EQ(heap_.bytes(), 0);
  }
}

TEST_F(BTreeTest, SparseNodesLiveTogether) {
  Fill(20'000);
  const int64_t full = heap_.bytes();
  TreeWriter writer = Begin();
  for (int i = 0; i < 20'000; ++i) {
    if (i % 20 != 0) writer.Delete(std::to_string(i));
  }
  Commit(writer);
  EXPECT_LT(heap_.bytes(), full / 4);
  EXPECT_EQ(Contents(newest_.root()).size(), 1000u);
}

TEST_F(BTreeTest, LargeValuesComeAndGo) {
  const std::string large(256 * 1024, 'x');
  for (const std::string& value : {large, std::string("صغير"), large}) {
    TreeWriter writer = Begin();
    writer.Put("file", value);
    Commit(writer);
    EXPECT_EQ(Find(newest_.root(), "file"), value);
    EXPECT_LT(heap_.bytes(), static_cast<int64_t>(value.size()) + 1000);
  }
}

}  // namespace
}  // namespace sanad::storage
