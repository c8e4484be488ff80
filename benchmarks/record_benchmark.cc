// One stored e-mail, 15 of its 21 members set, against libprotobuf's
// generated code for the same message.

#include <string>

#include "absl/time/time.h"
#include "benchmark/benchmark.h"
#include "model/records.h"
#include "record/interpret.h"
#include "sanad/v1/message.pb.h"

namespace sanad {
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

void WriteMessage(benchmark::State& state) {
  const Message mail = Mail();
  for (auto _ : state) {
    benchmark::DoNotOptimize(record::ToBytes(mail));
  }
}
BENCHMARK(WriteMessage);

void WriteMessageByProtobuf(benchmark::State& state) {
  const v1::Message mail = ProtobufMail();
  for (auto _ : state) {
    benchmark::DoNotOptimize(mail.SerializeAsString());
  }
}
BENCHMARK(WriteMessageByProtobuf);

void ReadMessage(benchmark::State& state) {
  const std::string bytes = record::ToBytes(Mail());
  for (auto _ : state) {
    benchmark::DoNotOptimize(record::FromBytes<Message>(bytes));
  }
}
BENCHMARK(ReadMessage);

void ReadMessageByProtobuf(benchmark::State& state) {
  const std::string bytes = record::ToBytes(Mail());
  for (auto _ : state) {
    v1::Message mail;
    benchmark::DoNotOptimize(mail.ParseFromString(bytes));
  }
}
BENCHMARK(ReadMessageByProtobuf);

void CompareMessages(benchmark::State& state) {
  const Message before = Mail();
  Message after = before;
  after.spam = true;
  for (auto _ : state) {
    benchmark::DoNotOptimize(record::Difference(before, after));
  }
}
BENCHMARK(CompareMessages);

// Members of one machine word: what is left when strings cost nothing.
Assignment Term() {
  const absl::Time at = absl::FromUnixSeconds(1769860800);
  return {.conversation = {812},
          .number = 3,
          .agent = {5},
          .team = {2},
          .at = at,
          .until = at + absl::Hours(2)};
}

void WriteAssignment(benchmark::State& state) {
  const Assignment term = Term();
  for (auto _ : state) {
    benchmark::DoNotOptimize(record::ToBytes(term));
  }
}
BENCHMARK(WriteAssignment);

void ReadAssignment(benchmark::State& state) {
  const std::string bytes = record::ToBytes(Term());
  for (auto _ : state) {
    benchmark::DoNotOptimize(record::FromBytes<Assignment>(bytes));
  }
}
BENCHMARK(ReadAssignment);

}  // namespace
}  // namespace sanad
