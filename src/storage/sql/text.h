// The text of one statement while it is written.
//
// Names are quoted, and values are never part of the text: each is a
// numbered placeholder. Number 1 is always the workspace.

#ifndef SANAD_SRC_STORAGE_SQL_TEXT_H_
#define SANAD_SRC_STORAGE_SQL_TEXT_H_

#include <string>
#include <string_view>

#include "storage/sql/dialect.h"
#include "storage/table.h"

namespace sanad::storage::sql {

std::string Quoted(std::string_view name);

class Text {
 public:
  explicit Text(const Dialect& dialect) : dialect_(dialect) {}

  Text& Add(std::string_view words) {
    text_ += words;
    return *this;
  }
  Text& Name(std::string_view name) { return Add(Quoted(name)); }

  std::string Workspace() const { return Placeholder(1); }
  std::string NextValue() { return Placeholder(++values_); }

  const Dialect& dialect() const { return dialect_; }
  std::string Take() { return std::move(text_); }

 private:
  std::string Placeholder(int number) const {
    return dialect_.placeholder + std::to_string(number);
  }

  const Dialect& dialect_;
  std::string text_;
  int values_ = 1;
};

// Writes `between` before all but the first of the parts of a list.
class Separator {
 public:
  explicit Separator(std::string_view between) : between_(between) {}
  std::string_view Next() { return first_ ? (first_ = false, "") : between_; }

 private:
  std::string_view between_;
  bool first_ = true;
};

}  // namespace sanad::storage::sql

#endif  // SANAD_SRC_STORAGE_SQL_TEXT_H_
