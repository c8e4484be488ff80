// A project that knows nothing of sanad but its installed package.

#include <sanad/status.h>

#include <iostream>
#include <string>

int main() {
  const absl::Status status = absl::NotFoundError("no such conversation");
  const std::string line = sanad::Describe(status, sanad::Language::kArabic);
  std::cout << line << "\n";
  return line == "no such conversation" ? 0 : 1;
}
