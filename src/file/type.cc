#include "file/type.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <vector>

#include "base/ascii.h"
#include "file/text.h"
#include "file/zip.h"

namespace sanad::file {
namespace {

constexpr std::string_view kExecutable = "application/x-executable";

// --- by the first bytes ---------------------------------------------------

struct Magic {
  std::string_view bytes;
  std::string_view type;
  size_t at = 0;
};

// With NULs in them, so that their sizes are written out.
template <size_t N>
constexpr std::string_view Bytes(const char (&literal)[N]) {
  return {literal, N - 1};
}

// The first that fits counts.
constexpr Magic kMagics[] = {
    {"%PDF-", "application/pdf"},
    {"\x89PNG\r\n\x1A\n", "image/png"},
    {"\xFF\xD8\xFF", "image/jpeg"},
    {"GIF87a", "image/gif"},
    {"GIF89a", "image/gif"},
    {Bytes("II*\0"), "image/tiff"},
    {Bytes("MM\0*"), "image/tiff"},
    {"ID3", "audio/mpeg"},
    {"\xFF\xFB", "audio/mpeg"},
    {"\xFF\xF3", "audio/mpeg"},
    {"\xFF\xF2", "audio/mpeg"},
    {Bytes("OggS\0"), "audio/ogg"},
    {"fLaC", "audio/flac"},
    {"#!AMR\n", "audio/amr"},
    {"{\\rtf", "application/rtf"},
    {"\x1F\x8B", "application/gzip"},
    {"7z\xBC\xAF\x27\x1C", "application/x-7z-compressed"},
    {"Rar!\x1A\x07", "application/vnd.rar"},
    {"MZ", kExecutable},
    {"\x7F"
     "ELF",
     kExecutable},
    {"\xFE\xED\xFA\xCE", kExecutable},
    {"\xFE\xED\xFA\xCF", kExecutable},
    {"\xCE\xFA\xED\xFE", kExecutable},
    {"\xCF\xFA\xED\xFE", kExecutable},
    {"\xCA\xFE\xBA\xBE", kExecutable},
    {"dex\n", kExecutable},
    {Bytes("\0asm"), kExecutable},
    {Bytes("L\0\0\0\x01\x14\x02\0"), kExecutable},
    {"!<arch>\n", kExecutable},
    {"\xED\xAB\xEE\xDB", kExecutable},
    {"MSCF", kExecutable},
    {"ITSF", kExecutable},
    {"FWS", kExecutable},
    {"CWS", kExecutable},
    {"ZWS", kExecutable},
    {"%!PS", "application/postscript"},
};

bool HasAt(std::string_view bytes, size_t at, std::string_view sought) {
  return bytes.size() >= at && bytes.substr(at).starts_with(sought);
}

std::string_view TypeByMagic(std::string_view bytes) {
  const auto* found = std::find_if(
      std::begin(kMagics), std::end(kMagics),
      [&](const Magic& magic) { return HasAt(bytes, magic.at, magic.bytes); });
  return found == std::end(kMagics) ? "" : found->type;
}

// --- containers -----------------------------------------------------------

std::string_view TypeOfRiff(std::string_view bytes) {
  if (HasAt(bytes, 8, "WEBP")) return "image/webp";
  if (HasAt(bytes, 8, "WAVE")) return "audio/wav";
  return kUnknownType;
}

constexpr Magic kBrands[] = {
    {"heic", "image/heic"},      {"heix", "image/heic"}, {"hevc", "image/heic"},
    {"mif1", "image/heic"},      {"msf1", "image/heic"}, {"avif", "image/avif"},
    {"qt  ", "video/quicktime"}, {"M4A ", "audio/mp4"},  {"isom", "video/mp4"},
    {"iso2", "video/mp4"},       {"iso4", "video/mp4"},  {"iso5", "video/mp4"},
    {"iso6", "video/mp4"},       {"mp41", "video/mp4"},  {"mp42", "video/mp4"},
    {"avc1", "video/mp4"},       {"M4V ", "video/mp4"},  {"MSNV", "video/mp4"},
    {"dash", "video/mp4"},       {"3gp", "video/mp4"},
};

// ISO/IEC 14496-12: the major brand follows "ftyp".
std::string_view TypeOfBrand(std::string_view bytes) {
  for (const Magic& brand : kBrands) {
    if (HasAt(bytes, 8, brand.bytes)) return brand.type;
  }
  return kUnknownType;
}

std::string_view TypeOfMatroska(std::string_view bytes) {
  constexpr size_t kHeader = 64;
  const bool webm =
      bytes.substr(0, kHeader).find("webm") != std::string_view::npos;
  return webm ? "video/webm" : "video/x-matroska";
}

struct Part {
  std::string_view name;
  std::string_view type;
};

constexpr Part kOfficeParts[] = {
    {"word/document.xml",
     "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
    {"xl/workbook.xml",
     "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
    {"xl/workbook.bin", "application/vnd.ms-excel.sheet.binary.macroEnabled"},
    {"ppt/presentation.xml",
     "application/"
     "vnd.openxmlformats-officedocument.presentationml.presentation"},
};

constexpr std::string_view kDeclared[] = {
    "application/vnd.oasis.opendocument.text",
    "application/vnd.oasis.opendocument.spreadsheet",
    "application/vnd.oasis.opendocument.presentation",
    "application/vnd.oasis.opendocument.graphics",
    "application/epub+zip",
};

bool IsProgramPart(std::string_view name) {
  return EqualsIgnoreCase(name, "META-INF/MANIFEST.MF") ||
         name == "AndroidManifest.xml" || name == "AppxManifest.xml";
}

std::string_view TypeOfZip(std::string_view bytes) {
  const std::string_view declared = ZipMimeType(bytes);
  const auto* known =
      std::find(std::begin(kDeclared), std::end(kDeclared), declared);
  const std::vector<std::string_view> names = ZipNames(bytes);
  const auto any = [&](auto is) {
    return std::any_of(names.begin(), names.end(), is);
  };
  if (any([](std::string_view name) {
        return name.ends_with("vbaProject.bin");
      })) {
    return "application/vnd.ms-office.macroEnabled";
  }
  if (known != std::end(kDeclared)) return *known;
  if (any(IsProgramPart)) return kExecutable;
  for (const Part& part : kOfficeParts) {
    if (any([&](std::string_view name) { return name == part.name; })) {
      return part.type;
    }
  }
  return "application/zip";
}

// Names in the directory of a compound file (MS-CFB) are UTF-16.
template <size_t N>
bool HasWide(std::string_view bytes, const char (&name)[N]) {
  std::string wide;
  for (size_t i = 0; i + 1 < N; ++i) {
    wide += name[i];
    wide += '\0';
  }
  return bytes.find(wide) != std::string_view::npos;
}

std::string_view TypeOfCompound(std::string_view bytes) {
  if (HasWide(bytes, "_VBA_PROJECT")) {
    return "application/vnd.ms-office.macroEnabled";
  }
  if (HasWide(bytes, "WordDocument")) return "application/msword";
  if (HasWide(bytes, "Workbook")) return "application/vnd.ms-excel";
  if (HasWide(bytes, "PowerPoint Document")) {
    return "application/vnd.ms-powerpoint";
  }
  if (HasWide(bytes, "__substg1.0")) return "application/vnd.ms-outlook";
  return kUnknownType;
}

// --- what may be done -----------------------------------------------------

constexpr std::string_view kShown[] = {
    "application/pdf", "audio/mpeg", "audio/ogg",  "audio/wav",
    "image/gif",       "image/jpeg", "image/png",  "image/webp",
    "text/plain",      "video/mp4",  "video/webm",
};

constexpr std::string_view kSaved[] = {
    "application/epub+zip",
    "application/gzip",
    "application/msword",
    "application/rtf",
    "application/vnd.ms-excel",
    "application/vnd.ms-outlook",
    "application/vnd.ms-powerpoint",
    "application/vnd.oasis.opendocument.graphics",
    "application/vnd.oasis.opendocument.presentation",
    "application/vnd.oasis.opendocument.spreadsheet",
    "application/vnd.oasis.opendocument.text",
    "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "application/vnd.rar",
    "application/x-7z-compressed",
    "application/zip",
    "audio/amr",
    "audio/flac",
    "audio/mp4",
    "image/avif",
    "image/heic",
    "image/svg+xml",
    "image/tiff",
    "message/rfc822",
    "text/calendar",
    "text/csv",
    "text/html",
    "text/vcard",
    "text/xml",
    "video/quicktime",
    "video/x-matroska",
};

// What systems run or install when somebody opens it, by its name.
constexpr std::string_view kRunByName[] = {
    "apk", "app", "appx",   "bat", "bin", "cmd", "com", "cpl", "deb", "dll",
    "dmg", "exe", "gadget", "hta", "iso", "jar", "js",  "jse", "lnk", "msc",
    "msi", "msp", "pif",    "ps1", "reg", "rpm", "scf", "scr", "sct", "sh",
    "sys", "url", "vb",     "vbe", "vbs", "ws",  "wsc", "wsf", "wsh", "xll",
};

bool IsRunByName(std::string_view name) {
  const size_t dot = name.rfind('.');
  if (dot == std::string_view::npos) return false;
  const std::string extension = ToLower(name.substr(dot + 1));
  return std::find(std::begin(kRunByName), std::end(kRunByName), extension) !=
         std::end(kRunByName);
}

}  // namespace

std::string_view SniffType(std::string_view bytes) {
  if (bytes.starts_with("PK\x03\x04") || bytes.starts_with("PK\x05\x06")) {
    return TypeOfZip(bytes);
  }
  if (bytes.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")) {
    return TypeOfCompound(bytes);
  }
  if (bytes.starts_with("RIFF")) return TypeOfRiff(bytes);
  if (HasAt(bytes, 4, "ftyp")) return TypeOfBrand(bytes);
  if (bytes.starts_with("\x1A\x45\xDF\xA3")) return TypeOfMatroska(bytes);
  const std::string_view by_magic = TypeByMagic(bytes);
  if (!by_magic.empty()) return by_magic;
  return IsText(bytes) ? TypeOfText(bytes) : kUnknownType;
}

Handling HandlingOf(std::string_view name, std::string_view sniffed_type) {
  if (IsRunByName(name)) return Handling::kRefused;
  const auto among = [&](const auto& list) {
    return std::find(std::begin(list), std::end(list), sniffed_type) !=
           std::end(list);
  };
  if (among(kShown)) return Handling::kInline;
  return among(kSaved) ? Handling::kDownload : Handling::kRefused;
}

std::string ServedType(std::string_view name, std::string_view sniffed_type) {
  return std::string(HandlingOf(name, sniffed_type) == Handling::kInline
                         ? sniffed_type
                         : kUnknownType);
}

}  // namespace sanad::file
