// What random tests begin with: SANAD_SEED, to see a failure again, else
// chance. Printed either way.

#ifndef SANAD_TESTS_CALENDAR_SEED_H_
#define SANAD_TESTS_CALENDAR_SEED_H_

#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <random>

namespace sanad {

inline uint64_t Seed() {
  const char* const given = std::getenv("SANAD_SEED");
  const uint64_t seed = given != nullptr ? std::strtoull(given, nullptr, 10)
                                         : std::random_device()();
  std::cout << "SANAD_SEED=" << seed << '\n';
  return seed;
}

// How often, unless SANAD_ROUNDS says otherwise.
inline int64_t Rounds(int64_t usual) {
  const char* const given = std::getenv("SANAD_ROUNDS");
  return given != nullptr ? std::strtoll(given, nullptr, 10) : usual;
}

}  // namespace sanad

#endif  // SANAD_TESTS_CALENDAR_SEED_H_
