#include "mail/part.h"

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/ascii.h"
#include "mail/message_id.h"
#include "sanad/limits.h"

namespace sanad::mail {
namespace {

// A multipart whose parts are being read.
struct Open {
  std::string boundary;
  bool digest = false;  // its parts are mails unless they say otherwise
  bool related = false;
  bool report = false;
  bool any_part = false;
};

// A line that ends a part: which multipart it belongs to, and whether that
// ends too.
struct Delimiter {
  size_t depth;
  bool closes;
};

// What "--boundary  " says after its dashes.
std::string_view DelimiterText(std::string_view line) {
  line.remove_prefix(2);
  while (!line.empty() && IsBlank(line.back())) line.remove_suffix(1);
  return line;
}

class TreeReader {
 public:
  TreeReader(std::string_view body, Problems* problems)
      : body_(body), rest_(body), problems_(problems) {}

  std::vector<Leaf> Read(const Header& header) {
    if (Enter(header)) ReadParts();
    return std::move(leaves_);
  }

 private:
  // Reads what the header heads: opens a multipart, or takes a leaf. Whether
  // there are parts to go on with.
  bool Enter(const Header& header) {
    Leaf leaf = Describe(header);
    const bool multipart = leaf.content_type.starts_with("multipart/");
    if (++parts_ > limits::kMailParts) {
      Mark(kMailTooManyParts, problems_);
      return false;
    }
    if (!multipart) {
      leaf.body = TakeContent();
      leaves_.push_back(std::move(leaf));
    } else if (leaf.type.Get("boundary").empty()) {
      Mark(kMailMultipartBroken, problems_);
      TakeContent();
    } else {
      Push(leaf);
      TakeContent();  // what stands before the first part
    }
    return true;
  }

  void ReadParts() {
    while (found_.has_value()) {
      const Delimiter found = *std::exchange(found_, std::nullopt);
      PopTo(found.closes ? found.depth : found.depth + 1);
      if (found.closes) {
        TakeContent();  // what stands after the last part
        continue;
      }
      open_.back().any_part = true;
      if (!Enter(Header::Take(&rest_, problems_))) return;
    }
    PopTo(0);
  }

  Leaf Describe(const Header& header) const {
    Leaf leaf;
    leaf.type = ParseParameters(header.Get("Content-Type"));
    leaf.disposition = ParseParameters(header.Get("Content-Disposition"));
    leaf.encoding = header.Get("Content-Transfer-Encoding");
    const bool in_digest = !open_.empty() && open_.back().digest;
    const bool typed = leaf.type.value.find('/') != std::string::npos;
    leaf.content_type = typed       ? leaf.type.value
                        : in_digest ? "message/rfc822"
                                    : "text/plain";
    Problems ignored;
    const auto ids = ParseIds(header.Get("Content-ID"), &ignored);
    if (!ids.empty()) leaf.content_id = ids[0];
    for (const Open& open : open_) leaf.in_related |= open.related;
    for (const Open& open : open_) leaf.in_report |= open.report;
    return leaf;
  }

  void Push(const Leaf& leaf) {
    Open open{.boundary = std::string(leaf.type.Get("boundary"))};
    open.digest = leaf.content_type == "multipart/digest";
    open.related = leaf.content_type == "multipart/related";
    open.report = leaf.content_type == "multipart/report";
    depths_[open.boundary].push_back(open_.size());
    open_.push_back(std::move(open));
    if (open_.size() > limits::kMailDepth) Mark(kMailTooDeep, problems_);
  }

  void PopTo(size_t depth) {
    while (open_.size() > depth) {
      const Open& open = open_.back();
      if (!open.any_part) Mark(kMailMultipartBroken, problems_);
      const auto entry = depths_.find(open.boundary);
      entry->second.pop_back();
      if (entry->second.empty()) depths_.erase(entry);
      open_.pop_back();
    }
  }

  // The content up to the next delimiter, which is noted, without the line
  // break that belongs to the delimiter.
  std::string_view TakeContent() {
    const char* const begin = rest_.data();
    while (!rest_.empty()) {
      const char* const line_begin = rest_.data();
      const std::string_view line = TakeLine(&rest_);
      if (!line.starts_with("--")) continue;
      found_ = Find(line);
      if (found_.has_value()) return Content(begin, line_begin);
    }
    return {begin, static_cast<size_t>(body_.data() + body_.size() - begin)};
  }

  static std::string_view Content(const char* begin, const char* end) {
    std::string_view content(begin, static_cast<size_t>(end - begin));
    if (content.ends_with('\n')) content.remove_suffix(1);
    if (content.ends_with('\r')) content.remove_suffix(1);
    return content;
  }

  std::optional<Delimiter> Find(std::string_view line) const {
    std::string_view text = DelimiterText(line);
    if (const auto depth = Depth(text)) return Delimiter{*depth, false};
    if (!text.ends_with("--")) return std::nullopt;
    text.remove_suffix(2);
    if (const auto depth = Depth(text)) return Delimiter{*depth, true};
    return std::nullopt;
  }

  std::optional<size_t> Depth(std::string_view boundary) const {
    const auto entry = depths_.find(boundary);
    if (entry == depths_.end()) return std::nullopt;
    return entry->second.back();
  }

  std::string_view body_;
  std::string_view rest_;
  Problems* problems_;
  std::vector<Open> open_;
  std::map<std::string, std::vector<size_t>, std::less<>> depths_;
  std::optional<Delimiter> found_;
  size_t parts_ = 0;
  std::vector<Leaf> leaves_;
};

}  // namespace

bool Leaf::IsAttachment() const {
  if (content_type != "text/plain" && content_type != "text/html") return true;
  return disposition.value == "attachment" || !declared_name().empty();
}

std::string_view Leaf::declared_name() const {
  const std::string_view name = disposition.Get("filename");
  return name.empty() ? type.Get("name") : name;
}

std::vector<Leaf> ReadLeaves(const Header& header, std::string_view body,
                             Problems* problems) {
  return TreeReader(body, problems).Read(header);
}

}  // namespace sanad::mail
