// Reading: who has seen what, what is unread, where one is mentioned.
//
//   noor.reading().Mark({.conversation = id});
//   auto unread = noor.reading().ListUnread({.conversations = on_this_page});
//
// A mark is told, not committed: it is written with the next act of this
// desk, by RunDue, by a later mark once it has waited five seconds, or when
// the desk's last handle goes. So a crash may lose the marks of up to five
// seconds; where a desk neither works nor marks, those since it last ran what
// is due.
// Whoever told a mark sees it at once; another process, when it is written.
//
// Reading is done by agents and customers; the system has seen nothing and
// is refused (access.denied). Conversations that were merged are read and
// marked as the one that they are in.
//
// Refusals that every call may meet: principal.unknown, access.denied,
// store.busy, store.full, store.read_only, store.failed. What else a call
// may refuse stands at the call.

#ifndef SANAD_READING_H_
#define SANAD_READING_H_

#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/time/time.h"
#include "sanad/call.h"
#include "sanad/id.h"
#include "sanad/message.h"
#include "sanad/read_mark.h"
#include "sanad/service.h"

namespace sanad {

struct MarkRequest {
  ConversationId conversation;
  // Up to this one, or as unread from this one on; none: the newest.
  MessageId message;
};

struct ReadersRequest {
  ConversationId conversation;
  MessageId message;  // those who have seen this one; none: all readers
};

struct ReaderRow {
  ReadMark mark;
  std::string name;
};

struct UnreadRequest {
  std::vector<ConversationId> conversations;  // at most kPageRows
};

struct UnreadState {
  ConversationId conversation;
  bool unread = false;
  MessageId first;  // the first unread message
};

struct MentionsRequest {
  bool unread = false;  // only those that are
  PageRequest page;
};

struct MentionRow {
  Mention mention;
  bool unread = false;
  std::string author_name;  // empty: the system
  std::string subject;      // of the conversation
  std::string text;         // of the note, cut to kExcerptBytes
  absl::Time at;
};

class Reading : public Service {
 public:
  using Service::Service;

  // Marks as seen; a mark never goes back by it. Gives the mark as it is
  // then. conversation.unknown, message.unknown
  absl::StatusOr<ReadMark> Mark(const MarkRequest& request,
                                const CallOptions& options = {}) const;
  // Marks as unread from a message of somebody else on, at once; without
  // one, and for what is unread already, nothing changes.
  // conversation.unknown, message.unknown
  absl::StatusOr<ReadMark> MarkUnread(const MarkRequest& request,
                                      const CallOptions& options = {}) const;
  // For the staff: who has seen the conversation and when, customers
  // included; at most kReadersListed. conversation.unknown, message.unknown
  absl::StatusOr<std::vector<ReaderRow>> ListReaders(
      const ReadersRequest& request) const;
  // In the order asked for, without those that one may not read. Unread is
  // what somebody else wrote after one's mark; automatic mail never is.
  // page.too_large
  absl::StatusOr<std::vector<UnreadState>> ListUnread(
      const UnreadRequest& request) const;
  // Mentions of the agent of the session, newest first, without those in
  // conversations that they may no longer read: a page may have fewer rows
  // than asked for and still not be the last. cursor.foreign,
  // page.too_large
  absl::StatusOr<Page<MentionRow>> ListMentions(
      const MentionsRequest& request = {}) const;
};

}  // namespace sanad

#endif  // SANAD_READING_H_
