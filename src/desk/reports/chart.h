// Charts as inline SVG. Pure: values in, text out.

#ifndef SANAD_SRC_DESK_REPORTS_CHART_H_
#define SANAD_SRC_DESK_REPORTS_CHART_H_

#include <string>
#include <string_view>
#include <vector>

namespace sanad {

// Text as it may stand in HTML, SVG and their attributes.
std::string Escaped(std::string_view text);

struct ChartSeries {
  std::string name;
  std::string style;  // a class of the page's styles
  std::vector<double> values;
};

struct Chart {
  std::string title;  // for whoever cannot see it
  std::vector<std::string> labels;
  std::vector<ChartSeries> series;  // each with a value for every label
  bool from_right = false;          // Arabic reads it so
  std::string unit;                 // behind the numbers of the scale
};

std::string Bars(const Chart& chart);
std::string Lines(const Chart& chart);

struct HeatMap {
  std::string title;
  std::vector<std::string> rows;
  std::vector<std::string> columns;
  std::vector<std::vector<double>> values;  // by row
  bool from_right = false;
};

std::string Heat(const HeatMap& map);

// The end of a scale with about four steps, and a step of it.
struct Scale {
  double top = 1;
  double step = 1;
};
Scale ScaleFor(double largest);

}  // namespace sanad

#endif  // SANAD_SRC_DESK_REPORTS_CHART_H_
