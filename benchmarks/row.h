// One line of the table: a figure of ours beside that of the floor.

#ifndef SANAD_BENCHMARKS_ROW_H_
#define SANAD_BENCHMARKS_ROW_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sanad::bench {

struct Row {
  std::string name;
  std::string_view unit;
  double ours = 0;
  std::optional<double> floor;  // none: there is nothing to compare with
};

// What was asked for on the command line, and what has been measured.
class Report {
 public:
  explicit Report(std::string filter) : filter_(std::move(filter)) {}

  // Whether a row of this name is asked for.
  bool Wants(std::string_view name) const {
    return name.find(filter_) != name.npos;
  }
  // Takes the row if it is asked for.
  void Add(Row row) {
    if (Wants(row.name)) rows_.push_back(std::move(row));
  }
  const std::vector<Row>& rows() const { return rows_; }

 private:
  std::string filter_;
  std::vector<Row> rows_;
};

}  // namespace sanad::bench

#endif  // SANAD_BENCHMARKS_ROW_H_
