// The same work through the C ABI and by a direct call of the C++ library: a
// program of its own, because schemas are registered once in a process and
// both sanad_bench and libsanad.so bring them.

#include <cstdlib>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/functional/function_ref.h"
#include "benchmark/benchmark.h"
#include "benchmarks/race.h"
#include "benchmarks/sample_desk.h"
#include "benchmarks/workload.h"
#include "capi/sanad.h"
#include "capi/sanad_methods.h"
#include "desk/operations.h"
#include "desk/requests.h"
#include "fmt/format.h"
#include "record/interpret.h"

namespace sanad::bench {
namespace {

constexpr Course kShort = {.rounds = 31, .operations = 100'000};
constexpr Course kReads = {.rounds = 31, .operations = 5'000};
constexpr Course kIngest = {.rounds = 41, .operations = 200, .warm_up = 200};
constexpr double kNanoseconds = 1e3;
constexpr double kMegabyte = 1e6;

void Check(bool holds) {
  if (!holds) std::abort();
}

std::string_view TextOf(const sanad_buffer& buffer) {
  return {reinterpret_cast<const char*>(buffer.data), buffer.size};
}

// A desk as a C host holds it.
class Host {
 public:
  explicit Host(const std::string& url) {
    sanad_open_options options{};
    options.struct_size = sizeof options;
    options.storage = url.data();
    options.storage_size = url.size();
    Check(sanad_open(&options, &store_, nullptr) == SANAD_OK);
    sanad_desk* desk = nullptr;
    Check(sanad_desk_open(store_, "bench", 5, SANAD_DESK_CREATE, &desk,
                          nullptr) == SANAD_OK);
    sanad_principal who{};
    who.struct_size = sizeof who;
    who.kind = SANAD_AS_SYSTEM;
    Check(sanad_session_open(desk, &who, &system_, nullptr) == SANAD_OK);
  }
  Host(const Host&) = delete;
  Host& operator=(const Host&) = delete;
  ~Host() { sanad_close(store_); }

  // Gives the answer to `read`.
  template <class Read>
  void Call(uint32_t method, std::string_view request, Read read,
            const sanad_call_options* options = nullptr) const {
    sanad_buffer out = SANAD_BUFFER_INIT;
    Check(sanad_call(system_, method,
                     reinterpret_cast<const uint8_t*>(request.data()),
                     request.size(), options, &out) == SANAD_OK);
    read(TextOf(out));
    sanad_buffer_free(&out);
  }
  void CallJson(std::string_view method, std::string_view request) const {
    sanad_buffer out = SANAD_BUFFER_INIT;
    Check(sanad_call_json(system_, method.data(), method.size(), request.data(),
                          request.size(), nullptr, &out) == SANAD_OK);
    sanad_buffer_free(&out);
  }

 private:
  sanad_store* store_ = nullptr;
  sanad_session* system_ = nullptr;
};

constexpr auto kUnread = [](std::string_view) {};

// A team, an inbox and a conversation, made by calls with bytes, so that the
// same is made on both sides.
using Ask =
    absl::FunctionRef<std::string(uint32_t method, const std::string& request)>;

ConversationId Furnish(Ask ask) {
  const auto team = record::FromBytes<Team>(
      ask(SANAD_METHOD_STAFF_ADD_TEAM,
          record::ToBytes(CreateTeam{.name = "الدعم"})));
  const auto inbox = record::FromBytes<Inbox>(
      ask(SANAD_METHOD_INBOXES_CREATE,
          record::ToBytes(CreateInbox{.name = "الدعم",
                                      .address = "help@bench.example",
                                      .team = team->id})));
  return record::FromBytes<Arrival>(
             ask(SANAD_METHOD_CHANNELS_RECEIVE,
                 record::ToBytes(ReadyMessage(inbox->id, 1))))
      ->conversation;
}

ConversationId Furnish(const Host& host) {
  return Furnish([&](uint32_t method, const std::string& request) {
    std::string answer;
    host.Call(method, request, [&](std::string_view bytes) { answer = bytes; });
    return answer;
  });
}

ConversationId Furnish(const Session& system) {
  return Furnish([&](uint32_t method, const std::string& request) {
    std::string answer;
    const Invocation& invocation = FindOperation(method)->invocation;
    const auto take = [&](std::string bytes) {
      answer = std::move(bytes);
      return absl::OkStatus();
    };
    Check(invocation.call(system.state(), request, {}, take).ok());
    return answer;
  });
}

void AddRace(std::string name, const Course& course, Step ours, Step floor,
             Report& report) {
  if (!report.Wants(name)) return;
  const Race race = RunShortRace(course, ours, floor);
  report.Add({std::move(name), "ns", race.ours.MedianUs() * kNanoseconds,
              race.floor.MedianUs() * kNanoseconds});
}

uint32_t Nothing() { return 0; }

void AddNoop(Report& report) {
  uint32_t (*volatile empty)() = &Nothing;
  uint32_t (*volatile ours)() = &sanad_abi_version;
  AddRace(
      "capi.noop", kShort, [&] { benchmark::DoNotOptimize(ours()); },
      [&] { benchmark::DoNotOptimize(empty()); }, report);
}

std::string KeyOf(int64_t number) { return fmt::format("delivery-{}", number); }

// Each with a file of its own.
Race RaceIngest(const std::filesystem::path& ours,
                const std::filesystem::path& floor, InboxId inbox) {
  const int64_t all = kIngest.warm_up + kIngest.rounds * kIngest.operations;
  const auto messages = ReadyMessages(inbox, 0, all);
  std::vector<std::string> requests;
  for (const ReceiveRequest& message : messages) {
    requests.push_back(record::ToBytes(message));
  }
  const Host host(UrlOf(ours));
  const Session system =
      Desk::Open(OpenStore(UrlOf(floor)), {.workspace = "bench"})
          .value()
          .AsSystem();
  return RunRace(
      kIngest,
      [&](int64_t i) {
        const std::string key = KeyOf(i);
        sanad_call_options options{};
        options.struct_size = sizeof options;
        options.idempotency_key = key.data();
        options.idempotency_key_size = key.size();
        host.Call(SANAD_METHOD_CHANNELS_RECEIVE, requests[i], kUnread,
                  &options);
      },
      [&](int64_t i) {
        system.channels()
            .Receive(messages[i], {.idempotency_key = KeyOf(i)})
            .value();
      });
}

void RunCalls(const std::filesystem::path&, Report& report) {
  AddNoop(report);
  const Host host("memory:");
  const Session system =
      Desk::Open(OpenStore("memory:"), {.workspace = "bench", .create = true})
          .value()
          .AsSystem();
  const ConversationRequest ours = {.conversation = Furnish(host)};
  const ConversationRequest theirs = {.conversation = Furnish(system)};
  const std::string ready = record::ToBytes(ours);
  const std::string json =
      fmt::format(R"({{"conversation": "{}"}})", ours.conversation.value);
  const auto direct = [&] {
    benchmark::DoNotOptimize(system.conversations().Get(theirs));
  };
  const auto get = [&](std::string_view request, auto read) {
    host.Call(SANAD_METHOD_CONVERSATIONS_GET, request, read);
  };
  AddRace(
      "capi.call", kReads, [&] { get(ready, kUnread); }, direct, report);
  AddRace(
      "capi.call_encoded", kReads,
      [&] {
        get(record::ToBytes(ours), [](std::string_view bytes) {
          benchmark::DoNotOptimize(record::FromBytes<ConversationView>(bytes));
        });
      },
      direct, report);
  AddRace(
      "capi.json", kReads, [&] { host.CallJson("conversations.get", json); },
      direct, report);
}

void RunIngestByCalls(const std::filesystem::path& folder, Report& report) {
  const auto ours = folder / "capi-ours.db";
  const auto floor = folder / "capi-floor.db";
  Remove(ours);
  Remove(floor);
  const InboxId inbox = MakeDesk(OpenStore(UrlOf(ours))).team.support;
  std::filesystem::copy_file(ours, floor);
  const Race race = RaceIngest(ours, floor, inbox);
  report.Add({"capi.ingest", "messages/s", race.ours.MedianRate(),
              race.floor.MedianRate()});
  Remove(ours);
  Remove(floor);
}

void RunSize(const std::filesystem::path& folder, Report& report) {
  const auto stripped = folder / "libsanad.so.stripped";
  const std::string command =
      fmt::format("strip -o '{}' '{}'", stripped.string(), SANAD_LIBRARY);
  Check(std::system(command.c_str()) == 0);
  const auto bytes = static_cast<double>(std::filesystem::file_size(stripped));
  std::filesystem::remove(stripped);
  report.Add({"capi.size", "MB", bytes / kMegabyte, std::nullopt});
}

}  // namespace

const std::vector<Workload>& Workloads() {
  static const auto& workloads = *new std::vector<Workload>{
      {&RunCalls, {"capi.noop", "capi.call", "capi.call_encoded", "capi.json"}},
      {&RunIngestByCalls, {"capi.ingest"}},
      {&RunSize, {"capi.size"}},
  };
  return workloads;
}

}  // namespace sanad::bench
