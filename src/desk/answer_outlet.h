// Where the answer of a call with bytes goes.

#ifndef SANAD_SRC_DESK_ANSWER_OUTLET_H_
#define SANAD_SRC_DESK_ANSWER_OUTLET_H_

#include <string>
#include <utility>

#include "absl/functional/function_ref.h"
#include "absl/status/status.h"

namespace sanad {

// Takes the answer before its act is committed: an act whose answer cannot
// be handed over, for lack of memory for example, is not done. If the commit
// fails, another answer may be given; the last one counts.
class AnswerOutlet {
 public:
  using Take = absl::FunctionRef<absl::Status(std::string answer)>;

  explicit AnswerOutlet(Take take) : take_(take) {}

  absl::Status Give(std::string answer) {
    given_ = true;
    return take_(std::move(answer));
  }
  void Withdraw() { given_ = false; }
  bool given() const { return given_; }

 private:
  Take take_;
  bool given_ = false;
};

}  // namespace sanad

#endif  // SANAD_SRC_DESK_ANSWER_OUTLET_H_
