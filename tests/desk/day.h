// A day in the office, act by act, and what is read of it: every kind of call
// that writes and that reads, for tests of stores that fail.
//
// Acts are taken in their order, each until it is done; then reads.

#ifndef SANAD_TESTS_DESK_DAY_H_
#define SANAD_TESTS_DESK_DAY_H_

#include <span>
#include <string>

#include "absl/status/status.h"
#include "sanad/call.h"
#include "sanad/id.h"
#include "tests/desk/office.h"

namespace sanad::test {

// What earlier steps of the day made.
struct Things {
  ConversationId conversation;
  MessageId mail;
  MessageId reply;
  MessageId second_reply;
  std::string token;  // of the last claim
  AttachmentId attachment;
  CustomerId stranger;
  CustomerId customer;
  AgentId agent;
  TeamId team;
  ViewId view;
  CalendarId calendar;
  SlaPolicyId policy;
  RoleId role;
  GrantId grant;
  BotId bot;
  TokenId program_token;
};

// One act or read of a day in the office.
struct Step {
  std::string name;
  absl::Status (*run)(const Office& office, Things& things,
                      const CallOptions& options);
  bool is_mail = false;  // read or written by GMime
  // For a time that was written down: a clock that is set back puts it off.
  bool waits = false;
};

std::span<const Step> Acts();
std::span<const Step> Reads();

}  // namespace sanad::test

#endif  // SANAD_TESTS_DESK_DAY_H_
