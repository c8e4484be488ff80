#include "model/read_mark.h"

#include "model/records.h"

namespace sanad {

ReadMark After(const std::optional<ReadMark>& kept, const ReadMark& told) {
  if (!kept || told.turns > kept->turns) return told;
  if (told.turns < kept->turns) return *kept;
  return told.message > kept->message ? told : *kept;
}

ReadMark TurnedBack(const ReadMark& mark, MessageId message, absl::Time now) {
  ReadMark turned = mark;
  turned.message = message;
  turned.at = now;
  ++turned.turns;
  return turned;
}

}  // namespace sanad

namespace sanad::record {

template <>
const RecordType& TypeOf<ReadMark>() {
  static const RecordType type = Record<ReadMark>(
      "ReadMark", {{"conversation", 1, &ReadMark::conversation},
                   {"reader_kind", 2, &ReadMark::reader_kind},
                   {"reader", 3, &ReadMark::reader},
                   {"message", 4, &ReadMark::message},
                   {"at", 5, &ReadMark::at},
                   {"turns", 6, &ReadMark::turns}});
  return type;
}

}  // namespace sanad::record
