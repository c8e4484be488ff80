#include "mail/transfer.h"

#include <gmime/gmime-encodings.h>

#include <string>
#include <string_view>

#include "base/ascii.h"

namespace sanad::mail {
namespace {

std::string Run(GMimeEncoding* encoding, std::string_view bytes) {
  std::string result(g_mime_encoding_outlen(encoding, bytes.size()), '\0');
  result.resize(g_mime_encoding_flush(encoding, bytes.data(), bytes.size(),
                                      result.data()));
  return result;
}

std::string Decode(std::string_view bytes, GMimeContentEncoding name) {
  GMimeEncoding encoding;
  g_mime_encoding_init_decode(&encoding, name);
  return Run(&encoding, bytes);
}

GMimeContentEncoding Named(std::string_view name) {
  name = Trim(name);
  if (EqualsIgnoreCase(name, "base64")) return GMIME_CONTENT_ENCODING_BASE64;
  if (EqualsIgnoreCase(name, "quoted-printable")) {
    return GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE;
  }
  for (std::string_view uu : {"x-uuencode", "uuencode", "x-uue"}) {
    if (EqualsIgnoreCase(name, uu)) return GMIME_CONTENT_ENCODING_UUENCODE;
  }
  return GMIME_CONTENT_ENCODING_DEFAULT;
}

// GMime breaks lines with a bare LF.
std::string WithCrlf(std::string_view text) {
  std::string result;
  result.reserve(text.size() + text.size() / 32);
  for (char c : text) {
    if (c == '\n') result += '\r';
    result += c;
  }
  return result;
}

void AppendQuoted(char c, std::string* line) {
  constexpr char kHex[] = "0123456789ABCDEF";
  const auto byte = static_cast<unsigned char>(c);
  *line += '=';
  *line += kHex[byte >> 4];
  *line += kHex[byte & 15];
}

bool IsPlain(char c, bool last_of_line) {
  if (c == ' ' || c == '\t') return !last_of_line;
  return c > ' ' && c <= '~' && c != '=';
}

}  // namespace

std::string DecodeTransfer(std::string_view encoded,
                           std::string_view encoding) {
  const GMimeContentEncoding name = Named(encoding);
  if (name == GMIME_CONTENT_ENCODING_DEFAULT) return std::string(encoded);
  return Decode(encoded, name);
}

std::string DecodeQ(std::string_view encoded) {
  std::string bytes;
  bytes.reserve(encoded.size());
  for (size_t i = 0; i < encoded.size(); ++i) {
    const bool quoted = encoded[i] == '=' && i + 2 < encoded.size() &&
                        HexValue(encoded[i + 1]) >= 0 &&
                        HexValue(encoded[i + 2]) >= 0;
    if (quoted) {
      bytes += static_cast<char>(HexValue(encoded[i + 1]) * 16 +
                                 HexValue(encoded[i + 2]));
      i += 2;
    } else {
      bytes += encoded[i] == '_' ? ' ' : encoded[i];
    }
  }
  return bytes;
}

std::string DecodeBase64(std::string_view encoded) {
  return Decode(encoded, GMIME_CONTENT_ENCODING_BASE64);
}

std::string EncodeBase64(std::string_view bytes) {
  GMimeEncoding encoding;
  g_mime_encoding_init_encode(&encoding, GMIME_CONTENT_ENCODING_BASE64);
  return WithCrlf(Run(&encoding, bytes));
}

std::string EncodeQuotedPrintable(std::string_view text) {
  constexpr size_t kLineLength = 75;  // and the = of a soft break
  std::string result;
  size_t column = 0;
  for (size_t i = 0; i < text.size(); ++i) {
    if (text.substr(i, 2) == "\r\n") {
      result += "\r\n";
      column = 0;
      ++i;
      continue;
    }
    const bool last = i + 1 == text.size() || text[i + 1] == '\r';
    // A dot or From alone at the start of a line tempts old transports.
    const bool start = column == 0 && (text[i] == '.' || text[i] == 'F');
    const bool plain = IsPlain(text[i], last) && !start;
    const size_t width = plain ? 1 : 3;
    if (column + width > kLineLength) {
      result += "=\r\n";
      column = 0;
    }
    if (plain) {
      result += text[i];
    } else {
      AppendQuoted(text[i], &result);
    }
    column += width;
  }
  return result;
}

}  // namespace sanad::mail
