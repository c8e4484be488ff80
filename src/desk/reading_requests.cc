// The field lists of the requests and answers of reading.h.

#include "desk/lists.h"
#include "desk/requests.h"
#include "model/records.h"

namespace sanad::record {

template <>
const RecordType& TypeOf<MarkRequest>() {
  static const RecordType type = Record<MarkRequest>(
      "MarkRequest", {{"conversation", 1, &MarkRequest::conversation},
                      {"message", 2, &MarkRequest::message}});
  return type;
}

template <>
const RecordType& TypeOf<ReadersRequest>() {
  static const RecordType type = Record<ReadersRequest>(
      "ReadersRequest", {{"conversation", 1, &ReadersRequest::conversation},
                         {"message", 2, &ReadersRequest::message}});
  return type;
}

template <>
const RecordType& TypeOf<ReaderRow>() {
  static const RecordType type = Record<ReaderRow>(
      "ReaderRow",
      {{"mark", 1, &ReaderRow::mark}, {"name", 2, &ReaderRow::name}});
  return type;
}

template <>
const RecordType& TypeOf<UnreadRequest>() {
  static const RecordType type = Record<UnreadRequest>(
      "UnreadRequest", {{"conversations", 1, &UnreadRequest::conversations}});
  return type;
}

template <>
const RecordType& TypeOf<UnreadState>() {
  static const RecordType type = Record<UnreadState>(
      "UnreadState", {{"conversation", 1, &UnreadState::conversation},
                      {"unread", 2, &UnreadState::unread},
                      {"first", 3, &UnreadState::first}});
  return type;
}

template <>
const RecordType& TypeOf<MentionsRequest>() {
  static const RecordType type = Record<MentionsRequest>(
      "MentionsRequest", {{"unread", 1, &MentionsRequest::unread},
                          {"page", 2, &MentionsRequest::page}});
  return type;
}

template <>
const RecordType& TypeOf<MentionRow>() {
  static const RecordType type = Record<MentionRow>(
      "MentionRow", {{"mention", 1, &MentionRow::mention},
                     {"unread", 2, &MentionRow::unread},
                     {"author_name", 3, &MentionRow::author_name},
                     {"subject", 4, &MentionRow::subject},
                     {"text", 5, &MentionRow::text},
                     {"at", 6, &MentionRow::at}});
  return type;
}

}  // namespace sanad::record
