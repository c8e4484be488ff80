// The same desk by hand: the statements that write the same rows, with the
// same bytes, into the same tables and indexes, and nothing else. No check,
// no permission, no look-up whose answer is known to the workload; counters
// stay in memory.
//
// The database is a copy of one that sanad made, with a team, an inbox, a
// message and a reply in it: so that tables and indexes are the same by
// construction, and so are the rows of changes in the events, which are
// copied from those that are there. (What stands there for private members
// is therefore not digested anew; the chain over every event is.)

#ifndef SANAD_BENCHMARKS_FLOOR_DESK_H_
#define SANAD_BENCHMARKS_FLOOR_DESK_H_

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "benchmarks/floor_database.h"
#include "sanad/channels.h"
#include "sanad/conversations.h"

namespace sanad::bench {

class FloorDesk {
 public:
  // `database` outlives the desk.
  explicit FloorDesk(FloorDatabase& database);

  // One transaction.
  void Receive(const ReceiveRequest& request, std::string_view key);
  // One transaction for all, without keys.
  void ReceiveAll(const std::vector<ReceiveRequest>& requests);
  void Reply(ConversationId conversation, std::string_view text);
  // The same where a reply was promised, which keeps the promise.
  void ReplyAsPromised(ConversationId conversation, std::string_view text);

  // The first page of what is open, pending or on hold, in one inbox or
  // merged over several.
  std::vector<ConversationRow> List(InboxId inbox) { return List({&inbox, 1}); }
  std::vector<ConversationRow> List(std::span<const InboxId> inboxes);
  // How much that is, from the covering index.
  int64_t Count(InboxId inbox);

 private:
  struct NewEvent {
    int64_t kind;
    int64_t stream;
    int64_t subject;
    int64_t object;
    int64_t actor_kind;
    int64_t actor;
  };

  int64_t Number(std::string_view sql);
  std::string LatestChanges(int64_t kind);
  void AddReply(ConversationId id, std::string_view text, Prepared& change,
                int64_t now);
  void Meet(ConversationId id, int64_t now);
  int64_t CustomerOf(const ReceiveRequest& request, int64_t now);
  void Take(const ReceiveRequest& request, std::string_view key);
  void AddMessage(const ReceiveRequest& request, int64_t message,
                  int64_t conversation, int64_t customer, int64_t now);
  void KeepAnswer(const ReceiveRequest& request, std::string_view key,
                  int64_t now);
  void AddEvent(const NewEvent& event, const std::string& changes, int64_t now);
  void WriteHead(int64_t now);

  FloorDatabase& database_;
  const int64_t agent_;
  const int64_t team_;
  const std::string customer_created_;
  const std::string opened_;
  const std::string received_;
  const std::string replied_;
  int64_t next_id_;
  int64_t next_event_;
  std::string chain_ = std::string(32, '\0');

  Prepared begin_;
  Prepared commit_;
  Prepared find_identity_;
  Prepared add_customer_;
  Prepared add_identity_;
  Prepared add_conversation_;
  Prepared add_participant_;
  Prepared add_message_;
  Prepared add_reference_;
  Prepared add_blob_;
  Prepared add_event_;
  Prepared keep_answer_;
  Prepared write_head_;
  Prepared find_conversation_;
  Prepared change_conversation_;
  Prepared meet_conversation_;
  Prepared find_promise_;
  Prepared meet_promise_;
  Prepared remove_due_;
  Prepared add_reply_;
  Prepared add_outgoing_;
  Prepared add_entry_;
  Prepared count_;
  std::vector<std::unique_ptr<Prepared>> listed_;  // for each range a page has
};

}  // namespace sanad::bench

#endif  // SANAD_BENCHMARKS_FLOOR_DESK_H_
