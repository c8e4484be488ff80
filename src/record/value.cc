#include "record/value.h"

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>

#include "base/utf8.h"
#include "record/mask_hint.h"

namespace sanad::record {
namespace {

constexpr int kClearNumber = 1;
constexpr int kHintNumber = 2;

}  // namespace

bool IsStorableMicros(int64_t micros) {
  using Limits = std::numeric_limits<int64_t>;
  return micros != Limits::min() && micros != Limits::max();
}

bool IsStorableText(std::string_view text) {
  return IsUtf8(text) && text.find('\0') == std::string_view::npos;
}

void WritePrivate(const Private<std::string>& value, Writer& out) {
  if (value.masked()) {
    out.Tag(kHintNumber, WireType::kBytes);
    out.Bytes(value.hint());
  } else if (!value.clear().empty()) {
    out.Tag(kClearNumber, WireType::kBytes);
    out.Bytes(value.clear());
  }
}

bool ReadPrivate(Private<std::string>& value, std::string_view bytes,
                 int depth) {
  Reader in(bytes);
  while (!in.done()) {
    const auto tag = in.Tag();
    if (!tag) return false;
    const bool known =
        tag->number == kClearNumber || tag->number == kHintNumber;
    if (!known || tag->type != WireType::kBytes) {
      if (!in.Skip(*tag, depth)) return false;
      continue;
    }
    const auto text = in.Bytes();
    if (!text || !IsUtf8(*text)) return false;
    value = tag->number == kClearNumber
                ? Private<std::string>(std::string(*text))
                : Private<std::string>::Masked(std::string(*text));
  }
  return true;
}

void MaskPrivate(Private<std::string>& value) {
  if (value.masked() || value.clear().empty()) return;
  value = Private<std::string>::Masked(MaskHint(value.clear()));
}

}  // namespace sanad::record
