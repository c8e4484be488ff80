#include "benchmarks/floor_desk.h"

#include <algorithm>
#include <array>
#include <optional>

#include "absl/time/clock.h"
#include "base/digest.h"
#include "fmt/format.h"

namespace sanad::bench {
namespace {

constexpr char kListed[] =
    "SELECT r.priority, r.waiting_since, r.id, r.version, r.inbox, r.customer,"
    " r.status, r.next_due, r.snoozed_until, r.spam, r.assignee, r.team,"
    " r.kind, r.stage, r.channel, r.subject, r.topic, r.reference,"
    " r.created_at, r.last_activity_at, r.first_reply_at, r.last_reply_at,"
    " r.last_customer_message_at, r.resolved_at, r.closed_at, r.messages,"
    " r.replies, r.reopens, r.root, r.follows, c.name"
    " FROM conversation r INDEXED BY \"conversation.by_inbox\""
    " LEFT JOIN customer c ON c.workspace_id = 1 AND c.id = r.customer"
    " WHERE r.workspace_id = 1 AND r.inbox = ?1 AND r.status = ?2"
    " AND +r.spam = 0"
    " ORDER BY r.priority, r.waiting_since, r.id LIMIT 51";

constexpr size_t kPageRows = 50;
constexpr std::array<int64_t, 3> kStatuses = {1, 2, 3};

absl::Time Moment(int64_t micros) { return absl::FromUnixMicros(micros); }

std::optional<absl::Time> MaybeMoment(int64_t micros) {
  if (micros == INT64_MAX) return std::nullopt;
  return Moment(micros);
}

void Load(const Prepared& at, ConversationRow& row) {
  Conversation& c = row.conversation;
  c.priority = static_cast<Priority>(at.Integer(0));
  c.waiting_since = MaybeMoment(at.Integer(1));
  c.id = {at.Integer(2)};
  c.version = at.Integer(3);
  c.inbox = {at.Integer(4)};
  c.customer = {at.Integer(5)};
  c.status = static_cast<ConversationStatus>(at.Integer(6));
  c.next_due = MaybeMoment(at.Integer(7));
  c.snoozed_until = MaybeMoment(at.Integer(8));
  c.spam = at.Integer(9) != 0;
  c.assignee = {at.Integer(10)};
  c.team = {at.Integer(11)};
  c.kind = static_cast<ConversationKind>(at.Integer(12));
  c.stage = static_cast<DealingStage>(at.Integer(13));
  c.channel = static_cast<Channel>(at.Integer(14));
  c.subject = at.Text(15);
  c.topic = at.Text(16);
  c.reference = at.Text(17);
  c.created_at = Moment(at.Integer(18));
  c.last_activity_at = Moment(at.Integer(19));
  c.first_reply_at = MaybeMoment(at.Integer(20));
  c.last_reply_at = MaybeMoment(at.Integer(21));
  c.last_customer_message_at = MaybeMoment(at.Integer(22));
  c.resolved_at = MaybeMoment(at.Integer(23));
  c.closed_at = MaybeMoment(at.Integer(24));
  c.messages = at.Integer(25);
  c.replies = at.Integer(26);
  c.reopens = at.Integer(27);
  c.root = {at.Integer(28)};
  c.follows = {at.Integer(29)};
  row.customer_name = at.Text(30);
}

// One range, in order; empty at its end.
struct Listed {
  Prepared* statement;
  bool more = false;
  std::array<int64_t, 3> order = {};

  void Advance() {
    more = statement->Next();
    if (!more) return;
    for (int i = 0; i < 3; ++i) order[i] = statement->Integer(i);
  }
};

int64_t Now() { return absl::ToUnixMicros(absl::Now()); }

}  // namespace

FloorDesk::FloorDesk(FloorDatabase& database)
    : database_(database),
      agent_(Number("SELECT id FROM agent WHERE external_id = 'noor'")),
      team_(Number("SELECT team FROM team_member ORDER BY team LIMIT 1")),
      customer_created_(LatestChanges(40)),
      opened_(LatestChanges(10)),
      received_(LatestChanges(11)),
      replied_(LatestChanges(12)),
      next_id_(Number("SELECT next_id FROM head WHERE id = 1")),
      next_event_(Number("SELECT next_event FROM head WHERE id = 1")),
      begin_(database.handle(), "BEGIN IMMEDIATE"),
      commit_(database.handle(), "COMMIT"),
      find_identity_(database.handle(),
                     "SELECT customer FROM identity WHERE workspace_id = 1"
                     " AND kind = 1 AND value = ?1"),
      add_customer_(database.handle(),
                    "INSERT INTO customer (workspace_id, id, version, name,"
                    " created_at) VALUES (1, ?1, 1, ?2, ?3)"),
      add_identity_(database.handle(),
                    "INSERT INTO identity (workspace_id, id, customer, kind,"
                    " value, created_at) VALUES (1, ?1, ?2, 1, ?3, ?4)"),
      add_conversation_(
          database.handle(),
          "INSERT INTO conversation (workspace_id, id, version, inbox,"
          " customer, status, priority, waiting_since, team, channel, subject,"
          " created_at, last_activity_at, last_customer_message_at, messages,"
          " root) VALUES (1, ?1, 2, ?2, ?3, 1, 3, ?4, ?6, 1, ?5, ?4, ?4, ?4, 1,"
          " ?1)"),
      add_participant_(database.handle(),
                       "INSERT INTO participant (workspace_id, conversation,"
                       " customer, trusted, joined_at)"
                       " VALUES (1, ?1, ?2, 1, ?3)"),
      add_message_(
          database.handle(),
          "INSERT INTO message (workspace_id, id, conversation, author_kind,"
          " author, visibility, channel, at, happened_at, subject, text,"
          " reply_text, sender, mail_id, content_digest, source_digest,"
          " source_size, inbox) VALUES (1, ?1, ?2, 3, ?3, 1, 1, ?4, ?5, ?6,"
          " ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)"),
      add_reference_(database.handle(),
                     "INSERT INTO mail_reference (workspace_id, mail_id,"
                     " conversation, message) VALUES (1, ?1, ?2, ?3)"),
      add_blob_(database.handle(),
                "INSERT INTO blob_chunk (workspace_id, scope, digest, number,"
                " bytes) VALUES (1, ?1, ?2, 0, ?3)"),
      add_event_(database.handle(),
                 "INSERT INTO event (workspace_id, number, kind, stream,"
                 " subject, object, actor_kind, actor, at, happened_at,"
                 " changes, salt, hash) VALUES (1, ?1, ?2, ?3, ?4, ?5, ?6, ?7,"
                 " ?8, ?8, ?9, ?10, ?11)"),
      keep_answer_(database.handle(),
                   "INSERT INTO kept_answer (workspace_id, actor_kind, actor,"
                   " key, operation, request_digest, answer, at)"
                   " VALUES (1, 1, 0, ?1, 30, ?2, ?3, ?4)"),
      write_head_(database.handle(),
                  "UPDATE head SET next_id = ?1, next_event = ?2, chain = ?3,"
                  " last_at = ?4 WHERE workspace_id = 1 AND id = 1"),
      find_conversation_(
          database.handle(),
          "SELECT version, inbox, subject, first_reply_at, messages, replies"
          " FROM conversation WHERE workspace_id = 1 AND id = ?1"),
      change_conversation_(
          database.handle(),
          "UPDATE conversation SET version = ?2, waiting_since ="
          " 9223372036854775807, last_activity_at = ?3, first_reply_at = ?4,"
          " last_reply_at = ?3, messages = ?5, replies = ?6"
          " WHERE workspace_id = 1 AND id = ?1"),
      meet_conversation_(
          database.handle(),
          "UPDATE conversation SET version = ?2, waiting_since ="
          " 9223372036854775807, last_activity_at = ?3, first_reply_at = ?4,"
          " last_reply_at = ?3, messages = ?5, replies = ?6,"
          " next_due = 9223372036854775807"
          " WHERE workspace_id = 1 AND id = ?1"),
      find_promise_(database.handle(),
                    "SELECT look_at, timeline FROM conversation_sla"
                    " WHERE workspace_id = 1 AND conversation = ?1"),
      meet_promise_(database.handle(),
                    "UPDATE conversation_sla SET timeline = ?2, last_at = ?3,"
                    " look_at = 9223372036854775807"
                    " WHERE workspace_id = 1 AND conversation = ?1"),
      remove_due_(database.handle(),
                  "DELETE FROM due WHERE workspace_id = 1 AND at = ?1"
                  " AND kind = 20 AND object = ?2"),
      add_reply_(database.handle(),
                 "INSERT INTO message (workspace_id, id, conversation,"
                 " author_kind, author, visibility, channel, at, happened_at,"
                 " subject, text, mail_id, inbox)"
                 " VALUES (1, ?1, ?2, 2, ?3, 1, 1, ?4, ?4, ?5, ?6, ?7, ?8)"),
      add_outgoing_(database.handle(),
                    "INSERT INTO outgoing (workspace_id, message,"
                    " conversation, inbox, channel, state, leaves_at)"
                    " VALUES (1, ?1, ?2, ?3, 1, 1, ?4)"),
      add_entry_(database.handle(),
                 "INSERT INTO outbox (workspace_id, message, conversation,"
                 " inbox, channel, ready_at) VALUES (1, ?1, ?2, ?3, 1, ?4)"),
      count_(database.handle(),
             "SELECT count(*) FROM conversation"
             " INDEXED BY \"conversation.by_inbox\""
             " WHERE workspace_id = 1 AND inbox = ?1"
             " AND status IN (1, 2, 3)") {}

int64_t FloorDesk::Number(std::string_view sql) {
  Prepared query(database_.handle(), sql);
  return query.Next() ? query.Integer(0) : 0;
}

std::string FloorDesk::LatestChanges(int64_t kind) {
  Prepared query(database_.handle(),
                 "SELECT changes FROM event WHERE kind = ?1"
                 " ORDER BY number DESC LIMIT 1");
  query.Start(kind);
  return query.Next() ? std::string(query.Text(0)) : "";
}

void FloorDesk::Receive(const ReceiveRequest& request, std::string_view key) {
  begin_.Run();
  Take(request, key);
  WriteHead(Now());
  commit_.Run();
}

void FloorDesk::ReceiveAll(const std::vector<ReceiveRequest>& requests) {
  begin_.Run();
  for (const ReceiveRequest& request : requests) Take(request, "");
  WriteHead(Now());
  commit_.Run();
}

void FloorDesk::Reply(ConversationId id, std::string_view text) {
  begin_.Run();
  const int64_t now = Now();
  AddReply(id, text, change_conversation_, now);
  WriteHead(now);
  commit_.Run();
}

void FloorDesk::ReplyAsPromised(ConversationId id, std::string_view text) {
  begin_.Run();
  const int64_t now = Now();
  AddReply(id, text, meet_conversation_, now);
  Meet(id, now);
  WriteHead(now);
  commit_.Run();
}

void FloorDesk::AddReply(ConversationId id, std::string_view text,
                         Prepared& change, int64_t now) {
  const int64_t message = next_id_++;
  find_conversation_.Start(id.value);
  find_conversation_.Next();
  const int64_t inbox = find_conversation_.Integer(1);
  const std::string subject(find_conversation_.Text(2));
  const int64_t first_reply = std::min(now, find_conversation_.Integer(3));
  change.Run(id.value, find_conversation_.Integer(0) + 1, now, first_reply,
             find_conversation_.Integer(4) + 1,
             find_conversation_.Integer(5) + 1);
  find_conversation_.Reset();
  const std::string mail_id = fmt::format(
      "{}.0123456789abcdef0123456789abcdef@mersal.example", message);
  add_reply_.Run(message, id.value, agent_, now, std::string_view(subject),
                 text, std::string_view(mail_id), inbox);
  add_reference_.Run(std::string_view(mail_id), id.value, message);
  add_outgoing_.Run(message, id.value, inbox, now);
  add_entry_.Run(message, id.value, inbox, now);
  AddEvent({12, 2, id.value, message, 2, agent_}, replied_, now);
}

// A moment takes some fifteen bytes.
void FloorDesk::Meet(ConversationId id, int64_t now) {
  find_promise_.Start(id.value);
  find_promise_.Next();
  const int64_t look_at = find_promise_.Integer(0);
  std::string timeline(find_promise_.Text(1));
  find_promise_.Reset();
  if (look_at != INT64_MAX) {
    timeline += std::string_view("0123456789abcde");
    remove_due_.Run(look_at, id.value);
  }
  meet_promise_.Run(id.value, Bytes{timeline}, now);
}

std::vector<ConversationRow> FloorDesk::List(std::span<const InboxId> inboxes) {
  std::vector<Listed> streams;
  streams.reserve(inboxes.size() * kStatuses.size());
  for (const InboxId inbox : inboxes) {
    for (const int64_t status : kStatuses) {
      if (streams.size() == listed_.size()) {
        listed_.push_back(
            std::make_unique<Prepared>(database_.handle(), kListed));
      }
      streams.push_back({listed_[streams.size()].get()});
      streams.back().statement->Start(inbox.value, status);
      streams.back().Advance();
    }
  }
  std::vector<ConversationRow> rows;
  rows.reserve(kPageRows);
  while (rows.size() < kPageRows) {
    Listed* next = nullptr;
    for (Listed& stream : streams) {
      if (stream.more && (!next || stream.order < next->order)) next = &stream;
    }
    if (!next) break;
    Load(*next->statement, rows.emplace_back());
    next->Advance();
  }
  for (const Listed& stream : streams) stream.statement->Reset();
  return rows;
}

int64_t FloorDesk::Count(InboxId inbox) {
  count_.Start(inbox.value);
  count_.Next();
  const int64_t count = count_.Integer(0);
  count_.Reset();
  return count;
}

int64_t FloorDesk::CustomerOf(const ReceiveRequest& request, int64_t now) {
  find_identity_.Start(std::string_view(request.sender));
  const bool known = find_identity_.Next();
  const int64_t found = known ? find_identity_.Integer(0) : 0;
  find_identity_.Reset();
  if (known) return found;
  const int64_t made = next_id_++;
  add_customer_.Run(made, std::string_view(request.sender_name), now);
  add_identity_.Run(next_id_++, made, std::string_view(request.sender), now);
  AddEvent({40, 3, made, 0, 1, 0}, customer_created_, now);
  return made;
}

// Every message of the workloads opens a conversation.
void FloorDesk::Take(const ReceiveRequest& request, std::string_view key) {
  const int64_t now = Now();
  const int64_t customer = CustomerOf(request, now);
  const int64_t conversation = next_id_++;
  const int64_t message = next_id_++;
  add_conversation_.Run(conversation, request.inbox.value, customer, now,
                        std::string_view(request.subject), team_);
  add_participant_.Run(conversation, customer, now);
  AddEvent({10, 2, conversation, 0, 1, 0}, opened_, now);
  AddMessage(request, message, conversation, customer, now);
  AddEvent({11, 2, conversation, message, 1, 0}, received_, now);
  if (!key.empty()) KeepAnswer(request, key, now);
}

void FloorDesk::AddMessage(const ReceiveRequest& request, int64_t message,
                           int64_t conversation, int64_t customer,
                           int64_t now) {
  const std::string digest =
      request.source.empty() ? "" : Sha256(request.source);
  add_message_.Run(
      message, conversation, customer, now,
      absl::ToUnixMicros(request.happened_at),
      std::string_view(request.subject), std::string_view(request.text),
      std::string_view(request.reply_text), std::string_view(request.sender),
      std::string_view(request.mail_id), Bytes{request.content_digest},
      Bytes{digest}, static_cast<int64_t>(request.source.size()),
      request.inbox.value);
  add_reference_.Run(std::string_view(request.mail_id), conversation, message);
  if (digest.empty()) return;
  add_blob_.Run(customer, Bytes{digest}, Bytes{request.source});
}

// The digest covers the same number of bytes as ours, and the answer has as
// many.
void FloorDesk::KeepAnswer(const ReceiveRequest& request, std::string_view key,
                           int64_t now) {
  Sha256Stream digest;
  digest.Add(request.source);
  digest.Add(request.text);
  digest.Add(request.reply_text);
  digest.Add(request.subject);
  digest.Add(request.content_digest);
  const std::string request_digest = digest.Finish();
  constexpr std::string_view kAnswer = "\x08....\x10....\x18....\x20\x01";
  keep_answer_.Run(key, Bytes{request_digest}, Bytes{kAnswer}, now);
}

void FloorDesk::AddEvent(const NewEvent& event, const std::string& changes,
                         int64_t now) {
  const int64_t number = next_event_++;
  const int64_t head[] = {number,       event.kind,       event.stream,
                          event.object, event.actor_kind, now};
  Sha256Stream digest;
  digest.Add(chain_);
  digest.Add({reinterpret_cast<const char*>(head), sizeof(head)});
  digest.Add(changes);
  chain_ = digest.Finish();
  constexpr std::string_view kSalt = "0123456789abcdef";
  add_event_.Run(number, event.kind, event.stream, event.subject, event.object,
                 event.actor_kind, event.actor, now, Bytes{changes},
                 Bytes{kSalt}, Bytes{chain_});
}

void FloorDesk::WriteHead(int64_t now) {
  write_head_.Run(next_id_, next_event_, Bytes{chain_}, now);
}

}  // namespace sanad::bench
