// Values with parameters: Content-Type and Content-Disposition.

#ifndef SANAD_SRC_MAIL_PARAMETER_H_
#define SANAD_SRC_MAIL_PARAMETER_H_

#include <string>
#include <string_view>
#include <vector>

namespace sanad::mail {

struct Parameter {
  std::string name;   // lower case, without the marks of RFC 2231
  std::string value;  // decoded to UTF-8, one line
};

struct ParameterValue {
  std::string value;  // lower case, such as "text/plain"
  std::vector<Parameter> parameters;

  // The value of the first parameter of that name, or empty.
  std::string_view Get(std::string_view name) const;
  bool Has(std::string_view name) const;
};

// Reads `text/plain; charset="utf-8"; name*0*=utf-8''%D8; name*1=x` and what
// mailers make of it: parameters in pieces (RFC 2231), encoded words, raw
// bytes, missing quotes. Never fails; parameters past limits::kMailParameters
// are left out.
ParameterValue ParseParameters(std::string_view field);

}  // namespace sanad::mail

#endif  // SANAD_SRC_MAIL_PARAMETER_H_
