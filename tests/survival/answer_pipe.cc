#include "tests/survival/answer_pipe.h"

#include <limits.h>
#include <poll.h>
#include <unistd.h>

#include <cstdlib>
#include <type_traits>
#include <utility>

namespace sanad::survival {
namespace {

static_assert(std::is_trivially_copyable_v<Answer>);
static_assert(sizeof(Answer) <= _POSIX_PIPE_BUF);

void Close(int& end) {
  if (end >= 0) close(std::exchange(end, -1));
}

}  // namespace

AnswerPipe::AnswerPipe() {
  int ends[2];
  if (pipe(ends) != 0) std::abort();
  reading_ = ends[0];
  writing_ = ends[1];
}

AnswerPipe::~AnswerPipe() {
  CloseReading();
  CloseWriting();
}

void AnswerPipe::CloseReading() { Close(reading_); }
void AnswerPipe::CloseWriting() { Close(writing_); }

void AnswerPipe::Write(const Answer& answer) const {
  constexpr auto kWhole = static_cast<ssize_t>(sizeof answer);
  if (write(writing_, &answer, sizeof answer) != kWhole) std::abort();
}

bool AnswerPipe::Read(Answer& answer) const {
  return read(reading_, &answer, sizeof answer) ==
         static_cast<ssize_t>(sizeof answer);
}

void AnswerPipe::WaitForMore(absl::Duration time) const {
  pollfd waiting = {.fd = reading_, .events = POLLIN, .revents = 0};
  const timespec moment = absl::ToTimespec(time);
  ppoll(&waiting, 1, &moment, nullptr);
}

}  // namespace sanad::survival
