// A C++ file of the tree, and what a rule found wrong with it.
//
// Rules are functions from a source to its findings. They take the text, not
// a file, so that a test can plant a violation.

#ifndef SANAD_TESTS_TIDY_SOURCE_H_
#define SANAD_TESTS_TIDY_SOURCE_H_

#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace sanad::tidy {

struct Source {
  std::string path;  // from the top of the tree, such as "src/base/id.h"
  std::string text;
};

struct Finding {
  std::string path;
  int line = 0;
  std::string what;

  friend std::ostream& operator<<(std::ostream& out, const Finding& finding) {
    return out << "\n"
               << finding.path << ":" << finding.line << ": " << finding.what;
  }
};

using Findings = std::vector<Finding>;

// Every C++ file below `root`, in the order of their paths.
std::vector<Source> ReadTree(std::string_view root);

std::vector<std::string> Lines(std::string_view text);

}  // namespace sanad::tidy

#endif  // SANAD_TESTS_TIDY_SOURCE_H_
