#include "base/utf8.h"

#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace sanad {
namespace {

struct Step {
  size_t bytes;      // taken from the input, at least 1
  bool well_formed;  // one whole character
};

bool IsContinuation(uint8_t byte) { return (byte & 0xC0) == 0x80; }

// The range of the second byte narrows after some lead bytes; that is what
// keeps overlong forms, surrogates and values past U+10FFFF out.
bool SecondByteFits(uint8_t lead, uint8_t second) {
  switch (lead) {
    case 0xE0:
      return second >= 0xA0 && second <= 0xBF;
    case 0xED:
      return second >= 0x80 && second <= 0x9F;
    case 0xF0:
      return second >= 0x90 && second <= 0xBF;
    case 0xF4:
      return second >= 0x80 && second <= 0x8F;
    default:
      return IsContinuation(second);
  }
}

size_t LengthAfterLead(uint8_t lead) {
  if (lead < 0x80) return 1;
  if (lead >= 0xC2 && lead <= 0xDF) return 2;
  if (lead >= 0xE0 && lead <= 0xEF) return 3;
  if (lead >= 0xF0 && lead <= 0xF4) return 4;
  return 0;
}

Step Next(std::string_view rest) {
  const auto lead = static_cast<uint8_t>(rest[0]);
  const size_t length = LengthAfterLead(lead);
  if (length == 0) return {1, false};
  for (size_t i = 1; i < length; ++i) {
    if (i == rest.size()) return {i, false};
    const auto byte = static_cast<uint8_t>(rest[i]);
    const bool fits =
        i == 1 ? SecondByteFits(lead, byte) : IsContinuation(byte);
    if (!fits) return {i, false};
  }
  return {length, true};
}

// Whether the next eight bytes are ASCII, of a text that has as many.
bool StartsWithAsciiWord(std::string_view rest) {
  uint64_t word;
  if (rest.size() < sizeof(word)) return false;
  std::memcpy(&word, rest.data(), sizeof(word));
  return (word & 0x8080808080808080) == 0;
}

bool StartsWithTwoByteCharacter(std::string_view rest) {
  if (rest.size() < 2) return false;
  return LengthAfterLead(static_cast<uint8_t>(rest[0])) == 2 &&
         IsContinuation(static_cast<uint8_t>(rest[1]));
}

}  // namespace

// English comes in words of ASCII, Arabic in letters of two bytes.
bool IsUtf8(std::string_view bytes) {
  while (!bytes.empty()) {
    if (StartsWithAsciiWord(bytes)) {
      bytes.remove_prefix(sizeof(uint64_t));
    } else if (StartsWithTwoByteCharacter(bytes)) {
      bytes.remove_prefix(2);
    } else {
      const Step step = Next(bytes);
      if (!step.well_formed) return false;
      bytes.remove_prefix(step.bytes);
    }
  }
  return true;
}

std::string RepairUtf8(std::string_view bytes) {
  std::string text;
  text.reserve(bytes.size());
  while (!bytes.empty()) {
    const Step step = Next(bytes);
    text += step.well_formed ? bytes.substr(0, step.bytes) : "\uFFFD";
    bytes.remove_prefix(step.bytes);
  }
  return text;
}

std::string_view CutUtf8(std::string_view text, size_t limit) {
  if (text.size() <= limit) return text;
  while (limit > 0 && IsContinuation(static_cast<uint8_t>(text[limit]))) {
    --limit;
  }
  return text.substr(0, limit);
}

void AppendUtf8(char32_t c, std::string* text) {
  if (c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF)) c = 0xFFFD;
  const auto tail = [&](int shift) {
    *text += static_cast<char>(0x80 | ((c >> shift) & 0x3F));
  };
  if (c < 0x80) {
    *text += static_cast<char>(c);
  } else if (c < 0x800) {
    *text += static_cast<char>(0xC0 | (c >> 6));
    tail(0);
  } else if (c < 0x10000) {
    *text += static_cast<char>(0xE0 | (c >> 12));
    tail(6);
    tail(0);
  } else {
    *text += static_cast<char>(0xF0 | (c >> 18));
    tail(12);
    tail(6);
    tail(0);
  }
}

char32_t TakeUtf8(std::string_view* text) {
  const auto lead = static_cast<unsigned char>(text->front());
  const size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  char32_t character = length == 1 ? lead : lead & (0xFF >> (length + 1));
  for (size_t i = 1; i < length; ++i) {
    character = (character << 6) | ((*text)[i] & 0x3F);
  }
  text->remove_prefix(length);
  return character;
}

}  // namespace sanad
