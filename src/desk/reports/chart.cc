#include "desk/reports/chart.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <iterator>

#include "fmt/format.h"

namespace sanad {
namespace {

constexpr double kWidth = 720;
constexpr double kHeight = 240;
constexpr double kScaleRoom = 52;  // for the numbers beside it
constexpr double kLabelRoom = 26;
constexpr double kTop = 10;
constexpr size_t kMostLabels = 10;

template <class... Args>
void Write(std::string& out, fmt::format_string<Args...> format,
           Args&&... args) {
  fmt::format_to(std::back_inserter(out), format, std::forward<Args>(args)...);
}

// "4", "2.5"
std::string Number(double value) { return fmt::format("{:g}", value); }

class Frame {
 public:
  explicit Frame(const Chart& chart)
      : chart_(chart), scale_(ScaleFor(Largest(chart))) {}

  double width() const { return kWidth - kScaleRoom; }
  double bottom() const { return kHeight - kLabelRoom; }
  double step() const {
    const size_t count = std::max<size_t>(chart_.labels.size(), 1);
    return width() / static_cast<double>(count);
  }
  // Where the slot of a label begins, and how high a value stands.
  double Left(size_t i) const {
    const double from_start = static_cast<double>(i) * step();
    return chart_.from_right ? width() - from_start - step()
                             : kScaleRoom + from_start;
  }
  double Y(double value) const {
    return bottom() - value / scale_.top * (bottom() - kTop);
  }

  std::string Begin() const {
    std::string out;
    Write(out,
          "<svg class=\"chart\" viewBox=\"0 0 {} {}\" role=\"img\" "
          "aria-label=\"{}\" direction=\"ltr\">\n",
          kWidth, kHeight, Escaped(chart_.title));
    AddScale(out);
    AddLabels(out);
    return out;
  }

 private:
  static double Largest(const Chart& chart) {
    double largest = 0;
    for (const ChartSeries& series : chart.series) {
      for (const double value : series.values) {
        largest = std::max(largest, value);
      }
    }
    return largest;
  }

  void AddScale(std::string& out) const {
    const double left = chart_.from_right ? 0 : kScaleRoom;
    const double text = chart_.from_right ? kWidth : kScaleRoom - 6;
    for (double value = 0; value <= scale_.top * 1.001; value += scale_.step) {
      Write(out,
            "<line class=\"grid\" x1=\"{:.1f}\" x2=\"{:.1f}\" y1=\"{:.1f}\" "
            "y2=\"{:.1f}\"/><text class=\"scale\" x=\"{:.1f}\" y=\"{:.1f}\" "
            "text-anchor=\"end\">{}{}</text>\n",
            left, left + width(), Y(value), Y(value), text, Y(value) + 4,
            Number(value), Escaped(chart_.unit));
    }
  }

  void AddLabels(std::string& out) const {
    const size_t every = (chart_.labels.size() + kMostLabels - 1) / kMostLabels;
    for (size_t i = 0; i < chart_.labels.size();
         i += std::max<size_t>(every, 1)) {
      Write(out,
            "<text class=\"scale\" x=\"{:.1f}\" y=\"{:.1f}\" "
            "text-anchor=\"middle\">{}</text>\n",
            Left(i) + step() / 2, kHeight - 8, Escaped(chart_.labels[i]));
    }
  }

  const Chart& chart_;
  Scale scale_;
};

}  // namespace

std::string Escaped(std::string_view text) {
  std::string escaped;
  for (const char c : text) {
    switch (c) {
      case '&':
        escaped += "&amp;";
        break;
      case '<':
        escaped += "&lt;";
        break;
      case '>':
        escaped += "&gt;";
        break;
      case '"':
        escaped += "&quot;";
        break;
      case '\'':
        escaped += "&#39;";
        break;
      default:
        escaped += c;
    }
  }
  return escaped;
}

Scale ScaleFor(double largest) {
  if (!(largest > 0)) return {};
  constexpr double kSteps = 4;
  const double rough = largest / kSteps;
  const double magnitude = std::pow(10, std::floor(std::log10(rough)));
  double step = magnitude * 10;
  for (const double nice : {1.0, 2.0, 2.5, 5.0}) {
    if (nice * magnitude >= rough) {
      step = nice * magnitude;
      break;
    }
  }
  return {.top = std::ceil(largest / step) * step, .step = step};
}

std::string Bars(const Chart& chart) {
  const Frame frame(chart);
  std::string out = frame.Begin();
  const auto count =
      static_cast<double>(std::max<size_t>(chart.series.size(), 1));
  const double wide = frame.step() * 0.8 / count;
  for (size_t s = 0; s < chart.series.size(); ++s) {
    const ChartSeries& series = chart.series[s];
    const auto place =
        static_cast<double>(chart.from_right ? chart.series.size() - 1 - s : s);
    for (size_t i = 0; i < series.values.size(); ++i) {
      if (!(series.values[i] > 0)) continue;
      const double y = frame.Y(series.values[i]);
      Write(out,
            "<rect class=\"{}\" x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" "
            "height=\"{:.1f}\"><title>{}: {} {}</title></rect>\n",
            series.style, frame.Left(i) + frame.step() * 0.1 + place * wide, y,
            wide, frame.bottom() - y, Escaped(chart.labels[i]),
            Number(series.values[i]), Escaped(series.name));
    }
  }
  return out + "</svg>\n";
}

// Where a value is missing (not a number), the line is broken.
std::string Lines(const Chart& chart) {
  const Frame frame(chart);
  std::string out = frame.Begin();
  for (const ChartSeries& series : chart.series) {
    std::string path;
    bool drawn = false;
    for (size_t i = 0; i < series.values.size(); ++i) {
      const double value = series.values[i];
      if (std::isnan(value)) {
        drawn = false;
        continue;
      }
      const double x = frame.Left(i) + frame.step() / 2;
      Write(path, "{}{:.1f} {:.1f} ", drawn ? 'L' : 'M', x, frame.Y(value));
      drawn = true;
      Write(out,
            "<circle class=\"{}\" cx=\"{:.1f}\" cy=\"{:.1f}\" r=\"3\">"
            "<title>{}: {:.1f}{}</title></circle>\n",
            series.style, x, frame.Y(value), Escaped(chart.labels[i]), value,
            Escaped(chart.unit));
    }
    Write(out, "<path class=\"line {}\" d=\"{}\"/>\n", series.style, path);
  }
  return out + "</svg>\n";
}

std::string Heat(const HeatMap& map) {
  constexpr double kNames = 84;
  constexpr double kCell = 26;
  const auto columns = static_cast<double>(map.columns.size());
  const auto rows = static_cast<double>(map.rows.size());
  const double width = kNames + columns * kCell;
  double largest = 0;
  for (const auto& row : map.values) {
    for (const double value : row) largest = std::max(largest, value);
  }
  std::string out;
  Write(out,
        "<svg class=\"chart\" viewBox=\"0 0 {} {}\" role=\"img\" "
        "aria-label=\"{}\" direction=\"ltr\">\n",
        width, (rows + 1) * kCell, Escaped(map.title));
  const auto left = [&](size_t column) {
    const double at = static_cast<double>(column) * kCell;
    return map.from_right ? width - kNames - at - kCell : kNames + at;
  };
  for (size_t row = 0; row < map.rows.size(); ++row) {
    const double y = static_cast<double>(row) * kCell;
    Write(out,
          "<text class=\"scale\" x=\"{}\" y=\"{}\" text-anchor=\"end\">{}"
          "</text>\n",
          map.from_right ? width : kNames - 8, y + kCell * 0.65,
          Escaped(map.rows[row]));
    for (size_t column = 0; column < map.columns.size(); ++column) {
      const double value = map.values[row][column];
      const double strength = largest > 0 ? value / largest : 0;
      Write(out,
            "<rect class=\"heat\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" "
            "fill-opacity=\"{:.2f}\"><title>{} {}: {}</title></rect>\n",
            left(column) + 1, y + 1, kCell - 2, kCell - 2,
            0.06 + 0.94 * strength, Escaped(map.rows[row]),
            Escaped(map.columns[column]), Number(value));
    }
  }
  for (size_t column = 0; column < map.columns.size(); column += 3) {
    Write(out,
          "<text class=\"scale\" x=\"{}\" y=\"{}\" text-anchor=\"middle\">{}"
          "</text>\n",
          left(column) + kCell / 2, rows * kCell + 18,
          Escaped(map.columns[column]));
  }
  return out + "</svg>\n";
}

}  // namespace sanad
