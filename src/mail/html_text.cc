#include "mail/html_text.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "base/ascii.h"
#include "base/utf8.h"
#include "mail/html_entity.h"

namespace sanad::mail {
namespace {

constexpr size_t kNone = std::string_view::npos;

struct Tag {
  std::string name;             // lower case
  std::string_view attributes;  // everything between the name and >
  bool closing = false;
};

bool IsOneOf(std::string_view name,
             std::initializer_list<std::string_view> names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

// Whose content is no text for a reader.
bool IsUnseen(std::string_view name) {
  return IsOneOf(name, {"script", "style", "title"});
}

bool IsBlock(std::string_view name) {
  return IsOneOf(
      name, {"address", "article", "blockquote", "body",    "br",     "center",
             "dd",      "div",     "dl",         "dt",      "footer", "form",
             "h1",      "h2",      "h3",         "h4",      "h5",     "h6",
             "head",    "header",  "hr",         "html",    "li",     "main",
             "ol",      "p",       "pre",        "section", "table",  "tr",
             "ul"});
}

bool ContainsIgnoreCase(std::string_view text, std::string_view part) {
  return std::search(text.begin(), text.end(), part.begin(), part.end(),
                     [](char a, char b) { return ToLower(a) == b; }) !=
         text.end();
}

// How the usual mail programs mark the mail that is answered.
bool IsQuote(const Tag& tag) {
  if (tag.name == "blockquote") return true;
  if (tag.name != "div") return false;
  for (std::string_view mark :
       {"gmail_quote", "moz-cite-prefix", "yahoo_quoted", "protonmail_quote",
        "zmail_extra", "outlookmessageheader"}) {
    if (ContainsIgnoreCase(tag.attributes, mark)) return true;
  }
  return false;
}

// Where everything that follows is the old mail.
bool EndsReply(const Tag& tag) {
  if (tag.name != "div" && tag.name != "hr") return false;
  for (std::string_view mark : {"divrplyfwdmsg", "appendonsend", "stopspelling",
                                "solid #b5c4df 1.0pt", "solid #e1e1e1 1.0pt"}) {
    if (ContainsIgnoreCase(tag.attributes, mark)) return true;
  }
  return false;
}

// Gathers text as a browser lays it out, roughly.
class Page {
 public:
  void Add(char32_t c) {
    if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == 0xA0) {
      blank_ = true;
      return;
    }
    if (c < ' ' || c == 0x7F) return;
    Break();
    AppendUtf8(c, &text_);
  }

  void EndLine() { lines_ = std::min(lines_ + 1, 2); }
  void Space() { blank_ = true; }

  std::string Finish() {
    if (!text_.empty()) text_ += '\n';
    return std::move(text_);
  }

 private:
  void Break() {
    if (!text_.empty() && lines_ > 0) {
      text_.append(static_cast<size_t>(lines_), '\n');
    } else if (!text_.empty() && blank_) {
      text_ += ' ';
    }
    lines_ = 0;
    blank_ = false;
  }

  std::string text_;
  int lines_ = 0;
  bool blank_ = false;
};

class Converter {
 public:
  Converter(std::string_view html, HtmlQuotes quotes)
      : rest_(html), quotes_(quotes) {}

  std::string Run() {
    while (!rest_.empty()) {
      if (rest_[0] == '<' && Markup()) continue;
      Text();
    }
    return page_.Finish();
  }

 private:
  void Text() {
    char32_t character = 0;
    if (rest_[0] == '&') {
      character = TakeEntity(&rest_).value_or(0);
    }
    if (character == 0) character = TakeUtf8(&rest_);
    if (quote_depth_ == 0) page_.Add(character);
  }

  // Takes a tag or comment; false where the < is only a sign.
  bool Markup() {
    if (rest_.starts_with("<!--")) return SkipPast("-->");
    if (rest_.starts_with("<!") || rest_.starts_with("<?")) {
      return SkipPast(">");
    }
    const size_t name = rest_.starts_with("</") ? 2 : 1;
    const char letter = rest_.size() > name ? ToLower(rest_[name]) : ' ';
    if (letter < 'a' || letter > 'z') return false;
    Apply(TakeTag(name));
    return true;
  }

  bool SkipPast(std::string_view end) {
    const size_t found = rest_.find(end);
    rest_.remove_prefix(found == kNone ? rest_.size() : found + end.size());
    return true;
  }

  Tag TakeTag(size_t name_begin) {
    const size_t name_end =
        std::min(rest_.find_first_of(" \t\r\n/>", name_begin), rest_.size());
    constexpr size_t kMaxName = 32;
    const size_t name_size = std::min(name_end - name_begin, kMaxName);
    Tag tag{.name = ToLower(rest_.substr(name_begin, name_size)),
            .closing = name_begin == 2};
    const size_t end = TagEnd(name_end);
    tag.attributes = rest_.substr(name_end, end - name_end);
    rest_.remove_prefix(std::min(end + 1, rest_.size()));
    return tag;
  }

  // Where the > is that stands in no quotes.
  size_t TagEnd(size_t at) const {
    char quote = 0;
    for (; at < rest_.size(); ++at) {
      const char c = rest_[at];
      if (quote != 0) {
        if (c == quote) quote = 0;
      } else if ((c == '"' || c == '\'') && at > 0 && rest_[at - 1] == '=') {
        quote = c;
      } else if (c == '>') {
        break;
      }
    }
    return at;
  }

  void Apply(const Tag& tag) {
    if (IsUnseen(tag.name) && !tag.closing) return SkipElement(tag.name);
    if (quotes_ == HtmlQuotes::kDrop) Quote(tag);
    if (quote_depth_ > 0) return;
    if (IsBlock(tag.name)) page_.EndLine();
    if (IsOneOf(tag.name, {"td", "th"})) page_.Space();
  }

  void Quote(const Tag& tag) {
    if (quote_depth_ > 0) {
      if (tag.name != quote_name_) return;
      quote_depth_ = tag.closing ? quote_depth_ - 1 : quote_depth_ + 1;
    } else if (!tag.closing && EndsReply(tag)) {
      rest_ = {};
    } else if (!tag.closing && IsQuote(tag)) {
      quote_name_ = tag.name;
      quote_depth_ = 1;
      page_.EndLine();
    }
  }

  // Past </name>; without it nothing of the rest is text.
  void SkipElement(std::string_view name) {
    while (!rest_.empty()) {
      rest_.remove_prefix(std::min(rest_.find("</"), rest_.size()));
      if (rest_.empty()) return;
      if (StartsWithIgnoreCase(rest_.substr(2), name)) {
        SkipPast(">");
        return;
      }
      rest_.remove_prefix(2);
    }
  }

  std::string_view rest_;
  HtmlQuotes quotes_;
  Page page_;
  std::string quote_name_;
  size_t quote_depth_ = 0;
};

}  // namespace

std::string HtmlText(std::string_view html, HtmlQuotes quotes) {
  return Converter(html, quotes).Run();
}

}  // namespace sanad::mail
