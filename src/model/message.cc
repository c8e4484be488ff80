#include "sanad/message.h"

#include "model/records.h"

namespace sanad::record {

template <>
const RecordType& TypeOf<Message>() {
  static const RecordType type = Record<Message>(
      "Message",
      {{"id", 1, &Message::id},
       {"conversation", 2, &Message::conversation},
       {"author_kind", 3, &Message::author_kind},
       {"author", 4, &Message::author},
       {"visibility", 5, &Message::visibility},
       {"channel", 6, &Message::channel},
       {"automatic", 7, &Message::automatic},
       {"unparsed", 8, &Message::unparsed},
       {"spam", 9, &Message::spam},
       {"at", 10, &Message::at},
       {"happened_at", 11, &Message::happened_at},
       {"subject", 12, &Message::subject, FieldClass::kContent},
       {"text", 13, &Message::text, FieldClass::kContent},
       {"html", 14, &Message::html, FieldClass::kContent},
       {"reply_text", 15, &Message::reply_text, FieldClass::kContent},
       {"sender", 16, &Message::sender, FieldClass::kContact},
       {"mail_id", 17, &Message::mail_id},
       BytesField("content_digest", 18, &Message::content_digest),
       BytesField("source_digest", 19, &Message::source_digest),
       {"source_size", 20, &Message::source_size},
       {"problems", 21, &Message::problems},
       {"inbox", 22, &Message::inbox},
       {"joined_by", 23, &Message::joined_by},
       {"joined_through", 24, &Message::joined_through},
       {"withdrawn_at", 25, &Message::withdrawn_at},
       {"passed_over", 30, &Message::passed_over},
       {"said_in", 31, &Message::said_in}});
  return type;
}

template <>
const RecordType& TypeOf<Attachment>() {
  static const RecordType type = Record<Attachment>(
      "Attachment", {{"id", 1, &Attachment::id},
                     {"message", 2, &Attachment::message},
                     {"conversation", 3, &Attachment::conversation},
                     {"name", 4, &Attachment::name, FieldClass::kContent},
                     {"content_type", 5, &Attachment::content_type},
                     {"content_id", 6, &Attachment::content_id},
                     {"is_inline", 7, &Attachment::is_inline},
                     {"size", 8, &Attachment::size},
                     BytesField("digest", 9, &Attachment::digest),
                     {"sniffed_type", 10, &Attachment::sniffed_type},
                     {"unsafe", 11, &Attachment::unsafe},
                     {"customer", 12, &Attachment::customer}});
  return type;
}

template <>
const RecordType& TypeOf<Mention>() {
  static const RecordType type =
      Record<Mention>("Mention", {{"message", 1, &Mention::message},
                                  {"agent", 2, &Mention::agent},
                                  {"conversation", 3, &Mention::conversation}});
  return type;
}

template <>
const RecordType& TypeOf<MailReference>() {
  static const RecordType type = Record<MailReference>(
      "MailReference", {{"mail_id", 1, &MailReference::mail_id},
                        {"conversation", 2, &MailReference::conversation},
                        {"message", 3, &MailReference::message}});
  return type;
}

}  // namespace sanad::record
