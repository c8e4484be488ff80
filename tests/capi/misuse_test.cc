// What no caller should do: nulls, wild sizes, handles that are none. Every
// function answers, and the store goes on working.

#include <functional>
#include <string>
#include <vector>

#include "desk/requests.h"
#include "sanad/limits.h"
#include "sanad_methods.h"
#include "tests/capi/host.h"

namespace sanad::capi::test {
namespace {

using testing::HasSubstr;

// A function that needs an open handle of its kind.
struct Entry {
  std::string name;
  std::function<sanad_status(void* handle, sanad_buffer* out)> call;
};

sanad_principal System() {
  sanad_principal who{};
  who.struct_size = sizeof who;
  who.kind = SANAD_AS_SYSTEM;
  return who;
}

const std::vector<Entry>& Entries() {
  static const auto& entries = *new std::vector<Entry>{
      {"sanad_desk_open",
       [](void* handle, sanad_buffer* out) {
         sanad_desk* desk = nullptr;
         return sanad_desk_open(static_cast<sanad_store*>(handle), "acme", 4,
                                SANAD_DESK_CREATE, &desk, out);
       }},
      {"sanad_set_wakeup",
       [](void* handle, sanad_buffer*) {
         return sanad_set_wakeup(static_cast<sanad_store*>(handle), nullptr,
                                 nullptr, nullptr);
       }},
      {"sanad_session_open",
       [](void* handle, sanad_buffer* out) {
         const sanad_principal who = System();
         sanad_session* session = nullptr;
         return sanad_session_open(static_cast<sanad_desk*>(handle), &who,
                                   &session, out);
       }},
      {"sanad_subscribe",
       [](void* handle, sanad_buffer* out) {
         sanad_subscription* follower = nullptr;
         return sanad_subscribe(static_cast<sanad_session*>(handle), 0,
                                &follower, out);
       }},
      {"sanad_call",
       [](void* handle, sanad_buffer* out) {
         return sanad_call(static_cast<sanad_session*>(handle),
                           SANAD_METHOD_STAFF_LIST_ROLES, nullptr, 0, nullptr,
                           out);
       }},
      {"sanad_events_next",
       [](void* handle, sanad_buffer* out) {
         return sanad_events_next(static_cast<sanad_subscription*>(handle), 0,
                                  out);
       }},
      {"sanad_cancel_fire",
       [](void* handle, sanad_buffer*) {
         return sanad_cancel_fire(static_cast<sanad_cancel*>(handle));
       }},
  };
  return entries;
}

class Misuse : public HostTest {
 protected:
  sanad_session* Closed() const {
    sanad_session* session = OpenSession(desk, SANAD_AS_SYSTEM);
    EXPECT_EQ(sanad_session_close(session), SANAD_OK);
    return session;
  }

  sanad_status Call(const void* request, size_t size,
                    const sanad_call_options* options,
                    sanad_buffer* out) const {
    return sanad_call(system, SANAD_METHOD_STAFF_ADD_TEAM,
                      static_cast<const uint8_t*>(request), size, options, out);
  }

  std::string ReasonOfCall(const sanad_call_options& options) const {
    const std::string request = record::ToBytes(CreateTeam{.name = "x"});
    Buffer out;
    return Call(request.data(), request.size(), &options, out.out()) == SANAD_OK
               ? "OK"
               : out.error().reason;
  }
};

// A wrong kind is any handle that the entry does not take: the store's own
// is left out where a store is what is wanted.
TEST_F(Misuse, OfHandlesIsAnsweredByEveryEntry) {
  void* const closed = Closed();
  void* const wild = reinterpret_cast<void*>(uintptr_t{0x5A5A5A5A5A5A5A5A});
  sanad_cancel* cancel = nullptr;
  ASSERT_EQ(sanad_cancel_new(&cancel), SANAD_OK);
  for (const Entry& entry : Entries()) {
    for (void* const handle : {static_cast<void*>(nullptr), closed, wild}) {
      Buffer out;
      EXPECT_EQ(entry.call(handle, out.out()), SANAD_FAILED_PRECONDITION)
          << entry.name;
      EXPECT_EQ(entry.call(handle, nullptr), SANAD_FAILED_PRECONDITION)
          << entry.name;
    }
    int taken = 0;
    for (void* const handle :
         {static_cast<void*>(store), static_cast<void*>(desk),
          static_cast<void*>(system), static_cast<void*>(cancel)}) {
      taken += entry.call(handle, nullptr) == SANAD_OK ? 1 : 0;
    }
    EXPECT_EQ(taken, entry.name == "sanad_events_next" ? 0 : 1) << entry.name;
  }
  EXPECT_EQ(sanad_cancel_free(cancel), SANAD_OK);
  EXPECT_EQ(sanad_cancel_free(cancel), SANAD_FAILED_PRECONDITION);
}

TEST_F(Misuse, ByNullResultsIsRefused) {
  sanad_open_options options{};
  options.struct_size = sizeof options;
  options.storage = "memory:";
  options.storage_size = 7;
  const sanad_principal who = System();
  EXPECT_EQ(sanad_open(&options, nullptr, nullptr), SANAD_INVALID_ARGUMENT);
  EXPECT_EQ(sanad_open(nullptr, nullptr, nullptr), SANAD_INVALID_ARGUMENT);
  EXPECT_EQ(sanad_desk_open(store, "acme", 4, 0, nullptr, nullptr),
            SANAD_INVALID_ARGUMENT);
  EXPECT_EQ(sanad_session_open(desk, &who, nullptr, nullptr),
            SANAD_INVALID_ARGUMENT);
  EXPECT_EQ(sanad_subscribe(system, 0, nullptr, nullptr),
            SANAD_INVALID_ARGUMENT);
  EXPECT_EQ(sanad_cancel_new(nullptr), SANAD_INVALID_ARGUMENT);
}

TEST_F(Misuse, ByNullInputsIsRefused) {
  sanad_desk* other = nullptr;
  sanad_session* session = nullptr;
  EXPECT_EQ(sanad_desk_open(store, nullptr, 4, 0, &other, nullptr),
            SANAD_INVALID_ARGUMENT);
  EXPECT_EQ(sanad_desk_open(store, nullptr, 0, 0, &other, nullptr),
            SANAD_INVALID_ARGUMENT);
  EXPECT_EQ(sanad_session_open(desk, nullptr, &session, nullptr),
            SANAD_INVALID_ARGUMENT);
  sanad_principal who = System();
  who.kind = SANAD_AS_AGENT;
  who.key_size = 5;
  EXPECT_EQ(sanad_session_open(desk, &who, &session, nullptr),
            SANAD_INVALID_ARGUMENT);
  EXPECT_EQ(Call(nullptr, 5, nullptr, nullptr), SANAD_INVALID_ARGUMENT);
  EXPECT_EQ(sanad_call_json(system, nullptr, 5, nullptr, 0, nullptr, nullptr),
            SANAD_INVALID_ARGUMENT);
  EXPECT_EQ(sanad_call_json(system, nullptr, 0, nullptr, 0, nullptr, nullptr),
            SANAD_UNIMPLEMENTED);
  EXPECT_EQ(sanad_call_json(system, "staff.list_roles", 16, nullptr, 5, nullptr,
                            nullptr),
            SANAD_INVALID_ARGUMENT);
}

TEST_F(Misuse, ByNoBufferCostsOnlyTheAnswer) {
  const std::string request = record::ToBytes(CreateTeam{.name = "المخازن"});
  EXPECT_EQ(Call(request.data(), request.size(), nullptr, nullptr), SANAD_OK);
  EXPECT_THAT(Json(system, "staff.list_teams", ""), HasSubstr("المخازن"));
  EXPECT_EQ(sanad_schema(nullptr), SANAD_OK);
}

TEST_F(Misuse, ByFreeingTwiceIsHarmless) {
  sanad_buffer_free(nullptr);
  sanad_buffer schema = SANAD_BUFFER_INIT;
  ASSERT_EQ(sanad_schema(&schema), SANAD_OK);
  sanad_buffer_free(&schema);
  EXPECT_EQ(schema.data, nullptr);
  EXPECT_EQ(schema.size, 0u);
  sanad_buffer_free(&schema);
}

TEST_F(Misuse, ByWildStructSizesIsRefused) {
  for (const size_t size :
       {size_t{0}, size_t{7}, size_t{8}, size_t{1} << 20, ~size_t{0}}) {
    sanad_principal who = System();
    who.struct_size = size;
    sanad_session* session = nullptr;
    Buffer error;
    EXPECT_EQ(sanad_session_open(desk, &who, &session, error.out()),
              SANAD_INVALID_ARGUMENT);
    EXPECT_EQ(error.error().reason, "argument.struct_size");

    sanad_host host{};
    host.struct_size = size;
    sanad_open_options open{};
    open.struct_size = sizeof open;
    open.storage = "memory:";
    open.storage_size = 7;
    open.host = &host;
    sanad_store* opened = nullptr;
    EXPECT_EQ(sanad_open(&open, &opened, error.out()), SANAD_INVALID_ARGUMENT);
    EXPECT_EQ(error.error().reason, "argument.struct_size");

    sanad_call_options options{};
    options.struct_size = size;
    EXPECT_EQ(ReasonOfCall(options), "argument.struct_size");
  }
}

TEST_F(Misuse, ByKindsAndFlagsOfTomorrowIsRefused) {
  sanad_principal who = System();
  sanad_session* session = nullptr;
  for (const int32_t kind : {0, -1, 7, 1 << 30}) {
    who.kind = kind;
    EXPECT_EQ(sanad_session_open(desk, &who, &session, nullptr),
              SANAD_UNIMPLEMENTED);
  }
  sanad_desk* other = nullptr;
  Buffer error;
  EXPECT_EQ(sanad_desk_open(store, "acme", 4, SANAD_DESK_CREATE | 1u << 31,
                            &other, error.out()),
            SANAD_UNIMPLEMENTED);
  EXPECT_EQ(error.error().reason, "argument.unknown_flag");
}

TEST_F(Misuse, ByInputsThatAreTooLargeIsRefusedUnread) {
  const char byte = 0;
  Buffer out;
  for (const size_t size : {limits::kCallBytes + 1, ~size_t{0}}) {
    EXPECT_EQ(Call(&byte, size, nullptr, out.out()), SANAD_INVALID_ARGUMENT);
    EXPECT_EQ(out.error().reason, "call.too_large");
    EXPECT_EQ(sanad_call_json(system, "staff.add_team", 14, &byte, size,
                              nullptr, nullptr),
              SANAD_INVALID_ARGUMENT);
  }
}

TEST_F(Misuse, ByLongNamesIsRefused) {
  const std::string name(1 << 20, 'x');
  sanad_desk* other = nullptr;
  Buffer error;
  EXPECT_EQ(sanad_desk_open(store, name.data(), name.size(), SANAD_DESK_CREATE,
                            &other, error.out()),
            SANAD_INVALID_ARGUMENT);
  EXPECT_EQ(error.error().reason, "text.too_long");
  EXPECT_EQ(Json(system, name, ""), "UNIMPLEMENTED call.unknown_method");
  EXPECT_EQ(Json(OpenSession(desk, SANAD_AS_AGENT, name), "inboxes.list", ""),
            "UNAUTHENTICATED principal.unknown");
  sanad_call_options options{};
  options.struct_size = sizeof options;
  options.idempotency_key = name.data();
  options.idempotency_key_size = name.size();
  EXPECT_NE(ReasonOfCall(options), "OK");
}

TEST_F(Misuse, ByOptionsThatPointNowhereIsRefused) {
  sanad_call_options options{};
  options.struct_size = sizeof options;
  options.locale_size = 2;
  EXPECT_EQ(ReasonOfCall(options), "argument.null");
  options.locale_size = 0;
  options.idempotency_key_size = 3;
  EXPECT_EQ(ReasonOfCall(options), "argument.null");
  options.idempotency_key_size = 0;
  options.cancel = reinterpret_cast<sanad_cancel*>(system);
  EXPECT_EQ(ReasonOfCall(options), "handle.closed");
  options.cancel = nullptr;
  EXPECT_EQ(ReasonOfCall(options), "OK");
}

TEST_F(Misuse, OfBytesOfAnySortIsAnsweredByEveryMethod) {
  const std::string rubbish[] = {
      std::string(1, '\0'), "\x08", std::string(64, '\xFF'), "\x0A\x7F",
      std::string("\x08\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x7F", 10)};
  for (uint32_t method = 0; method < 256; ++method) {
    for (const std::string& bytes : rubbish) {
      Buffer out;
      const sanad_status status = sanad_call(
          system, method, reinterpret_cast<const uint8_t*>(bytes.data()),
          bytes.size(), nullptr, out.out());
      EXPECT_NE(status, SANAD_INTERNAL) << method;
      if (status == SANAD_OK) continue;
      EXPECT_EQ(out.error().code, status) << method;
    }
  }
}

TEST(StatusNames, AreThereForEveryNumber) {
  EXPECT_STREQ(sanad_status_name(SANAD_OK), "OK");
  EXPECT_STREQ(sanad_status_name(SANAD_UNAUTHENTICATED), "UNAUTHENTICATED");
  for (const sanad_status status : {-1, 17, INT32_MAX, INT32_MIN}) {
    EXPECT_STREQ(sanad_status_name(status), "UNKNOWN_STATUS");
  }
}

TEST(Library, SaysWhichVersionItServes) {
  EXPECT_EQ(sanad_abi_version() >> 16, uint32_t{SANAD_ABI_MAJOR});
  EXPECT_GE(sanad_abi_version() & 0xFFFF, uint32_t{SANAD_ABI_MINOR});
  EXPECT_THAT(sanad_version_string(), HasSubstr("."));
}

}  // namespace
}  // namespace sanad::capi::test
