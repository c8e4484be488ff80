#include "demo/report.h"

#include <fstream>
#include <string>
#include <vector>

#include "fmt/format.h"

namespace demo {
namespace {

using namespace sanad;  // NOLINT: an example reads better so

std::string Told(absl::Duration length) {
  return absl::FormatDuration(absl::Trunc(length, absl::Minutes(1)));
}

void PrintFigures(const ReportOverview& week) {
  for (const auto& [now, before] : week.figures) {
    fmt::print("  {:32} {:4}", NameOf(now.figure, Language::kEnglish),
               now.count);
    if (UnitOf(now.figure) == FigureUnit::kLength) {
      fmt::print("   median {:>9}   90 % within {:>9}",
                 Told(now.elapsed.median), Told(now.elapsed.p90));
    }
    if (UnitOf(now.figure) == FigureUnit::kShare) {
      fmt::print("   in time {:>7.1f} %",
                 static_cast<double>(now.share_permille) / 10);
    }
    fmt::print("\n");
  }
  fmt::print("  {:32} {:4}\n", "not over at the end", week.backlog);
}

void PrintAgents(const std::vector<AgentRow>& agents) {
  fmt::print("\n  agent            replies   share   worked   first reply\n");
  for (const AgentRow& agent : agents) {
    fmt::print("  {:16} {:7} {:6}.{}% {:8}   {}\n", agent.name, agent.replies,
               agent.replies_permille / 10, agent.replies_permille % 10,
               agent.worked,
               agent.first_replies > 0 ? Told(agent.first_reply.median) : "–");
  }
}

void Write(const std::string& path, const ReportFile& file) {
  std::ofstream(path, std::ios::binary) << file.content;
  fmt::print("  wrote {} ({} bytes)\n", path, file.content.size());
}

}  // namespace

FiguresRequest TheWeek() {
  absl::TimeZone cairo;
  absl::LoadTimeZone("Africa/Cairo", &cairo);
  return {.from = absl::FromCivil(absl::CivilDay(2026, 1, 4), cairo),
          .to = absl::FromCivil(absl::CivilDay(2026, 1, 11), cairo)};
}

void PrintReport(const Session& reader) {
  const Reports reports = reader.reports();
  fmt::print("\nThe week in figures\n");
  PrintFigures(reports.Overview(TheWeek()).value());
  PrintAgents(reports.Agents(TheWeek()).value());
}

void WriteReport(const Session& reader, const std::string& folder) {
  const Reports reports = reader.reports();
  for (const char* language : {"ar", "en"}) {
    Write(fmt::format("{}/week.{}.html", folder, language),
          reports.Page({.of = TheWeek(), .language = language}).value());
  }
  Write(folder + "/week.csv",
        reports.Csv({.of = TheWeek(), .language = "ar"}).value());
}

}  // namespace demo
