// Every table, declared from the field lists of the model.
//
//   TableFor<Conversation>()      the table whose rows are conversations
//   conversation_index::kByInbox  one of its indexes

#ifndef SANAD_SRC_DESK_TABLES_H_
#define SANAD_SRC_DESK_TABLES_H_

#include <cstdint>
#include <initializer_list>
#include <string_view>

#include "model/records.h"
#include "record/field_set.h"
#include "storage/table.h"

namespace sanad {

using storage::TableOf;

template <class T>
const TableOf<T>& TableFor();

// clang-format off
template <> const TableOf<AccessToken>& TableFor<AccessToken>();
template <> const TableOf<Agent>& TableFor<Agent>();
template <> const TableOf<Article>& TableFor<Article>();
template <> const TableOf<Assignment>& TableFor<Assignment>();
template <> const TableOf<Attachment>& TableFor<Attachment>();
template <> const TableOf<BlobChunk>& TableFor<BlobChunk>();
template <> const TableOf<Bot>& TableFor<Bot>();
template <> const TableOf<CannedReply>& TableFor<CannedReply>();
template <> const TableOf<CannedReplyInbox>& TableFor<CannedReplyInbox>();
template <> const TableOf<Collaborator>& TableFor<Collaborator>();
template <> const TableOf<Company>& TableFor<Company>();
template <> const TableOf<Conversation>& TableFor<Conversation>();
template <> const TableOf<ConversationLink>& TableFor<ConversationLink>();
template <> const TableOf<ConversationSla>& TableFor<ConversationSla>();
template <> const TableOf<ConversationTag>& TableFor<ConversationTag>();
template <> const TableOf<CustomField>& TableFor<CustomField>();
template <> const TableOf<CustomFieldChoice>& TableFor<CustomFieldChoice>();
template <> const TableOf<CustomFieldValue>& TableFor<CustomFieldValue>();
template <> const TableOf<Customer>& TableFor<Customer>();
template <> const TableOf<CustomerNote>& TableFor<CustomerNote>();
template <> const TableOf<Denial>& TableFor<Denial>();
template <> const TableOf<Draft>& TableFor<Draft>();
template <> const TableOf<Due>& TableFor<Due>();
template <> const TableOf<Event>& TableFor<Event>();
template <> const TableOf<Feedback>& TableFor<Feedback>();
template <> const TableOf<FigureFact>& TableFor<FigureFact>();
template <> const TableOf<FigureSubject>& TableFor<FigureSubject>();
template <> const TableOf<FiguresMark>& TableFor<FiguresMark>();
template <> const TableOf<Head>& TableFor<Head>();
template <> const TableOf<Identity>& TableFor<Identity>();
template <> const TableOf<InForce>& TableFor<InForce>();
template <> const TableOf<Inbox>& TableFor<Inbox>();
template <> const TableOf<InboxMember>& TableFor<InboxMember>();
template <> const TableOf<InboxWatcher>& TableFor<InboxWatcher>();
template <> const TableOf<KeptAnswer>& TableFor<KeptAnswer>();
template <> const TableOf<KeptRules>& TableFor<KeptRules>();
template <> const TableOf<MailReference>& TableFor<MailReference>();
template <> const TableOf<Mention>& TableFor<Mention>();
template <> const TableOf<Message>& TableFor<Message>();
template <> const TableOf<OutboxEntry>& TableFor<OutboxEntry>();
template <> const TableOf<Outgoing>& TableFor<Outgoing>();
template <> const TableOf<Participant>& TableFor<Participant>();
template <> const TableOf<PortalToken>& TableFor<PortalToken>();
template <> const TableOf<ReadMark>& TableFor<ReadMark>();
template <> const TableOf<Role>& TableFor<Role>();
template <> const TableOf<RoleGrant>& TableFor<RoleGrant>();
template <> const TableOf<RoleRule>& TableFor<RoleRule>();
template <> const TableOf<RollUp>& TableFor<RollUp>();
template <> const TableOf<Section>& TableFor<Section>();
template <> const TableOf<StoredView>& TableFor<StoredView>();
template <> const TableOf<SubjectSince>& TableFor<SubjectSince>();
template <> const TableOf<Tag>& TableFor<Tag>();
template <> const TableOf<Team>& TableFor<Team>();
template <> const TableOf<TeamMember>& TableFor<TeamMember>();
template <> const TableOf<TeamPart>& TableFor<TeamPart>();
template <> const TableOf<Upload>& TableFor<Upload>();
template <> const TableOf<UploadPiece>& TableFor<UploadPiece>();
template <> const TableOf<ViewCounters>& TableFor<ViewCounters>();
template <> const TableOf<ViewMember>& TableFor<ViewMember>();
template <> const TableOf<CollaboratorPlace>& TableFor<CollaboratorPlace>();
template <> const TableOf<ViewProgress>& TableFor<ViewProgress>();
template <> const TableOf<Viewer>& TableFor<Viewer>();
template <> const TableOf<Workspace>& TableFor<Workspace>();
// clang-format on

const storage::Schema& DeskSchema();

// The table of that number, or null.
const storage::Table* TableByNumber(int64_t number);

// In whose stream the events of a row are; none if they are in another
// thing's.
template <class T>
inline constexpr Stream kStreamOf = Stream::kNone;
template <>
inline constexpr Stream kStreamOf<Conversation> = Stream::kConversation;
template <>
inline constexpr Stream kStreamOf<Customer> = Stream::kCustomer;
template <>
inline constexpr Stream kStreamOf<Company> = Stream::kCompany;
template <>
inline constexpr Stream kStreamOf<Agent> = Stream::kAgent;
template <>
inline constexpr Stream kStreamOf<Bot> = Stream::kBot;
template <>
inline constexpr Stream kStreamOf<AccessToken> = Stream::kToken;
template <>
inline constexpr Stream kStreamOf<Team> = Stream::kTeam;
template <>
inline constexpr Stream kStreamOf<Role> = Stream::kRole;
template <>
inline constexpr Stream kStreamOf<Inbox> = Stream::kInbox;
template <>
inline constexpr Stream kStreamOf<Section> = Stream::kSection;
template <>
inline constexpr Stream kStreamOf<Article> = Stream::kArticle;
template <>
inline constexpr Stream kStreamOf<CannedReply> = Stream::kCannedReply;
template <>
inline constexpr Stream kStreamOf<StoredView> = Stream::kView;

// Rows of these tables come and go without an event: counters, kept
// answers, blobs (named by their own digest), what is due and what waits in
// the outbox (which other rows say), what is derived for lists, views,
// promises and reports, uploads, read marks, viewers, drafts, and the events
// themselves.
bool IsBookkeeping(const storage::Table& table);

// Whether a change of this table changes what is in which view.
bool GovernsViews(const storage::Table& table);

// Columns that follow from other rows, in tables that are no bookkeeping:
// no event tells of them.
record::FieldSet DerivedColumns(const storage::Table& table);

// Whether a change of this table changes who may do what.
bool GovernsAccess(const storage::Table& table);

// The columns of these names.
record::FieldSet ColumnsNamed(const storage::Table& table,
                              std::initializer_list<std::string_view> names);

// Indexes, by their number in a stream.
inline constexpr int kPrimary = 0;

namespace access_token_index {
inline constexpr int kByDigest = 1;
inline constexpr int kByOwner = 2;  // kind, id
}  // namespace access_token_index
namespace agent_index {
inline constexpr int kByExternalId = 1;
}
namespace attachment_index {
inline constexpr int kByConversation = 1;  // conversation, message
inline constexpr int kByCustomer = 2;
}  // namespace attachment_index
namespace collaborator_index {
inline constexpr int kByWho = 1;  // kind, id
}
namespace company_index {
inline constexpr int kByExternalId = 1;
}
namespace conversation_index {
// inbox (or assignee), status, then the order of urgency
inline constexpr int kByInbox = 1;
inline constexpr int kByAssignee = 2;
inline constexpr int kByCustomer = 3;
inline constexpr int kByMergedInto = 4;  // those that were merged only
// inbox (or assignee), status, next due; those with a due moment only
inline constexpr int kByInboxDue = 5;
inline constexpr int kByAssigneeDue = 6;
inline constexpr int kByStatus = 7;   // then as by inbox, all of them
inline constexpr int kByTeam = 8;     // as by inbox
inline constexpr int kByCreator = 9;  // as by inbox
}  // namespace conversation_index
namespace conversation_sla_index {
inline constexpr int kByNumber = 1;  // inbox, live, number
}
namespace conversation_link_index {
inline constexpr int kByOther = 1;
}
namespace conversation_tag_index {
inline constexpr int kByTag = 1;
}
namespace custom_field_index {
inline constexpr int kByName = 1;
}
namespace customer_index {
inline constexpr int kByExternalId = 1;
inline constexpr int kByMergedInto = 2;  // those that were merged only
inline constexpr int kByCompany = 3;     // those of a company only
}  // namespace customer_index
namespace customer_note_index {
inline constexpr int kByCustomer = 1;
}
namespace event_index {
inline constexpr int kBySubject = 1;  // stream, subject
inline constexpr int kByActor = 2;    // actor_kind, actor
}  // namespace event_index
namespace feedback_index {
inline constexpr int kByConversation = 1;
}
namespace figure_fact_index {
inline constexpr int kByInbox = 1;  // inbox, figure, at
}
namespace identity_index {
inline constexpr int kByValue = 1;  // kind, value
inline constexpr int kByCustomer = 2;
}  // namespace identity_index
namespace inbox_index {
inline constexpr int kByAddress = 1;
inline constexpr int kByTeam = 2;
}  // namespace inbox_index
namespace inbox_member_index {
inline constexpr int kByMember = 1;  // kind, id
}
namespace inbox_watcher_index {
inline constexpr int kByWatcher = 1;  // kind, id
}
namespace kept_answer_index {
inline constexpr int kByAge = 1;
}
namespace mention_index {
inline constexpr int kByMessage = 1;
}
namespace message_index {
inline constexpr int kByConversation = 1;
inline constexpr int kByContent = 2;  // inbox, content digest
// conversation, where it was said; those that a split brought there only
inline constexpr int kBySaidIn = 3;
}  // namespace message_index
namespace outbox_index {
// the channel, or inbox and channel; then behind whom, and from when on
inline constexpr int kByChannel = 1;
inline constexpr int kByInbox = 2;
inline constexpr int kByConversation = 3;  // conversation, channel
}  // namespace outbox_index
namespace outgoing_index {
inline constexpr int kByState = 1;  // state, inbox
}
namespace participant_index {
inline constexpr int kByCustomer = 1;  // customer, conversation
}
namespace role_grant_index {
inline constexpr int kByHolder = 1;  // kind, id
inline constexpr int kByRole = 2;
}  // namespace role_grant_index
namespace tag_index {
inline constexpr int kByName = 1;
}
namespace team_member_index {
inline constexpr int kByAgent = 1;  // agent, team
}
namespace team_part_index {
inline constexpr int kByPart = 1;  // kind, id
}
namespace upload_index {
inline constexpr int kByActor = 1;  // kind, id
inline constexpr int kByAge = 2;
}  // namespace upload_index
namespace view_member_index {
inline constexpr int kByPlace = 1;  // number, agent, first, second
}
namespace viewer_index {
inline constexpr int kByEnd = 1;
}
namespace workspace_index {
inline constexpr int kByName = 1;
}

}  // namespace sanad

#endif  // SANAD_SRC_DESK_TABLES_H_
