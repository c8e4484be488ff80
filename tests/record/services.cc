#include "tests/record/services.h"

#include <algorithm>
#include <cctype>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "desk/operations.h"
#include "google/protobuf/descriptor.pb.h"
#include "sanad/v1/options.pb.h"
#include "testing/operations.h"

namespace sanad::record {
namespace {

namespace pb = google::protobuf;

// "AddNote" becomes "add_note".
std::string LowerSnake(std::string_view camel) {
  std::string lower;
  for (const char c : camel) {
    if (std::isupper(c) && !lower.empty()) lower += '_';
    lower += static_cast<char>(std::tolower(c));
  }
  return lower;
}

std::string Call(int64_t number, std::string_view name,
                 std::string_view request, std::string_view answer) {
  return std::to_string(number)
      .append(" ")
      .append(name)
      .append("(")
      .append(request)
      .append(") gives ")
      .append(answer);
}

std::string Call(const pb::MethodDescriptor& method) {
  return Call(
      method.options().GetExtension(v1::method_id),
      LowerSnake(method.service()->name()) + "." + LowerSnake(method.name()),
      method.input_type()->name(), method.output_type()->name());
}

std::vector<std::string> OurCalls() {
  std::vector<std::string> calls;
  for (const OperationRow& row : Operations()) {
    calls.push_back(Call(static_cast<int64_t>(row.operation), row.name,
                         row.invocation.request().name(),
                         row.invocation.answer().name()));
  }
  for (const auto& row : testing::TestOperations()) {
    calls.push_back(Call(row.number, row.name, row.invocation.request().name(),
                         row.invocation.answer().name()));
  }
  return calls;
}

std::vector<std::string> TheirCalls(
    const std::vector<const pb::FileDescriptor*>& files) {
  std::vector<std::string> calls;
  for (const pb::FileDescriptor* file : files) {
    for (int i = 0; i < file->service_count(); ++i) {
      const pb::ServiceDescriptor& service = *file->service(i);
      for (int k = 0; k < service.method_count(); ++k) {
        calls.push_back(Call(*service.method(k)));
      }
    }
  }
  return calls;
}

}  // namespace

std::vector<std::string> OperationDisagreements(
    const std::vector<const pb::FileDescriptor*>& files) {
  std::vector<std::string> ours = OurCalls();
  std::vector<std::string> theirs = TheirCalls(files);
  std::ranges::sort(ours);
  std::ranges::sort(theirs);
  std::vector<std::string> lines;
  const auto add = [&](const auto& from, const auto& in,
                       std::string_view missing) {
    std::vector<std::string> alone;
    std::ranges::set_difference(from, in, std::back_inserter(alone));
    for (std::string& call : alone) lines.push_back(call.append(missing));
  };
  add(ours, theirs, " is not in the schema");
  add(theirs, ours, " is not an operation");
  return lines;
}

}  // namespace sanad::record
