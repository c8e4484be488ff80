// One act with its request and the place of its answer.

#ifndef SANAD_SRC_DESK_TASK_H_
#define SANAD_SRC_DESK_TASK_H_

#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "absl/functional/function_ref.h"
#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "desk/act.h"
#include "record/interpret.h"
#include "sanad/conversation.h"

namespace sanad {

class Task {
 public:
  virtual ~Task() = default;
  virtual absl::Status Decide(Act& act) = 0;
  virtual std::string RequestBytes() const = 0;
  // Of an answer that there is; encoded once.
  virtual const std::string& AnswerBytes() = 0;
  virtual bool TakeAnswer(std::string bytes) = 0;
  // Brings what follows by itself from the act into its answer.
  virtual void Settle(const std::vector<Derivation>& derived) = 0;

  std::string_view idempotency_key;
  absl::Status outcome;
  Tried tried;  // of the last time that it ran
};

template <class Request, class Answer>
class TaskFor final : public Task {
 public:
  using Decision = absl::FunctionRef<absl::StatusOr<Answer>(Act&)>;

  TaskFor(const Request& request, Decision decision)
      : request_(request), decision_(decision) {}

  absl::Status Decide(Act& act) override {
    bytes_.reset();
    SANAD_ASSIGN_OR_RETURN(answer_, decision_(act));
    return absl::OkStatus();
  }
  std::string RequestBytes() const override {
    return record::ToBytes(request_);
  }
  const std::string& AnswerBytes() override {
    if (!bytes_) bytes_ = record::ToBytes(*answer_);
    return *bytes_;
  }
  bool TakeAnswer(std::string bytes) override {
    answer_ = record::FromBytes<Answer>(bytes);
    bytes_ = std::move(bytes);
    return answer_.has_value();
  }
  void Settle(const std::vector<Derivation>& derived) override {
    if constexpr (std::is_same_v<Answer, Conversation>) {
      for (const Derivation& derivation : derived) {
        const auto& row = derivation.change.row.template As<Conversation>();
        if (row.id == answer_->id) answer_->next_due = row.next_due;
      }
    }
  }
  Answer& answer() { return *answer_; }

 private:
  const Request& request_;
  Decision decision_;
  std::optional<Answer> answer_;
  std::optional<std::string> bytes_;
};

}  // namespace sanad

#endif  // SANAD_SRC_DESK_TASK_H_
