// Whatever the bytes, they have a type, what is served for them is on the
// list, and their name is safe.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "base/utf8.h"
#include "file/name.h"
#include "file/type.h"
#include "sanad/limits.h"

namespace {

using sanad::file::Handling;

void Require(bool claim) {
  if (!claim) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const std::string_view type = sanad::file::SniffType(bytes);
  Require(!type.empty());
  const std::string name =
      sanad::file::DisplayName(sanad::RepairUtf8(bytes.substr(0, 1000)));
  Require(name.size() <= sanad::limits::kFileNameBytes);
  Require(sanad::file::DisplayName(name) == name);
  const std::string served = sanad::file::ServedType(name, type);
  const bool shown = sanad::file::HandlingOf(name, type) == Handling::kInline;
  Require(served == (shown ? type : sanad::file::kUnknownType));
  return 0;
}
