// sanad-conformance KIND ARGUMENTS… [--storage STORAGE]
//
// Runs vectors of any size through the public API, prints one line per miss
// and ends with `N passed, N failed`; exit 1 on any miss, 2 on wrong use.

#include <algorithm>
#include <cstdio>
#include <map>
#include <string>
#include <vector>

#include "fmt/format.h"
#include "tests/conformance/desks.h"
#include "tests/conformance/kinds.h"

namespace {

using sanad::conformance::Arguments;
using sanad::conformance::Kind;
using sanad::conformance::Tally;

const std::map<std::string, Kind>& Kinds() {
  static const auto& kinds = *new std::map<std::string, Kind>{
      {"add_working", sanad::conformance::RunAddWorking},
      {"between_working", sanad::conformance::RunBetweenWorking},
      {"calendar", sanad::conformance::RunCalendar},
      {"intake", sanad::conformance::RunIntake},
      {"is_working", sanad::conformance::RunIsWorking},
      {"metric", sanad::conformance::RunMetric},
      {"permissions", sanad::conformance::RunPermissions},
      {"sla", sanad::conformance::RunSla},
  };
  return kinds;
}

int Usage() {
  fmt::print(stderr,
             "usage: sanad-conformance KIND ARGUMENT... "
             "[--storage {}]\nkinds:\n"
             "  intake DIR\n"
             "  add_working, between_working, calendar, is_working FILE\n"
             "  metric, permissions, sla FILE\n",
             fmt::join(sanad::conformance::Storages(), "|"));
  return 2;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) return Usage();
  const auto kind = Kinds().find(argv[1]);
  if (kind == Kinds().end()) return Usage();
  Arguments arguments;
  for (int i = 2; i < argc; ++i) {
    const std::string argument = argv[i];
    if (argument == "--storage" && i + 1 < argc) {
      arguments.storage = argv[++i];
    } else {
      arguments.files.push_back(argument);
    }
  }
  const auto storages = sanad::conformance::Storages();
  if (std::count(storages.begin(), storages.end(), arguments.storage) == 0) {
    return Usage();
  }
  Tally tally;
  kind->second(arguments, tally);
  fmt::print("{} passed, {} failed\n", tally.passed, tally.failed);
  return tally.failed == 0 && tally.passed > 0 ? 0 : 1;
}
