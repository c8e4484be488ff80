#include "tests/bindings/scenario.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "google/protobuf/util/json_util.h"

namespace sanad::bindings {
namespace {

[[noreturn]] void Fault(std::string_view what) {
  std::cerr << "faulty scenario: " << what << '\n';
  std::abort();
}

std::string ReadFile(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

Scenario ReadScenario(const std::filesystem::path& path) {
  const Json json = ParseJson(ReadFile(path));
  Scenario scenario{.name = path.stem().string(),
                    .about = TextOf(json, "about")};
  const Json* steps = Member(json, "steps");
  if (!steps) Fault(path.string());
  scenario.steps.assign(steps->list_value().values().begin(),
                        steps->list_value().values().end());
  return scenario;
}

std::string InPlace(std::string_view place, std::string mismatch) {
  if (mismatch.empty()) return mismatch;
  const bool deeper = !mismatch.starts_with(":");
  return std::string(place) + (deeper ? "." : "") + mismatch;
}

std::string ObjectMismatch(const Json& expected, const Json& actual) {
  for (const auto& [name, value] : expected.struct_value().fields()) {
    std::string mismatch = Mismatch(value, Member(actual, name));
    if (!mismatch.empty()) return InPlace(name, std::move(mismatch));
  }
  return "";
}

std::string ListMismatch(const Json& expected, const Json& actual) {
  const auto& wanted = expected.list_value().values();
  const auto& given = actual.list_value().values();
  if (wanted.size() != given.size()) {
    return absl::StrCat(": ", given.size(), " elements, not ", wanted.size());
  }
  for (int i = 0; i < wanted.size(); ++i) {
    std::string mismatch = Mismatch(wanted[i], &given[i]);
    if (!mismatch.empty()) return InPlace(absl::StrCat(i), std::move(mismatch));
  }
  return "";
}

// What stands at "rows.0.id"; null if nothing does.
const Json* At(const Json& json, const std::string& path) {
  const Json* at = &json;
  for (const std::string& part :
       std::vector<std::string>(absl::StrSplit(path, '.'))) {
    int index = 0;
    if (at->has_list_value() && absl::SimpleAtoi(part, &index)) {
      const auto& values = at->list_value().values();
      at = index < values.size() ? &values[index] : nullptr;
    } else {
      at = Member(*at, part);
    }
    if (!at) return nullptr;
  }
  return at;
}

}  // namespace

Json ParseJson(std::string_view text) {
  Json json;
  const auto status = google::protobuf::util::JsonStringToMessage(
      {text.data(), text.size()}, json.mutable_struct_value());
  if (!status.ok()) Fault(status.ToString());
  return json;
}

std::string ToText(const Json& json) {
  std::string text;
  const auto status = google::protobuf::util::MessageToJsonString(json, &text);
  if (!status.ok()) Fault(status.ToString());
  return text;
}

const Json* Member(const Json& json, std::string_view name) {
  const auto& fields = json.struct_value().fields();
  const auto found = fields.find(std::string(name));
  return found == fields.end() ? nullptr : &found->second;
}

std::string TextOf(const Json& json, std::string_view name) {
  const Json* const member = Member(json, name);
  return member ? member->string_value() : "";
}

std::vector<Scenario> ReadScenarios(const std::filesystem::path& folder) {
  std::vector<Scenario> scenarios;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() != ".json") continue;
    scenarios.push_back(ReadScenario(entry.path()));
  }
  std::sort(
      scenarios.begin(), scenarios.end(),
      [](const Scenario& a, const Scenario& b) { return a.name < b.name; });
  return scenarios;
}

std::string Mismatch(const Json& expected, const Json* actual) {
  if (expected.has_null_value()) {
    return actual ? absl::StrCat(": ", ToText(*actual), ", not absent") : "";
  }
  if (!actual) return ": absent";
  if (expected.kind_case() == actual->kind_case()) {
    if (expected.has_struct_value()) return ObjectMismatch(expected, *actual);
    if (expected.has_list_value()) return ListMismatch(expected, *actual);
    if (ToText(expected) == ToText(*actual)) return "";
  }
  return absl::StrCat(": ", ToText(*actual), ", not ", ToText(expected));
}

Player::Player() {
  sanad_open_options options{};
  options.struct_size = sizeof options;
  options.storage = "memory:";
  options.storage_size = 7;
  options.flags = SANAD_OPEN_TESTING;
  if (sanad_open(&options, &store_, nullptr) != SANAD_OK ||
      sanad_desk_open(store_, "acme", 4, SANAD_DESK_CREATE, &desk_, nullptr) !=
          SANAD_OK) {
    Fault("no desk");
  }
}

Player::~Player() { sanad_close(store_); }

std::string Player::Play(const Json& step) {
  const Outcome outcome = Call(step);
  std::string wrong = Judge(step, outcome);
  if (wrong.empty() && Member(step, "keep")) {
    wrong = Keep(*Member(step, "keep"), outcome.body);
  }
  return wrong.empty() ? wrong : absl::StrCat(ToText(step), "\n  ", wrong);
}

sanad_session* Player::Open(const std::string& who) const {
  const std::vector<std::string> words = absl::StrSplit(who, ' ');
  sanad_principal principal{};
  principal.struct_size = sizeof principal;
  principal.kind = words[0] == "agent"      ? SANAD_AS_AGENT
                   : words[0] == "customer" ? SANAD_AS_CUSTOMER
                   : words[0] == "bot"      ? SANAD_AS_BOT
                   : words[0] == "token"    ? SANAD_AS_TOKEN
                   : words[0] == "visitor"  ? SANAD_AS_VISITOR
                                            : SANAD_AS_SYSTEM;
  const std::string name = words.size() > 1 ? words[1] : "";
  if (!name.starts_with("#") ||
      !absl::SimpleAtoi(name.substr(1), &principal.id)) {
    principal.key = name.data();
    principal.key_size = name.size();
  }
  sanad_session* session = nullptr;
  if (sanad_session_open(desk_, &principal, &session, nullptr) != SANAD_OK) {
    Fault(who);
  }
  return session;
}

Player::Outcome Player::Call(const Json& step) const {
  const std::string as = TextOf(step, "as");
  sanad_session* const session = Open(as.empty() ? "system" : FilledText(as));
  const std::string method = TextOf(step, "method");
  const std::string key = TextOf(step, "key");
  const std::string locale = TextOf(step, "locale");
  const Json* const given = Member(step, "request");
  const std::string request = given ? ToText(Filled(*given)) : "";
  sanad_call_options options{};
  options.struct_size = sizeof options;
  options.idempotency_key = key.data();
  options.idempotency_key_size = key.size();
  options.locale = locale.data();
  options.locale_size = locale.size();
  sanad_buffer out = SANAD_BUFFER_INIT;
  const sanad_status status =
      sanad_call_json(session, method.data(), method.size(), request.data(),
                      request.size(), &options, &out);
  Outcome outcome{
      status, ParseJson({reinterpret_cast<const char*>(out.data), out.size})};
  sanad_buffer_free(&out);
  sanad_session_close(session);
  return outcome;
}

std::string Player::Judge(const Json& step, const Outcome& outcome) const {
  const Json* const error = Member(step, "error");
  const std::string wanted = error ? TextOf(*error, "status") : "OK";
  const std::string given = sanad_status_name(outcome.status);
  if (wanted != given) {
    return absl::StrCat(given, ", not ", wanted, ": ", ToText(outcome.body));
  }
  if (!error) {
    const Json* const answer = Member(step, "answer");
    return answer ? Mismatch(Filled(*answer), &outcome.body) : "";
  }
  Json expected;
  auto& fields = *expected.mutable_struct_value()->mutable_fields();
  for (const char* name : {"reason", "message"}) {
    if (const Json* text = Member(*error, name)) fields[name] = Filled(*text);
  }
  const std::string field = TextOf(*error, "field");
  const Json* const first = At(outcome.body, "violations.0.field");
  if (!field.empty() && (!first || first->string_value() != field)) {
    return absl::StrCat("not about `", field, "`: ", ToText(outcome.body));
  }
  return Mismatch(expected, &outcome.body);
}

std::string Player::Keep(const Json& names, const Json& answer) {
  for (const auto& [name, path] : names.struct_value().fields()) {
    const Json* const value = At(answer, path.string_value());
    if (!value || !value->has_string_value()) {
      return absl::StrCat("nothing at ", path.string_value(), ": ",
                          ToText(answer));
    }
    kept_[name] = value->string_value();
  }
  return "";
}

Json Player::Filled(const Json& json) const {
  Json filled = json;
  if (json.has_string_value()) {
    filled.set_string_value(FilledText(json.string_value()));
  } else if (json.has_struct_value()) {
    for (auto& [name, value] :
         *filled.mutable_struct_value()->mutable_fields()) {
      value = Filled(value);
    }
  } else if (json.has_list_value()) {
    for (Json& value : *filled.mutable_list_value()->mutable_values()) {
      value = Filled(value);
    }
  }
  return filled;
}

std::string Player::FilledText(std::string_view text) const {
  const size_t mark = text.find('$');
  if (mark == text.npos) return std::string(text);
  const auto found = kept_.find(text.substr(mark + 1));
  if (found == kept_.end()) Fault(text);
  return std::string(text.substr(0, mark)) + found->second;
}

}  // namespace sanad::bindings
