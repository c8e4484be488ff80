#include "tests/storage/sqlite/temporary_folder.h"

#include <stdlib.h>

#include <cstdio>
#include <filesystem>
#include <string>
#include <system_error>

namespace sanad::storage {

TemporaryFolder::TemporaryFolder() {
  std::string name =
      std::filesystem::temp_directory_path() / "sanad-store-XXXXXX";
  if (!mkdtemp(name.data())) std::perror(name.c_str());
  path_ = name;
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code error;
  std::filesystem::remove_all(path_, error);
}

}  // namespace sanad::storage
