#include "mail/address.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/ascii.h"
#include "base/utf8.h"
#include "mail/encoded_word.h"
#include "sanad/limits.h"

namespace sanad::mail {
namespace {

// One mailbox while it is read.
struct Draft {
  std::string phrase;   // words outside brackets, quotes taken off
  std::string bare;     // the same as written, without comments
  std::string comment;  // what stood in parentheses
  std::string angle;    // what stood in < >
  bool has_angle = false;
};

// user@host out of @relay,@relay:user@host or mailto:user@host, blanks
// removed; empty where nobody is named, as in <undisclosed:@host>.
std::string AddressOf(std::string_view written) {
  const size_t colon = written.find_first_of(":[\"");
  if (colon != std::string_view::npos && written[colon] == ':') {
    written.remove_prefix(colon + 1);
  }
  std::string address;
  for (char c : written) {
    if (!IsBlank(c)) address += c;
  }
  if (address.starts_with('@')) return "";
  return DecodeWords(address);
}

// The one word of a bare text that is an address: the last with an @, else
// the only word there is.
std::string_view BareAddress(std::string_view bare) {
  bare = Trim(bare);
  if (bare.find_first_of(" \t") == std::string_view::npos) return bare;
  if (bare.find('"') != std::string_view::npos) return bare;
  const size_t at = bare.rfind('@');
  if (at == std::string_view::npos) return "";
  size_t begin = bare.find_last_of(" \t", at);
  begin = begin == std::string_view::npos ? 0 : begin + 1;
  const size_t end = std::min(bare.find_first_of(" \t", at), bare.size());
  const std::string_view word = bare.substr(begin, end - begin);
  // "user @ host" is one address, however it is spaced.
  return word.size() > 1 && !word.ends_with('@') && !word.starts_with('@')
             ? word
             : bare;
}

class Reader {
 public:
  Reader(std::string_view value, size_t limit, Problems* problems)
      : value_(value), limit_(limit), problems_(problems) {}

  std::vector<Address> Read() {
    while (at_ < value_.size()) Step();
    Finish();
    return std::move(addresses_);
  }

 private:
  static constexpr size_t kNone = std::string_view::npos;

  void Step() {
    const char c = value_[at_];
    if (c == '"' && Quoted()) return;
    if (c == '(' && Comment()) return;
    if (c == '<' && Angle()) return;
    if (c == '[' && Literal()) return;
    ++at_;
    if (c == ',' || c == ';') return Finish();
    if (c == ':' && draft_.bare.find('@') == kNone) {
      draft_ = {};  // the name of a group, or mailto:
      return;
    }
    draft_.phrase += c;
    draft_.bare += c;
  }

  // A quoted string; without its end the quote is an ordinary character.
  bool Quoted() {
    const size_t end = QuoteEnd(at_ + 1);
    if (end == kNone) return false;
    for (size_t i = at_ + 1; i < end; ++i) {
      if (value_[i] == '\\' && i + 1 < end) ++i;
      draft_.phrase += value_[i];
    }
    draft_.bare += value_.substr(at_, end + 1 - at_);
    at_ = end + 1;
    return true;
  }

  // Once no quote ends, none that begins later does.
  size_t QuoteEnd(size_t from) {
    if (quotes_over_) return kNone;
    for (size_t i = from; i < value_.size(); ++i) {
      if (value_[i] == '\\') {
        ++i;
      } else if (value_[i] == '"') {
        return i;
      }
    }
    quotes_over_ = true;
    return kNone;
  }

  // Comments nest; one without end reaches to the end.
  bool Comment() {
    size_t depth = 0;
    for (; at_ < value_.size(); ++at_) {
      const char c = value_[at_];
      if (c == '\\' && at_ + 1 < value_.size()) {
        draft_.comment += value_[++at_];
        continue;
      }
      if (c == '(' && depth++ == 0) continue;
      if (c == ')' && --depth == 0) break;
      draft_.comment += c;
    }
    if (at_ < value_.size()) ++at_;
    draft_.comment += ' ';
    draft_.bare += ' ';
    return true;
  }

  // An address in brackets; without its end it reaches to the next comma.
  bool Angle() {
    if (draft_.has_angle) return false;
    draft_.has_angle = true;
    const bool route = value_.substr(at_ + 1, 1) == "@";
    size_t end = at_ + 1;
    while (end < value_.size() && value_[end] != '>') {
      const char c = value_[end];
      if (!route && (c == ',' || c == '<')) break;
      const size_t quote = c == '"' ? QuoteEnd(end + 1) : kNone;
      end = quote == kNone ? end + 1 : quote + 1;
    }
    draft_.angle = value_.substr(at_ + 1, end - at_ - 1);
    at_ = end < value_.size() && value_[end] == '>' ? end + 1 : end;
    return true;
  }

  // A domain such as [192.0.2.1] or [IPv6:2001:db8::1], and never longer.
  bool Literal() {
    constexpr size_t kMaxLiteral = 64;
    const size_t end = value_.substr(at_, kMaxLiteral).find(']');
    if (end == kNone) return false;
    const std::string_view literal = value_.substr(at_, end + 1);
    draft_.phrase += literal;
    draft_.bare += literal;
    at_ += literal.size();
    return true;
  }

  void Finish() {
    const Draft draft = std::exchange(draft_, {});
    Address address = Take(draft);
    if (address.address.empty()) return;
    if (addresses_.size() == limit_)
      return Mark(kMailTooManyAddresses, problems_);
    if (address.address.size() > limits::kAddressBytes) {
      return Mark(kMailFieldTooLong, problems_);
    }
    if (address.name.size() > limits::kSubjectBytes) {
      address.name = CutUtf8(address.name, limits::kSubjectBytes);
      Mark(kMailFieldTooLong, problems_);
    }
    addresses_.push_back(std::move(address));
  }

  static Address Take(const Draft& draft) {
    const std::string_view written = draft.has_angle
                                         ? std::string_view(draft.angle)
                                         : BareAddress(draft.bare);
    if (Trim(written).empty()) return {};
    Address address{.address = AddressOf(Trim(written))};
    const bool named = draft.has_angle && !Trim(draft.phrase).empty();
    address.name = DecodeWords(named ? draft.phrase : draft.comment);
    return address;
  }

  std::string_view value_;
  size_t limit_;
  Problems* problems_;
  size_t at_ = 0;
  bool quotes_over_ = false;
  Draft draft_;
  std::vector<Address> addresses_;
};

}  // namespace

std::vector<Address> ParseAddresses(std::string_view value, size_t limit,
                                    Problems* problems) {
  return Reader(value, limit, problems).Read();
}

bool IsAddress(std::string_view address) {
  const size_t at = address.find('@');
  if (at == 0 || at == std::string_view::npos || at + 1 == address.size()) {
    return false;
  }
  if (address.find('@', at + 1) != std::string_view::npos) return false;
  if (address.size() > limits::kAddressBytes || !IsUtf8(address)) return false;
  return std::all_of(address.begin(), address.end(), [](char c) {
    const bool control = static_cast<unsigned char>(c) <= ' ' || c == 0x7F;
    return !control &&
           std::string_view("<>()[]\",;:\\").find(c) == std::string_view::npos;
  });
}

}  // namespace sanad::mail
