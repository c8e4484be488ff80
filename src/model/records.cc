#include "model/records.h"

#include <span>

namespace sanad::record {

// A view is stored as a StoredView; it and its filter are what requests and
// answers hold.
std::span<const RecordType* const> AllRecordTypes() {
  static const RecordType* const types[] = {
      &TypeOf<Actor>(),
      &TypeOf<Agent>(),
      &TypeOf<Article>(),
      &TypeOf<Assignment>(),
      &TypeOf<Attachment>(),
      &TypeOf<BlobChunk>(),
      &TypeOf<Company>(),
      &TypeOf<Conversation>(),
      &TypeOf<ConversationLink>(),
      &TypeOf<ConversationSla>(),
      &TypeOf<ConversationTag>(),
      &TypeOf<CustomField>(),
      &TypeOf<CustomFieldChoice>(),
      &TypeOf<CustomFieldValue>(),
      &TypeOf<Customer>(),
      &TypeOf<CustomerNote>(),
      &TypeOf<Draft>(),
      &TypeOf<Due>(),
      &TypeOf<Event>(),
      &TypeOf<Feedback>(),
      &TypeOf<FigureFact>(),
      &TypeOf<FigureSubject>(),
      &TypeOf<FiguresMark>(),
      &TypeOf<Head>(),
      &TypeOf<Identity>(),
      &TypeOf<InForce>(),
      &TypeOf<Inbox>(),
      &TypeOf<KeptAnswer>(),
      &TypeOf<KeptRules>(),
      &TypeOf<MailReference>(),
      &TypeOf<MemberDigest>(),
      &TypeOf<Mention>(),
      &TypeOf<Message>(),
      &TypeOf<OutboxEntry>(),
      &TypeOf<Outgoing>(),
      &TypeOf<Participant>(),
      &TypeOf<PortalToken>(),
      &TypeOf<ReadMark>(),
      &TypeOf<Role>(),
      &TypeOf<RollUp>(),
      &TypeOf<RowChange>(),
      &TypeOf<RowChanges>(),
      &TypeOf<SlaMoment>(),
      &TypeOf<SlaMoments>(),
      &TypeOf<StoredTallies>(),
      &TypeOf<StoredTally>(),
      &TypeOf<StoredView>(),
      &TypeOf<SubjectSince>(),
      &TypeOf<Tag>(),
      &TypeOf<Team>(),
      &TypeOf<TeamMember>(),
      &TypeOf<Upload>(),
      &TypeOf<UploadPiece>(),
      &TypeOf<ViewCounters>(),
      &TypeOf<ViewMember>(),
      &TypeOf<ViewProgress>(),
      &TypeOf<ViewTallies>(),
      &TypeOf<ViewTally>(),
      &TypeOf<Viewer>(),
      &TypeOf<Workspace>(),
  };
  return types;
}

}  // namespace sanad::record
