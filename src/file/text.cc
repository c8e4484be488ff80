#include "file/text.h"

#include <algorithm>
#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string>

#include "base/ascii.h"

namespace sanad::file {
namespace {

// So much of a file is looked at.
constexpr size_t kBeginning = 64 << 10;
constexpr size_t kHead = 4 << 10;

constexpr std::string_view kByteOrderMarks[] = {"\xEF\xBB\xBF", "\xFF\xFE",
                                                "\xFE\xFF"};

bool IsUtf16(std::string_view bytes) {
  return bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
}

bool HasWideNul(std::string_view bytes) {
  for (size_t i = 0; i + 1 < bytes.size(); i += 2) {
    if (bytes[i] == '\0' && bytes[i + 1] == '\0') return true;
  }
  return false;
}

std::string_view WithoutMark(std::string_view bytes) {
  for (const std::string_view mark : kByteOrderMarks) {
    if (bytes.starts_with(mark)) return bytes.substr(mark.size());
  }
  return bytes;
}

std::string_view TrimStart(std::string_view text) {
  while (!text.empty() && IsBlank(text.front())) text.remove_prefix(1);
  return text;
}

bool IsControl(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte == 0x7F || (byte < 0x20 && byte != '\t' && byte != '\n' &&
                          byte != '\r' && byte != '\f');
}

bool BeginsWithAny(std::string_view text,
                   std::initializer_list<std::string_view> openings) {
  return std::any_of(openings.begin(), openings.end(), [&](auto opening) {
    return StartsWithIgnoreCase(text, opening);
  });
}

// `sought` in lower case.
bool HasAny(std::string_view text,
            std::initializer_list<std::string_view> sought) {
  const std::string lower = ToLower(text);
  return std::any_of(sought.begin(), sought.end(), [&](auto one) {
    return lower.find(one) != std::string::npos;
  });
}

bool IsScript(std::string_view head) {
  return BeginsWithAny(head, {"#!", "<?php", "<%", "@echo off", "<script"});
}

bool IsMail(std::string_view head) {
  const bool opens = BeginsWithAny(
      head, {"from:", "received:", "return-path:", "delivered-to:", "date:",
             "message-id:", "mime-version:", "x-"});
  return opens && HasAny(head, {"\nfrom:", "\nsubject:", "\nmime-version:"});
}

// The separators of a line, if all are the same.
struct Separators {
  char separator = 0;
  std::ptrdiff_t count = 0;

  friend bool operator==(const Separators&, const Separators&) = default;
};

std::optional<Separators> SeparatorsOf(std::string_view line) {
  for (const char separator : {'\t', ';', ','}) {
    const auto count = std::count(line.begin(), line.end(), separator);
    if (count > 0) return Separators{separator, count};
  }
  return std::nullopt;
}

// Several lines that all have as many columns.
bool IsTable(std::string_view head) {
  constexpr int kLines = 8;
  std::optional<Separators> first;
  int lines = 0;
  while (lines < kLines) {
    const size_t end = head.find('\n');
    if (end == std::string_view::npos) break;
    const auto separators = SeparatorsOf(head.substr(0, end));
    if (!separators || (first && *separators != *first)) return false;
    first = separators;
    head.remove_prefix(end + 1);
    ++lines;
  }
  return lines >= 2;
}

}  // namespace

bool IsText(std::string_view bytes) {
  const std::string_view beginning = bytes.substr(0, kBeginning);
  if (IsUtf16(bytes)) return !HasWideNul(beginning);
  return std::none_of(beginning.begin(), beginning.end(), IsControl);
}

std::string_view TypeOfText(std::string_view bytes) {
  // As such it is shown as its letters, whatever they say.
  if (IsUtf16(bytes)) return "text/plain";
  const std::string_view head = TrimStart(WithoutMark(bytes)).substr(0, kHead);
  if (IsScript(head)) return "text/x-script";
  if (BeginsWithAny(head, {"BEGIN:VCALENDAR"})) return "text/calendar";
  if (BeginsWithAny(head, {"BEGIN:VCARD"})) return "text/vcard";
  if (IsMail(head)) return "message/rfc822";
  const bool markup = head.starts_with('<');
  if (markup && HasAny(head, {"<svg"})) return "image/svg+xml";
  if (HasAny(head, {"<!doctype html", "<html", "<head", "<body", "<script",
                    "<iframe", "<table", "<a href", "<img"})) {
    return "text/html";
  }
  if (BeginsWithAny(head, {"<?xml"})) return "text/xml";
  return IsTable(head) ? "text/csv" : "text/plain";
}

}  // namespace sanad::file
