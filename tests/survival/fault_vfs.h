// The files of SQLite, failing when told to: a layer between SQLite and the
// system, for every connection that this process opens.
//
// Mapped memory goes round such a layer, so files are read and never mapped.

#ifndef SANAD_TESTS_SURVIVAL_FAULT_VFS_H_
#define SANAD_TESTS_SURVIVAL_FAULT_VFS_H_

#include <cstdint>
#include <initializer_list>
#include <span>
#include <string_view>
#include <vector>

namespace sanad::survival {

// What SQLite asks of a file.
enum class Asked { kRead, kWrite, kSync, kTruncate, kLock, kShare, kOpen };

// One way in which that fails.
struct Fault {
  std::string_view name;
  Asked asked;
  int code;                                  // of SQLite
  int error = 0;                             // of the system
  bool half_done = false;                    // of a write: half of it is there
  std::string_view reason = "store.failed";  // that is told for it
};

// Every way there is, or those of some askings.
std::span<const Fault> EveryFault();
std::vector<Fault> FaultsOf(std::initializer_list<Asked> askings);

class FaultVfs {
 public:
  // The one layer of this process, which is there from the first call on.
  // REQUIRES: that call comes before SQLite is used
  static FaultVfs& Get();

  // The next `after` askings of the fault's kind go well, then one fails,
  // or all from there on.
  void FailOnce(const Fault& fault, int64_t after);
  void FailFrom(const Fault& fault, int64_t after);
  void Stop();

  // Faults that were given since the last Fail….
  int64_t given() const { return given_; }
  // Askings of every kind, ever.
  int64_t asked() const { return asked_; }

  // For the layer itself: the fault to give now, or none.
  const Fault* Next(Asked asked);
  int last_error() const { return last_error_; }

 private:
  FaultVfs();

  // Tests that fail files use one thread.
  Fault fault_ = {};
  int64_t left_ = -1;  // askings that go well; negative: all
  bool go_on_ = false;
  int64_t given_ = 0;
  int64_t asked_ = 0;
  int last_error_ = 0;
};

}  // namespace sanad::survival

#endif  // SANAD_TESTS_SURVIVAL_FAULT_VFS_H_
