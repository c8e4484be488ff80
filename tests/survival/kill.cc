#include "tests/survival/kill.h"

#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdint>
#include <cstdlib>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/time/clock.h"
#include "base/refuse.h"
#include "sanad/desk.h"
#include "sanad/sanad.h"
#include "tests/storage/chance.h"
#include "tests/storage/sqlite/temporary_folder.h"
#include "tests/survival/act.h"
#include "tests/survival/answer_pipe.h"
#include "tests/survival/work.h"

namespace sanad::survival {
namespace {

using storage::conformance::Chance;

// A file is given up for a fresh one when its log is so long, so that every
// cycle can look at all of it.
constexpr int64_t kLongLog = 1500;
// A kill comes after so many answers and so much time at most.
constexpr int64_t kAnswersPerLife = 24;
constexpr absl::Duration kMoment = absl::Milliseconds(4);

// One file, from its making until it is given up.
class Life {
 public:
  Life(uint64_t seed, Taking take)
      : take_(take), chance_(seed), load_(seed), ledger_(Make()) {}

  bool is_long() const { return ledger_.end().number > kLongLog; }

  // A child works, is killed; then what is there is looked at.
  Tally Cycle(KillTally& count) {
    ++count.cycles;
    // Also one that dies while it recovers what the one before left.
    do {
      Kill(count);
    } while (chance_.OneIn(4));
    const absl::Status looked = Look(count);
    Tally tally = std::exchange(found_, {});
    if (!looked.ok()) {
      tally.Lose("everything: " + std::string(looked.message()));
    }
    return tally;
  }

 private:
  Place Make() {
    const test::Office office = MakeOffice(path_).value();
    team_ = office.team();
    return EndOfLog(office, {}).value();
  }

  void Kill(KillTally& count) {
    AnswerPipe pipe;
    const pid_t child = fork();
    if (child == 0) {
      pipe.CloseReading();
      Work(pipe);
    }
    pipe.CloseWriting();
    Follow(pipe, count, chance_.Below(kAnswersPerLife));
    pipe.WaitForMore(kMoment * chance_.Below(1000) / 1000);
    kill(child, SIGKILL);
    Follow(pipe, count, kAnswersPerLife * 1000);
    int ended = 0;
    waitpid(child, &ended, 0);
    if (!WIFSIGNALED(ended)) found_.Lose("the child ended by itself");
  }

  // In the child: until it is killed.
  [[noreturn]] void Work(AnswerPipe& pipe) {
    const auto office = Reenter(path_, team_);
    Place place = ledger_.end();
    while (office.ok()) {
      const auto answer = take_(*office, load_.turn(), place);
      if (!answer.ok()) break;
      pipe.Write(*answer);
      load_.Learn(answer->given);
      place = answer->ended;
    }
    _exit(1);
  }

  // Writes down so many answers at most.
  void Follow(AnswerPipe& pipe, KillTally& count, int64_t answers) {
    Answer answer;
    for (; answers > 0 && pipe.Read(answer); --answers) {
      WriteDown(answer, count);
      ++count.acts;
    }
  }

  void WriteDown(const Answer& answer, KillTally& count) {
    if (answer.begun != ledger_.end()) ++count.unanswered;
    ledger_.Write(load_.turn(), answer);
    load_.Learn(answer.given);
  }

  absl::Status Look(KillTally& count) {
    SANAD_ASSIGN_OR_RETURN(const auto office, Reenter(path_, team_));
    // The act in whose midst the child may have died.
    SANAD_ASSIGN_OR_RETURN(const Answer answer,
                           Take(office, load_.turn(), ledger_.end()));
    WriteDown(answer, count);
    SANAD_RETURN_IF_ERROR(AskAgain(office, chance_.Of(ledger_.entries())));
    SANAD_ASSIGN_OR_RETURN(const auto log, LogAfter(office, 0));
    found_.Add(ledger_.Compare(log));
    SANAD_RETURN_IF_ERROR(LookAtOutbox(office));
    return Verify(office);
  }

  // What was sent waits no more, and was sent once.
  absl::Status LookAtOutbox(const test::Office& office) {
    std::set<int64_t> sent;
    for (const Ledger::Entry& entry : ledger_.entries()) {
      const int64_t message = entry.answer.given.message;
      if (Acts()[entry.turn.act].name != kSend || message == 0) continue;
      if (!sent.insert(message).second) FindSentTwice(message);
    }
    OutboxRequest waiting = {.state = OutgoingState::kWaiting};
    do {
      SANAD_ASSIGN_OR_RETURN(const auto page,
                             office.system().outbox().List(waiting));
      for (const OutboxItem& item : page.rows) {
        const int64_t message = item.outgoing.message.value;
        if (sent.contains(message)) FindSentTwice(message);
      }
      waiting.page.cursor = page.next;
    } while (!waiting.page.cursor.empty());
    return absl::OkStatus();
  }

  void FindSentTwice(int64_t message) {
    found_.Double(
        absl::StrCat("message ", message, ": sent and offered again"));
  }

  absl::Status AskAgain(const test::Office& office, Ledger::Entry entry) {
    if (!entry.answer.done) return absl::OkStatus();
    SANAD_ASSIGN_OR_RETURN(const Answer again,
                           Take(office, entry.turn, ledger_.end()));
    ledger_.WriteAgain(entry, again);
    return absl::OkStatus();
  }

  absl::Status Verify(const test::Office& office) {
    SANAD_ASSIGN_OR_RETURN(const auto verified, office.desk().Verify());
    for (const Finding& finding : verified.findings) {
      found_.Lose(absl::StrCat(finding.where, ": ", finding.what));
    }
    return absl::OkStatus();
  }

  const Taking take_;
  const storage::TemporaryFolder folder_;
  const std::string path_ = folder_.File("desk.db");
  Chance chance_;
  Load load_;
  sanad::testing::Team team_;
  Ledger ledger_;
  Tally found_;
};

}  // namespace

KillTally KillAgainAndAgain(uint64_t seed, absl::Duration time, Taking take) {
  const absl::Time end = absl::Now() + time;
  KillTally count;
  do {
    Life life(seed++, take);
    do {
      count.tally.Add(life.Cycle(count));
    } while (count.tally.findings.empty() && !life.is_long() &&
             absl::Now() < end);
  } while (count.tally.findings.empty() && absl::Now() < end);
  return count;
}

}  // namespace sanad::survival
