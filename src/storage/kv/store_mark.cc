#include "storage/kv/store_mark.h"

#include <string>
#include <string_view>

#include "base/refuse.h"
#include "record/interpret.h"
#include "storage/kv/key_encoding.h"
#include "storage/reasons.h"

namespace sanad::record {

template <>
const RecordType& TypeOf<storage::StoreMark>() {
  using storage::StoreMark;
  static const RecordType type = Record<StoreMark>(
      "StoreMark", {{"application", 1, &StoreMark::application},
                    {"version", 2, &StoreMark::version},
                    {"min_reader", 3, &StoreMark::min_reader},
                    {"min_writer", 4, &StoreMark::min_writer}});
  return type;
}

}  // namespace sanad::record

namespace sanad::storage {

std::string MarkKey() {
  std::string key;
  AppendHead({}, key);
  return key;
}

StoreMark MarkOf(const Schema& schema) {
  return {.application = std::string(schema.application),
          .version = schema.version,
          .min_reader = schema.min_reader,
          .min_writer = schema.min_writer};
}

absl::StatusOr<StoreMark> ReadMark(KeyReading& keys, const Schema& schema) {
  std::string_view bytes;
  SANAD_ASSIGN_OR_RETURN(const bool marked, keys.Get(MarkKey(), &bytes));
  if (!marked) {
    SANAD_ASSIGN_OR_RETURN(const auto cursor, keys.Cursor());
    SANAD_ASSIGN_OR_RETURN(const bool used, cursor->Seek(""));
    if (used) return Refuse(kStoreForeign);
    return StoreMark{.application = std::string(schema.application)};
  }
  const auto mark = record::FromBytes<StoreMark>(bytes);
  if (!mark || mark->application != schema.application) {
    return Refuse(kStoreForeign);
  }
  if (schema.version < mark->min_reader) {
    return Refuse(kStoreNewer,
                  {{"found", mark->version}, {"known", schema.version}});
  }
  return *mark;
}

absl::Status WriteMark(KeyWriting& keys, const StoreMark& mark) {
  return keys.Put(MarkKey(), record::ToBytes(mark));
}

}  // namespace sanad::storage
