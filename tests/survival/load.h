// The load under which a desk is let down: acts drawn from one seed.
//
// Whoever draws from the same seed, and learns the same answers, draws the
// same turns. So a process that watches another one work knows what that was
// about to do when it died.

#ifndef SANAD_TESTS_SURVIVAL_LOAD_H_
#define SANAD_TESTS_SURVIVAL_LOAD_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "sanad/id.h"
#include "tests/storage/chance.h"

namespace sanad::survival {

// One act that somebody is asked to do.
struct Turn {
  size_t act = 0;               // in Acts()
  std::string key;              // of idempotency; also what is said
  ConversationId conversation;  // one of those that there are
  std::string earlier_key;      // of a turn before
  uint64_t chance = 0;          // what else is to be drawn
};

// What an act gave. Plain numbers, so that it goes through a pipe.
struct Receipt {
  int64_t conversation = 0;
  int64_t message = 0;
  int64_t customer = 0;
  int64_t version = 0;

  friend bool operator==(const Receipt&, const Receipt&) = default;
};

class Load {
 public:
  explicit Load(uint64_t seed) : seed_(seed), chance_(seed) {}

  uint64_t seed() const { return seed_; }
  // The next turn. Draws another only when the one before was learned.
  const Turn& turn();
  // It was done, and gave this; or refused, and gave nothing.
  void Learn(const Receipt& given);

 private:
  Turn Draw();
  std::string Key(int64_t number) const;

  uint64_t seed_;
  storage::conformance::Chance chance_;
  std::vector<ConversationId> conversations_;
  int64_t turns_ = 0;
  bool drawn_ = false;
  Turn turn_;
};

}  // namespace sanad::survival

#endif  // SANAD_TESTS_SURVIVAL_LOAD_H_
