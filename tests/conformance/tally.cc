#include <cstdio>
#include <string_view>

#include "fmt/format.h"
#include "tests/conformance/kinds.h"

namespace sanad::conformance {

void Tally::Miss(std::string_view file, int line, std::string_view id,
                 std::string_view expected, std::string_view got) {
  ++failed;
  fmt::print("FAIL {}:{} {}: expected {} got {}\n", file, line, id, expected,
             got);
}

}  // namespace sanad::conformance
