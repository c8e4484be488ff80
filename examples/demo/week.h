// The sample week, read from examples/data/week.

#ifndef SANAD_EXAMPLES_DEMO_WEEK_H_
#define SANAD_EXAMPLES_DEMO_WEEK_H_

#include <string>
#include <vector>

#include "absl/time/time.h"

namespace demo {

// A mail or a line of a chat that reaches an inbox, or an answer that the desk
// gives.
struct Happening {
  absl::Time at;
  std::string inbox;   // where it arrives: "support", "billing" or "customs"
  std::string file;    // of a mail; of an answer: the mail that began it all
  std::string sender;  // of a line of a chat: the address they gave
  std::string name;    // and their name
  std::string line;    // what they say there; empty: this is none
  std::string answer;  // what an agent writes; empty: this arrives
  bool last_answer = false;  // in this conversation
};

// Everything, in the order in which it happened.
std::vector<Happening> ReadWeek(const std::string& folder);

// The bytes of a file.
std::string ReadFile(const std::string& path);

}  // namespace demo

#endif  // SANAD_EXAMPLES_DEMO_WEEK_H_
