// The field lists of the nouns; each stands in the file of its noun.

#ifndef SANAD_SRC_MODEL_RECORDS_H_
#define SANAD_SRC_MODEL_RECORDS_H_

#include <span>

#include "model/bookkeeping.h"
#include "model/collaborator_place.h"
#include "model/figures.h"
#include "model/service_level.h"
#include "model/view_rows.h"
#include "record/record_type.h"
#include "sanad/actor.h"
#include "sanad/agent.h"
#include "sanad/article.h"
#include "sanad/canned_reply.h"
#include "sanad/conversation.h"
#include "sanad/custom_field.h"
#include "sanad/customer.h"
#include "sanad/denial.h"
#include "sanad/draft.h"
#include "sanad/event.h"
#include "sanad/feedback.h"
#include "sanad/inbox.h"
#include "sanad/message.h"
#include "sanad/outgoing.h"
#include "sanad/read_mark.h"
#include "sanad/tag.h"
#include "sanad/view.h"
#include "sanad/viewer.h"
#include "sanad/workspace.h"

namespace sanad::record {

// clang-format off
template <> const RecordType& TypeOf<AccessToken>();
template <> const RecordType& TypeOf<Actor>();
template <> const RecordType& TypeOf<Agent>();
template <> const RecordType& TypeOf<Article>();
template <> const RecordType& TypeOf<Assignment>();
template <> const RecordType& TypeOf<Attachment>();
template <> const RecordType& TypeOf<BlobChunk>();
template <> const RecordType& TypeOf<Bot>();
template <> const RecordType& TypeOf<CannedReply>();
template <> const RecordType& TypeOf<CannedReplyInbox>();
template <> const RecordType& TypeOf<Collaborator>();
template <> const RecordType& TypeOf<CollaboratorPlace>();
template <> const RecordType& TypeOf<Company>();
template <> const RecordType& TypeOf<Conversation>();
template <> const RecordType& TypeOf<ConversationLink>();
template <> const RecordType& TypeOf<ConversationSla>();
template <> const RecordType& TypeOf<ConversationTag>();
template <> const RecordType& TypeOf<CustomField>();
template <> const RecordType& TypeOf<CustomFieldChoice>();
template <> const RecordType& TypeOf<CustomFieldValue>();
template <> const RecordType& TypeOf<Customer>();
template <> const RecordType& TypeOf<CustomerNote>();
template <> const RecordType& TypeOf<Denial>();
template <> const RecordType& TypeOf<Draft>();
template <> const RecordType& TypeOf<Due>();
template <> const RecordType& TypeOf<Event>();
template <> const RecordType& TypeOf<Feedback>();
template <> const RecordType& TypeOf<FieldCondition>();
template <> const RecordType& TypeOf<FigureFact>();
template <> const RecordType& TypeOf<FigureSubject>();
template <> const RecordType& TypeOf<FiguresMark>();
template <> const RecordType& TypeOf<Head>();
template <> const RecordType& TypeOf<Identity>();
template <> const RecordType& TypeOf<InForce>();
template <> const RecordType& TypeOf<Inbox>();
template <> const RecordType& TypeOf<InboxMember>();
template <> const RecordType& TypeOf<InboxWatcher>();
template <> const RecordType& TypeOf<KeptAnswer>();
template <> const RecordType& TypeOf<KeptRules>();
template <> const RecordType& TypeOf<MailReference>();
template <> const RecordType& TypeOf<MemberDigest>();
template <> const RecordType& TypeOf<Mention>();
template <> const RecordType& TypeOf<Message>();
template <> const RecordType& TypeOf<OutboxEntry>();
template <> const RecordType& TypeOf<Outgoing>();
template <> const RecordType& TypeOf<Participant>();
template <> const RecordType& TypeOf<PortalToken>();
template <> const RecordType& TypeOf<ReadMark>();
template <> const RecordType& TypeOf<Role>();
template <> const RecordType& TypeOf<RoleGrant>();
template <> const RecordType& TypeOf<RoleRule>();
template <> const RecordType& TypeOf<RollUp>();
template <> const RecordType& TypeOf<RowChange>();
template <> const RecordType& TypeOf<RowChanges>();
template <> const RecordType& TypeOf<Section>();
template <> const RecordType& TypeOf<SlaMoment>();
template <> const RecordType& TypeOf<SlaMoments>();
template <> const RecordType& TypeOf<StoredTallies>();
template <> const RecordType& TypeOf<StoredTally>();
template <> const RecordType& TypeOf<StoredView>();
template <> const RecordType& TypeOf<SubjectSince>();
template <> const RecordType& TypeOf<Tag>();
template <> const RecordType& TypeOf<Team>();
template <> const RecordType& TypeOf<TeamMember>();
template <> const RecordType& TypeOf<TeamPart>();
template <> const RecordType& TypeOf<Upload>();
template <> const RecordType& TypeOf<UploadPiece>();
template <> const RecordType& TypeOf<View>();
template <> const RecordType& TypeOf<ViewCounters>();
template <> const RecordType& TypeOf<ViewFilter>();
template <> const RecordType& TypeOf<ViewMember>();
template <> const RecordType& TypeOf<ViewProgress>();
template <> const RecordType& TypeOf<ViewTallies>();
template <> const RecordType& TypeOf<ViewTally>();
template <> const RecordType& TypeOf<Viewer>();
template <> const RecordType& TypeOf<Workspace>();
// clang-format on

// All of them, by name.
std::span<const RecordType* const> AllRecordTypes();

}  // namespace sanad::record

#endif  // SANAD_SRC_MODEL_RECORDS_H_
