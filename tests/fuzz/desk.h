// A desk for harnesses of the C ABI: the shipping company's team at work.

#ifndef SANAD_TESTS_FUZZ_DESK_H_
#define SANAD_TESTS_FUZZ_DESK_H_

#include <cstddef>
#include <cstdint>

#include "capi/sanad.h"

namespace sanad::fuzz {

class Desk {
 public:
  Desk();
  Desk(const Desk&) = delete;
  Desk& operator=(const Desk&) = delete;
  ~Desk();

  // The system, an agent, an owner, a customer, or somebody unknown.
  sanad_session* As(uint8_t who) const;

  // Ends the program when the answer breaks a promise of sanad.h. Methods
  // that make the store fail are not called: failing is their success.
  void Call(sanad_session* session, uint32_t method, const uint8_t* request,
            size_t size) const;

  // desk.verify finds nothing.
  void RequireSound() const;

 private:
  static constexpr int kSessions = 5;

  sanad_session* Open(int32_t kind, const char* key, int64_t id) const;

  sanad_store* store_ = nullptr;
  sanad_desk* desk_ = nullptr;
  sanad_session* sessions_[kSessions];
};

}  // namespace sanad::fuzz

#endif  // SANAD_TESTS_FUZZ_DESK_H_
