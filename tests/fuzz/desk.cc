#include "tests/fuzz/desk.h"

#include <cstdlib>
#include <cstring>
#include <string_view>

#include "capi/sanad_methods.h"
#include "desk/error.h"
#include "desk/requests.h"
#include "record/interpret.h"
#include "testing/kit.h"

namespace sanad::fuzz {
namespace {

void Require(bool claim) {
  if (!claim) std::abort();
}

std::string_view TextOf(const sanad_buffer& buffer) {
  return {reinterpret_cast<const char*>(buffer.data), buffer.size};
}

bool MakesFaults(uint32_t method) {
  return method == SANAD_METHOD_TESTING_FAIL_ONCE ||
         method == SANAD_METHOD_TESTING_FAIL_FROM;
}

}  // namespace

Desk::Desk() {
  sanad_open_options options{};
  options.struct_size = sizeof options;
  options.storage = "memory:";
  options.storage_size = std::strlen(options.storage);
  options.flags = SANAD_OPEN_TESTING;
  Require(sanad_open(&options, &store_, nullptr) == SANAD_OK);
  Require(sanad_desk_open(store_, "acme", 4, SANAD_DESK_CREATE, &desk_,
                          nullptr) == SANAD_OK);
  sanad_session* const system = Open(SANAD_AS_SYSTEM, "", 0);
  sanad_buffer made = SANAD_BUFFER_INIT;
  Require(sanad_call(system, SANAD_METHOD_TESTING_MAKE_TEAM, nullptr, 0,
                     nullptr, &made) == SANAD_OK);
  const auto team = record::FromBytes<testing::Team>(TextOf(made));
  sanad_buffer_free(&made);
  sessions_[0] = system;
  sessions_[1] = Open(SANAD_AS_AGENT, "noor", 0);
  sessions_[2] = Open(SANAD_AS_AGENT, "salma", 0);
  sessions_[3] = Open(SANAD_AS_CUSTOMER, "", team->hana.value);
  sessions_[4] = Open(SANAD_AS_CUSTOMER, "no such token", 0);
}

Desk::~Desk() { Require(sanad_close(store_) == SANAD_OK); }

sanad_session* Desk::Open(int32_t kind, const char* key, int64_t id) const {
  sanad_principal who{};
  who.struct_size = sizeof who;
  who.kind = kind;
  who.id = id;
  who.key = key;
  who.key_size = std::strlen(key);
  sanad_session* session = nullptr;
  Require(sanad_session_open(desk_, &who, &session, nullptr) == SANAD_OK);
  return session;
}

sanad_session* Desk::As(uint8_t who) const {
  return sessions_[who % kSessions];
}

void Desk::Call(sanad_session* session, uint32_t method, const uint8_t* request,
                size_t size) const {
  if (MakesFaults(method)) return;
  sanad_buffer out = SANAD_BUFFER_INIT;
  const sanad_status status =
      sanad_call(session, method, request, size, nullptr, &out);
  Require(status != SANAD_INTERNAL && status != SANAD_DATA_LOSS);
  if (status != SANAD_OK) {
    const auto error = record::FromBytes<Error>(TextOf(out));
    Require(error.has_value() && error->code == status);
    Require(!error->reason.empty() && !error->arabic.empty());
  }
  sanad_buffer_free(&out);
}

void Desk::RequireSound() const {
  sanad_buffer out = SANAD_BUFFER_INIT;
  Require(sanad_call(sessions_[0], SANAD_METHOD_DESK_VERIFY, nullptr, 0,
                     nullptr, &out) == SANAD_OK);
  const auto verified = record::FromBytes<Verification>(TextOf(out));
  Require(verified.has_value() && verified->findings.empty());
  sanad_buffer_free(&out);
}

}  // namespace sanad::fuzz
