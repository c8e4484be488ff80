// The field lists of the requests and answers of channels.h.

#include "desk/requests.h"
#include "model/records.h"

namespace sanad::record {

template <>
const RecordType& TypeOf<ReceiveRequest>() {
  static const RecordType type = Record<ReceiveRequest>(
      "ReceiveRequest",
      {{"inbox", 1, &ReceiveRequest::inbox},
       {"channel", 2, &ReceiveRequest::channel},
       {"sender_kind", 3, &ReceiveRequest::sender_kind},
       {"sender", 4, &ReceiveRequest::sender},
       {"sender_name", 5, &ReceiveRequest::sender_name},
       {"subject", 6, &ReceiveRequest::subject},
       {"text", 7, &ReceiveRequest::text},
       {"html", 8, &ReceiveRequest::html},
       {"reply_text", 9, &ReceiveRequest::reply_text},
       {"attachments", 10, &ReceiveRequest::attachments},
       {"happened_at", 11, &ReceiveRequest::happened_at},
       {"automatic", 12, &ReceiveRequest::automatic},
       {"spam", 13, &ReceiveRequest::spam},
       {"mail_id", 14, &ReceiveRequest::mail_id},
       {"in_reply_to", 15, &ReceiveRequest::in_reply_to},
       {"references", 16, &ReceiveRequest::references},
       {"tokens", 17, &ReceiveRequest::tokens},
       BytesField("source", 18, &ReceiveRequest::source),
       BytesField("content_digest", 19, &ReceiveRequest::content_digest),
       {"unparsed", 20, &ReceiveRequest::unparsed},
       {"problems", 21, &ReceiveRequest::problems}});
  return type;
}

template <>
const RecordType& TypeOf<EmailRequest>() {
  static const RecordType type = Record<EmailRequest>(
      "EmailRequest", {{"inbox", 1, &EmailRequest::inbox},
                       BytesField("raw", 2, &EmailRequest::raw)});
  return type;
}

template <>
const RecordType& TypeOf<Arrival>() {
  static const RecordType type =
      Record<Arrival>("Arrival", {{"conversation", 1, &Arrival::conversation},
                                  {"message", 2, &Arrival::message},
                                  {"customer", 3, &Arrival::customer},
                                  {"joined_by", 4, &Arrival::joined_by},
                                  {"automatic", 5, &Arrival::automatic},
                                  {"unparsed", 6, &Arrival::unparsed}});
  return type;
}

template <>
const RecordType& TypeOf<MessageRequest>() {
  static const RecordType type = Record<MessageRequest>(
      "MessageRequest", {{"message", 1, &MessageRequest::message}});
  return type;
}

template <>
const RecordType& TypeOf<WayPassedOver>() {
  static const RecordType type = Record<WayPassedOver>(
      "WayPassedOver", {{"why", 1, &WayPassedOver::why},
                        {"english", 2, &WayPassedOver::english},
                        {"arabic", 3, &WayPassedOver::arabic}});
  return type;
}

template <>
const RecordType& TypeOf<JoinExplanation>() {
  static const RecordType type = Record<JoinExplanation>(
      "JoinExplanation", {{"message", 1, &JoinExplanation::message},
                          {"conversation", 2, &JoinExplanation::conversation},
                          {"joined_by", 3, &JoinExplanation::joined_by},
                          {"through", 4, &JoinExplanation::through},
                          {"after", 5, &JoinExplanation::after},
                          {"follows", 6, &JoinExplanation::follows},
                          {"english", 7, &JoinExplanation::english},
                          {"arabic", 8, &JoinExplanation::arabic},
                          {"passed_over", 9, &JoinExplanation::passed_over}});
  return type;
}

template <>
const RecordType& TypeOf<MessageSource>() {
  static const RecordType type = Record<MessageSource>(
      "MessageSource", {BytesField("bytes", 1, &MessageSource::bytes)});
  return type;
}

template <>
const RecordType& TypeOf<ComposedEmail>() {
  static const RecordType type = Record<ComposedEmail>(
      "ComposedEmail", {{"from", 1, &ComposedEmail::from},
                        {"to", 2, &ComposedEmail::to},
                        BytesField("raw", 3, &ComposedEmail::raw)});
  return type;
}

template <>
const RecordType& TypeOf<AttachmentRequest>() {
  static const RecordType type = Record<AttachmentRequest>(
      "AttachmentRequest", {{"attachment", 1, &AttachmentRequest::attachment}});
  return type;
}

template <>
const RecordType& TypeOf<AttachmentContent>() {
  static const RecordType type = Record<AttachmentContent>(
      "AttachmentContent",
      {{"attachment", 1, &AttachmentContent::attachment},
       BytesField("bytes", 2, &AttachmentContent::bytes),
       {"served_type", 3, &AttachmentContent::served_type}});
  return type;
}

template <>
const RecordType& TypeOf<ReadAttachmentRequest>() {
  static const RecordType type = Record<ReadAttachmentRequest>(
      "ReadAttachmentRequest",
      {{"attachment", 1, &ReadAttachmentRequest::attachment},
       {"offset", 2, &ReadAttachmentRequest::offset},
       {"length", 3, &ReadAttachmentRequest::length}});
  return type;
}

template <>
const RecordType& TypeOf<AttachmentPiece>() {
  static const RecordType type = Record<AttachmentPiece>(
      "AttachmentPiece", {BytesField("bytes", 1, &AttachmentPiece::bytes),
                          {"total", 2, &AttachmentPiece::total},
                          {"served_type", 3, &AttachmentPiece::served_type}});
  return type;
}

template <>
const RecordType& TypeOf<BeginUploadRequest>() {
  static const RecordType type = Record<BeginUploadRequest>(
      "BeginUploadRequest", {{"size", 1, &BeginUploadRequest::size}});
  return type;
}

template <>
const RecordType& TypeOf<UploadPieceRequest>() {
  static const RecordType type = Record<UploadPieceRequest>(
      "UploadPieceRequest",
      {{"upload", 1, &UploadPieceRequest::upload},
       {"offset", 2, &UploadPieceRequest::offset},
       BytesField("bytes", 3, &UploadPieceRequest::bytes)});
  return type;
}

template <>
const RecordType& TypeOf<FinishUploadRequest>() {
  static const RecordType type = Record<FinishUploadRequest>(
      "FinishUploadRequest", {{"upload", 1, &FinishUploadRequest::upload},
                              {"size", 2, &FinishUploadRequest::size}});
  return type;
}

}  // namespace sanad::record
