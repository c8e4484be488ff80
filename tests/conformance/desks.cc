#include "tests/conformance/desks.h"

#include <unistd.h>

#include <filesystem>
#include <memory>
#include <string>

#include "fmt/format.h"

namespace sanad::conformance {

FreshDesk::FreshDesk(const std::string& storage) {
  std::string url = "memory:";
  if (storage == "sqlite") {
    static int number = 0;
    folder_ = std::filesystem::temp_directory_path() /
              fmt::format("sanad-conformance-{}-{}", getpid(), ++number);
    std::filesystem::create_directory(folder_);
    url = "sqlite:" + (folder_ / "desk.db").string();
  }
  test_ = std::make_unique<testing::TestDesk>(url);
  const Session system = test_->desk.AsSystem();
  const TeamId team = system.staff().AddTeam({.name = "الدعم"}).value().id;
  inbox_ = system.inboxes()
               .Create({.name = "الدعم",
                        .address = "support@sanad.example",
                        .team = team})
               .value()
               .id;
}

FreshDesk::~FreshDesk() {
  test_.reset();
  if (!folder_.empty()) std::filesystem::remove_all(folder_);
}

}  // namespace sanad::conformance
