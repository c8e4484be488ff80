// The table of operations held against the services of proto/sanad/v1.

#ifndef SANAD_TESTS_RECORD_SERVICES_H_
#define SANAD_TESTS_RECORD_SERVICES_H_

#include <string>
#include <vector>

#include "google/protobuf/descriptor.h"

namespace sanad::record {

// What differs between the operations and the methods, one line each; empty
// when they say the same.
std::vector<std::string> OperationDisagreements(
    const std::vector<const google::protobuf::FileDescriptor*>& files);

}  // namespace sanad::record

#endif  // SANAD_TESTS_RECORD_SERVICES_H_
