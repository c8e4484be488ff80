#include "sanad/canned_reply.h"

#include "model/records.h"

namespace sanad::record {

template <>
const RecordType& TypeOf<CannedReply>() {
  static const RecordType type = Record<CannedReply>(
      "CannedReply", {{"id", 1, &CannedReply::id},
                      {"version", 2, &CannedReply::version},
                      {"name", 3, &CannedReply::name, FieldClass::kContent},
                      {"text", 4, &CannedReply::text, FieldClass::kContent}});
  return type;
}

template <>
const RecordType& TypeOf<CannedReplyInbox>() {
  static const RecordType type = Record<CannedReplyInbox>(
      "CannedReplyInbox", {{"reply", 1, &CannedReplyInbox::reply},
                           {"inbox", 2, &CannedReplyInbox::inbox}});
  return type;
}

}  // namespace sanad::record
