#include "tests/survival/environment.h"

#include <cstdlib>

#include "absl/strings/numbers.h"

namespace sanad::survival {

int64_t FromEnvironment(const char* name, int64_t otherwise) {
  const char* text = std::getenv(name);
  int64_t value = otherwise;
  return text && absl::SimpleAtoi(text, &value) ? value : otherwise;
}

}  // namespace sanad::survival
