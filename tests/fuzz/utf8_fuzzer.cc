// Whatever the bytes, repairing makes text of them, and cutting keeps it so.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "base/utf8.h"

namespace {

void Require(bool claim) {
  if (!claim) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const std::string text = sanad::RepairUtf8(bytes);
  Require(sanad::IsUtf8(text));
  Require(sanad::IsUtf8(bytes) == (text == bytes));
  const size_t limit = size == 0 ? 0 : data[0];
  const std::string_view cut = sanad::CutUtf8(text, limit);
  Require(sanad::IsUtf8(cut));
  Require(cut.size() <= limit && text.starts_with(cut));
  return 0;
}
