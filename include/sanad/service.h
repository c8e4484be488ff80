// What every service of a session has in common: the session's state.

#ifndef SANAD_SERVICE_H_
#define SANAD_SERVICE_H_

#include <memory>
#include <utility>

namespace sanad {

struct SessionState;

class Service {
 public:
  explicit Service(std::shared_ptr<const SessionState> state)
      : state_(std::move(state)) {}

 protected:
  const SessionState& state() const { return *state_; }

 private:
  std::shared_ptr<const SessionState> state_;
};

}  // namespace sanad

#endif  // SANAD_SERVICE_H_
