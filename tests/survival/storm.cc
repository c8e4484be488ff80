#include "tests/survival/storm.h"

#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "absl/strings/str_cat.h"
#include "absl/time/clock.h"
#include "base/refuse.h"
#include "sanad/sanad.h"
#include "tests/storage/chance.h"
#include "tests/storage/sqlite/temporary_folder.h"
#include "tests/survival/fault_vfs.h"
#include "tests/survival/work.h"

namespace sanad::survival {
namespace {

using storage::conformance::Chance;

// When a file is given up for a fresh one, and how often all of it is looked
// at until then.
constexpr int64_t kLongLog = 1500;
constexpr int64_t kActsPerLook = 40;

class Voyage {
 public:
  Voyage(uint64_t seed, FaultVfs& files)
      : files_(files),
        chance_(seed),
        load_(seed),
        office_(MakeOffice(path_).value()),
        team_(office_->team()),
        ledger_(EndOfLog(*office_, {}).value()) {}

  StormTally Sail(absl::Time end) {
    do {
      Take();
      if (count_.acts % kActsPerLook == 0) Look();
    } while (count_.tally.findings.empty() && absl::Now() < end &&
             ledger_.end().number < kLongLog);
    Look();
    return count_;
  }

 private:
  // One turn, on files that may fail while it is taken.
  void Take() {
    ++count_.acts;
    BeginFaults();
    if (chance_.OneIn(10)) Reopen();
    absl::StatusOr<Answer> answer = office_ ? Try() : NotOpen();
    EndFaults();
    if (!answer.ok()) {
      ++count_.failed;
      if (!office_) Reopen();
      if (office_) answer = Try();
    }
    if (answer.ok()) {
      ledger_.Write(load_.turn(), *answer);
      load_.Learn(answer->given);
    } else {
      Lose("the next act after a fault", answer.status());
    }
  }

  absl::StatusOr<Answer> Try() {
    return survival::Take(*office_, load_.turn(), ledger_.end());
  }
  static absl::Status NotOpen() { return absl::UnavailableError("not open"); }

  void Reopen() {
    office_.reset();
    auto opened = Reenter(path_, team_);
    if (opened.ok()) office_ = *std::move(opened);
  }

  // Most acts ask less than a hundred times, some thousands of times.
  void BeginFaults() {
    const Fault& fault = EveryFault()[chance_.Below(EveryFault().size())];
    const int64_t after = chance_.Below(int64_t{1} << chance_.Below(13));
    if (chance_.OneIn(2)) {
      files_.FailOnce(fault, after);
    } else {
      files_.FailFrom(fault, after);
    }
  }
  void EndFaults() {
    files_.Stop();
    count_.faults += files_.given();
  }

  void Look() {
    const absl::Status looked = Compare();
    if (!looked.ok()) Lose("everything", looked);
  }

  absl::Status Compare() {
    SANAD_ASSIGN_OR_RETURN(const auto log, LogAfter(*office_, 0));
    count_.tally.Add(ledger_.Compare(log));
    SANAD_ASSIGN_OR_RETURN(const auto verified, office_->desk().Verify());
    for (const Finding& finding : verified.findings) {
      count_.tally.Lose(absl::StrCat(finding.where, ": ", finding.what));
    }
    return absl::OkStatus();
  }

  void Lose(const char* what, const absl::Status& status) {
    count_.tally.Lose(absl::StrCat(what, ": ", std::string(status.message())));
  }

  FaultVfs& files_;
  const storage::TemporaryFolder folder_;
  const std::string path_ = folder_.File("desk.db");
  Chance chance_;
  Load load_;
  std::optional<test::Office> office_;
  const sanad::testing::Team team_;
  Ledger ledger_;
  StormTally count_;
};

void Add(const StormTally& voyage, StormTally& all) {
  all.faults += voyage.faults;
  all.acts += voyage.acts;
  all.failed += voyage.failed;
  all.tally.Add(voyage.tally);
}

}  // namespace

StormTally Storm(uint64_t seed, absl::Duration time) {
  FaultVfs& files = FaultVfs::Get();
  const absl::Time end = absl::Now() + time;
  StormTally all;
  do {
    Add(Voyage(seed++, files).Sail(end), all);
  } while (all.tally.findings.empty() && absl::Now() < end);
  return all;
}

}  // namespace sanad::survival
