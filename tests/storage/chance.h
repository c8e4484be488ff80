// Numbers drawn from one seed, the same on every machine.

#ifndef SANAD_TESTS_STORAGE_CHANCE_H_
#define SANAD_TESTS_STORAGE_CHANCE_H_

#include <cstdint>
#include <vector>

namespace sanad::storage::conformance {

// SplitMix64 (Steele, Lea, Flood: Fast splittable pseudorandom number
// generators, 2014).
class Chance {
 public:
  explicit Chance(uint64_t seed) : state_(seed) {}

  uint64_t Next() {
    uint64_t z = state_ += 0x9E3779B97F4A7C15;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
    return z ^ (z >> 31);
  }
  int64_t Below(int64_t end) {
    return static_cast<int64_t>(Next() % static_cast<uint64_t>(end));
  }
  bool OneIn(int64_t n) { return Below(n) == 0; }
  template <class T>
  const T& Of(const std::vector<T>& choices) {
    return choices[Below(static_cast<int64_t>(choices.size()))];
  }

 private:
  uint64_t state_;
};

}  // namespace sanad::storage::conformance

#endif  // SANAD_TESTS_STORAGE_CHANCE_H_
