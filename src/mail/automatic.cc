#include "mail/automatic.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "base/ascii.h"
#include "mail/address.h"
#include "mail/message_id.h"
#include "mail/transfer.h"

namespace sanad::mail {
namespace {

// Reports are short; more of one is not read.
constexpr size_t kMaxReportBytes = size_t{64} << 10;
constexpr size_t kMaxReportBlocks = 100;

// The word a value begins with, in lower case: "auto-replied; owner=x".
std::string FirstWord(const std::string& value) {
  const std::string_view text = Trim(value);
  return ToLower(text.substr(0, text.find_first_of(" \t;,(")));
}

bool IsAutoSubmitted(const Header& header) {
  const std::string submitted = FirstWord(header.Get("Auto-Submitted"));
  if (!submitted.empty() && submitted != "no") return true;
  return header.Has("X-Autoreply") || header.Has("X-Autorespond") ||
         FirstWord(header.Get("Precedence")) == "auto_reply";
}

bool IsBulk(const Header& header) {
  const std::string precedence = FirstWord(header.Get("Precedence"));
  return header.Has("List-Id") || header.Has("List-Unsubscribe") ||
         precedence == "bulk" || precedence == "list" || precedence == "junk";
}

// An empty envelope sender and a name that only mail servers bear.
bool IsFromMailer(const Header& header) {
  if (!header.Has("Return-Path")) return false;
  const std::string path = header.Get("Return-Path");
  if (Trim(path) != "<>") return false;
  Problems ignored;
  const auto from = ParseAddresses(header.Get("From"), 1, &ignored);
  if (from.empty()) return false;
  const std::string_view address = from[0].address;
  const std::string local = ToLower(address.substr(0, address.find('@')));
  return local == "mailer-daemon" || local == "postmaster";
}

// What one report says of all recipients: failed where any failed.
struct Report {
  bool failed = false;
  bool delayed = false;
  bool delivered = false;
};

void ReadReport(const Leaf& leaf, Report* report) {
  const std::string text =
      DecodeTransfer(leaf.body.substr(0, kMaxReportBytes), leaf.encoding);
  std::string_view rest = text;
  Problems ignored;
  for (size_t i = 0; i < kMaxReportBlocks && !rest.empty(); ++i) {
    const size_t before = rest.size();
    const Header block = Header::Take(&rest, &ignored);
    const std::string action = FirstWord(block.Get("Action"));
    report->failed |= action == "failed";
    report->delayed |= action == "delayed";
    report->delivered |=
        action == "delivered" || action == "relayed" || action == "expanded";
    if (rest.size() == before) TakeLine(&rest);
  }
}

// A report without a readable action reports a failure; nobody else bothers.
bool IsDeliveryReport(const Header& header) {
  const ParameterValue type = ParseParameters(header.Get("Content-Type"));
  return type.value == "multipart/report" &&
         EqualsIgnoreCase(type.Get("report-type"), "delivery-status");
}

// The Message-ID of the mail that came back, out of its returned header.
std::string ReturnedId(const Leaf& leaf) {
  const std::string text =
      DecodeTransfer(leaf.body.substr(0, kMaxReportBytes), leaf.encoding);
  std::string_view rest = text;
  Problems ignored;
  const Header header = Header::Take(&rest, &ignored);
  const auto ids = ParseIds(header.Get("Message-ID"), &ignored);
  return ids.empty() ? "" : ids[0];
}

bool IsReturnedMail(std::string_view type) {
  return type == "message/rfc822" || type == "message/global" ||
         type == "message/rfc822-headers" || type == "text/rfc822-headers" ||
         type == "message/global-headers";
}

}  // namespace

AutomaticKind Automatic::kind() const {
  if (bounce) return AutomaticKind::kBounce;
  if (auto_submitted) return AutomaticKind::kAutoReply;
  return bulk ? AutomaticKind::kBulk : AutomaticKind::kNone;
}

Automatic ClassifyAutomatic(const Header& header,
                            const std::vector<Leaf>& leaves) {
  Automatic automatic{.auto_submitted = IsAutoSubmitted(header),
                      .bulk = IsBulk(header)};
  Report report;
  for (const Leaf& leaf : leaves) {
    if (leaf.content_type == "message/delivery-status") {
      ReadReport(leaf, &report);
    }
  }
  const bool told = report.failed || report.delayed;
  if (told) {
    automatic.bounce_action =
        report.failed ? BounceAction::kFailed : BounceAction::kDelayed;
  }
  automatic.bounce = told || header.Has("X-Failed-Recipients") ||
                     (IsDeliveryReport(header) && !report.delivered) ||
                     IsFromMailer(header);
  if (!automatic.bounce) return automatic;
  for (const Leaf& leaf : leaves) {
    if (!IsReturnedMail(leaf.content_type)) continue;
    automatic.returned_message_id = ReturnedId(leaf);
    break;
  }
  return automatic;
}

bool HasSpamFlag(const Header& header) {
  constexpr int kSpamConfidence = 5;
  const auto says_yes = [&](std::string_view name) {
    return StartsWithIgnoreCase(header.Get(name), "yes");
  };
  if (says_yes("X-Spam-Flag") || says_yes("X-Spam-Status") ||
      says_yes("X-Spam")) {
    return true;
  }
  const std::string level = header.Get("X-MS-Exchange-Organization-SCL");
  const std::string report = header.Get("X-Forefront-Antispam-Report");
  const size_t scl = report.find("SCL:");
  const std::string_view digits =
      scl == std::string::npos ? std::string_view(level)
                               : std::string_view(report).substr(scl + 4);
  if (digits.empty() || !IsDigit(digits[0])) return false;
  return digits[0] - '0' >= kSpamConfidence;
}

}  // namespace sanad::mail
