// The field lists of the requests and answers of conversations.h.

#include "desk/requests.h"

namespace sanad::record {

template <>
const RecordType& TypeOf<NewAttachment>() {
  static const RecordType type = Record<NewAttachment>(
      "NewAttachment", {{"name", 1, &NewAttachment::name},
                        {"content_type", 2, &NewAttachment::content_type},
                        {"content_id", 3, &NewAttachment::content_id},
                        {"is_inline", 4, &NewAttachment::is_inline},
                        BytesField("bytes", 5, &NewAttachment::bytes)});
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
const RecordType& TypeOf<FeedbackRequest>() {
  static const RecordType type = Record<FeedbackRequest>(
      "FeedbackRequest", {{"conversation", 1, &FeedbackRequest::conversation},
                          {"rating", 2, &FeedbackRequest::rating},
                          {"comment", 3, &FeedbackRequest::comment}});
  return type;
}

}  // namespace sanad::record
