// Whatever the bytes, we read them exactly when libprotobuf does, and then
// write what libprotobuf writes. The first byte chooses the struct.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <string>

#include "google/protobuf/message.h"
#include "google/protobuf/stubs/logging.h"
#include "model/records.h"
#include "record/any_record.h"
#include "record/interpret.h"
#include "tests/record/by_reflection.h"
#include "tests/record/schema.h"
#include "tests/record/specimen.h"

namespace sanad::record {
namespace {

void Require(bool claim) {
  if (!claim) std::abort();
}

const RecordType& Chosen(uint8_t byte) {
  const auto nouns = AllRecordTypes();
  const size_t choice = byte % (nouns.size() + 1);
  return choice == 0 ? TypeOf<Specimen>() : *nouns[choice - 1];
}

void Check(const RecordType& type, const std::string& bytes) {
  AnyRecord record(type);
  const bool read = FromBytes(type, bytes, record.get());
  const std::unique_ptr<google::protobuf::Message> message(
      NewMessage(MessageOf(type)));
  Require(read == message->ParseFromString(bytes));
  if (!read) return;

  const std::string written = ToBytes(type, record.get());
  DropWhatWeDo(*message);
  Require(written == Deterministic(*message));

  AnyRecord again(type);
  Require(FromBytes(type, written, again.get()));
  Require(Equal(type, record.get(), again.get()));
  Require(ToBytes(type, again.get()) == written);
}

}  // namespace
}  // namespace sanad::record

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  if (size == 0) return 0;
  google::protobuf::SetLogHandler(nullptr);
  sanad::record::Check(
      sanad::record::Chosen(data[0]),
      std::string(reinterpret_cast<const char*>(data) + 1, size - 1));
  return 0;
}
