// A scenario of bindings/conformance, played through the C ABI. What the
// files mean stands in the README.md beside them.

#ifndef SANAD_TESTS_BINDINGS_SCENARIO_H_
#define SANAD_TESTS_BINDINGS_SCENARIO_H_

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "google/protobuf/struct.pb.h"
#include "sanad.h"

namespace sanad::bindings {

using Json = google::protobuf::Value;
using Object = google::protobuf::Struct;

// As parsed. Ends the program when the text is no JSON object.
Json ParseJson(std::string_view text);
std::string ToText(const Json& json);

// Null if there is no such member, or `json` is no object.
const Json* Member(const Json& json, std::string_view name);
std::string TextOf(const Json& json, std::string_view name);

struct Scenario {
  std::string name;
  std::string about;
  std::vector<Json> steps;
};

// Of all files, by name.
std::vector<Scenario> ReadScenarios(const std::filesystem::path& folder);

// Where `actual` does not hold what is expected: "rows.0.name: …"; empty if
// it does.
std::string Mismatch(const Json& expected, const Json* actual);

// Plays the steps of one scenario on a desk of its own.
class Player {
 public:
  Player();
  Player(const Player&) = delete;
  Player& operator=(const Player&) = delete;
  ~Player();

  // What went otherwise than the step says; empty if nothing did.
  std::string Play(const Json& step);

 private:
  struct Outcome {
    sanad_status status;
    Json body;
  };

  sanad_session* Open(const std::string& who) const;
  Outcome Call(const Json& step) const;
  std::string Judge(const Json& step, const Outcome& outcome) const;
  std::string Keep(const Json& names, const Json& answer);
  // With variables in their places.
  Json Filled(const Json& json) const;
  std::string FilledText(std::string_view text) const;

  sanad_store* store_ = nullptr;
  sanad_desk* desk_ = nullptr;
  std::map<std::string, std::string, std::less<>> kept_;
};

}  // namespace sanad::bindings

#endif  // SANAD_TESTS_BINDINGS_SCENARIO_H_
