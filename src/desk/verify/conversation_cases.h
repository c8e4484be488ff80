// Brings every conversation together with the rows that belong to it, in
// one walk through the tables.

#ifndef SANAD_SRC_DESK_VERIFY_CONVERSATION_CASES_H_
#define SANAD_SRC_DESK_VERIFY_CONVERSATION_CASES_H_

#include "absl/functional/function_ref.h"
#include "absl/status/status.h"
#include "desk/verify/conversation_rules.h"
#include "storage/store.h"

namespace sanad {

// Rows whose conversation does not exist are passed over.
absl::Status ForEveryConversation(
    storage::Reading& reading,
    absl::FunctionRef<void(ConversationCase& whole)> visit);

}  // namespace sanad

#endif  // SANAD_SRC_DESK_VERIFY_CONVERSATION_CASES_H_
