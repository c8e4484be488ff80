// A C host in a few words: a store for tests, a desk, sessions, calls.

#ifndef SANAD_TESTS_CAPI_HOST_H_
#define SANAD_TESTS_CAPI_HOST_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "desk/error.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "record/interpret.h"
#include "sanad.h"

namespace sanad::capi::test {

// A buffer that frees itself.
class Buffer {
 public:
  Buffer() = default;
  Buffer(const Buffer&) = delete;
  Buffer& operator=(const Buffer&) = delete;
  ~Buffer() { sanad_buffer_free(&buffer_); }

  sanad_buffer* out() {
    sanad_buffer_free(&buffer_);
    return &buffer_;
  }
  std::string text() const {
    return {reinterpret_cast<const char*>(buffer_.data), buffer_.size};
  }
  Error error() const { return *record::FromBytes<Error>(text()); }

 private:
  sanad_buffer buffer_ = SANAD_BUFFER_INIT;
};

inline sanad_store* OpenStore(std::string_view url,
                              uint32_t flags = SANAD_OPEN_TESTING) {
  sanad_open_options options{};
  options.struct_size = sizeof options;
  options.storage = url.data();
  options.storage_size = url.size();
  options.flags = flags;
  sanad_store* store = nullptr;
  Buffer error;
  EXPECT_EQ(sanad_open(&options, &store, error.out()), SANAD_OK)
      << error.error().english;
  return store;
}

inline sanad_desk* OpenDesk(sanad_store* store) {
  sanad_desk* desk = nullptr;
  EXPECT_EQ(
      sanad_desk_open(store, "acme", 4, SANAD_DESK_CREATE, &desk, nullptr),
      SANAD_OK);
  return desk;
}

inline sanad_session* OpenSession(sanad_desk* desk, int32_t kind,
                                  std::string_view key = "", int64_t id = 0) {
  sanad_principal who{};
  who.struct_size = sizeof who;
  who.kind = kind;
  who.id = id;
  who.key = key.data();
  who.key_size = key.size();
  sanad_session* session = nullptr;
  EXPECT_EQ(sanad_session_open(desk, &who, &session, nullptr), SANAD_OK);
  return session;
}

// A store for tests, with a desk and the system at work.
class HostTest : public testing::Test {
 protected:
  HostTest()
      : store(OpenStore("memory:")),
        desk(OpenDesk(store)),
        system(OpenSession(desk, SANAD_AS_SYSTEM)) {}
  ~HostTest() override { EXPECT_EQ(sanad_close(store), SANAD_OK); }

  // The answer as JSON; of a failure, "CODE reason".
  std::string Json(sanad_session* session, std::string_view method,
                   std::string_view request) const {
    Buffer out;
    const sanad_status status =
        sanad_call_json(session, method.data(), method.size(), request.data(),
                        request.size(), nullptr, out.out());
    if (status == SANAD_OK) return out.text();
    return std::string(sanad_status_name(status)) + " " + ReasonIn(out.text());
  }

  static std::string ReasonIn(const std::string& json) {
    constexpr std::string_view kMark = "\"reason\":\"";
    const size_t begin = json.find(kMark) + kMark.size();
    return json.substr(begin, json.find('"', begin) - begin);
  }

  sanad_store* const store;
  sanad_desk* const desk;
  sanad_session* const system;
};

}  // namespace sanad::capi::test

#endif  // SANAD_TESTS_CAPI_HOST_H_
