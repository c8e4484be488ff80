#include "model/bookkeeping.h"

#include "model/records.h"

namespace sanad::record {

template <>
const RecordType& TypeOf<Head>() {
  static const RecordType type =
      Record<Head>("Head", {{"id", 1, &Head::id},
                            {"next_id", 2, &Head::next_id},
                            {"next_event", 3, &Head::next_event},
                            BytesField("chain", 4, &Head::chain),
                            {"last_at", 5, &Head::last_at},
                            {"epoch", 6, &Head::epoch},
                            {"view_epoch", 7, &Head::view_epoch},
                            {"levels_epoch", 8, &Head::levels_epoch}});
  return type;
}

template <>
const RecordType& TypeOf<KeptAnswer>() {
  static const RecordType type = Record<KeptAnswer>(
      "KeptAnswer",
      {{"actor_kind", 1, &KeptAnswer::actor_kind},
       {"actor", 2, &KeptAnswer::actor},
       {"key", 3, &KeptAnswer::key},
       {"operation", 4, &KeptAnswer::operation},
       BytesField("request_digest", 5, &KeptAnswer::request_digest),
       BytesField("answer", 6, &KeptAnswer::answer),
       {"at", 7, &KeptAnswer::at}});
  return type;
}

template <>
const RecordType& TypeOf<BlobChunk>() {
  static const RecordType type = Record<BlobChunk>(
      "BlobChunk", {{"scope", 1, &BlobChunk::scope},
                    BytesField("digest", 2, &BlobChunk::digest),
                    {"number", 3, &BlobChunk::number},
                    BytesField("bytes", 4, &BlobChunk::bytes)});
  return type;
}

template <>
const RecordType& TypeOf<Due>() {
  static const RecordType type =
      Record<Due>("Due", {{"at", 1, &Due::at},
                          {"kind", 2, &Due::kind},
                          {"object", 3, &Due::object}});
  return type;
}

template <>
const RecordType& TypeOf<Upload>() {
  static const RecordType type =
      Record<Upload>("Upload", {{"id", 1, &Upload::id},
                                {"actor_kind", 2, &Upload::actor_kind},
                                {"actor", 3, &Upload::actor},
                                {"size", 4, &Upload::size},
                                {"pieces", 5, &Upload::pieces},
                                {"finished", 6, &Upload::finished},
                                {"touched_at", 7, &Upload::touched_at}});
  return type;
}

template <>
const RecordType& TypeOf<UploadPiece>() {
  static const RecordType type = Record<UploadPiece>(
      "UploadPiece", {{"upload", 1, &UploadPiece::upload},
                      {"number", 2, &UploadPiece::number},
                      BytesField("bytes", 3, &UploadPiece::bytes)});
  return type;
}

template <>
const RecordType& TypeOf<OutboxEntry>() {
  static const RecordType type = Record<OutboxEntry>(
      "OutboxEntry",
      {{"message", 1, &OutboxEntry::message},
       {"conversation", 2, &OutboxEntry::conversation},
       {"inbox", 3, &OutboxEntry::inbox},
       {"channel", 4, &OutboxEntry::channel},
       {"behind", 5, &OutboxEntry::behind},
       {"ready_at", 6, &OutboxEntry::ready_at},
       {"attempts", 7, &OutboxEntry::attempts},
       BytesField("token", 8, &OutboxEntry::token, FieldClass::kSecret),
       {"error", 9, &OutboxEntry::error, FieldClass::kContent},
       BytesField("envelope", 10, &OutboxEntry::envelope,
                  FieldClass::kContent)});
  return type;
}

}  // namespace sanad::record
