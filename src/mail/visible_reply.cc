#include "mail/visible_reply.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/ascii.h"
#include "mail/header.h"
#include "mail/quote_line.h"
#include "sanad/limits.h"

namespace sanad::mail {
namespace {

struct Line {
  std::string_view text;
  std::string plain;
  bool kept = true;

  bool blank() const { return plain.empty(); }
};

class Reply {
 public:
  explicit Reply(std::string_view text) {
    while (!text.empty() && lines_.size() < limits::kMailReplyLines) {
      const std::string_view line = TakeLine(&text);
      lines_.push_back({.text = line, .plain = PlainLine(line)});
    }
    FindAttributions();
  }

  std::string Read() {
    CutQuotes();
    CutSignature();
    DropTrailingRules();
    return Join();
  }

 private:
  // Attributions are wrapped over a few lines; the shortest reading that is
  // complete is taken, so that no line of the reply above gets into it.
  void FindAttributions() {
    attribution_end_.resize(lines_.size(), 0);
    for (size_t end = 0; end < lines_.size(); ++end) {
      if (IsQuoted(lines_[end].plain)) continue;
      if (IsBareAttribution(lines_[end].plain) && QuoteFollows(end + 1)) {
        attribution_end_[end] = end + 1;
      } else if (CanEndAttribution(lines_[end].plain)) {
        FindBeginning(end);
      }
    }
  }

  void FindBeginning(size_t end) {
    constexpr size_t kMaxWrapped = 6;
    std::string joined;
    bool across_blank = false;
    for (size_t n = 0; n < kMaxWrapped && n <= end; ++n) {
      const size_t begin = end - n;
      const std::string& line = lines_[begin].plain;
      across_blank |= line.empty();
      joined = n == 0 ? line : line + " " + joined;
      if (line.empty()) continue;
      if (n > 0 && CanEndAttribution(line)) return;
      const Attribution found = AttributionIn(joined);
      const bool sure =
          found == Attribution::kSure ||
          (found == Attribution::kLikely && EndsOrQuotes(end + 1));
      // Mail programs that put blank lines into it begin with the date.
      const bool whole = !across_blank ||
                         AttributionIn(line + " wrote:") == Attribution::kSure;
      if (!sure || !whole) continue;
      attribution_end_[begin] = end + 1;
      return;
    }
  }

  size_t NextText(size_t at) const {
    while (at < lines_.size() && lines_[at].blank()) ++at;
    return at;
  }

  bool QuoteFollows(size_t at) const {
    at = NextText(at);
    return at < lines_.size() && IsQuoted(lines_[at].plain);
  }

  bool EndsOrQuotes(size_t at) const {
    return NextText(at) == lines_.size() || QuoteFollows(at);
  }

  void CutQuotes() {
    size_t at = 0;
    while (at < lines_.size()) at = Step(at);
  }

  // Looks at what begins at `at` and says where to go on.
  size_t Step(size_t at) {
    const std::string& line = lines_[at].plain;
    if (BeginsOldMail(at)) {
      if (!any_text_) return at + 1;
      return Drop(at, lines_.size());
    }
    if (attribution_end_[at] != 0) return StepAttribution(at);
    if (IsQuoted(line)) return StepQuote(at);
    any_text_ |= !lines_[at].blank() && !IsRule(line);
    return at + 1;
  }

  size_t StepAttribution(size_t at) {
    const size_t end = attribution_end_[at];
    const size_t next = NextText(end);
    if (next < lines_.size() && IsQuoted(lines_[next].plain)) {
      return Drop(at, QuoteEnd(next));
    }
    return Drop(at, any_text_ ? lines_.size() : end);
  }

  // A quote without attribution: dropped at the end, or where its own first
  // line is one; between answers it belongs to them.
  size_t StepQuote(size_t at) {
    const size_t end = QuoteEnd(at);
    const bool last = NextText(end) == lines_.size();
    if ((last && any_text_) || BeginsWithAttribution(at, end)) {
      return Drop(at, end);
    }
    any_text_ = true;
    return end;
  }

  bool BeginsWithAttribution(size_t at, size_t end) const {
    constexpr size_t kLines = 3;
    std::string joined;
    for (size_t i = at; i < end && i < at + kLines; ++i) {
      const std::string_view line = lines_[i].plain;
      joined += Trim(line.substr(std::min<size_t>(1, line.size())));
      if (AttributionIn(joined) == Attribution::kSure) return true;
      joined += ' ';
    }
    return false;
  }

  // Past the quoted lines, blank lines between them, and the tails of quoted
  // lines that were wrapped on the way.
  size_t QuoteEnd(size_t at) const {
    size_t end = at;
    while (at < lines_.size()) {
      if (IsQuoted(lines_[at].plain)) {
        end = ++at;
      } else if (lines_[at].blank() || IsWrappedTail(at)) {
        ++at;
      } else {
        break;
      }
    }
    return end;
  }

  bool IsWrappedTail(size_t at) const {
    constexpr size_t kLongLine = 60;
    return at > 0 && at + 1 < lines_.size() && IsQuoted(lines_[at - 1].plain) &&
           IsQuoted(lines_[at + 1].plain) &&
           lines_[at - 1].text.size() >= kLongLine;
  }

  bool BeginsOldMail(size_t at) const {
    const std::string& line = lines_[at].plain;
    return IsOriginalMessageLine(line) || IsReplyAboveLine(line) ||
           BeginsQuotedHeader(at);
  }

  // A few lines such as From, Sent, To, Subject; not "From: Cairo, To: Jeddah"
  // of somebody who books a journey.
  bool BeginsQuotedHeader(size_t at) const {
    constexpr size_t kMaxLines = 12;
    const QuotedField first = QuotedFieldIn(lines_[at].plain);
    if (first != QuotedField::kFrom && first != QuotedField::kDate) {
      return false;
    }
    bool from = false, to = false, dated = false, sure = false;
    size_t strangers = 0;
    for (size_t i = at; i < lines_.size() && i < at + kMaxLines; ++i) {
      const QuotedField field = QuotedFieldIn(lines_[i].plain);
      if (field == QuotedField::kNone && ++strangers > 2) break;
      from |= field == QuotedField::kFrom;
      to |= field == QuotedField::kTo;
      dated |= field == QuotedField::kDate || field == QuotedField::kSent;
      sure |= field == QuotedField::kSent || field == QuotedField::kSubject;
    }
    return from && sure && (to || dated);
  }

  size_t Drop(size_t from, size_t to) {
    for (size_t i = from; i < to; ++i) lines_[i].kept = false;
    return to;
  }

  void CutSignature() {
    bool text_above = false;
    bool blank_above = true;
    for (size_t i = 0; i < lines_.size(); ++i) {
      if (!lines_[i].kept) continue;
      const std::string& line = lines_[i].plain;
      const bool ends =
          IsSignatureMark(line) || (blank_above && IsDeviceSignature(line));
      if (text_above && ends) {
        Drop(i, lines_.size());
        return;
      }
      text_above |= !lines_[i].blank();
      blank_above = lines_[i].blank();
    }
  }

  void DropTrailingRules() {
    for (size_t i = lines_.size(); i-- > 0;) {
      if (!lines_[i].kept) continue;
      if (!lines_[i].blank() && !IsRule(lines_[i].plain)) return;
      lines_[i].kept = false;
    }
  }

  std::string Join() const {
    std::string text;
    for (const Line& line : lines_) {
      if (!line.kept || (text.empty() && line.blank())) continue;
      text += line.text;
      text += '\n';
    }
    return text;
  }

  std::vector<Line> lines_;
  std::vector<size_t> attribution_end_;  // past the last line, or 0
  bool any_text_ = false;
};

}  // namespace

std::string VisibleReply(std::string_view text) {
  std::string reply = Reply(text).Read();
  return reply.empty() ? std::string(text) : reply;
}

}  // namespace sanad::mail
