#include "tests/storage/random_play.h"

#include <functional>
#include <limits>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "absl/time/clock.h"
#include "tests/storage/agreement.h"
#include "tests/storage/chance.h"
#include "tests/storage/random_change.h"
#include "tests/storage/random_row.h"
#include "tests/storage/random_scan.h"
#include "tests/storage/reference_model.h"

namespace sanad::storage::conformance {
namespace {

using Kind = Change::Kind;

// What one backend has open.
struct Side {
  explicit Side(const Backend& of) : backend(of) { Open(); }

  void Open() {
    store.reset();
    store = backend.open(folder.path(), Library()).value();
  }

  Backend backend;
  Folder folder;
  std::unique_ptr<Store> store;
  std::unique_ptr<Writing> writing;
  std::unique_ptr<Reading> held;
};

// A transaction to ask: what the model says, and each backend's own.
struct View {
  const ReferenceModel* model;
  std::vector<Reading*> readings;
  std::vector<std::unique_ptr<Reading>> fresh;
};

class Stage {
 public:
  explicit Stage(const std::vector<Backend>& backends) {
    for (const Backend& backend : backends) {
      sides_.push_back(std::make_unique<Side>(backend));
    }
  }

  // Takes one step; returns what differs, or an empty string.
  std::string Take(uint64_t step);
  // What differs when all is over.
  std::string Leave();

  const std::string& story() const { return story_; }

 private:
  void Tell(const std::string& line) { story_ += "  " + line + "\n"; }

  // Asks every side; the first answer that is not empty, with its name.
  std::string Ask(const std::function<std::string(Side&)>& question);
  std::string AskView(const View& view,
                      const std::function<std::string(Reading&)>& question);
  std::string Expect(const Refusal& expected,
                     const std::function<absl::Status(Side&)>& act);

  std::string Begin(Chance& chance);
  std::string Change(Chance& chance);
  std::string Fill(Chance& chance);
  std::string Clear(Chance& chance);
  std::string Apply(const std::vector<RandomChange>& batch);
  std::string SetSavepoint(Chance&);
  std::string RollBack(Chance&);
  std::string Commit(Chance&);
  std::string Abandon(Chance&);
  std::string Hold(Chance& chance);
  std::string Reopen(Chance&);
  std::string BeLate(Chance&);
  std::string Get(Chance& chance);
  std::string Scan(Chance& chance);
  std::string Count(Chance& chance);
  std::string LookAtAll(Chance& chance);

  View Choose(Chance& chance);
  View Fresh(int64_t workspace);

  std::vector<std::unique_ptr<Side>> sides_;
  std::map<int64_t, ReferenceModel> committed_;
  int64_t workspace_ = 0;                  // of the open writing
  std::optional<ReferenceModel> current_;  // what the open writing sees
  std::optional<ReferenceModel> savepoint_;
  std::optional<ReferenceModel> held_;  // what the held readings see
  std::string story_;
};

std::string Stage::Take(uint64_t step) {
  using Act = std::string (Stage::*)(Chance&);
  static const std::vector<std::pair<int, Act>> acts = {
      {28, &Stage::Change},      {3, &Stage::Fill},     {2, &Stage::Clear},
      {4, &Stage::SetSavepoint}, {3, &Stage::RollBack}, {7, &Stage::Commit},
      {2, &Stage::Abandon},      {3, &Stage::Hold},     {1, &Stage::Reopen},
      {1, &Stage::BeLate},       {12, &Stage::Get},     {26, &Stage::Scan},
      {6, &Stage::Count},        {2, &Stage::LookAtAll}};
  Chance chance(step);
  int64_t left = chance.Below(100);
  for (const auto& [weight, act] : acts) {
    if (left < weight) return (this->*act)(chance);
    left -= weight;
  }
  return "";
}

std::string Stage::Ask(const std::function<std::string(Side&)>& question) {
  for (const auto& side : sides_) {
    const std::string answer = question(*side);
    if (!answer.empty()) return side->backend.name + ": " + answer;
  }
  return "";
}

std::string Stage::AskView(
    const View& view, const std::function<std::string(Reading&)>& question) {
  for (size_t i = 0; i < sides_.size(); ++i) {
    const std::string answer = question(*view.readings[i]);
    if (!answer.empty()) return sides_[i]->backend.name + ": " + answer;
  }
  return "";
}

std::string Stage::Expect(const Refusal& expected,
                          const std::function<absl::Status(Side&)>& act) {
  return Ask([&](Side& side) -> std::string {
    const Refusal actual = Refusal::Of(act(side));
    if (actual == expected) return "";
    return "expected " + testing::PrintToString(expected) + ", got " +
           testing::PrintToString(actual);
  });
}

std::string Stage::Begin(Chance& chance) {
  if (current_) return "";
  workspace_ = chance.OneIn(4) ? kElsewhere : kHere;
  current_ = committed_[workspace_];
  Tell("begin to write in " + std::to_string(workspace_));
  return Expect({}, [&](Side& side) {
    auto writing = side.store->Write(workspace_, kAWhile);
    if (writing.ok()) side.writing = *std::move(writing);
    return writing.status();
  });
}

std::string Stage::Change(Chance& chance) {
  if (auto failed = Begin(chance); !failed.empty()) return failed;
  std::vector<RandomChange> batch;
  ReferenceModel after = *current_;
  for (int64_t i = 0; i <= chance.Below(3); ++i) {
    auto drawn = DrawChange(chance, after);
    if (!drawn) continue;
    batch.push_back(*std::move(drawn));
    if (Make(after, batch.back()) != Refusal()) break;
  }
  return Apply(batch);
}

// Many rows at once, so that what holds them has to grow.
std::string Stage::Fill(Chance& chance) {
  if (auto failed = Begin(chance); !failed.empty()) return failed;
  std::vector<RandomChange> batch;
  ReferenceModel after = *current_;
  for (int i = 0; i < 80; ++i) {
    RandomChange drawn{.kind = Kind::kInsert,
                       .table = &Loans(),
                       .row = DrawRow(chance, Loans())};
    if (Make(after, drawn) == Refusal()) batch.push_back(std::move(drawn));
  }
  return Apply(batch);
}

std::string Stage::Clear(Chance& chance) {
  if (auto failed = Begin(chance); !failed.empty()) return failed;
  std::vector<RandomChange> batch;
  for (Row& row : current_->Rows(Loans())) {
    if (chance.OneIn(3)) continue;
    batch.push_back(
        {.kind = Kind::kDelete, .table = &Loans(), .row = std::move(row)});
  }
  return Apply(batch);
}

// After a refusal the writing goes back to its savepoint, or ends.
std::string Stage::Apply(const std::vector<RandomChange>& batch) {
  Refusal expected;
  for (const RandomChange& drawn : batch) {
    Tell(ToText(drawn));
    if (expected == Refusal()) expected = Make(*current_, drawn);
  }
  auto failed = Expect(expected, [&](Side& side) {
    std::vector<storage::Change> changes;
    for (const RandomChange& drawn : batch) changes.push_back(ToChange(drawn));
    return side.writing->Apply(changes);
  });
  if (!failed.empty() || expected == Refusal()) return failed;
  Chance none(0);
  return savepoint_ ? RollBack(none) : Abandon(none);
}

std::string Stage::SetSavepoint(Chance&) {
  if (!current_) return "";
  Tell("set a savepoint");
  savepoint_ = current_;
  return Expect({}, [](Side& side) { return side.writing->SetSavepoint(); });
}

std::string Stage::RollBack(Chance&) {
  if (!savepoint_) return "";
  Tell("roll back to the savepoint");
  current_ = savepoint_;
  return Expect({},
                [](Side& side) { return side.writing->RollBackToSavepoint(); });
}

std::string Stage::Commit(Chance&) {
  if (!current_) return "";
  Tell("commit");
  committed_[workspace_] = *std::exchange(current_, std::nullopt);
  savepoint_.reset();
  return Expect({}, [](Side& side) {
    const absl::Status status = side.writing->Commit();
    side.writing.reset();
    return status;
  });
}

std::string Stage::Abandon(Chance&) {
  if (!current_) return "";
  Tell("abandon the writing");
  current_.reset();
  savepoint_.reset();
  for (const auto& side : sides_) side->writing.reset();
  return "";
}

std::string Stage::Hold(Chance& chance) {
  const int64_t workspace = chance.OneIn(4) ? kElsewhere : kHere;
  Tell("hold a reading of " + std::to_string(workspace));
  held_ = committed_[workspace];
  return Expect({}, [&](Side& side) {
    auto reading = side.store->Read(workspace);
    if (reading.ok()) side.held = *std::move(reading);
    return reading.status();
  });
}

std::string Stage::Reopen(Chance& chance) {
  Abandon(chance);
  Tell("open again");
  held_.reset();
  for (const auto& side : sides_) {
    side->held.reset();
    if (side->backend.persists) side->Open();
  }
  return "";
}

std::string Stage::BeLate(Chance&) {
  if (!current_) return "";
  Tell("ask for a turn that is taken");
  return Expect({.reason = std::string(kStoreBusy.name)}, [&](Side& side) {
    return side.store->Write(workspace_, absl::ZeroDuration()).status();
  });
}

View Stage::Fresh(int64_t workspace) {
  View view{.model = &committed_[workspace]};
  for (const auto& side : sides_) {
    view.fresh.push_back(side->store->Read(workspace).value());
    view.readings.push_back(view.fresh.back().get());
  }
  return view;
}

View Stage::Choose(Chance& chance) {
  View view;
  if (current_ && chance.OneIn(2)) {
    view.model = &*current_;
    for (const auto& side : sides_)
      view.readings.push_back(side->writing.get());
    Tell("in the writing:");
    return view;
  }
  if (held_ && chance.OneIn(2)) {
    view.model = &*held_;
    for (const auto& side : sides_) view.readings.push_back(side->held.get());
    Tell("in the held reading:");
    return view;
  }
  const int64_t workspace = chance.OneIn(4) ? kElsewhere : kHere;
  Tell("in a fresh reading of " + std::to_string(workspace) + ":");
  return Fresh(workspace);
}

std::string Stage::Get(Chance& chance) {
  const View view = Choose(chance);
  const Table& table = *chance.Of(Library().tables);
  std::vector<int> unique = {0};
  for (size_t i = 1; i <= table.indexes.size(); ++i) {
    if (table.indexes[i - 1].unique) unique.push_back(static_cast<int>(i));
  }
  const int index = chance.Of(unique);
  const auto& columns =
      index == 0 ? table.key : table.indexes[index - 1].columns;
  const std::vector<Row> rows = view.model->Rows(table);
  const Row row = rows.empty() || chance.OneIn(4) ? DrawRow(chance, table)
                                                  : chance.Of(rows);
  std::vector<Value> values;
  for (const int column : columns) {
    values.push_back(row[table.type->IndexOf(column)]);
  }
  Tell("get " + std::string(table.name));
  return AskView(view, [&](Reading& reading) {
    return DifferenceInGet(reading, *view.model, table, index, values);
  });
}

std::string Stage::Scan(Chance& chance) {
  const View view = Choose(chance);
  const RandomScan drawn = DrawScan(chance, *view.model);
  Tell("scan " + ToText(drawn.scan));
  return AskView(view, [&](Reading& reading) {
    return DifferenceInScan(reading, *view.model, drawn.scan);
  });
}

std::string Stage::Count(Chance& chance) {
  static const std::vector<int64_t> caps = {
      1, 2, 9, 100, std::numeric_limits<int64_t>::max()};
  const View view = Choose(chance);
  const RandomScan drawn = DrawScan(chance, *view.model);
  const Stream& stream = drawn.scan.streams.front();
  const int64_t cap = chance.Of(caps);
  Tell("count " + ToText(storage::Scan{.streams = {stream}}));
  return AskView(view, [&](Reading& reading) {
    return DifferenceInCount(reading, *view.model, stream, cap);
  });
}

std::string Stage::LookAtAll(Chance& chance) {
  const View view = Choose(chance);
  Tell("look at all");
  return AskView(view, [&](Reading& reading) {
    return DifferenceInAll(reading, *view.model);
  });
}

std::string Stage::Leave() {
  Chance none(0);
  Abandon(none);
  Tell("leave");
  for (const int64_t workspace : {kHere, kElsewhere}) {
    const View view = Fresh(workspace);
    auto failed = AskView(view, [&](Reading& reading) {
      return DifferenceInAll(reading, *view.model);
    });
    if (!failed.empty()) return failed;
  }
  return Expect({}, [](Side& side) { return side.store->CheckIntegrity(); });
}

}  // namespace

Steps DrawSteps(uint64_t seed, size_t count) {
  Chance chance(seed);
  Steps steps;
  while (steps.size() < count) steps.push_back(chance.Next());
  return steps;
}

Disagreement Play(const std::vector<Backend>& backends, const Steps& steps) {
  Stage stage(backends);
  for (size_t i = 0; i < steps.size(); ++i) {
    std::string difference = stage.Take(steps[i]);
    if (!difference.empty()) {
      return {std::move(difference), stage.story(), i + 1};
    }
  }
  std::string difference = stage.Leave();
  return {std::move(difference), stage.story(), steps.size()};
}

Steps Shorten(const std::vector<Backend>& backends, Steps steps,
              absl::Time deadline) {
  steps.resize(Play(backends, steps).steps);
  for (size_t chunk = steps.size() / 2; chunk > 0; chunk /= 2) {
    size_t at = 0;
    while (at + chunk <= steps.size() && absl::Now() < deadline) {
      Steps shorter = steps;
      shorter.erase(shorter.begin() + at, shorter.begin() + at + chunk);
      if (Play(backends, shorter).difference.empty()) {
        at += chunk;
      } else {
        steps = std::move(shorter);
      }
    }
  }
  return steps;
}

}  // namespace sanad::storage::conformance
