// Reports as one page of HTML.

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/time/time.h"
#include "desk/reports/chart.h"
#include "desk/reports/page_style.h"
#include "desk/reports/summary.h"
#include "desk/reports/whole_report.h"
#include "fmt/format.h"
#include "sanad/metrics.h"

namespace sanad {
namespace {

constexpr std::array<std::string_view, 7> kDays = {
    "Sunday",   "Monday", "Tuesday", "Wednesday",
    "Thursday", "Friday", "Saturday"};
constexpr std::array<std::string_view, 7> kDaysArabic = {
    "الأحد", "الإثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت"};

std::string_view NameOf(Channel channel, bool arabic) {
  switch (channel) {
    case Channel::kEmail:
      return arabic ? "البريد" : "e-mail";
    case Channel::kForm:
      return arabic ? "نموذج" : "form";
    case Channel::kChat:
      return arabic ? "محادثة مباشرة" : "chat";
    case Channel::kPhone:
      return arabic ? "هاتف" : "telephone";
    case Channel::kMessaging:
      return arabic ? "رسائل" : "messaging";
    case Channel::kSocial:
      return arabic ? "شبكات اجتماعية" : "social media";
    case Channel::kInPerson:
      return arabic ? "حضوريًا" : "in person";
    case Channel::kInternal:
      return arabic ? "داخلي" : "internal";
    default:
      return arabic ? "أخرى" : "other";
  }
}

std::string_view NameOf(ConversationKind kind, bool arabic) {
  switch (kind) {
    case ConversationKind::kQuestion:
      return arabic ? "استفسار" : "question";
    case ConversationKind::kFault:
      return arabic ? "عطل" : "fault";
    case ConversationKind::kRequest:
      return arabic ? "طلب" : "request";
    case ConversationKind::kComplaint:
      return arabic ? "شكوى" : "complaint";
    case ConversationKind::kNone:
      break;
  }
  return arabic ? "غير معروف" : "unknown";
}

const FigureSummary* Find(const std::vector<FigureSummary>& figures,
                          FigureKind kind) {
  const auto found =
      std::find_if(figures.begin(), figures.end(),
                   [&](const auto& figure) { return figure.figure == kind; });
  return found == figures.end() ? nullptr : &*found;
}

class Page {
 public:
  explicit Page(const WholeReport& report)
      : report_(report), arabic_(report.language == Language::kArabic) {}

  std::string Write() && {
    AddHead();
    AddCards();
    AddSeries();
    AddHours();
    AddFigures();
    AddAgents();
    AddBreakdowns();
    AddDefinitions();
    absl::StrAppend(&out_, "</main>\n</body>\n</html>\n");
    return std::move(out_);
  }

 private:
  std::string_view Say(std::string_view english,
                       std::string_view arabic) const {
    return arabic_ ? arabic : english;
  }

  // "2 d 3 h", "2 h 05 min", "7 min", "12 s"
  std::string Length(absl::Duration length) const {
    const int64_t seconds = absl::ToInt64Seconds(length);
    const int64_t minutes = seconds / 60;
    const int64_t hours = minutes / 60;
    if (seconds < 60) return fmt::format("{} {}", seconds, Say("s", "ث"));
    if (minutes < 60) return fmt::format("{} {}", minutes, Say("min", "د"));
    if (hours < 48) {
      return fmt::format("{} {} {:02} {}", hours, Say("h", "س"), minutes % 60,
                         Say("min", "د"));
    }
    return fmt::format("{} {} {} {}", hours / 24, Say("d", "ي"), hours % 24,
                       Say("h", "س"));
  }

  std::string Day(absl::Time at) const {
    return absl::FormatTime("%Y-%m-%d", at, report_.zone);
  }

  std::string Percent(int64_t permille) const {
    return fmt::format("{}.{}%", permille / 10, permille % 10);
  }

  template <class... Args>
  void Add(fmt::format_string<Args...> format, Args&&... args) {
    fmt::format_to(std::back_inserter(out_), format,
                   std::forward<Args>(args)...);
  }

  // --- the head -----------------------------------------------------------

  void AddHead() {
    const std::string title =
        fmt::format("{}: {}{}{}", Say("Report", "تقرير"), report_.workspace,
                    report_.inbox.empty() ? "" : " – ", report_.inbox);
    Add("<!DOCTYPE html>\n<html lang=\"{}\" dir=\"{}\">\n<head>\n"
        "<meta charset=\"utf-8\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, "
        "initial-scale=1\">\n<title>{}</title>\n<style>{}</style>\n</head>\n"
        "<body>\n<main>\n",
        arabic_ ? "ar" : "en", arabic_ ? "rtl" : "ltr", Escaped(title),
        kPageStyle);
    const ReportOverview& overview = report_.overview;
    Add("<header><h1>{}</h1>\n<p>{} <bdi>{}</bdi> {} <bdi>{}</bdi> · "
        "<bdi>{}</bdi></p></header>\n",
        Escaped(title), Say("from", "من"), Day(overview.from),
        Say("up to", "حتى"), Day(overview.to - absl::Microseconds(1)),
        overview.time_zone.empty() ? "UTC" : Escaped(overview.time_zone));
  }

  // --- the main figures ---------------------------------------------------

  const FigureComparison* Compared(FigureKind kind) const {
    for (const FigureComparison& figure : report_.overview.figures) {
      if (figure.now.figure == kind) return &figure;
    }
    return nullptr;
  }

  void AddCard(std::string_view name, std::string_view value,
               std::string_view before) {
    Add("<div class=\"card\"><div class=\"name\">{}</div><div "
        "class=\"value\"><bdi>{}</bdi></div><div class=\"before\">{} "
        "<bdi>{}</bdi></div></div>\n",
        Escaped(name), Escaped(value), Say("before:", "سابقًا:"),
        Escaped(before));
  }

  void AddCountCard(FigureKind kind) {
    const FigureComparison* figure = Compared(kind);
    AddCard(NameOf(kind, report_.language),
            absl::StrCat(figure ? figure->now.count : 0),
            absl::StrCat(figure ? figure->before.count : 0));
  }

  void AddLengthCard(FigureKind kind) {
    const FigureComparison* figure = Compared(kind);
    const auto told = [&](const FigureSummary* side) {
      return side && side->count > 0 ? Length(side->elapsed.median)
                                     : std::string("–");
    };
    AddCard(fmt::format("{} ({})", NameOf(kind, report_.language),
                        Say("median", "الوسيط")),
            told(figure ? &figure->now : nullptr),
            told(figure ? &figure->before : nullptr));
  }

  // Only where something was promised.
  void AddPromiseCard() {
    const FigureComparison* kept = Compared(FigureKind::kFirstReplyPromise);
    if (!kept) return;
    const auto told = [&](const FigureSummary& side) {
      return side.count > 0 ? Percent(side.share_permille) : std::string("–");
    };
    AddCard(NameOf(FigureKind::kFirstReplyPromise, report_.language),
            told(kept->now), told(kept->before));
  }

  // Only where customers were asked whether they would recommend us.
  void AddPromoterCard() {
    const FigureComparison* asked = Compared(FigureKind::kRecommendation);
    if (!asked) return;
    const auto told = [](const FigureSummary& side) {
      if (side.count == 0) return std::string("–");
      return fmt::format("{:+}", NetPromoterScore(side.amount, side.count));
    };
    AddCard(Say("net promoter score", "صافي نقاط الترويج"), told(asked->now),
            told(asked->before));
  }

  std::string Satisfaction(bool now) const {
    const FigureComparison* ratings = Compared(FigureKind::kRating);
    const FigureComparison* good = Compared(FigureKind::kSatisfied);
    const auto count = [&](const FigureComparison* figure) {
      if (!figure) return int64_t{0};
      return now ? figure->now.count : figure->before.count;
    };
    if (count(ratings) == 0) return "–";
    return Percent(Permille(count(good), count(ratings)));
  }

  void AddCards() {
    Add("<section class=\"cards\">\n");
    AddCountCard(FigureKind::kCreated);
    AddCountCard(FigureKind::kEnded);
    AddCard(Say("not over", "غير منتهية"),
            absl::StrCat(report_.overview.backlog),
            absl::StrCat(report_.overview.backlog_before));
    AddLengthCard(FigureKind::kFirstReply);
    AddLengthCard(FigureKind::kFullResolution);
    AddPromiseCard();
    AddCard(Say("satisfied customers", "رضا العملاء"), Satisfaction(true),
            Satisfaction(false));
    AddPromoterCard();
    Add("</section>\n");
  }

  // --- charts -------------------------------------------------------------

  std::string PointName(const SeriesPoint& point) const {
    const bool month = report_.grain == Grain::kMonth;
    return absl::FormatTime(month ? "%Y-%m" : "%m-%d", point.start,
                            report_.zone);
  }

  ChartSeries Counts(FigureKind kind, std::string_view style) const {
    ChartSeries series = {.name = std::string(NameOf(kind, report_.language)),
                          .style = std::string(style)};
    for (const SeriesPoint& point : report_.series) {
      const FigureSummary* figure = Find(point.figures, kind);
      series.values.push_back(figure ? static_cast<double>(figure->count) : 0);
    }
    return series;
  }

  ChartSeries Medians(FigureKind kind, std::string_view style) const {
    ChartSeries series = {.name = std::string(NameOf(kind, report_.language)),
                          .style = std::string(style)};
    for (const SeriesPoint& point : report_.series) {
      const FigureSummary* figure = Find(point.figures, kind);
      series.values.push_back(figure
                                  ? absl::ToDoubleHours(figure->elapsed.median)
                                  : std::numeric_limits<double>::quiet_NaN());
    }
    return series;
  }

  void AddLegend(const Chart& chart) {
    Add("<p class=\"legend\">");
    for (const ChartSeries& series : chart.series) {
      Add("<span><i class=\"{}\"></i>{}</span> ", series.style,
          Escaped(series.name));
    }
    Add("</p>\n");
  }

  Chart EmptyChart(std::string_view title) const {
    Chart chart = {.title = std::string(title), .from_right = arabic_};
    for (const SeriesPoint& point : report_.series) {
      chart.labels.push_back(PointName(point));
    }
    return chart;
  }

  void AddSeries() {
    Chart volume = EmptyChart(
        Say("conversations begun and resolved", "المحادثات الجديدة والمحلولة"));
    volume.series = {Counts(FigureKind::kCreated, "one"),
                     Counts(FigureKind::kEnded, "two")};
    Add("<section><h2>{}</h2>\n{}", Escaped(volume.title), Bars(volume));
    AddLegend(volume);
    Add("</section>\n");
    Chart speed =
        EmptyChart(Say("speed, median in hours", "السرعة، الوسيط بالساعات"));
    speed.series = {Medians(FigureKind::kFirstReply, "one"),
                    Medians(FigureKind::kFullResolution, "two")};
    Add("<section><h2>{}</h2>\n{}", Escaped(speed.title), Lines(speed));
    AddLegend(speed);
    Add("</section>\n");
  }

  void AddHours() {
    HeatMap map = {.title = std::string(
                       Say("when customers write", "متى يراسلنا العملاء")),
                   .values = std::vector(7, std::vector<double>(24)),
                   .from_right = arabic_};
    for (size_t day = 0; day < kDays.size(); ++day) {
      map.rows.emplace_back(arabic_ ? kDaysArabic[day] : kDays[day]);
    }
    for (int hour = 0; hour < 24; ++hour) {
      map.columns.push_back(fmt::format("{:02}", hour));
    }
    for (const HourRow& row : report_.hours) {
      const auto hour = static_cast<size_t>(row.hour);
      map.values[hour / 24][hour % 24] =
          static_cast<double>(row.customer_messages);
    }
    Add("<section><h2>{}</h2>\n{}</section>\n", Escaped(map.title), Heat(map));
  }

  // --- tables -------------------------------------------------------------

  void BeginTable(std::string_view title,
                  const std::vector<std::string_view>& heads) {
    Add("<section><h2>{}</h2>\n<div class=\"wide\"><table><thead><tr>",
        Escaped(title));
    for (const std::string_view head : heads) Add("<th>{}</th>", Escaped(head));
    Add("</tr></thead><tbody>\n");
  }
  void EndTable() { Add("</tbody></table></div></section>\n"); }

  void AddRow(std::string_view name, const std::vector<std::string>& cells) {
    Add("<tr><th scope=\"row\"><bdi>{}</bdi></th>", Escaped(name));
    for (const std::string& cell : cells) {
      Add("<td><bdi>{}</bdi></td>", Escaped(cell));
    }
    Add("</tr>\n");
  }

  std::string Count(const FigureSummary& figure) const {
    if (UnitOf(figure.figure) != FigureUnit::kShare || figure.count == 0) {
      return absl::StrCat(figure.count);
    }
    return fmt::format("{} ({}/{})", Percent(figure.share_permille),
                       figure.amount, figure.count);
  }

  std::vector<std::string> FigureCells(const FigureComparison& figure) const {
    const FigureSummary& now = figure.now;
    std::vector<std::string> cells = {Count(now), Count(figure.before)};
    const LengthSummary& clock = now.elapsed;
    const bool told =
        now.count > 0 && UnitOf(now.figure) == FigureUnit::kLength;
    for (const absl::Duration length :
         {clock.median, clock.mean, clock.p90, now.working.median}) {
      cells.push_back(told ? Length(length) : "");
    }
    return cells;
  }

  void AddFigures() {
    BeginTable(
        Say("all figures", "جميع الأرقام"),
        {Say("figure", "الرقم"), Say("count", "العدد"), Say("before", "سابقًا"),
         Say("median", "الوسيط"), Say("mean", "المتوسط"), Say("90 %", "90%"),
         Say("working time", "وقت العمل")});
    for (const FigureComparison& figure : report_.overview.figures) {
      AddRow(NameOf(figure.now.figure, report_.language), FigureCells(figure));
    }
    EndTable();
  }

  void AddAgents() {
    if (report_.agents.empty()) return;
    BeginTable(
        Say("agents", "الموظفون"),
        {Say("agent", "الموظف"), Say("replies", "الردود"),
         Say("share", "النسبة"), Say("worked", "محادثات"),
         Say("resolved", "حُلّت"), Say("first reply", "أول رد"),
         Say("next replies", "الردود التالية"), Say("rating", "التقييم")});
    for (const AgentRow& agent : report_.agents) {
      AddRow(
          agent.name,
          {absl::StrCat(agent.replies), Percent(agent.replies_permille),
           absl::StrCat(agent.worked), absl::StrCat(agent.resolved),
           agent.first_replies > 0 ? Length(agent.first_reply.median) : "–",
           agent.next_replies > 0 ? Length(agent.next_reply.median) : "–",
           agent.ratings > 0
               ? fmt::format("{}.{:02} ({})", agent.rating_permille / 1000,
                             agent.rating_permille % 1000 / 10, agent.ratings)
               : "–"});
    }
    EndTable();
  }

  void AddBreakdowns() {
    if (!report_.channels.empty()) {
      BeginTable(Say("by channel", "حسب القناة"),
                 {Say("channel", "القناة"), Say("begun", "جديدة"),
                  Say("messages", "الرسائل"), Say("first reply", "أول رد")});
      for (const BreakdownRow& row : report_.channels) AddChannel(row);
      EndTable();
    }
    if (report_.recurring.empty()) return;
    BeginTable(Say("what customers came with", "فيمَ راسلنا العملاء"),
               {Say("kind or topic", "النوع أو الموضوع"), Say("begun", "جديدة"),
                Say("before", "سابقًا")});
    for (const RecurringRow& row : report_.recurring) {
      AddRow(row.topic.empty() ? NameOf(row.kind, arabic_)
                               : std::string_view(row.topic),
             {absl::StrCat(row.created), absl::StrCat(row.created_before)});
    }
    EndTable();
  }

  void AddChannel(const BreakdownRow& row) {
    const auto count = [&](FigureKind kind) {
      const FigureSummary* figure = Find(row.figures, kind);
      return absl::StrCat(figure ? figure->count : 0);
    };
    const FigureSummary* first = Find(row.figures, FigureKind::kFirstReply);
    AddRow(NameOf(static_cast<Channel>(row.value), arabic_),
           {count(FigureKind::kCreated), count(FigureKind::kCustomerMessage),
            first ? Length(first->elapsed.median) : "–"});
  }

  // --- what it means ------------------------------------------------------

  void AddDefinitions() {
    Add("<section class=\"meanings\"><h2>{}</h2>\n<dl>\n",
        Say("what the figures mean", "معاني الأرقام"));
    for (const FigureComparison& figure : report_.overview.figures) {
      for (const Definition& definition : Definitions()) {
        if (definition.id != figure.now.definition) continue;
        Add("<dt>{}</dt><dd>{}</dd>\n",
            Escaped(NameOf(figure.now.figure, report_.language)),
            Escaped(arabic_ ? definition.arabic : definition.english));
      }
    }
    Add("</dl></section>\n");
  }

  const WholeReport& report_;
  bool arabic_;
  std::string out_;
};

}  // namespace

std::string PageOf(const WholeReport& report) { return Page(report).Write(); }

}  // namespace sanad
