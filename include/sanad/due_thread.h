// A thread that does what is due, for hosts that want one: sanad starts none
// by itself.
//
//   sanad::DueThread due(desk);  // until it goes out of scope

#ifndef SANAD_DUE_THREAD_H_
#define SANAD_DUE_THREAD_H_

#include <memory>

#include "sanad/desk.h"

namespace sanad {

// Calls Desk::RunDue, at once and then whenever it says. What fails is logged
// and tried again half a minute later.
class DueThread {
 public:
  explicit DueThread(const Desk& desk);
  DueThread(const DueThread&) = delete;
  DueThread& operator=(const DueThread&) = delete;
  // Ends the thread; waits for what it has begun.
  ~DueThread();

  // Looks at once, as when the host has turned its clock.
  void LookNow();

 private:
  class Runner;
  std::unique_ptr<Runner> runner_;
};

}  // namespace sanad

#endif  // SANAD_DUE_THREAD_H_
