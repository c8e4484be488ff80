// Whatever the JSON, what is taken is written again as the same message. The
// first line names the message, the rest is its JSON.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "codec/json.h"
#include "google/protobuf/stubs/logging.h"

namespace sanad::codec {
namespace {

void Require(bool claim) {
  if (!claim) std::abort();
}

void Check(std::string_view message, std::string_view json) {
  const auto bytes = FromJson(message, json);
  if (!bytes.ok()) return;
  const auto written = ToJson(message, *bytes);
  Require(written.ok());
  const auto again = FromJson(message, *written);
  Require(again.ok() && *again == *bytes);
}

}  // namespace
}  // namespace sanad::codec

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  google::protobuf::SetLogHandler(nullptr);
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  const size_t end = input.find('\n');
  if (end == input.npos) return 0;
  sanad::codec::Check(input.substr(0, end), input.substr(end + 1));
  return 0;
}
