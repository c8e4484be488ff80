#include "mail/quote_line.h"

#include <algorithm>
#include <initializer_list>
#include <iterator>
#include <string>
#include <string_view>

#include "base/ascii.h"
#include "base/utf8.h"

namespace sanad::mail {
namespace {

constexpr size_t kNone = std::string_view::npos;
constexpr size_t kMaxLineBytes = 1000;

using Words = std::initializer_list<std::string_view>;

// "wrote", as an attribution says it.
constexpr std::string_view kWrote[] = {
    "wrote",      "writes",   "كتب",      "كتابة",      "جاء من",  "a écrit",
    "schrieb",    "escribió", "escribio", "ha scritto", "schreef", "geschreven",
    "skrev",      "escreveu", "napisał",  "napisal",    "napsal",  "написал",
    "написав",    "пишет",    "пише",     "kirjoitti",  "yazdı",   "yazmış",
    "schreef op", "写道",     "寫道",     "のメール",   "작성",    "כתב",
    "نوشت",       "a scris",  "έγραψε",
};

constexpr std::string_view kOriginal[] = {
    "original message",
    "forwarded message",
    "forwarded by",
    "begin forwarded message",
    "رسالة أصلية",
    "الرسالة الأصلية",
    "الرسالة الاصلية",
    "رسالة مُعاد توجيهها",
    "رسالة معاد توجيهها",
    "رسالة محولة",
    "رسالة مُحوَّلة",
    "الرسالة المعاد توجيهها",
    "ursprüngliche nachricht",
    "weitergeleitete nachricht",
    "message d'origine",
    "message original",
    "message transféré",
    "mensaje original",
    "mensaje reenviado",
    "mensagem original",
    "messaggio originale",
    "messaggio inoltrato",
    "oorspronkelijk bericht",
    "originalmeddelande",
    "oprindelig meddelelse",
    "opprinnelig melding",
    "alkuperäinen viesti",
    "wiadomość oryginalna",
    "пересылаемое сообщение",
    "исходное сообщение",
    "orijinal mesaj",
    "原始邮件",
    "原始郵件",
};

constexpr std::string_view kReplyAbove[] = {
    "reply above this line", "type your reply above", "write above this line",
    "ردك فوق هذا السطر",     "الرد فوق هذا السطر",    "ردك أعلى هذا السطر",
};

struct Label {
  std::string_view name;
  QuotedField field;
};

constexpr Label kLabels[] = {
    {"from", QuotedField::kFrom},
    {"من", QuotedField::kFrom},
    {"de", QuotedField::kFrom},
    {"von", QuotedField::kFrom},
    {"da", QuotedField::kFrom},
    {"van", QuotedField::kFrom},
    {"från", QuotedField::kFrom},
    {"fra", QuotedField::kFrom},
    {"od", QuotedField::kFrom},
    {"от", QuotedField::kFrom},
    {"від", QuotedField::kFrom},
    {"kimden", QuotedField::kFrom},
    {"מאת", QuotedField::kFrom},
    {"lähettäjä", QuotedField::kFrom},
    {"发件人", QuotedField::kFrom},
    {"寄件者", QuotedField::kFrom},
    {"差出人", QuotedField::kFrom},
    {"보낸 사람", QuotedField::kFrom},
    {"sent", QuotedField::kSent},
    {"تاريخ الإرسال", QuotedField::kSent},
    {"تم الإرسال", QuotedField::kSent},
    {"أُرسلت", QuotedField::kSent},
    {"أرسلت", QuotedField::kSent},
    {"مرسل", QuotedField::kSent},
    {"envoyé", QuotedField::kSent},
    {"envoyé le", QuotedField::kSent},
    {"gesendet", QuotedField::kSent},
    {"enviado", QuotedField::kSent},
    {"enviado el", QuotedField::kSent},
    {"enviada em", QuotedField::kSent},
    {"inviato", QuotedField::kSent},
    {"verzonden", QuotedField::kSent},
    {"skickat", QuotedField::kSent},
    {"sendt", QuotedField::kSent},
    {"wysłano", QuotedField::kSent},
    {"отправлено", QuotedField::kSent},
    {"Отправлено", QuotedField::kSent},
    {"gönderme tarihi", QuotedField::kSent},
    {"发送时间", QuotedField::kSent},
    {"寄件日期", QuotedField::kSent},
    {"date", QuotedField::kDate},
    {"التاريخ", QuotedField::kDate},
    {"datum", QuotedField::kDate},
    {"data", QuotedField::kDate},
    {"fecha", QuotedField::kDate},
    {"dato", QuotedField::kDate},
    {"дата", QuotedField::kDate},
    {"Дата", QuotedField::kDate},
    {"message du", QuotedField::kDate},
    {"日期", QuotedField::kDate},
    {"to", QuotedField::kTo},
    {"إلى", QuotedField::kTo},
    {"الى", QuotedField::kTo},
    {"à", QuotedField::kTo},
    {"À", QuotedField::kTo},
    {"a", QuotedField::kTo},
    {"an", QuotedField::kTo},
    {"para", QuotedField::kTo},
    {"aan", QuotedField::kTo},
    {"till", QuotedField::kTo},
    {"til", QuotedField::kTo},
    {"do", QuotedField::kTo},
    {"кому", QuotedField::kTo},
    {"Кому", QuotedField::kTo},
    {"kime", QuotedField::kTo},
    {"אל", QuotedField::kTo},
    {"收件人", QuotedField::kTo},
    {"收件者", QuotedField::kTo},
    {"宛先", QuotedField::kTo},
    {"subject", QuotedField::kSubject},
    {"الموضوع", QuotedField::kSubject},
    {"objet", QuotedField::kSubject},
    {"sujet", QuotedField::kSubject},
    {"betreff", QuotedField::kSubject},
    {"asunto", QuotedField::kSubject},
    {"assunto", QuotedField::kSubject},
    {"oggetto", QuotedField::kSubject},
    {"onderwerp", QuotedField::kSubject},
    {"ämne", QuotedField::kSubject},
    {"emne", QuotedField::kSubject},
    {"temat", QuotedField::kSubject},
    {"тема", QuotedField::kSubject},
    {"Тема", QuotedField::kSubject},
    {"konu", QuotedField::kSubject},
    {"נושא", QuotedField::kSubject},
    {"主题", QuotedField::kSubject},
    {"主旨", QuotedField::kSubject},
    {"件名", QuotedField::kSubject},
    {"От", QuotedField::kFrom},
    {"cc", QuotedField::kOther},
    {"نسخة", QuotedField::kOther},
    {"bcc", QuotedField::kOther},
    {"copie à", QuotedField::kOther},
    {"reply-to", QuotedField::kOther},
    {"reply to", QuotedField::kOther},
    {"الرد على", QuotedField::kOther},
    {"risposta", QuotedField::kOther},
    {"attachments", QuotedField::kOther},
    {"المرفقات", QuotedField::kOther},
    {"importance", QuotedField::kOther},
    {"الأهمية", QuotedField::kOther},
    {"organization", QuotedField::kOther},
};

constexpr std::string_view kDevices[] = {
    "sent from my ",
    "sent from mobile",
    "sent from outlook",
    "sent from yahoo",
    "sent from windows",
    "sent from mail",
    "sent from [mail",
    "sent from samsung",
    "sent from gmail",
    "sent from proton",
    "sent via mobile",
    "sent with airmail",
    "sent with proton",
    "get outlook for",
    "envoyé de mon",
    "envoyé depuis mon",
    "envoyé à partir",
    "von meinem ",
    "gesendet von ",
    "gesendet mit ",
    "diese nachricht wurde von meinem",
    "enviado desde mi",
    "enviado do meu",
    "inviato da iphone",
    "inviato dal mio",
    "verzonden vanaf mijn",
    "verstuurd vanaf mijn",
    "sendt fra min",
    "skickat från min",
    "отправлено с ",
    "Отправлено с ",
    "отправлено из ",
    "Отправлено из ",
    "wysłane z ",
    "发自我的",
    "從我的",
    "أُرسلت من ",
    "أرسلت من ",
    "أُرسل من ",
    "أرسل من ",
    "مرسل من ",
    "مرسلة من ",
    "تم الإرسال من ",
    "تم الارسال من ",
    "الحصول على outlook",
    "احصل على outlook",
    "تنزيل outlook",
};

template <typename List>
bool ContainsAny(std::string_view line, const List& words) {
  return std::any_of(
      std::begin(words), std::end(words),
      [&](std::string_view word) { return line.find(word) != kNone; });
}

template <typename List>
bool StartsWithAny(std::string_view line, const List& words) {
  return std::any_of(
      std::begin(words), std::end(words),
      [&](std::string_view word) { return line.starts_with(word); });
}

// Marks that are not seen, and the stars of emphasis.
bool IsMark(char32_t c) {
  return c == 0x61C || c == 0x640 || (c >= 0x200B && c <= 0x200F) ||
         (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) ||
         c == 0xFEFF || c == '*';
}

char32_t Plain(char32_t c) {
  if (c >= 0x660 && c <= 0x669) return c - 0x660 + '0';
  if (c >= 0x6F0 && c <= 0x6F9) return c - 0x6F0 + '0';
  if (c == 0xA0 || c == 0x202F || c == '\t') return ' ';
  if (c == 0xFF1A) return ':';
  if (c == 0x2019) return '\'';
  return c < 0x80 ? static_cast<char32_t>(ToLower(static_cast<char>(c))) : c;
}

std::string_view TrimDashes(std::string_view line) {
  while (!line.empty() && (line.front() == '-' || line.front() == ' ')) {
    line.remove_prefix(1);
  }
  while (!line.empty() && (line.back() == '-' || line.back() == ' ')) {
    line.remove_suffix(1);
  }
  return line;
}

// The run of digits at `at`, and where it ends.
size_t DigitsEnd(std::string_view line, size_t at) {
  while (at < line.size() && IsDigit(line[at])) ++at;
  return at;
}

struct Moment {
  bool year = false;   // 2024
  bool clock = false;  // 9:02
  bool day = false;    // 3/3 or 3.3.
};

Moment MomentIn(std::string_view line) {
  Moment moment;
  for (size_t at = 0; at < line.size();) {
    if (!IsDigit(line[at])) {
      ++at;
      continue;
    }
    const size_t end = DigitsEnd(line, at);
    const std::string_view number = line.substr(at, end - at);
    moment.year |= number.size() == 4 &&
                   (number.starts_with("19") || number.starts_with("20"));
    const bool more =
        number.size() <= 2 && end + 1 < line.size() && IsDigit(line[end + 1]);
    moment.clock |= more && (line[end] == ':' || line[end] == '.');
    moment.day |= more && (line[end] == '/' || line[end] == '-');
    at = end;
  }
  return moment;
}

bool IsTold(std::string_view line) { return ContainsAny(line, kWrote); }

bool EndsWithWrote(std::string_view line) {
  return std::any_of(
      std::begin(kWrote), std::end(kWrote),
      [&](std::string_view word) { return line.ends_with(word); });
}

}  // namespace

std::string PlainLine(std::string_view line) {
  line = CutUtf8(line, kMaxLineBytes);
  std::string plain;
  plain.reserve(line.size());
  while (!line.empty()) {
    const char32_t c = TakeUtf8(&line);
    if (!IsMark(c)) AppendUtf8(Plain(c), &plain);
  }
  return std::string(Trim(plain));
}

bool IsQuoted(std::string_view line) {
  if (!line.starts_with('>') && !line.starts_with('|')) return false;
  const std::string_view rest = Trim(line.substr(1));
  const bool tail = rest == ":" || (rest.ends_with(':') && IsTold(rest) &&
                                    rest.find_first_of(">0123456789") == kNone);
  return !tail;
}

Attribution AttributionIn(std::string_view line) {
  line = TrimDashes(line);
  const Moment moment = MomentIn(line);
  const bool address = line.find('@') != kNone;
  const bool told = IsTold(line);
  const bool ends = line.ends_with(':') || EndsWithWrote(line);
  const bool dated = moment.year || moment.clock || moment.day;
  if (!ends || !dated || !(told || address)) return Attribution::kNone;
  const bool exact = moment.year && moment.clock;
  return address || exact ? Attribution::kSure : Attribution::kLikely;
}

bool CanEndAttribution(std::string_view line) {
  line = TrimDashes(line);
  return line.ends_with(':') || EndsWithWrote(line);
}

bool IsBareAttribution(std::string_view line) {
  return !line.empty() && IsDigit(line[0]) && line.ends_with('>') &&
         line.find('@') != kNone && MomentIn(line).day;
}

bool IsOriginalMessageLine(std::string_view line) {
  if (line.starts_with("begin forwarded message")) return true;
  return line.starts_with("--") && ContainsAny(line, kOriginal);
}

bool IsReplyAboveLine(std::string_view line) {
  return ContainsAny(line, kReplyAbove);
}

QuotedField QuotedFieldIn(std::string_view line) {
  constexpr size_t kMaxLabelBytes = 40;
  const size_t colon = line.substr(0, kMaxLabelBytes).find(':');
  if (colon == kNone) return QuotedField::kNone;
  const std::string_view name = Trim(line.substr(0, colon));
  for (const Label& label : kLabels) {
    if (label.name == name) return label.field;
  }
  return QuotedField::kNone;
}

bool IsSignatureMark(std::string_view line) {
  return line == "--" || line == "—" || line == "––" || line == "- --";
}

bool IsDeviceSignature(std::string_view line) {
  constexpr size_t kMaxSignatureBytes = 160;
  return line.size() <= kMaxSignatureBytes && StartsWithAny(line, kDevices);
}

bool IsRule(std::string_view line) {
  return line.size() >= 4 &&
         line.find_first_not_of("_=-") == std::string_view::npos;
}

}  // namespace sanad::mail
