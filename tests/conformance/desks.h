// Fresh desks on the storage that was asked for.

#ifndef SANAD_TESTS_CONFORMANCE_DESKS_H_
#define SANAD_TESTS_CONFORMANCE_DESKS_H_

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "sanad/testing.h"

namespace sanad::conformance {

// Those that this program was built with.
std::vector<std::string> Storages();

// A desk with one inbox; files of its own are gone with it.
class FreshDesk {
 public:
  // REQUIRES: one of Storages()
  explicit FreshDesk(const std::string& storage);
  ~FreshDesk();

  const Store& store() const { return test_->store; }
  const Desk& desk() const { return test_->desk; }
  InboxId inbox() const { return inbox_; }
  testing::ManualClock& clock() { return *test_->clock; }

 private:
  std::filesystem::path folder_;
  std::unique_ptr<testing::TestDesk> test_;
  InboxId inbox_;
};

}  // namespace sanad::conformance

#endif  // SANAD_TESTS_CONFORMANCE_DESKS_H_
