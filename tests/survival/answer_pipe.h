// A pipe through which a process tells another one what it was answered.
//
// An answer is written whole or not at all (POSIX: at most PIPE_BUF bytes),
// also when the writer is killed.

#ifndef SANAD_TESTS_SURVIVAL_ANSWER_PIPE_H_
#define SANAD_TESTS_SURVIVAL_ANSWER_PIPE_H_

#include "absl/time/time.h"
#include "tests/survival/ledger.h"

namespace sanad::survival {

class AnswerPipe {
 public:
  AnswerPipe();
  ~AnswerPipe();
  AnswerPipe(const AnswerPipe&) = delete;
  AnswerPipe& operator=(const AnswerPipe&) = delete;

  void CloseReading();
  void CloseWriting();

  void Write(const Answer& answer) const;
  // Waits for the next one; false: the writer is gone, and no more is left.
  bool Read(Answer& answer) const;
  // Waits until there is one, and at most so long.
  void WaitForMore(absl::Duration time) const;

 private:
  int reading_ = -1;
  int writing_ = -1;
};

}  // namespace sanad::survival

#endif  // SANAD_TESTS_SURVIVAL_ANSWER_PIPE_H_
