// What a list may show (النطاق): the rows for which the check says yes, as
// ranges of indexes that a store can walk, so that nobody waits for rows
// that they may not see.
//
//   const auto scope = sanad::ConversationScope::Of(
//       noor, sanad::Action::kConversationList, now);
//   for (const auto& stream : scope.streams()) Walk(stream);  // merge, drop
//                                                             // duplicates
//
// `Admits` says the same of a single row; the two agree with Check on every
// row. Values, safe from any thread; they hold for the moment at which they
// were made.

#ifndef SANAD_SCOPE_H_
#define SANAD_SCOPE_H_

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "absl/time/time.h"
#include "sanad/access.h"
#include "sanad/action.h"
#include "sanad/grant.h"
#include "sanad/id.h"
#include "sanad/principal.h"

namespace sanad {

// Things by their ids: these only, or all but these.
template <class Id>
struct IdSet {
  bool all_but = false;
  std::vector<Id> ids;  // ascending

  bool Contains(Id id) const {
    return std::binary_search(ids.begin(), ids.end(), id) != all_but;
  }
  bool none() const { return !all_but && ids.empty(); }
  bool everything() const { return all_but && ids.empty(); }
  friend bool operator==(const IdSet&, const IdSet&) = default;
};

// Which index a stream walks, and with which leading value.
enum class ScopeKey : uint8_t {
  kNone = 0,
  kInbox = 1,        // by inbox, each of `inboxes`; or all rows, filtered
  kAssignee = 2,     // by assignee: `subject`
  kUnassigned = 3,   // by assignee: nobody
  kParticipant = 4,  // by participant: `subject`, or a team
  kTeam = 5,         // by team: `subject`
  kCreator = 6,      // by who opened it: `subject`
  kCustomer = 7,     // by customer, those it was opened to included
  kCompany = 8,      // by the customer's company
};

// One range of an index, with a filter all of whose parts must hold.
struct ConversationStream {
  ScopeKey key = ScopeKey::kNone;
  Subject subject;
  CompanyId company;
  IdSet<InboxId> inboxes;
  RelationSet without;  // only rows to which they stand in none of these

  friend bool operator==(const ConversationStream&,
                         const ConversationStream&) = default;
};

inline constexpr size_t kMostScopeStreams = 16;

class ConversationScope {
 public:
  // REQUIRES: `action` is one that is asked of a conversation alone, such as
  // list, read, update.
  static ConversationScope Of(const Principal& principal, Action action,
                              absl::Time now);

  // Nothing; or every row.
  bool nothing() const { return streams_.empty(); }
  bool everything() const;

  // At most kMostScopeStreams. Where more would be needed (somebody of many
  // teams) there is one that walks all rows, and `recheck` says that each
  // has to be asked for with `Admits`.
  const std::vector<ConversationStream>& streams() const { return streams_; }
  bool recheck() const { return recheck_; }

  bool Admits(const AccessObject& conversation) const;
  // Whether the stream has the row, `recheck` apart.
  bool Has(const ConversationStream& stream,
           const AccessObject& conversation) const;

 private:
  bool StandsIn(Relation relation, const AccessObject& conversation) const;

  WorkspaceId workspace_;
  Subject self_;
  std::vector<TeamId> teams_;              // ascending
  std::vector<ConversationStream> exact_;  // never cut short
  std::vector<ConversationStream> streams_;
  bool recheck_ = false;
};

// The customers that may be read: all, or those with a conversation in one
// of `inboxes`; none of them with one in `hidden`. Beside them: oneself and
// one's colleagues, of a customer.
struct CustomerScope {
  bool everybody = false;
  std::vector<InboxId> inboxes;  // ascending
  std::vector<InboxId> hidden;   // ascending
  CustomerId self;
  CompanyId company;

  static CustomerScope Of(const Principal& principal, absl::Time now);
  bool Admits(const AccessObject& customer) const;
};

// The articles that may be read, by audience and section.
struct ArticleScope {
  bool for_everybody = false;
  bool for_customers = false;
  IdSet<SectionId> internal;
  IdSet<SectionId> drafts;

  static ArticleScope Of(const Principal& principal, absl::Time now);
  bool Admits(const AccessObject& article) const;
};

// The canned replies that may be read: those of no inbox, those of one of
// `inboxes` (or of any), none of `hidden`.
struct CannedReplyScope {
  bool global = false;
  bool all = false;
  std::vector<InboxId> inboxes;  // ascending
  std::vector<InboxId> hidden;   // ascending

  static CannedReplyScope Of(const Principal& principal, absl::Time now);
  bool Admits(const AccessObject& reply) const;
};

// The messages of one conversation that may be read.
struct MessageScope {
  bool own = false;     // written by oneself, notes apart
  bool others = false;  // alike by others
  bool own_notes = false;
  bool others_notes = false;

  static MessageScope Of(const Principal& principal,
                         const AccessObject& conversation, absl::Time now);
  bool Admits(MessageSide side, bool own_one) const;
};

}  // namespace sanad

#endif  // SANAD_SCOPE_H_
