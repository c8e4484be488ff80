// Any bytes are read without harm, what comes out keeps the promises of
// mail.h, and what we write of it comes back the same.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <string>
#include <string_view>

#include "base/utf8.h"
#include "file/name.h"
#include "mail/address.h"
#include "mail/compose.h"
#include "mail/parse.h"
#include "mail/thread.h"
#include "sanad/limits.h"

namespace sanad::mail {
namespace {

void Require(bool holds, std::string_view promise) {
  if (holds) return;
  std::cerr << "broken: " << promise << "\n";
  std::abort();
}

void CheckText(std::string_view text) {
  Require(IsUtf8(text), "text is UTF-8");
  Require(text.find('\0') == text.npos, "text has no NUL");
}

void CheckLine(std::string_view line) {
  CheckText(line);
  Require(std::none_of(line.begin(), line.end(),
                       [](char c) {
                         return static_cast<unsigned char>(c) < ' ' ||
                                c == 0x7F;
                       }),
          "a line has no control");
}

void CheckAddress(const Address& address) {
  CheckLine(address.name);
  CheckLine(address.address);
  Require(!address.address.empty(), "an address is not empty");
  Require(address.address.size() <= limits::kAddressBytes, "address bytes");
}

void CheckAttachment(const Attachment& attachment) {
  CheckLine(attachment.filename);
  CheckLine(attachment.content_type);
  CheckLine(attachment.content_id);
  Require(attachment.filename.size() <= limits::kFileNameBytes,
          "file name bytes");
  Require(attachment.filename.find_first_of("/\\:") == std::string::npos,
          "a file name has no path");
  Require(!attachment.filename.starts_with('.'), "no dot file");
  Require(file::DisplayName(attachment.filename) == attachment.filename,
          "a safe name stays as it is");
}

void CheckMail(const Mail& mail) {
  if (mail.from.has_value()) CheckAddress(*mail.from);
  if (mail.sender.has_value()) CheckAddress(*mail.sender);
  for (const auto* list : {&mail.reply_to, &mail.to, &mail.cc}) {
    std::for_each(list->begin(), list->end(), CheckAddress);
  }
  CheckLine(mail.subject.value_or(""));
  CheckLine(mail.message_id);
  std::for_each(mail.in_reply_to.begin(), mail.in_reply_to.end(), CheckLine);
  std::for_each(mail.references.begin(), mail.references.end(), CheckLine);
  CheckLine(mail.loop_header);
  CheckLine(mail.automatic.returned_message_id);
  CheckText(mail.text);
  CheckText(mail.html);
  CheckText(mail.reply_text);
  std::for_each(mail.attachments.begin(), mail.attachments.end(),
                CheckAttachment);
  Require(mail.to.size() + mail.cc.size() + mail.reply_to.size() <=
              limits::kMailAddresses,
          "address count");
  Require(mail.references.size() <= limits::kMailIds, "reference count");
}

void CheckSubject(std::string_view subject) {
  constexpr char kToken[] = "acme-1a2b3c4d5e6f7a8b";
  CheckText(BaseSubject(subject));
  const auto tokens = FindTokens(WithToken(subject, kToken));
  Require(std::find(tokens.begin(), tokens.end(), kToken) != tokens.end() ||
              FindTokens(subject).size() == limits::kMailTokens,
          "a token that was written is found");
}

std::string EndLine(std::string text) {
  if (!text.empty() && !text.ends_with('\n')) text += '\n';
  return text;
}

void CheckRoundTrip(const Mail& mail) {
  OutgoingMail out{.from = {"سند", "support@sanad.example"},
                   .to = {{"", "reem@client.example"}},
                   .subject = mail.subject.value_or(""),
                   .date = absl::UnixEpoch(),
                   .message_id = "1@sanad.example",
                   .text = mail.text,
                   .html = mail.html};
  if (mail.from.has_value()) out.from.name = mail.from->name;
  const auto raw = Compose(out);
  Require(raw.ok(), "what was read may be written");
  const Mail again = Parse(*raw);
  Require(again.subject == out.subject, "the subject comes back");
  Require(again.from == out.from, "the sender comes back");
  if (!out.text.empty()) {
    Require(again.text == EndLine(out.text) || again.text_from_html,
            "the text comes back");
  }
  if (!out.html.empty()) {
    Require(again.html == EndLine(out.html), "the HTML comes back");
  }
}

}  // namespace
}  // namespace sanad::mail

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string_view raw(reinterpret_cast<const char*>(data), size);
  const sanad::mail::Mail mail = sanad::mail::Parse(raw);
  sanad::mail::CheckMail(mail);
  sanad::mail::CheckSubject(mail.subject.value_or(""));
  sanad::mail::CheckRoundTrip(mail);
  return 0;
}
