// What a desk's own mail carries so that it is known when it comes back:
// its Message-ID, the token in its subject, the loop header. All are signed
// with the workspace's key, so nobody outside can make one.

#ifndef SANAD_SRC_DESK_MAIL_IDS_H_
#define SANAD_SRC_DESK_MAIL_IDS_H_

#include <optional>
#include <string>
#include <string_view>

#include "sanad/id.h"
#include "sanad/inbox.h"
#include "sanad/workspace.h"

namespace sanad {

// The Message-ID of an outgoing message, without brackets: under the domain
// of the inbox's address, or a reserved one if it has none.
std::string MailIdOf(const Workspace& workspace, const Inbox& inbox,
                     MessageId message);

// "42-9f2c7a1b30d4": names a conversation in a subject.
std::string TokenOf(const Workspace& workspace, ConversationId conversation);

// The conversation that a token names, if this workspace made it.
std::optional<ConversationId> ConversationOfToken(const Workspace& workspace,
                                                  std::string_view token);

// The value of the header by which our own mail is known.
std::string LoopToken(const Workspace& workspace);

}  // namespace sanad

#endif  // SANAD_SRC_DESK_MAIL_IDS_H_
