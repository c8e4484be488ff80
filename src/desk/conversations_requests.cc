// The field lists of the requests and answers of conversations.h.

#include "desk/lists.h"
#include "desk/requests.h"
#include "model/records.h"

namespace sanad::record {

template <>
const RecordType& TypeOf<NewAttachment>() {
  static const RecordType type = Record<NewAttachment>(
      "NewAttachment", {{"name", 1, &NewAttachment::name},
                        {"content_type", 2, &NewAttachment::content_type},
                        {"content_id", 3, &NewAttachment::content_id},
                        {"is_inline", 4, &NewAttachment::is_inline},
                        BytesField("bytes", 5, &NewAttachment::bytes),
                        {"upload", 6, &NewAttachment::upload}});
  return type;
}

template <>
const RecordType& TypeOf<OpenConversation>() {
  static const RecordType type = Record<OpenConversation>(
      "OpenConversation", {{"inbox", 1, &OpenConversation::inbox},
                           {"customer", 2, &OpenConversation::customer},
                           {"subject", 3, &OpenConversation::subject},
                           {"text", 4, &OpenConversation::text},
                           {"channel", 5, &OpenConversation::channel},
                           {"priority", 6, &OpenConversation::priority}});
  return type;
}

template <>
const RecordType& TypeOf<ReplyRequest>() {
  static const RecordType type = Record<ReplyRequest>(
      "ReplyRequest", {{"conversation", 1, &ReplyRequest::conversation},
                       {"text", 2, &ReplyRequest::text},
                       {"html", 3, &ReplyRequest::html},
                       {"channel", 4, &ReplyRequest::channel},
                       {"attachments", 5, &ReplyRequest::attachments},
                       {"then", 6, &ReplyRequest::then},
                       {"version", 7, &ReplyRequest::version}});
  return type;
}

template <>
const RecordType& TypeOf<NoteRequest>() {
  static const RecordType type = Record<NoteRequest>(
      "NoteRequest", {{"conversation", 1, &NoteRequest::conversation},
                      {"text", 2, &NoteRequest::text},
                      {"mentions", 3, &NoteRequest::mentions},
                      {"attachments", 4, &NoteRequest::attachments}});
  return type;
}

template <>
const RecordType& TypeOf<StatusRequest>() {
  static const RecordType type = Record<StatusRequest>(
      "StatusRequest", {{"conversation", 1, &StatusRequest::conversation},
                        {"status", 2, &StatusRequest::status},
                        {"version", 3, &StatusRequest::version}});
  return type;
}

template <>
const RecordType& TypeOf<PriorityRequest>() {
  static const RecordType type = Record<PriorityRequest>(
      "PriorityRequest", {{"conversation", 1, &PriorityRequest::conversation},
                          {"priority", 2, &PriorityRequest::priority},
                          {"version", 3, &PriorityRequest::version}});
  return type;
}

template <>
const RecordType& TypeOf<ClassifyRequest>() {
  static const RecordType type = Record<ClassifyRequest>(
      "ClassifyRequest", {{"conversation", 1, &ClassifyRequest::conversation},
                          {"kind", 2, &ClassifyRequest::kind},
                          {"stage", 3, &ClassifyRequest::stage},
                          {"topic", 4, &ClassifyRequest::topic},
                          {"reference", 5, &ClassifyRequest::reference},
                          {"version", 6, &ClassifyRequest::version}});
  return type;
}

template <>
const RecordType& TypeOf<TagRequest>() {
  static const RecordType type = Record<TagRequest>(
      "TagRequest", {{"conversation", 1, &TagRequest::conversation},
                     {"tag", 2, &TagRequest::tag}});
  return type;
}

template <>
const RecordType& TypeOf<SetFieldRequest>() {
  static const RecordType type = Record<SetFieldRequest>(
      "SetFieldRequest", {{"conversation", 1, &SetFieldRequest::conversation},
                          {"field", 2, &SetFieldRequest::field},
                          {"value", 3, &SetFieldRequest::value}});
  return type;
}

template <>
const RecordType& TypeOf<AssignRequest>() {
  static const RecordType type = Record<AssignRequest>(
      "AssignRequest", {{"conversation", 1, &AssignRequest::conversation},
                        {"agent", 2, &AssignRequest::agent},
                        {"team", 3, &AssignRequest::team},
                        {"version", 4, &AssignRequest::version}});
  return type;
}

template <>
const RecordType& TypeOf<MergeRequest>() {
  static const RecordType type = Record<MergeRequest>(
      "MergeRequest", {{"conversation", 1, &MergeRequest::conversation},
                       {"into", 2, &MergeRequest::into},
                       {"version", 3, &MergeRequest::version},
                       {"into_version", 4, &MergeRequest::into_version}});
  return type;
}

template <>
const RecordType& TypeOf<UnmergeRequest>() {
  static const RecordType type = Record<UnmergeRequest>(
      "UnmergeRequest", {{"conversation", 1, &UnmergeRequest::conversation},
                         {"version", 2, &UnmergeRequest::version}});
  return type;
}

template <>
const RecordType& TypeOf<SplitRequest>() {
  static const RecordType type = Record<SplitRequest>(
      "SplitRequest", {{"conversation", 1, &SplitRequest::conversation},
                       {"messages", 2, &SplitRequest::messages},
                       {"subject", 3, &SplitRequest::subject},
                       {"version", 4, &SplitRequest::version}});
  return type;
}

template <>
const RecordType& TypeOf<MoveRequest>() {
  static const RecordType type = Record<MoveRequest>(
      "MoveRequest", {{"conversation", 1, &MoveRequest::conversation},
                      {"inbox", 2, &MoveRequest::inbox},
                      {"version", 3, &MoveRequest::version}});
  return type;
}

template <>
const RecordType& TypeOf<LinkRequest>() {
  static const RecordType type = Record<LinkRequest>(
      "LinkRequest", {{"conversation", 1, &LinkRequest::conversation},
                      {"to", 2, &LinkRequest::to}});
  return type;
}

template <>
const RecordType& TypeOf<ConversationRequest>() {
  static const RecordType type = Record<ConversationRequest>(
      "ConversationRequest",
      {{"conversation", 1, &ConversationRequest::conversation}});
  return type;
}

template <>
const RecordType& TypeOf<MessageReceipt>() {
  static const RecordType type = Record<MessageReceipt>(
      "MessageReceipt", {{"conversation", 1, &MessageReceipt::conversation},
                         {"message", 2, &MessageReceipt::message},
                         {"version", 3, &MessageReceipt::version}});
  return type;
}

template <>
const RecordType& TypeOf<WriteRequest>() {
  static const RecordType type = Record<WriteRequest>(
      "WriteRequest", {{"conversation", 1, &WriteRequest::conversation},
                       {"text", 2, &WriteRequest::text},
                       {"attachments", 3, &WriteRequest::attachments}});
  return type;
}

template <>
const RecordType& TypeOf<AskFeedbackRequest>() {
  static const RecordType type = Record<AskFeedbackRequest>(
      "AskFeedbackRequest",
      {{"conversation", 1, &AskFeedbackRequest::conversation},
       {"kind", 2, &AskFeedbackRequest::kind}});
  return type;
}

template <>
const RecordType& TypeOf<FeedbackRequest>() {
  static const RecordType type = Record<FeedbackRequest>(
      "FeedbackRequest", {{"conversation", 1, &FeedbackRequest::conversation},
                          {"rating", 2, &FeedbackRequest::rating},
                          {"comment", 3, &FeedbackRequest::comment},
                          {"kind", 4, &FeedbackRequest::kind}});
  return type;
}

template <>
const RecordType& TypeOf<StealRequest>() {
  static const RecordType type = Record<StealRequest>(
      "StealRequest", {{"conversation", 1, &StealRequest::conversation},
                       {"version", 2, &StealRequest::version}});
  return type;
}

template <>
const RecordType& TypeOf<SnoozeRequest>() {
  static const RecordType type = Record<SnoozeRequest>(
      "SnoozeRequest", {{"conversation", 1, &SnoozeRequest::conversation},
                        {"until", 2, &SnoozeRequest::until},
                        {"version", 3, &SnoozeRequest::version}});
  return type;
}

template <>
const RecordType& TypeOf<ListRequest>() {
  static const RecordType type = Record<ListRequest>(
      "ListRequest", {{"inbox", 1, &ListRequest::inbox},
                      {"mine", 2, &ListRequest::mine},
                      {"statuses", 3, &ListRequest::statuses},
                      {"page", 4, &ListRequest::page},
                      {"order", 5, &ListRequest::order}});
  return type;
}

template <>
const RecordType& TypeOf<CollaboratorRequest>() {
  static const RecordType type = Record<CollaboratorRequest>(
      "CollaboratorRequest",
      {{"conversation", 1, &CollaboratorRequest::conversation},
       {"who", 2, &CollaboratorRequest::who}});
  return type;
}

template <>
const RecordType& TypeOf<ConversationRow>() {
  static const RecordType type = Record<ConversationRow>(
      "ConversationRow",
      {{"conversation", 1, &ConversationRow::conversation},
       {"customer_name", 2, &ConversationRow::customer_name}});
  return type;
}

template <>
const RecordType& TypeOf<LinkedConversation>() {
  static const RecordType type = Record<LinkedConversation>(
      "LinkedConversation",
      {{"conversation", 1, &LinkedConversation::conversation},
       {"kind", 2, &LinkedConversation::kind},
       {"subject", 3, &LinkedConversation::subject},
       {"status", 4, &LinkedConversation::status}});
  return type;
}

template <>
const RecordType& TypeOf<ConversationView>() {
  static const RecordType type = Record<ConversationView>(
      "ConversationView",
      {{"conversation", 1, &ConversationView::conversation},
       {"customer_name", 2, &ConversationView::customer_name},
       {"participants", 3, &ConversationView::participants},
       {"tags", 4, &ConversationView::tags},
       {"fields", 5, &ConversationView::fields},
       {"assignments", 6, &ConversationView::assignments},
       {"merged", 7, &ConversationView::merged},
       {"links", 8, &ConversationView::links}});
  return type;
}

template <>
const RecordType& TypeOf<TimelineRequest>() {
  static const RecordType type = Record<TimelineRequest>(
      "TimelineRequest", {{"conversation", 1, &TimelineRequest::conversation},
                          {"page", 2, &TimelineRequest::page}});
  return type;
}

template <>
const RecordType& TypeOf<TimelineItem>() {
  static const RecordType type = Record<TimelineItem>(
      "TimelineItem", {{"event", 1, &TimelineItem::event},
                       {"actor_name", 2, &TimelineItem::actor_name},
                       {"message", 3, &TimelineItem::message},
                       {"attachments", 4, &TimelineItem::attachments},
                       {"outgoing", 5, &TimelineItem::outgoing}});
  return type;
}

}  // namespace sanad::record
