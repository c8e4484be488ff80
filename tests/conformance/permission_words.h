// The words of permission vectors. Vectors speak of mailboxes, organisations
// and saved replies; here alone these become inboxes, companies and canned
// replies, patterns and places included.

#ifndef SANAD_TESTS_CONFORMANCE_PERMISSION_WORDS_H_
#define SANAD_TESTS_CONFORMANCE_PERMISSION_WORDS_H_

#include <string>
#include <utility>
#include <vector>

#include "sanad/rights.h"
#include "tests/conformance/json.h"

namespace sanad::conformance {

// "conversation:c1" as its kind and the rest.
std::pair<std::string, std::string> Split(const std::string& name);

// kNone: no action of the catalogue is meant.
Action ActionOf(const std::string& word);
ObjectKind ObjectKindOf(const std::string& word);
FieldPrivacy PrivacyOf(const std::string& field);

// The names of our actions that the patterns stand for.
std::vector<std::string> ActionNames(const Json& patterns);
std::vector<RuleSpec> RulesOf(const Json& rules);

}  // namespace sanad::conformance

#endif  // SANAD_TESTS_CONFORMANCE_PERMISSION_WORDS_H_
