#include "tests/desk/random/draw_mail.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/time/time.h"
#include "tests/desk/random/draw.h"

namespace sanad::play {
namespace {

// What every mail of sanad/testing.h says of its date: the hour at which the
// clock of a test stands when it begins.
constexpr int64_t kDateOfMails = 1'767'506'400;

struct Writer {
  IdentityKind kind;
  std::string address;
  std::string name;
};

const std::vector<Writer>& Writers() {
  static const std::vector<Writer> writers = {
      {IdentityKind::kEmail, "hana@example.com", ""},
      {IdentityKind::kEmail, "Hana@Example.com", "Hana"},
      {IdentityKind::kEmail, "olivia@example.org", "Olivia"},
      {IdentityKind::kEmail, "tariq@example.net", "Tariq"},
      {IdentityKind::kEmail, "mona@example.net", ""},
      {IdentityKind::kPhone, "+201001234567", ""},
      {IdentityKind::kPhone, "+20 100 123 4567", "يوسف"},
      {IdentityKind::kHandle, "whatsapp:rami", "رامي"},
      {IdentityKind::kEmail, "not an address", "مجهول"},
      {IdentityKind::kNone, "", "Somebody"}};
  return writers;
}

// Few numbers, so that a mail may be referred to before it comes, and two
// may bear the same.
std::string DrawMailId(Chance& chance, const Model& model) {
  const std::vector<std::string> known = model.MailIds();
  if (!known.empty() && !chance.OneIn(4)) {
    const auto newest = std::min<int64_t>(std::ssize(known), 12);
    return known[std::ssize(known) - 1 - chance.Below(newest)];
  }
  return absl::StrCat("m", chance.Below(40), "@example.com");
}

// Mostly a new one.
std::string DrawOwnMailId(Chance& chance, const Model& model) {
  return chance.OneIn(8) ? DrawMailId(chance, model)
                         : absl::StrCat("m", chance.Below(400), "@example.com");
}

std::vector<std::string> DrawMailIds(Chance& chance, const Model& model,
                                     size_t most) {
  std::vector<std::string> ids;
  while (ids.size() < most && chance.OneIn(2)) {
    ids.push_back(DrawMailId(chance, model));
  }
  return ids;
}

std::vector<std::string> DrawTokens(Chance& chance, const Model& model) {
  if (!model.tokens().empty() && chance.OneIn(3)) {
    return {chance.Of(model.tokens())};
  }
  if (!model.Conversations().empty() && chance.OneIn(10)) {
    // Made up by somebody who does not hold the key.
    const int64_t id = model.Conversations().back().value;
    return {absl::StrCat(id, "-0123456789ab")};
  }
  return {};
}

Automatic DrawAutomatic(Chance& chance, int64_t most) {
  return chance.OneIn(5) ? static_cast<Automatic>(1 + chance.Below(most))
                         : Automatic::kNone;
}

// What every message has.
ReceiveRequest DrawSaying(Chance& chance, const Model& model,
                          const Writer& writer) {
  static const std::vector<std::string> texts = {
      "أين شحنتي؟ رقم", "Where is my parcel? Number", "متى تصل إلى الرياض؟ رقم",
      "The box came broken, number"};
  return {
      .inbox = DrawInbox(chance, model),
      .channel = Channel::kEmail,
      .sender_kind = writer.kind,
      .sender = writer.address,
      .sender_name = writer.name,
      .subject = chance.OneIn(2) ? "أين شحنتي؟" : "My parcel",
      .text = absl::StrCat(chance.Of(texts), " ", chance.Below(1'000'000'000))};
}

}  // namespace

ReceiveRequest DrawMessage(Chance& chance, const Model& model) {
  ReceiveRequest request = DrawSaying(chance, model, chance.Of(Writers()));
  request.happened_at = chance.OneIn(3)
                            ? absl::InfiniteFuture()
                            : model.now() - absl::Hours(chance.Below(3));
  request.automatic = DrawAutomatic(chance, 4);
  request.spam = chance.OneIn(15);
  if (chance.OneIn(3)) {
    request.channel = Channel::kChat;
    return request;
  }
  if (!chance.OneIn(4)) request.mail_id = DrawOwnMailId(chance, model);
  request.in_reply_to = DrawMailIds(chance, model, 2);
  request.references = DrawMailIds(chance, model, 3);
  request.tokens = DrawTokens(chance, model);
  if (chance.OneIn(2)) {
    request.content_digest = absl::StrCat("content ", chance.Below(30));
  }
  return request;
}

RawMail DrawMail(Chance& chance, const Model& model) {
  if (!model.mails().empty() && chance.OneIn(5)) {
    RawMail copy = chance.Of(model.mails());
    if (chance.OneIn(2)) copy.trace = "Received: from relay.example.net\r\n";
    if (chance.OneIn(4)) copy.read.inbox = DrawInbox(chance, model);
    return copy;
  }
  const Writer& writer = Writers()[chance.Below(5)];
  RawMail mail{.read = DrawSaying(chance, model, writer)};
  mail.read.happened_at = absl::FromUnixSeconds(kDateOfMails);
  mail.read.automatic = DrawAutomatic(chance, 3);
  if (!chance.OneIn(5)) mail.read.mail_id = DrawOwnMailId(chance, model);
  mail.read.in_reply_to = DrawMailIds(chance, model, 1);
  mail.read.references = DrawMailIds(chance, model, 3);
  mail.read.tokens = DrawTokens(chance, model);
  for (const std::string& token : mail.read.tokens) {
    absl::StrAppend(&mail.read.subject, " [", token, "]");
  }
  return mail;
}

}  // namespace sanad::play
