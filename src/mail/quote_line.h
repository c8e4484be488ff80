// How mail programs introduce the mail that is answered, in the languages
// that write to us. Every question looks at a bounded number of bytes.

#ifndef SANAD_SRC_MAIL_QUOTE_LINE_H_
#define SANAD_SRC_MAIL_QUOTE_LINE_H_

#include <string>
#include <string_view>

namespace sanad::mail {

// A line made easy to recognise: at most 1,000 bytes of it, trimmed, marks of
// direction and emphasis removed, digits and letters of ASCII in lower case,
// Arabic-Indic digits as ASCII.
std::string PlainLine(std::string_view line);

// The questions below take what PlainLine gives.

// "> …", but not the tail of an attribution that was wrapped before its >.
bool IsQuoted(std::string_view line);

// "On 3 March 2024, Reem <reem@client.example> wrote:" and its like. Names
// the strength because "on 3 March 2024 he wrote:" is also how people tell.
enum class Attribution {
  kNone,
  kLikely,  // only if a quote follows
  kSure,
};
Attribution AttributionIn(std::string_view line);

// Whether an attribution can end with this line.
bool CanEndAttribution(std::string_view line);

// A date that stands before an address, which a few programs write without
// any word.
bool IsBareAttribution(std::string_view line);

// "-----Original Message-----", "---------- رسالة مُعاد توجيهها ---------".
bool IsOriginalMessageLine(std::string_view line);

// "reply above this line".
bool IsReplyAboveLine(std::string_view line);

// The fields of a quoted header, by their names in many languages.
enum class QuotedField { kNone, kFrom, kSent, kDate, kTo, kSubject, kOther };
QuotedField QuotedFieldIn(std::string_view line);

// "-- " and its like; "Sent from my phone".
bool IsSignatureMark(std::string_view line);
bool IsDeviceSignature(std::string_view line);

// A line drawn with ____ or ====.
bool IsRule(std::string_view line);

}  // namespace sanad::mail

#endif  // SANAD_SRC_MAIL_QUOTE_LINE_H_
