// One stored e-mail, 15 of its 21 members set, against libprotobuf's
// generated code for the same message.

#include <string>

#include "absl/time/time.h"
#include "benchmark/benchmark.h"
#include "benchmarks/race.h"
#include "benchmarks/workload.h"
#include "model/records.h"
#include "record/interpret.h"
#include "sanad/v1/message.pb.h"

namespace sanad::bench {
namespace {

Message Mail() {
  const absl::Time at = absl::FromUnixSeconds(1769860800);
  return {.id = {4711},
          .conversation = {812},
          .author_kind = ActorKind::kCustomer,
          .author = 77,
          .visibility = Visibility::kPublic,
          .channel = Channel::kEmail,
          .at = at,
          .happened_at = at - absl::Seconds(4),
          .subject = "أين شحنتي؟",
          .text = "السلام عليكم، طلبت قبل أسبوع ولم تصل الشحنة بعد.",
          .reply_text = "السلام عليكم، طلبت قبل أسبوع ولم تصل الشحنة بعد.",
          .sender = "mona@example.com",
          .mail_id = "20260131.4711@example.com",
          .content_digest = std::string(32, '\x17'),
          .source_digest = std::string(32, '\x2a'),
          .source_size = 2048};
}

v1::Message ProtobufMail() {
  v1::Message message;
  message.ParseFromString(record::ToBytes(Mail()));
  return message;
}

constexpr Course kCourse = {.rounds = 31, .operations = 20'000};
constexpr double kNanoseconds = 1e3;

void AddRace(std::string name, Step ours, Step floor, Report& report) {
  if (!report.Wants(name)) return;
  const Race race = RunShortRace(kCourse, ours, floor);
  report.Add({std::move(name), "ns", race.ours.MedianUs() * kNanoseconds,
              race.floor.MedianUs() * kNanoseconds});
}

}  // namespace

void RunRecord(const std::filesystem::path&, Report& report) {
  const Message mail = Mail();
  const v1::Message by_protobuf = ProtobufMail();
  const std::string bytes = record::ToBytes(mail);
  AddRace(
      "record.write", [&] { benchmark::DoNotOptimize(record::ToBytes(mail)); },
      [&] { benchmark::DoNotOptimize(by_protobuf.SerializeAsString()); },
      report);
  AddRace(
      "record.read",
      [&] { benchmark::DoNotOptimize(record::FromBytes<Message>(bytes)); },
      [&] {
        v1::Message read;
        benchmark::DoNotOptimize(read.ParseFromString(bytes));
      },
      report);
}

}  // namespace sanad::bench
