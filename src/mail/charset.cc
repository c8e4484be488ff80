#include "mail/charset.h"

#include <glib.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <string>
#include <string_view>

#include "base/ascii.h"
#include "base/utf8.h"

namespace sanad::mail {
namespace {

struct Charset {
  std::string_view label;  // lower case, without - _ : and blanks
  const char* iconv;
};

constexpr char kUtf8[] = "UTF-8";
constexpr char kWestern[] = "CP1252";

// The labels of the Encoding Standard that mailers write, and a few of mail
// alone. Sorted by label.
constexpr Charset kCharsets[] = {
    {"ansix3.41968", kWestern},
    {"ansix3.41986", kWestern},
    {"arabic", "ISO-8859-6"},
    {"ascii", kWestern},
    {"asmo708", "ISO-8859-6"},
    {"big5", "BIG5-HKSCS"},
    {"big5hkscs", "BIG5-HKSCS"},
    {"cnbig5", "BIG5-HKSCS"},
    {"cp1250", "CP1250"},
    {"cp1251", "CP1251"},
    {"cp1252", kWestern},
    {"cp1253", "CP1253"},
    {"cp1254", "CP1254"},
    {"cp1255", "CP1255"},
    {"cp1256", "CP1256"},
    {"cp1257", "CP1257"},
    {"cp1258", "CP1258"},
    {"cp437", "CP437"},
    {"cp819", kWestern},
    {"cp850", "CP850"},
    {"cp852", "CP852"},
    {"cp866", "CP866"},
    {"cp874", "CP874"},
    {"cp932", "CP932"},
    {"cp936", "GB18030"},
    {"cp949", "UHC"},
    {"cp950", "BIG5-HKSCS"},
    {"csbig5", "BIG5-HKSCS"},
    {"cseuckr", "UHC"},
    {"csgb2312", "GB18030"},
    {"csiso2022jp", "ISO-2022-JP"},
    {"csisolatin1", kWestern},
    {"csisolatin2", "ISO-8859-2"},
    {"csksc56011987", "UHC"},
    {"csshiftjis", "CP932"},
    {"csutf8", kUtf8},
    {"cyrillic", "ISO-8859-5"},
    {"ecma114", "ISO-8859-6"},
    {"euccn", "GB18030"},
    {"eucjp", "EUC-JP-MS"},
    {"euckr", "UHC"},
    {"gb18030", "GB18030"},
    {"gb2312", "GB18030"},
    {"gb231280", "GB18030"},
    {"gbk", "GB18030"},
    {"greek", "ISO-8859-7"},
    {"hebrew", "ISO-8859-8"},
    {"ibm819", kWestern},
    {"ibm850", "CP850"},
    {"ibm852", "CP852"},
    {"ibm864", "IBM864"},
    {"ibm866", "CP866"},
    {"iso2022jp", "ISO-2022-JP"},
    {"iso2022jp1", "ISO-2022-JP"},
    {"iso2022jp2", "ISO-2022-JP-2"},
    {"iso2022kr", "ISO-2022-KR"},
    {"iso88591", kWestern},
    {"iso885910", "ISO-8859-10"},
    {"iso885911", "CP874"},
    {"iso885911987", kWestern},
    {"iso885913", "ISO-8859-13"},
    {"iso885914", "ISO-8859-14"},
    {"iso885915", "ISO-8859-15"},
    {"iso885916", "ISO-8859-16"},
    {"iso88592", "ISO-8859-2"},
    {"iso88593", "ISO-8859-3"},
    {"iso88594", "ISO-8859-4"},
    {"iso88595", "ISO-8859-5"},
    {"iso88596", "ISO-8859-6"},
    {"iso88596e", "ISO-8859-6"},
    {"iso88596i", "ISO-8859-6"},
    {"iso88597", "ISO-8859-7"},
    {"iso88598", "ISO-8859-8"},
    {"iso88598e", "ISO-8859-8"},
    {"iso88598i", "ISO-8859-8"},
    {"iso88599", "CP1254"},
    {"isoir100", kWestern},
    {"koi8", "KOI8-R"},
    {"koi8r", "KOI8-R"},
    {"koi8ru", "KOI8-U"},
    {"koi8u", "KOI8-U"},
    {"korean", "UHC"},
    {"ksc5601", "UHC"},
    {"ksc56011987", "UHC"},
    {"ksc56011989", "UHC"},
    {"l1", kWestern},
    {"l2", "ISO-8859-2"},
    {"l5", "CP1254"},
    {"l9", "ISO-8859-15"},
    {"latin1", kWestern},
    {"latin2", "ISO-8859-2"},
    {"latin5", "CP1254"},
    {"latin9", "ISO-8859-15"},
    {"mac", "MACINTOSH"},
    {"macintosh", "MACINTOSH"},
    {"ms932", "CP932"},
    {"ms936", "GB18030"},
    {"ms949", "UHC"},
    {"mskanji", "CP932"},
    {"shiftjis", "CP932"},
    {"sjis", "CP932"},
    {"tis620", "CP874"},
    {"unicode", "UTF-16LE"},
    {"unicode11utf7", "UTF-7"},
    {"unicode11utf8", kUtf8},
    {"usascii", kWestern},
    {"utf16", "UTF-16LE"},
    {"utf16be", "UTF-16BE"},
    {"utf16le", "UTF-16LE"},
    {"utf7", "UTF-7"},
    {"utf8", kUtf8},
    {"utf8mb4", kUtf8},
    {"windows1250", "CP1250"},
    {"windows1251", "CP1251"},
    {"windows1252", kWestern},
    {"windows1253", "CP1253"},
    {"windows1254", "CP1254"},
    {"windows1255", "CP1255"},
    {"windows1256", "CP1256"},
    {"windows1257", "CP1257"},
    {"windows1258", "CP1258"},
    {"windows31j", "CP932"},
    {"windows874", "CP874"},
    {"windows949", "UHC"},
    {"xcp1250", "CP1250"},
    {"xcp1251", "CP1251"},
    {"xcp1252", kWestern},
    {"xcp1253", "CP1253"},
    {"xcp1254", "CP1254"},
    {"xcp1255", "CP1255"},
    {"xcp1256", "CP1256"},
    {"xcp1257", "CP1257"},
    {"xcp1258", "CP1258"},
    {"xeucjp", "EUC-JP-MS"},
    {"xgbk", "GB18030"},
    {"xmaccyrillic", "MAC-CYRILLIC"},
    {"xmacroman", "MACINTOSH"},
    {"xsjis", "CP932"},
    {"xutf8", kUtf8},
};
static_assert(std::is_sorted(std::begin(kCharsets), std::end(kCharsets),
                             [](const Charset& a, const Charset& b) {
                               return a.label < b.label;
                             }));

std::string NormalLabel(std::string_view label) {
  std::string normal;
  for (char c : label.substr(0, 64)) {
    if (c == '*') break;  // the language of RFC 2231
    if (std::string_view("-_: \t\r\n\"'").find(c) != std::string_view::npos) {
      continue;
    }
    normal += ToLower(c);
  }
  return normal;
}

// The name to give to iconv, or null for a label that nobody knows.
const char* Find(std::string_view label) {
  const std::string normal = NormalLabel(label);
  const auto* found =
      std::lower_bound(std::begin(kCharsets), std::end(kCharsets), normal,
                       [](const Charset& charset, const std::string& wanted) {
                         return charset.label < wanted;
                       });
  if (found == std::end(kCharsets) || found->label != normal) return nullptr;
  return found->iconv;
}

// What browsers make of 0x80 to 0x9F: five of them stay controls.
constexpr std::array<char16_t, 32> kWesternHigh = {
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F,
    0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};

std::string FromWestern(std::string_view bytes) {
  std::string text;
  text.reserve(bytes.size() + bytes.size() / 4);
  for (char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    const bool high = byte >= 0x80 && byte < 0xA0;
    AppendUtf8(high ? kWesternHigh[byte - 0x80] : byte, &text);
  }
  return text;
}

class Iconv {
 public:
  explicit Iconv(const char* charset) : handle_(g_iconv_open(kUtf8, charset)) {}
  ~Iconv() {
    if (IsOpen()) g_iconv_close(handle_);
  }
  Iconv(const Iconv&) = delete;
  Iconv& operator=(const Iconv&) = delete;

  bool IsOpen() const {
    // GLib's word for failure is the pointer of all ones.
    return reinterpret_cast<intptr_t>(handle_) != -1;
  }

  // Converts as far as the buffer or the bytes go and takes that from
  // `bytes`; false where the next byte fits nothing.
  bool Step(std::string_view* bytes, std::string* text) {
    char buffer[4096];
    char* in = const_cast<char*>(bytes->data());  // iconv reads only
    gsize in_left = bytes->size();
    char* out = buffer;
    gsize out_left = sizeof(buffer);
    const gsize result = g_iconv(handle_, &in, &in_left, &out, &out_left);
    const bool full = result == static_cast<gsize>(-1) && errno == E2BIG;
    text->append(buffer, sizeof(buffer) - out_left);
    bytes->remove_prefix(bytes->size() - in_left);
    return result != static_cast<gsize>(-1) || full;
  }

 private:
  GIConv handle_;
};

std::string Convert(std::string_view bytes, const char* charset) {
  Iconv iconv(charset);
  if (!iconv.IsOpen()) return FromWestern(bytes);
  std::string text;
  text.reserve(bytes.size());
  while (!bytes.empty()) {
    if (iconv.Step(&bytes, &text) || bytes.empty()) continue;
    text += "\uFFFD";
    bytes.remove_prefix(1);
  }
  return text;
}

std::string Decode(std::string_view bytes, const char* charset) {
  const bool careless = charset == nullptr || charset == kWestern;
  if (careless) return IsUtf8(bytes) ? std::string(bytes) : FromWestern(bytes);
  if (charset == kUtf8) return RepairUtf8(bytes);
  return RepairUtf8(Convert(bytes, charset));
}

}  // namespace

std::string ToUtf8(std::string_view bytes, std::string_view label) {
  std::string text = Decode(bytes, Find(label));
  std::erase(text, '\0');
  return text;
}

bool IsArabicCharset(std::string_view label) {
  const char* const found = Find(label);
  if (found == nullptr) return false;
  const std::string_view name = found;
  return name == "CP1256" || name == "ISO-8859-6";
}

}  // namespace sanad::mail
