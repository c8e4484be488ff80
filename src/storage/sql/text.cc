#include "storage/sql/text.h"

#include <string>
#include <string_view>

namespace sanad::storage::sql {

std::string Quoted(std::string_view name) {
  std::string quoted = "\"";
  for (const char c : name) {
    if (c == '"') quoted += c;
    quoted += c;
  }
  return quoted + '"';
}

}  // namespace sanad::storage::sql
