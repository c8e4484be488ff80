#include "file/type.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "file/zip.h"

namespace sanad::file {
namespace {

using namespace std::string_literals;

// --- archives, as small as they come --------------------------------------

std::string Little(uint32_t number, int bytes) {
  std::string text;
  for (int i = 0; i < bytes; ++i) {
    text += static_cast<char>((number >> (8 * i)) & 0xFF);
  }
  return text;
}

struct Entry {
  std::string name;
  std::string content;
};

std::string SizesOf(const Entry& entry) {
  const auto size = static_cast<uint32_t>(entry.content.size());
  return Little(0, 4) + Little(size, 4) + Little(size, 4) +
         Little(static_cast<uint32_t>(entry.name.size()), 2);
}

std::string Zip(const std::vector<Entry>& entries) {
  std::string bytes;
  std::string directory;
  for (const Entry& entry : entries) {
    const auto at = static_cast<uint32_t>(bytes.size());
    bytes += "PK\x03\x04" + Little(20, 2) + Little(0, 8) + SizesOf(entry) +
             Little(0, 2) + entry.name + entry.content;
    directory += "PK\x01\x02" + Little(20, 4) + Little(0, 8) + SizesOf(entry) +
                 Little(0, 4) + Little(0, 8) + Little(at, 4) + entry.name;
  }
  const auto at = static_cast<uint32_t>(bytes.size());
  const auto count = static_cast<uint32_t>(entries.size());
  return bytes + directory + "PK\x05\x06" + Little(0, 4) + Little(count, 2) +
         Little(count, 2) + Little(static_cast<uint32_t>(directory.size()), 4) +
         Little(at, 4) + Little(0, 2);
}

std::string Wide(const std::string& text) {
  std::string wide;
  for (const char c : text) wide += std::string{c, '\0'};
  return wide;
}

std::string Compound(const std::string& stream) {
  return "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + std::string(64, '\0') +
         Wide(stream);
}

// --- what is what ---------------------------------------------------------

struct TypeCase {
  std::string bytes;
  std::string type;
  Handling handling;
};

constexpr auto kInline = Handling::kInline;
constexpr auto kDownload = Handling::kDownload;
constexpr auto kRefused = Handling::kRefused;

std::vector<TypeCase> Media() {
  return {
      {"%PDF-1.7\n", "application/pdf", kInline},
      {"\x89PNG\r\n\x1A\n"s, "image/png", kInline},
      {"\xFF\xD8\xFF\xE0", "image/jpeg", kInline},
      {"GIF89a", "image/gif", kInline},
      {"RIFF\x10\0\0\0WEBPVP8 "s, "image/webp", kInline},
      {"\0\0\0\x18"
       "ftypheic"s,
       "image/heic", kDownload},
      {"\0\0\0\x18"
       "ftypavif"s,
       "image/avif", kDownload},
      {"II*\0"s, "image/tiff", kDownload},
      {"ID3\x04", "audio/mpeg", kInline},
      {"OggS\0"s, "audio/ogg", kInline},
      {"RIFF\x10\0\0\0WAVEfmt "s, "audio/wav", kInline},
      {"#!AMR\n", "audio/amr", kDownload},
      {"\0\0\0\x18"
       "ftypM4A "s,
       "audio/mp4", kDownload},
      {"\0\0\0\x18"
       "ftypisom"s,
       "video/mp4", kInline},
      {"\0\0\0\x14"
       "ftypqt  "s,
       "video/quicktime", kDownload},
      {"\x1A\x45\xDF\xA3\x9F\x42\x82\x84webm", "video/webm", kInline},
      {"\x1A\x45\xDF\xA3\x9F\x42\x82\x88matroska", "video/x-matroska",
       kDownload},
      {"RIFF\x10\0\0\0AVI "s, "application/octet-stream", kRefused},
      {"\0\0\0\x18"
       "ftypzzzz"s,
       "application/octet-stream", kRefused},
  };
}

std::vector<TypeCase> Documents() {
  const std::string open = "application/vnd.oasis.opendocument.";
  const std::string ooxml = "application/vnd.openxmlformats-officedocument.";
  return {
      {"{\\rtf1", "application/rtf", kDownload},
      {Zip({{"a.txt", "a"}}), "application/zip", kDownload},
      {Zip({}), "application/zip", kDownload},
      {Zip({{"[Content_Types].xml", ""}, {"word/document.xml", "x"}}),
       ooxml + "wordprocessingml.document", kDownload},
      {Zip({{"xl/workbook.xml", ""}}), ooxml + "spreadsheetml.sheet",
       kDownload},
      {Zip({{"ppt/presentation.xml", ""}}),
       ooxml + "presentationml.presentation", kDownload},
      {Zip({{"word/document.xml", ""}, {"word/vbaProject.bin", ""}}),
       "application/vnd.ms-office.macroEnabled", kRefused},
      {Zip({{"mimetype", open + "text"}}), open + "text", kDownload},
      {Zip({{"mimetype", open + "spreadsheet"}}), open + "spreadsheet",
       kDownload},
      {Zip({{"mimetype", "application/epub+zip"}}), "application/epub+zip",
       kDownload},
      {Zip({{"mimetype", "text/html"}}), "application/zip", kDownload},
      {Zip({{"META-INF/MANIFEST.MF", ""}}), "application/x-executable",
       kRefused},
      {Zip({{"AndroidManifest.xml", ""}}), "application/x-executable",
       kRefused},
      {"\x1F\x8B\x08", "application/gzip", kDownload},
      {"7z\xBC\xAF\x27\x1C", "application/x-7z-compressed", kDownload},
      {"Rar!\x1A\x07", "application/vnd.rar", kDownload},
      {Compound("WordDocument"), "application/msword", kDownload},
      {Compound("Workbook"), "application/vnd.ms-excel", kDownload},
      {Compound("PowerPoint Document"), "application/vnd.ms-powerpoint",
       kDownload},
      {Compound("__substg1.0_0037001F"), "application/vnd.ms-outlook",
       kDownload},
      {Compound("WordDocument") + Wide("_VBA_PROJECT"),
       "application/vnd.ms-office.macroEnabled", kRefused},
      // An installer is one, too.
      {Compound("!Property"), "application/octet-stream", kRefused},
      {"%!PS-Adobe-3.0", "application/postscript", kRefused},
  };
}

std::vector<TypeCase> Texts() {
  return {
      {"", "text/plain", kInline},
      {"أين شحنتي؟\n", "text/plain", kInline},
      {"\xC7\xED\xE4 \xD4\xCD\xE4\xCA\xED\xBF", "text/plain", kInline},
      {"\xFF\xFE\x23\x06", "text/plain", kInline},
      {"\xFF\xFE\0\0"s, "application/octet-stream", kRefused},
      {"رقم,الوزن\n1,20\n2,35\n", "text/csv", kDownload},
      {"a;b;c\n1;2;3\n", "text/csv", kDownload},
      {"a\tb\n1\t2\n", "text/csv", kDownload},
      {"Dear all,\nall is well.\n", "text/plain", kInline},
      {"BEGIN:VCALENDAR\r\n", "text/calendar", kDownload},
      {"BEGIN:VCARD\r\n", "text/vcard", kDownload},
      {"From: hana@example.com\r\nSubject: hi\r\n\r\nhi", "message/rfc822",
       kDownload},
      {"\xEF\xBB\xBF  <!DOCTYPE html><p>", "text/html", kDownload},
      {"hello <SCRIPT>alert(1)</SCRIPT>", "text/html", kDownload},
      {"<svg xmlns='http://www.w3.org/2000/svg'/>", "image/svg+xml", kDownload},
      {"<?xml version='1.0'?><!-- -->\n<svg/>", "image/svg+xml", kDownload},
      {"<?xml version='1.0'?><a/>", "text/xml", kDownload},
  };
}

std::vector<TypeCase> Programs() {
  const std::string program = "application/x-executable";
  return {
      {"MZ\x90\0"s, program, kRefused},
      {"\x7F"
       "ELF\x02",
       program, kRefused},
      {"\xCF\xFA\xED\xFE", program, kRefused},
      {"\xCA\xFE\xBA\xBE", program, kRefused},
      {"\0asm\x01"s, program, kRefused},
      {"L\0\0\0\x01\x14\x02\0"s, program, kRefused},
      {"MSCF\0"s, program, kRefused},
      {"CWS\x09", program, kRefused},
      {"#!/bin/sh\nrm -rf /\n", "text/x-script", kRefused},
      {"<?php system($_GET['c']);", "text/x-script", kRefused},
      {"@ECHO OFF\r\n", "text/x-script", kRefused},
      {"\x01\x02\x03", "application/octet-stream", kRefused},
      {"text and then \0"s, "application/octet-stream", kRefused},
  };
}

class TypeOf : public testing::TestWithParam<TypeCase> {};

TEST_P(TypeOf, IsToldByItsBytes) {
  const TypeCase& row = GetParam();
  EXPECT_EQ(SniffType(row.bytes), row.type);
  EXPECT_EQ(HandlingOf("فاتورة", row.type), row.handling);
}

TEST_P(TypeOf, AnyPieceIsAnswered) {
  const std::string& bytes = GetParam().bytes;
  for (size_t size = 0; size < bytes.size(); ++size) {
    EXPECT_NE(SniffType(std::string_view(bytes).substr(0, size)), "");
    EXPECT_NE(SniffType(std::string_view(bytes).substr(size)), "");
  }
}

INSTANTIATE_TEST_SUITE_P(Media, TypeOf, testing::ValuesIn(Media()));
INSTANTIATE_TEST_SUITE_P(Documents, TypeOf, testing::ValuesIn(Documents()));
INSTANTIATE_TEST_SUITE_P(Texts, TypeOf, testing::ValuesIn(Texts()));
INSTANTIATE_TEST_SUITE_P(Programs, TypeOf, testing::ValuesIn(Programs()));

TEST(HandlingOf, GoesByTheNameWhereSystemsDo) {
  EXPECT_EQ(HandlingOf("photo.png", "image/png"), kInline);
  EXPECT_EQ(HandlingOf("photo.png.exe", "image/png"), kRefused);
  EXPECT_EQ(HandlingOf("notes.JS", "text/plain"), kRefused);
  EXPECT_EQ(HandlingOf("exe", "text/plain"), kInline);
  EXPECT_EQ(HandlingOf("", "text/plain"), kInline);
}

TEST(ServedType, IsTheFilesOwnOnlyWhereItMayBeShown) {
  EXPECT_EQ(ServedType("a.png", "image/png"), "image/png");
  EXPECT_EQ(ServedType("a.html", "text/html"), "application/octet-stream");
  EXPECT_EQ(ServedType("a.svg", "image/svg+xml"), "application/octet-stream");
  EXPECT_EQ(ServedType("a.png.exe", "image/png"), "application/octet-stream");
}

TEST(ZipNames, NeverLeaveTheBytes) {
  std::string zip = Zip({{"a", "b"}, {"c", "d"}});
  EXPECT_EQ(ZipNames(zip).size(), 2u);
  for (size_t i = 0; i < zip.size(); ++i) {
    std::string bent = zip;
    bent[i] = '\xFF';
    for (const std::string_view name : ZipNames(bent)) {
      EXPECT_LE(name.size(), bent.size());
    }
  }
}

}  // namespace
}  // namespace sanad::file
