// Parse() against the mails that every implementer shares: collected from
// many projects, with what each of them, Python and GMime make of them. They
// live outside the project (SANAD_VECTORS, else beside the checkout).

#include <google/protobuf/struct.pb.h>
#include <google/protobuf/util/json_util.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <string_view>

#include "absl/strings/ascii.h"
#include "absl/strings/str_join.h"
#include "absl/time/time.h"
#include "base/digest.h"
#include "base/utf8.h"
#include "file/name.h"
#include "mail/parse.h"

namespace sanad::mail {
namespace {

using google::protobuf::Struct;
using google::protobuf::Value;

std::filesystem::path VectorsFolder() {
  const char* const given = std::getenv("SANAD_VECTORS");
  const std::filesystem::path root =
      given != nullptr ? given : SANAD_DEFAULT_VECTORS;
  return root / "email";
}

std::string ReadFile(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::stringstream content;
  content << file.rdbuf();
  return content.str();
}

bool IsWhiteSpace(char32_t c) {
  return (c >= 0x9 && c <= 0xD) || (c >= 0x1C && c <= 0x20) || c == 0x85 ||
         c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) ||
         c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F ||
         c == 0x3000;
}

std::string WithoutSpace(std::string_view text) {
  std::string dense;
  while (!text.empty()) {
    const char32_t c = TakeUtf8(&text);
    if (!IsWhiteSpace(c)) AppendUtf8(c, &dense);
  }
  return dense;
}

// Where the oracles contradict each other: the subject is expected as it
// stands in the header, the body as if there were no header.
bool IsDisputed(std::string_view file, std::string_view field) {
  return file == "mails/stalwartlabs__019.eml" && field == "html_present";
}

// One line of expected.jsonl against the mail it speaks of. Fields compare as
// text, so that a miss can be printed.
class Comparison {
 public:
  explicit Comparison(const Struct& expected) : expected_(expected) {
    for (const Value& name : Field("soft").list_value().values()) {
      soft_.insert(name.string_value());
    }
  }

  void Run(const Mail& mail) {
    CompareHeader(mail);
    CompareThread(mail);
    CompareBody(mail);
    CompareAttachments(mail);
    CompareKinds(mail);
  }

  const std::map<std::string, std::string>& misses() const { return misses_; }
  size_t compared() const { return compared_; }

 private:
  const Value& Field(const std::string& name) const {
    static const Value none;
    const auto field = expected_.fields().find(name);
    return field == expected_.fields().end() ? none : field->second;
  }

  std::string Text(const std::string& name) const {
    return Field(name).string_value();
  }

  std::string List(const std::string& name) const {
    return absl::StrJoin(Field(name).list_value().values(), " ",
                         [](std::string* out, const Value& value) {
                           out->append(value.string_value());
                         });
  }

  std::string Flag(const std::string& name) const {
    return Field(name).bool_value() ? "yes" : "no";
  }

  void Compare(const std::string& name, const std::string& expected,
               const std::string& got) {
    if (soft_.contains(name)) return;
    ++compared_;
    if (expected != got)
      misses_[name] = "expected " + expected + "\n  got " + got;
  }

  static std::string Addresses(const std::vector<Address>& addresses) {
    return absl::StrJoin(addresses, " ",
                         [](std::string* out, const Address& address) {
                           out->append(address.address);
                         });
  }

  void CompareHeader(const Mail& mail) {
    const Address from = mail.from.value_or(Address{});
    Compare("from", absl::AsciiStrToLower(Text("from")),
            absl::AsciiStrToLower(from.address));
    Compare("from_name", Text("from_name"), from.name);
    Compare("to", absl::AsciiStrToLower(List("to")),
            absl::AsciiStrToLower(Addresses(mail.to)));
    Compare("cc", absl::AsciiStrToLower(List("cc")),
            absl::AsciiStrToLower(Addresses(mail.cc)));
    Compare("subject", Text("subject"), mail.subject.value_or(""));
    Compare("date", Text("date"),
            mail.date.has_value()
                ? absl::FormatTime("%Y-%m-%dT%H:%M:%SZ", *mail.date,
                                   absl::UTCTimeZone())
                : "");
  }

  void CompareThread(const Mail& mail) {
    Compare("message_id", Text("message_id"), mail.message_id);
    Compare("in_reply_to", Text("in_reply_to"),
            mail.in_reply_to.empty() ? "" : mail.in_reply_to[0]);
    Compare("references", List("references"),
            absl::StrJoin(mail.references, " "));
  }

  void CompareBody(const Mail& mail) {
    Compare("body_text", Text("body_sha256_nows"), Digest(mail.text));
    if (misses_.contains("body_text")) misses_["body_text"] += "\n" + mail.text;
    Compare("html_present", Flag("html_present"), mail.has_html ? "yes" : "no");
    if (Field("reply_text").kind_case() != Value::kStringValue) return;
    Compare("reply_text", WithoutSpace(Text("reply_text")),
            WithoutSpace(mail.reply_text));
  }

  static std::string Digest(std::string_view text) {
    return Hex(Sha256(WithoutSpace(text)));
  }

  void CompareAttachments(const Mail& mail) {
    std::string expected;
    std::string got;
    const bool bytes = !soft_.contains("attachments.bytes");
    for (const Value& value : Field("attachments").list_value().values()) {
      expected += Expected(value.struct_value(), bytes);
    }
    for (const Attachment& attachment : mail.attachments) {
      const bool mail_inside = attachment.content_type.starts_with("message/");
      got += Line(attachment, bytes && !mail_inside);
    }
    Compare("attachments", expected, got);
  }

  static std::string Expected(const Struct& fields, bool bytes) {
    const auto text = [&](const char* name) {
      return fields.fields().at(name).string_value();
    };
    const double size = fields.fields().at("size").number_value();
    std::string line = file::DisplayName(text("filename")) + "|" +
                       text("content_type") + "|" + text("content_id") + "|" +
                       (fields.fields().at("inline").bool_value() ? "in" : "");
    if (bytes && !text("sha256").empty()) {
      line += "|" + std::to_string(static_cast<size_t>(size)) + "|" +
              text("sha256");
    }
    return line + "\n";
  }

  static std::string Line(const Attachment& attachment, bool bytes) {
    std::string line = attachment.filename + "|" + attachment.content_type +
                       "|" + attachment.content_id + "|" +
                       (attachment.is_inline ? "in" : "");
    if (bytes) {
      line += "|" + std::to_string(attachment.bytes.size()) + "|" +
              Hex(Sha256(attachment.bytes));
    }
    return line + "\n";
  }

  void CompareKinds(const Mail& mail) {
    const Automatic& automatic = mail.automatic;
    const auto flag = [](bool value) { return value ? "yes" : "no"; };
    Compare("auto_submitted", Flag("auto_submitted"),
            flag(automatic.auto_submitted));
    Compare("bulk", Flag("bulk"), flag(automatic.bulk));
    Compare("bounce", Flag("bounce"), flag(automatic.bounce));
    Compare("spam_flag", Flag("spam_flag"), flag(mail.spam_flag));
    const BounceAction action = automatic.bounce_action;
    Compare("bounce_action", Text("bounce_action"),
            action == BounceAction::kFailed    ? "failed"
            : action == BounceAction::kDelayed ? "delayed"
                                               : "");
  }

  const Struct& expected_;
  std::set<std::string> soft_;
  std::map<std::string, std::string> misses_;
  size_t compared_ = 0;
};

TEST(MailVectors, EveryFirmFieldIsReadAsTheOraclesReadIt) {
  std::ifstream lines(VectorsFolder() / "expected.jsonl");
  if (!lines) {
    GTEST_SKIP() << "shared mail vectors absent: " << VectorsFolder();
  }
  size_t mails = 0;
  size_t compared = 0;
  std::map<std::string, size_t> misses;
  for (std::string line; std::getline(lines, line); ++mails) {
    Struct expected;
    ASSERT_TRUE(
        google::protobuf::util::JsonStringToMessage(line, &expected).ok());
    const std::string file = expected.fields().at("file").string_value();
    Comparison comparison(expected);
    comparison.Run(Parse(ReadFile(VectorsFolder() / file)));
    compared += comparison.compared();
    for (const auto& [field, miss] : comparison.misses()) {
      if (IsDisputed(file, field)) continue;
      ++misses[field];
      ADD_FAILURE() << file << " " << field << ": " << miss;
    }
  }
  std::cout << mails << " mails, " << compared << " firm fields compared\n";
  for (const auto& [field, count] : misses) {
    std::cout << field << ": " << count << " missed\n";
  }
  EXPECT_GT(mails, 0u);
}

}  // namespace
}  // namespace sanad::mail
