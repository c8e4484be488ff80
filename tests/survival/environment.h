// Numbers that whoever runs a test may give by the environment.

#ifndef SANAD_TESTS_SURVIVAL_ENVIRONMENT_H_
#define SANAD_TESTS_SURVIVAL_ENVIRONMENT_H_

#include <cstdint>

namespace sanad::survival {

int64_t FromEnvironment(const char* name, int64_t otherwise);

}  // namespace sanad::survival

#endif  // SANAD_TESTS_SURVIVAL_ENVIRONMENT_H_
