// Reports as tables for spreadsheets.

#include <initializer_list>
#include <string>
#include <string_view>

#include "absl/strings/str_cat.h"
#include "absl/time/time.h"
#include "desk/reports/whole_report.h"

namespace sanad {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

// A spreadsheet takes a cell that begins so for a formula.
bool LooksLikeAFormula(std::string_view text) {
  return !text.empty() && std::string_view("=+-@\t\r").find(text.front()) !=
                              std::string_view::npos;
}

// RFC 4180.
std::string Cell(std::string_view text) {
  std::string safe = LooksLikeAFormula(text) ? "'" : "";
  safe += text;
  if (safe.find_first_of(",\"\r\n") == std::string::npos) return safe;
  std::string quoted = "\"";
  for (const char c : safe) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted + "\"";
}

std::string Seconds(absl::Duration length) {
  return absl::StrCat(absl::ToInt64Seconds(length));
}

std::string Percent(int64_t permille) {
  return absl::StrCat(permille / 10, ".", permille % 10);
}

class Table {
 public:
  explicit Table(Language language)
      : arabic_(language == Language::kArabic), language_(language) {}

  std::string_view Say(std::string_view english,
                       std::string_view arabic) const {
    return arabic_ ? arabic : english;
  }

  void AddHead() {
    AddRow({Say("section", "القسم"), Say("of", "لـ"), Say("figure", "الرقم"),
            Say("definition", "التعريف"), Say("count", "العدد"),
            Say("amount", "المجموع"), Say("share (%)", "النسبة (%)"),
            Say("mean (s)", "المتوسط (ث)"), Say("median (s)", "الوسيط (ث)"),
            Say("p90 (s)", "90% (ث)"), Say("p95 (s)", "95% (ث)"),
            Say("longest (s)", "الأطول (ث)"),
            Say("working mean (s)", "متوسط وقت العمل (ث)"),
            Say("working median (s)", "وسيط وقت العمل (ث)"),
            Say("working p90 (s)", "وقت العمل 90% (ث)"),
            Say("working p95 (s)", "وقت العمل 95% (ث)")});
  }

  void AddFigure(std::string_view section, std::string_view of,
                 const FigureSummary& figure) {
    const bool length = UnitOf(figure.figure) == FigureUnit::kLength;
    const bool share = UnitOf(figure.figure) == FigureUnit::kShare;
    const auto told = [&](absl::Duration d) {
      return length ? Seconds(d) : std::string();
    };
    const LengthSummary& clock = figure.elapsed;
    const LengthSummary& working = figure.working;
    AddRow({section, of, NameOf(figure.figure, language_), figure.definition,
            absl::StrCat(figure.count), absl::StrCat(figure.amount),
            share ? Percent(figure.share_permille) : "", told(clock.mean),
            told(clock.median), told(clock.p90), told(clock.p95),
            told(clock.longest), told(working.mean), told(working.median),
            told(working.p90), told(working.p95)});
  }

  // A number that is no figure of its own.
  void AddNumber(std::string_view section, std::string_view of,
                 std::string_view name, std::string_view definition,
                 int64_t number) {
    AddRow({section, of, name, definition, absl::StrCat(number)});
  }

  std::string Finish() && { return std::string(kByteOrderMark) + text_; }

 private:
  struct Text {
    // NOLINTNEXTLINE(google-explicit-constructor)
    Text(std::string_view text) : text(text) {}
    Text(const std::string& text) : text(text) {}  // NOLINT
    std::string text;
  };

  void AddRow(std::initializer_list<Text> cells) {
    bool first = true;
    for (const Text& cell : cells) {
      absl::StrAppend(&text_, first ? "" : ",", Cell(cell.text));
      first = false;
    }
    text_ += "\r\n";
  }

  bool arabic_;
  Language language_;
  std::string text_;
};

void AddAgent(const AgentRow& agent, Table& table) {
  const std::string_view section = table.Say("agent", "موظف");
  const auto add = [&](FigureKind figure, int64_t count, int64_t amount,
                       const LengthSummary& elapsed,
                       const LengthSummary& working) {
    table.AddFigure(section, agent.name,
                    {.figure = figure,
                     .definition = std::string(DefinitionOf(figure)),
                     .count = count,
                     .amount = amount,
                     .elapsed = elapsed,
                     .working = working});
  };
  add(FigureKind::kReply, agent.replies, 0, {}, {});
  add(FigureKind::kWorked, agent.worked, 0, {}, {});
  add(FigureKind::kEnded, agent.resolved, 0, {}, {});
  add(FigureKind::kFirstReply, agent.first_replies, 0, agent.first_reply,
      agent.first_reply_working);
  add(FigureKind::kNextReply, agent.next_replies, 0, agent.next_reply,
      agent.next_reply_working);
  add(FigureKind::kRating, agent.ratings,
      (agent.rating_permille * agent.ratings + 500) / 1000, {}, {});
}

}  // namespace

std::string CsvOf(const WholeReport& report) {
  Table table(report.language);
  table.AddHead();
  const std::string_view range = table.Say("range", "المدة");
  const std::string_view before = table.Say("before", "المدة السابقة");
  for (const FigureComparison& figure : report.overview.figures) {
    table.AddFigure(range, "", figure.now);
    table.AddFigure(before, "", figure.before);
  }
  const std::string_view backlog =
      table.Say("not over at the end", "غير منتهية في نهاية المدة");
  table.AddNumber(range, "", backlog, "sanad.backlog", report.overview.backlog);
  table.AddNumber(before, "", backlog, "sanad.backlog",
                  report.overview.backlog_before);
  for (const SeriesPoint& point : report.series) {
    const std::string start =
        absl::FormatTime("%Y-%m-%d", point.start, report.zone);
    for (const FigureSummary& figure : point.figures) {
      table.AddFigure(table.Say("from", "من"), start, figure);
    }
  }
  for (const AgentRow& agent : report.agents) AddAgent(agent, table);
  return std::move(table).Finish();
}

}  // namespace sanad
