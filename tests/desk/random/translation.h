// Commands told again where some that stood before them are gone: what they
// name is found under the id that it has now.

#ifndef SANAD_TESTS_DESK_RANDOM_TRANSLATION_H_
#define SANAD_TESTS_DESK_RANDOM_TRANSLATION_H_

#include <cstdint>
#include <map>
#include <string>

#include "tests/desk/random/answer.h"
#include "tests/desk/random/command.h"

namespace sanad::play {

class Translation {
 public:
  // The same command was answered so before and is answered so now.
  void Learn(const Given& before, const Given& now);

  Command Translate(Command command) const;

 private:
  friend struct Translator;
  void Apply(ConversationId& id) const;
  void Apply(MessageId& id) const;
  void Apply(CustomerId& id) const;
  void Apply(ReceiveRequest& message) const;
  void ApplyToMailId(std::string& mail_id) const;

  std::map<int64_t, int64_t> ids_;
  std::map<std::string, std::string> mail_ids_;
  std::map<std::string, std::string> tokens_;
};

}  // namespace sanad::play

#endif  // SANAD_TESTS_DESK_RANDOM_TRANSLATION_H_
