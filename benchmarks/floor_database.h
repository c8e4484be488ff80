// SQLite as one would use it by hand: a connection set up as ours are, and
// statements prepared once. What fails ends the program.

#ifndef SANAD_BENCHMARKS_FLOOR_DATABASE_H_
#define SANAD_BENCHMARKS_FLOOR_DATABASE_H_

#include <sqlite3.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace sanad::bench {

struct Bytes {
  std::string_view view;
};

class Prepared {
 public:
  Prepared(sqlite3* database, std::string_view sql);
  Prepared(const Prepared&) = delete;
  Prepared& operator=(const Prepared&) = delete;
  ~Prepared() { sqlite3_finalize(handle_); }

  // Runs a statement without rows; values must live until it returns.
  template <class... Values>
  void Run(const Values&... values) {
    Start(values...);
    Next();
    sqlite3_reset(handle_);
  }
  // Binds, and stands before the first row.
  template <class... Values>
  void Start(const Values&... values) {
    int parameter = 0;
    (Bind(++parameter, values), ...);
  }
  bool Next();
  void Reset() { sqlite3_reset(handle_); }

  int64_t Integer(int column) const {
    return sqlite3_column_int64(handle_, column);
  }
  std::string_view Text(int column) const {
    const auto* begin =
        static_cast<const char*>(sqlite3_column_blob(handle_, column));
    return {begin, static_cast<size_t>(sqlite3_column_bytes(handle_, column))};
  }

 private:
  void Bind(int parameter, int64_t value) {
    sqlite3_bind_int64(handle_, parameter, value);
  }
  void Bind(int parameter, std::string_view text) {
    sqlite3_bind_text(handle_, parameter, text.data(),
                      static_cast<int>(text.size()), SQLITE_STATIC);
  }
  void Bind(int parameter, Bytes bytes) {
    sqlite3_bind_blob(handle_, parameter, bytes.view.data(),
                      static_cast<int>(bytes.view.size()), SQLITE_STATIC);
  }

  sqlite3_stmt* handle_ = nullptr;
};

class FloorDatabase {
 public:
  // A file, or ":memory:".
  explicit FloorDatabase(const std::string& path);
  FloorDatabase(const FloorDatabase&) = delete;
  FloorDatabase& operator=(const FloorDatabase&) = delete;
  ~FloorDatabase() { sqlite3_close(handle_); }

  void Execute(const std::string& sql);
  // Everything that `other` holds.
  void CopyFrom(FloorDatabase& other);
  // What makes an empty database one with the same tables and indexes.
  std::vector<std::string> SchemaText();

  sqlite3* handle() const { return handle_; }

 private:
  sqlite3* handle_ = nullptr;
};

}  // namespace sanad::bench

#endif  // SANAD_BENCHMARKS_FLOOR_DATABASE_H_
