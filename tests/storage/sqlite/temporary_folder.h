// A folder of this test alone, removed with everything in it.

#ifndef SANAD_TESTS_STORAGE_SQLITE_TEMPORARY_FOLDER_H_
#define SANAD_TESTS_STORAGE_SQLITE_TEMPORARY_FOLDER_H_

#include <filesystem>
#include <string>

namespace sanad::storage {

class TemporaryFolder {
 public:
  TemporaryFolder();
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  const std::filesystem::path& path() const { return path_; }
  std::string File(const std::string& name) const { return path_ / name; }

 private:
  std::filesystem::path path_;
};

}  // namespace sanad::storage

#endif  // SANAD_TESTS_STORAGE_SQLITE_TEMPORARY_FOLDER_H_
