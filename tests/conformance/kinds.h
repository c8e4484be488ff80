// The kinds of vectors, each in a file of its own.

#ifndef SANAD_TESTS_CONFORMANCE_KINDS_H_
#define SANAD_TESTS_CONFORMANCE_KINDS_H_

#include <string>
#include <string_view>
#include <vector>

namespace sanad::conformance {

struct Arguments {
  std::vector<std::string> files;
  std::string storage = "memory";
};

struct Tally {
  int passed = 0;
  int failed = 0;

  void Pass() { ++passed; }
  // FAIL <file>:<line> <id>: expected … got …
  void Miss(std::string_view file, int line, std::string_view id,
            std::string_view expected, std::string_view got);
};

using Kind = void (*)(const Arguments&, Tally&);

// Sends every file of a folder through ReceiveEmail twice; passes when the
// mail is found afterwards exactly once, its raw source byte for byte.
void RunIntake(const Arguments& arguments, Tally& tally);

// Files of vectors about who may do what, on a desk of each.
void RunPermissions(const Arguments& arguments, Tally& tally);

// Files of vectors about working time.
void RunCalendar(const Arguments& arguments, Tally& tally);
void RunIsWorking(const Arguments& arguments, Tally& tally);
void RunBetweenWorking(const Arguments& arguments, Tally& tally);
void RunAddWorking(const Arguments& arguments, Tally& tally);

// Files of vectors about service levels and figures.
void RunSla(const Arguments& arguments, Tally& tally);
void RunMetric(const Arguments& arguments, Tally& tally);

}  // namespace sanad::conformance

#endif  // SANAD_TESTS_CONFORMANCE_KINDS_H_
