#include "file/name.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "base/ascii.h"
#include "base/utf8.h"
#include "sanad/limits.h"

namespace sanad::file {
namespace {

constexpr std::string_view kFallback = "attachment";

// Controls, and what is drawn as nothing or turns the direction of text.
bool IsInvisible(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0xAD || c == 0x34F ||
         c == 0x61C || c == 0x115F || c == 0x1160 || c == 0x17B4 ||
         c == 0x17B5 || (c >= 0x180B && c <= 0x180F) ||
         (c >= 0x200B && c <= 0x200F) || (c >= 0x2028 && c <= 0x202E) ||
         (c >= 0x2060 && c <= 0x206F) || c == 0x3164 ||
         (c >= 0xFE00 && c <= 0xFE0F) || c == 0xFEFF || c == 0xFFA0 ||
         (c >= 0xFFF0 && c <= 0xFFFB) || (c >= 0xE0000 && c <= 0xE0FFF);
}

// What compatibility normalisation would make ASCII of later, made so now.
char32_t Fold(char32_t c) {
  if (c >= 0xFF01 && c <= 0xFF5E) return c - 0xFF01 + '!';
  if (c >= 0x2000 && c <= 0x200A) return ' ';
  switch (c) {
    case 0x2215:  // division slash
    case 0x2044:  // fraction slash
    case 0x29F8:  // big solidus
      return '/';
    case 0xFE68:  // small reverse solidus
    case 0x29F5:  // reverse solidus operator
    case 0x29F9:  // big reverse solidus
      return '\\';
    case 0x2024:  // one dot leader
    case 0xFE52:  // small full stop
      return '.';
    case 0xFE55:  // small colon
    case 0xA789:  // modifier letter colon
      return ':';
    case 0xA0:
    case 0x1680:
    case 0x202F:
    case 0x205F:
    case 0x3000:
      return ' ';
    case 0xB9:
      return '1';
    case 0xB2:
      return '2';
    case 0xB3:
      return '3';
    default:
      return c;
  }
}

std::string Normalise(std::string_view name) {
  std::string normal;
  while (!name.empty()) {
    const char32_t c = TakeUtf8(&name);
    if (c == 0x2025 || c == 0x2026) {  // two and three dots in one
      normal += c == 0x2025 ? ".." : "...";
    } else if (c == '\t' || c == '\n' || c == '\r') {
      normal += ' ';
    } else if (!IsInvisible(c)) {
      AppendUtf8(Fold(c), &normal);
    }
  }
  return normal;
}

std::string_view LastComponent(std::string_view name) {
  while (name.ends_with('/') || name.ends_with('\\')) name.remove_suffix(1);
  const size_t separator = name.find_last_of("/\\");
  return separator == std::string_view::npos ? name
                                             : name.substr(separator + 1);
}

std::string_view TrimDots(std::string_view name) {
  constexpr std::string_view kEdges = ". \t";
  while (!name.empty() && kEdges.find(name.front()) != kEdges.npos) {
    name.remove_prefix(1);
  }
  while (!name.empty() && kEdges.find(name.back()) != kEdges.npos) {
    name.remove_suffix(1);
  }
  return name;
}

// Whether Windows reads the name as a device, whatever its extension.
bool IsDevice(std::string_view name) {
  std::string_view stem = name.substr(0, name.find('.'));
  while (stem.ends_with(' ')) stem.remove_suffix(1);
  for (std::string_view device :
       {"con", "prn", "aux", "nul", "conin$", "conout$", "clock$"}) {
    if (EqualsIgnoreCase(stem, device)) return true;
  }
  return stem.size() == 4 && IsDigit(stem[3]) &&
         (StartsWithIgnoreCase(stem, "com") ||
          StartsWithIgnoreCase(stem, "lpt"));
}

// Cut in the stem, so that the extension still tells what the file is.
std::string Shorten(std::string_view name) {
  if (name.size() <= limits::kFileNameBytes) return std::string(name);
  constexpr size_t kMaxExtension = 32;
  const size_t dot = name.rfind('.');
  const std::string_view extension =
      dot == std::string_view::npos || name.size() - dot > kMaxExtension
          ? ""
          : name.substr(dot);
  const std::string_view stem = name.substr(0, name.size() - extension.size());
  const size_t room = limits::kFileNameBytes - extension.size();
  return std::string(CutUtf8(stem, room)) + std::string(extension);
}

}  // namespace

std::string DisplayName(std::string_view name) {
  if (name.empty()) return "";
  const std::string normal = Normalise(name);
  std::string safe(TrimDots(LastComponent(normal)));
  for (char& c : safe) {
    if (std::string_view("<>:\"|?*").find(c) != std::string_view::npos) c = '_';
  }
  if (IsDevice(safe)) safe.insert(0, "_");
  safe = TrimDots(Shorten(safe));
  return safe.empty() ? std::string(kFallback) : safe;
}

}  // namespace sanad::file
