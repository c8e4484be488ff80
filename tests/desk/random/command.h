// What somebody does to a desk, as a value that a model and a desk are told
// alike.

#ifndef SANAD_TESTS_DESK_RANDOM_COMMAND_H_
#define SANAD_TESTS_DESK_RANDOM_COMMAND_H_

#include <string>
#include <variant>

#include "absl/time/time.h"
#include "sanad/actor.h"
#include "sanad/channels.h"
#include "sanad/conversations.h"
#include "sanad/inboxes.h"
#include "sanad/staff.h"

namespace sanad::play {

// A mail: what a reader of it finds, and what was written on its way.
struct RawMail {
  ReceiveRequest read;
  std::string trace;  // header lines, each ending in CRLF
};

struct AddTag : TagRequest {};
struct RemoveTag : TagRequest {};
struct Take : ConversationRequest {};
struct Release : ConversationRequest {};
struct Unlink : LinkRequest {};
struct Join : MembershipRequest {};
struct Leave : MembershipRequest {};
struct Withdraw : MessageRequest {};
struct Wait {
  absl::Duration by;
};

using Request =
    std::variant<OpenConversation, ReceiveRequest, RawMail, ReplyRequest,
                 NoteRequest, StatusRequest, PriorityRequest, ClassifyRequest,
                 AddTag, RemoveTag, SetFieldRequest, AssignRequest, Take,
                 Release, MergeRequest, UnmergeRequest, SplitRequest,
                 MoveRequest, LinkRequest, Unlink, Withdraw, FeedbackRequest,
                 Join, Leave, UpdateAgent, UpdateInbox, Wait>;

struct Command {
  Actor actor;
  Request request;
  std::string key;  // of idempotency
};

// The bytes of the mail.
std::string BytesOf(const RawMail& mail);

// One line that says everything about it; two requests are the same if their
// lines are.
std::string ToText(const Request& request);
std::string ToText(const Command& command);
std::string ToText(Actor actor);

}  // namespace sanad::play

#endif  // SANAD_TESTS_DESK_RANDOM_COMMAND_H_
