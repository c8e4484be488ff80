// A helpdesk as its rules say, written down plainly: maps, loops, no
// storage, and nothing of the library that decides. What the desk answers is
// held against it.
//
// The rules are those of docs/design.md, sections 6 to 9, and of the public
// headers.

#ifndef SANAD_TESTS_DESK_RANDOM_MODEL_H_
#define SANAD_TESTS_DESK_RANDOM_MODEL_H_

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "absl/time/time.h"
#include "tests/desk/random/answer.h"
#include "tests/desk/random/command.h"
#include "tests/desk/random/office.h"

namespace sanad::play {

// What happened to a conversation, as far as it tells whose turn it is.
struct Happened {
  enum What { kHeard, kReplied, kStatus, kMerged };
  What what = kHeard;
  int64_t object = 0;  // message, status, or the conversation merged into it
  absl::Time at;
  int64_t merge = 0;  // which one, of kMerged
  int64_t with = 0;   // of kStatus: the reply with which it came
};

// A conversation with what hangs on it.
struct Matter {
  Conversation now;
  int64_t merge = 0;  // by which it was merged; 0: it is not
  std::vector<Happened> history;
  std::vector<Participant> participants;
  std::set<std::string> tags;
  std::map<std::string, std::string> fields;
  std::vector<Assignment> assignments;
  std::vector<Feedback> feedback;
};

struct KeptAnswer {
  std::string request;
  Outcome outcome;
  absl::Time at;
};

// What may be done to a conversation by those who serve its inbox, and by
// the customer whose it is.
enum class Right { kWork, kRead, kRate, kSeeRatings };

class Model {
 public:
  explicit Model(const Office& office);
  virtual ~Model() = default;

  Outcome Run(const Command& command, const Given& given);

  // --- what can be read; every page of it ---
  Outcome Get(Actor reader, ConversationId id) const;
  Outcome Timeline(Actor reader, ConversationId id) const;
  Outcome ListFeedback(Actor reader, ConversationId id) const;
  Outcome List(Actor reader, const ListRequest& request) const;
  Outcome ListConversations(Actor reader, CustomerId customer) const;
  Outcome ListLoads(Actor reader) const;
  Outcome ReadEvents(Actor reader) const;

  // --- what there is, for those who draw commands ---
  const Office& office() const { return office_; }
  absl::Time now() const { return now_; }
  std::vector<ConversationId> Conversations() const;
  std::vector<CustomerId> Customers() const;
  // Of a conversation that is not there, an empty one.
  Conversation Find(ConversationId id) const;
  // What lies there, or in what was merged into it.
  std::vector<MessageId> MessagesIn(ConversationId id) const;
  int64_t VersionOf(ConversationId id) const { return Find(id).version; }
  std::vector<std::string> MailIds() const;
  const std::vector<std::string>& tokens() const { return token_list_; }
  const std::vector<RawMail>& mails() const { return mails_; }
  // The commands with a key, without those whose answers are out of date.
  std::vector<Command> Keyed() const;

 protected:
  // The rules that a test bends to see that it is noticed.
  virtual bool IsLegal(ConversationStatus from, ConversationStatus to,
                       FollowUp follow_up) const;
  virtual void HearCustomer(Conversation& c, Automatic automatic) const;
  virtual bool IsShownToCustomers(const Message& message) const;
  virtual bool IsWithin(const Conversation& waiting,
                        absl::Duration window) const;

  static void Move(Conversation& c, ConversationStatus to, absl::Time at);

 private:
  using Key = std::tuple<ActorKind, int64_t, std::string>;

  bool IsKnown(Actor actor) const;
  bool MayDoEverything(Actor actor) const;
  bool Serves(Actor actor, InboxId inbox) const;
  bool MayWorkIn(Actor actor, InboxId inbox) const;
  // The reason why not, or nothing.
  std::string Refusal(Actor actor, ConversationId id, Right right) const;
  std::string RefusalToWork(ConversationId id, int64_t seen = 0) const;
  std::string RefusalOfSides(ConversationId one, int64_t seen,
                             ConversationId other, int64_t other_seen) const;
  std::string RefusalOfLink(const LinkRequest& r) const;
  bool IsTrusted(Actor customer, ConversationId root) const;
  std::string RefusalToAssign(AgentId agent, TeamId team, InboxId inbox) const;

  Outcome Do(const OpenConversation& r);
  Outcome Do(const ReceiveRequest& r);
  Outcome Do(const RawMail& r);
  Outcome Do(const ReplyRequest& r);
  Outcome Do(const NoteRequest& r);
  Outcome Do(const StatusRequest& r);
  Outcome Do(const PriorityRequest& r);
  Outcome Do(const ClassifyRequest& r);
  Outcome Do(const AddTag& r);
  Outcome Do(const RemoveTag& r);
  Outcome Do(const SetFieldRequest& r);
  Outcome Do(const AssignRequest& r);
  Outcome Do(const Take& r);
  Outcome Do(const Release& r);
  Outcome Do(const MergeRequest& r);
  Outcome Do(const UnmergeRequest& r);
  Outcome Do(const SplitRequest& r);
  Outcome Do(const MoveRequest& r);
  Outcome Do(const LinkRequest& r);
  Outcome Do(const Unlink& r);
  Outcome Do(const Withdraw& r);
  Outcome Do(const FeedbackRequest& r);
  Outcome Do(const Join& r);
  Outcome Do(const Leave& r);
  Outcome Do(const UpdateAgent& r);
  Outcome Do(const UpdateInbox& r);
  Outcome Do(const Wait& r);

  // --- parts of commands ---
  int64_t Fresh(int64_t given);
  Matter& Begin(Conversation beginning);
  void Tell(EventKind kind, Stream stream, int64_t subject, int64_t object = 0);
  void Change(EventKind kind, Matter& matter, int64_t object = 0);
  Message& Say(EventKind kind, Matter& matter, Message message);
  Outcome HandOver(Matter& matter, AgentId agent, TeamId team);
  void Hand(Matter& matter);

  // --- leaving ---
  void Dispatch(const Message& reply);
  // Whether it cannot be taken back any more, nor was.
  bool IsOut(const Message& message) const;

  // --- merging ---
  ConversationId RootOf(ConversationId id) const;
  bool IsUnder(ConversationId id, ConversationId top) const;
  std::vector<ConversationId> TreeOf(ConversationId top) const;
  std::vector<Participant> PartsIn(ConversationId root) const;
  // The one that stands for the conversation.
  Matter& At(ConversationId id) { return matters_.at(RootOf(id).value); }
  const Matter& At(ConversationId id) const {
    return matters_.at(RootOf(id).value);
  }
  void TellSaid(Conversation& c) const;
  void HearOf(Conversation& c, absl::Time since, absl::Time at) const;
  void Retell(Matter& matter) const;
  void RetellUp(ConversationId id);
  void TellBoth(EventKind kind, ConversationId one, ConversationId other);
  void TellStatus(const Conversation& c, ConversationStatus before);
  void Bring(Message& message, Matter& from, Matter& to);
  size_t LinksAt(ConversationId id) const;
  bool Links(const ConversationLink& link, ConversationId one,
             ConversationId other) const;
  std::vector<LinkedConversation> LinksOf(Actor reader,
                                          ConversationId root) const;

  Outcome Arrive(const ReceiveRequest& r);
  CustomerId FindSender(const ReceiveRequest& r) const;
  CustomerId MakeSender(const ReceiveRequest& r);
  const MailReference* FindMail(const std::string& mail_id) const;
  struct Way {
    ConversationId to;
    JoinedBy by = JoinedBy::kNew;
    MessageId through;
  };
  Way FindByMail(const ReceiveRequest& r, CustomerId sender) const;
  Way FindRepeat(const ReceiveRequest& r, CustomerId sender) const;
  bool TakesRepeat(const Conversation& waiting, const Inbox& arrived_in) const;
  void Refer(const ReceiveRequest& r, const Message& message);
  std::string NameOf(ActorKind kind, int64_t id) const;

  Office office_;
  absl::Time now_;
  Actor actor_;  // of the present command
  Given given_;
  std::map<int64_t, Agent> agents_;
  std::set<std::pair<int64_t, int64_t>> members_;  // team, agent
  std::map<int64_t, Inbox> inboxes_;
  std::map<int64_t, std::string> customers_;  // names
  std::map<std::pair<IdentityKind, std::string>, CustomerId> identities_;
  std::map<int64_t, absl::Time> leaves_at_;  // by message
  std::map<int64_t, Matter> matters_;
  std::map<int64_t, Message> messages_;
  std::vector<MailReference> references_;
  std::map<std::string, ConversationId> tokens_;
  std::vector<std::string> token_list_;
  std::vector<ConversationLink> links_;
  int64_t merges_ = 0;
  bool status_follows_ = false;
  std::set<std::string> tags_;
  std::vector<Event> events_;
  std::map<Key, KeptAnswer> kept_;
  std::vector<Command> keyed_;
  std::vector<RawMail> mails_;
  std::set<int64_t> ids_;
  int64_t newest_before_ = 0;
};

}  // namespace sanad::play

#endif  // SANAD_TESTS_DESK_RANDOM_MODEL_H_
