#include "mail/parameter.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/ascii.h"
#include "mail/charset.h"
#include "mail/encoded_word.h"
#include "sanad/limits.h"

namespace sanad::mail {
namespace {

// A parameter as written, or one piece of it.
struct Piece {
  std::string name;
  int index = 0;         // of name*1
  bool encoded = false;  // name*= or name*1*=
  std::string value;
};

class Reader {
 public:
  explicit Reader(std::string_view rest) : rest_(rest) {}

  // Text up to one of `ends`, which is left; comments are passed over.
  std::string_view Until(std::string_view ends) {
    const size_t end = std::min(rest_.find_first_of(ends), rest_.size());
    const std::string_view text = rest_.substr(0, end);
    rest_.remove_prefix(end);
    return Trim(text);
  }

  // What follows the = of a parameter.
  std::string Value() {
    while (!rest_.empty() && IsBlank(rest_[0])) rest_.remove_prefix(1);
    if (!rest_.starts_with('"')) return std::string(Until(";"));
    rest_.remove_prefix(1);
    std::string value;
    while (!rest_.empty() && rest_[0] != '"') {
      const bool escaped = rest_.size() > 1 && rest_[0] == '\\' &&
                           (rest_[1] == '"' || rest_[1] == '\\');
      if (escaped) rest_.remove_prefix(1);
      value += rest_[0];
      rest_.remove_prefix(1);
    }
    Until(";");
    return value;
  }

  bool Skip(char c) {
    if (!rest_.starts_with(c)) return false;
    rest_.remove_prefix(1);
    return true;
  }

 private:
  std::string_view rest_;
};

// Splits name*1* into its parts.
Piece Named(std::string_view written) {
  Piece piece;
  if (written.ends_with('*')) {
    piece.encoded = true;
    written.remove_suffix(1);
  }
  const size_t star = written.rfind('*');
  const std::string_view digits =
      star == std::string_view::npos ? "" : written.substr(star + 1);
  const bool numbered = !digits.empty() && digits.size() < 4 &&
                        std::all_of(digits.begin(), digits.end(), IsDigit);
  if (numbered) {
    for (char c : digits) piece.index = piece.index * 10 + (c - '0');
    written = written.substr(0, star);
  }
  piece.name = ToLower(written);
  return piece;
}

std::string DecodePercent(std::string_view text) {
  std::string bytes;
  for (size_t i = 0; i < text.size(); ++i) {
    const bool escaped = text[i] == '%' && i + 2 < text.size() &&
                         HexValue(text[i + 1]) >= 0 &&
                         HexValue(text[i + 2]) >= 0;
    if (escaped) {
      bytes +=
          static_cast<char>(HexValue(text[i + 1]) * 16 + HexValue(text[i + 2]));
      i += 2;
    } else {
      bytes += text[i];
    }
  }
  return bytes;
}

// Takes charset'language' off the front of an encoded value.
std::string_view TakeCharset(std::string_view* value) {
  const size_t first = value->find('\'');
  if (first == std::string_view::npos) return "";
  const size_t second = value->find('\'', first + 1);
  if (second == std::string_view::npos) return "";
  const std::string_view charset = value->substr(0, first);
  value->remove_prefix(second + 1);
  return charset;
}

// The value that the pieces of one name make together.
std::string Join(std::vector<const Piece*> pieces) {
  std::stable_sort(
      pieces.begin(), pieces.end(),
      [](const Piece* a, const Piece* b) { return a->index < b->index; });
  if (pieces.size() == 1 && !pieces[0]->encoded) {
    return DecodeWords(pieces[0]->value);
  }
  std::string_view charset;
  std::string bytes;
  bool any_encoded = false;
  for (const Piece* piece : pieces) {
    std::string_view value = piece->value;
    if (piece->encoded && !any_encoded) charset = TakeCharset(&value);
    any_encoded |= piece->encoded;
    bytes += piece->encoded ? DecodePercent(value) : std::string(value);
  }
  return any_encoded ? OneLine(ToUtf8(bytes, charset)) : DecodeWords(bytes);
}

std::vector<Piece> ReadPieces(Reader reader) {
  std::vector<Piece> pieces;
  while (reader.Skip(';') && pieces.size() < limits::kMailParameters) {
    const std::string_view name = reader.Until("=;");
    if (!reader.Skip('=')) continue;
    Piece piece = Named(name);
    piece.value = reader.Value();
    if (!piece.name.empty()) pieces.push_back(std::move(piece));
  }
  return pieces;
}

// name*= wins over name=, which is there for readers without RFC 2231; a
// parameter that is written twice counts once.
std::vector<const Piece*> PiecesOf(const std::string& name,
                                   const std::vector<Piece>& all) {
  const bool any_encoded = std::any_of(
      all.begin(), all.end(),
      [&](const Piece& piece) { return piece.name == name && piece.encoded; });
  std::vector<const Piece*> own;
  for (const Piece& piece : all) {
    if (piece.name != name) continue;
    const bool taken = std::any_of(
        own.begin(), own.end(),
        [&](const Piece* other) { return other->index == piece.index; });
    const bool spare = any_encoded && !piece.encoded && piece.index == 0;
    if (!taken && !spare) own.push_back(&piece);
  }
  return own;
}

}  // namespace

std::string_view ParameterValue::Get(std::string_view name) const {
  for (const Parameter& parameter : parameters) {
    if (parameter.name == name) return parameter.value;
  }
  return "";
}

bool ParameterValue::Has(std::string_view name) const {
  return std::any_of(
      parameters.begin(), parameters.end(),
      [&](const Parameter& parameter) { return parameter.name == name; });
}

ParameterValue ParseParameters(std::string_view field) {
  Reader reader(field);
  ParameterValue result;
  std::string_view value = reader.Until(";");
  value = Trim(value.substr(0, value.find('(')));
  result.value = ToLower(OneLine(ToUtf8(value, "")));
  const std::vector<Piece> pieces = ReadPieces(reader);
  for (const Piece& piece : pieces) {
    if (result.Has(piece.name)) continue;
    result.parameters.push_back(
        {piece.name, Join(PiecesOf(piece.name, pieces))});
  }
  return result;
}

}  // namespace sanad::mail
