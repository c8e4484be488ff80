// The header of a mail or of one of its parts.

#ifndef SANAD_SRC_MAIL_HEADER_H_
#define SANAD_SRC_MAIL_HEADER_H_

#include <string>
#include <string_view>
#include <vector>

#include "mail/problem.h"

namespace sanad::mail {

struct Field {
  std::string_view name;
  std::string_view value;  // raw, line breaks included
};

// Takes one line off the front of `rest`, without its LF or CRLF.
std::string_view TakeLine(std::string_view* rest);

// Fields in order, as views of the mail's bytes.
class Header {
 public:
  // Takes the header and the empty line after it off the front of `rest`.
  // A line that can be no field ends the header and begins the body.
  static Header Take(std::string_view* rest, Problems* problems);

  const std::vector<Field>& fields() const { return fields_; }
  bool Has(std::string_view name) const;

  // The first field of that name with its lines joined, still as bytes;
  // empty if there is none.
  std::string Get(std::string_view name) const;

 private:
  // Whether the field that `line` begins is kept.
  bool Begin(std::string_view line, Problems* problems);
  // REQUIRES: line follows the last field's lines in memory
  void Continue(std::string_view line);

  std::vector<Field> fields_;
};

// The value with its line breaks removed (RFC 5322, 2.2.3), trimmed.
std::string Unfold(std::string_view value);

}  // namespace sanad::mail

#endif  // SANAD_SRC_MAIL_HEADER_H_
