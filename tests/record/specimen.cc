#include "tests/record/specimen.h"

#include <optional>
#include <string>
#include <vector>

namespace sanad::record {

template <>
const RecordType& TypeOf<Inner>() {
  static const RecordType type = Record<Inner>(
      "Inner", {{"number", 1, &Inner::number},
                {"phone", 2, &Inner::phone, FieldClass::kSensitive},
                {"note", 3, &Inner::note},
                {"children", 4, &Inner::children}});
  return type;
}

template <>
const RecordType& TypeOf<Specimen>() {
  static const RecordType type = Record<Specimen>(
      "Specimen",
      {{"flag", 1, &Specimen::flag},
       {"small", 2, &Specimen::small},
       {"big", 3, &Specimen::big},
       {"colour", 4, &Specimen::colour},
       {"id", 5, &Specimen::id},
       {"at", 6, &Specimen::at},
       {"lasts", 7, &Specimen::lasts},
       {"real", 8, &Specimen::real},
       {"text", 9, &Specimen::text},
       BytesField("bytes", 10, &Specimen::bytes),
       {"address", 11, &Specimen::address, FieldClass::kContact},
       {"inner", 12, &Specimen::inner},
       {"maybe_flag", 13, &Specimen::maybe_flag},
       {"maybe_small", 14, &Specimen::maybe_small},
       {"maybe_big", 15, &Specimen::maybe_big},
       {"maybe_colour", 16, &Specimen::maybe_colour},
       {"maybe_id", 17, &Specimen::maybe_id},
       {"maybe_at", 18, &Specimen::maybe_at},
       {"maybe_lasts", 19, &Specimen::maybe_lasts},
       {"maybe_real", 20, &Specimen::maybe_real},
       {"maybe_text", 21, &Specimen::maybe_text},
       {"maybe_bytes", 22, &Specimen::maybe_bytes, FieldClass::kPublic,
        kOpsOf<std::optional<std::string>, AsBytes>},
       {"maybe_address", 23, &Specimen::maybe_address, FieldClass::kContact},
       {"maybe_inner", 24, &Specimen::maybe_inner},
       {"flags", 25, &Specimen::flags},
       {"smalls", 26, &Specimen::smalls},
       {"bigs", 27, &Specimen::bigs},
       {"colours", 28, &Specimen::colours},
       {"ids", 29, &Specimen::ids},
       {"times", 30, &Specimen::times},
       {"durations", 31, &Specimen::durations},
       {"reals", 32, &Specimen::reals},
       {"texts", 33, &Specimen::texts},
       {"blobs", 34, &Specimen::blobs, FieldClass::kPublic,
        kOpsOf<std::vector<std::string>, AsBytes>},
       {"addresses", 35, &Specimen::addresses, FieldClass::kContact},
       {"inners", 36, &Specimen::inners}});
  return type;
}

}  // namespace sanad::record
