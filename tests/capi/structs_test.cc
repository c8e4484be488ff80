// Structs of other versions, and the host's own services.

#include <cstring>
#include <string>

#include "tests/capi/host.h"

namespace sanad::capi::test {
namespace {

sanad_open_options InMemory() {
  sanad_open_options options{};
  options.struct_size = sizeof options;
  options.storage = "memory:";
  options.storage_size = 7;
  return options;
}

std::string ReasonOfOpening(const sanad_open_options* options) {
  sanad_store* store = nullptr;
  Buffer error;
  if (sanad_open(options, &store, error.out()) == SANAD_OK) {
    EXPECT_EQ(sanad_close(store), SANAD_OK);
    return "OK";
  }
  return error.error().reason;
}

TEST(Structs, WithoutSizeAreRefused) {
  sanad_open_options options = InMemory();
  for (const size_t size : {size_t{0}, size_t{8}, sizeof options - 1,
                            size_t{1} << 20, ~size_t{0}}) {
    options.struct_size = size;
    EXPECT_EQ(ReasonOfOpening(&options), "argument.struct_size");
  }
}

TEST(Structs, OfANewerCallerAreTakenIfNothingNewIsSet) {
  struct Newer {
    sanad_open_options known;
    uint64_t unknown;
  } newer = {InMemory(), 0};
  newer.known.struct_size = sizeof newer;
  EXPECT_EQ(ReasonOfOpening(&newer.known), "OK");
  newer.unknown = 1;
  EXPECT_EQ(ReasonOfOpening(&newer.known), "argument.unknown_member");
}

TEST(Structs, WithFlagsThatAreNotKnownAreRefused) {
  sanad_open_options options = InMemory();
  options.flags = 1u << 31;
  EXPECT_EQ(ReasonOfOpening(&options), "argument.unknown_flag");
}

TEST(Structs, WithTextThatIsNullAreRefused) {
  sanad_open_options options = InMemory();
  options.storage = nullptr;
  EXPECT_EQ(ReasonOfOpening(&options), "argument.null");
  EXPECT_EQ(ReasonOfOpening(nullptr), "store.unknown_url");
}

struct Services {
  int64_t now = 0;
  int filled = 0;
  int freed = 0;
};

sanad_host HostOf(Services& services) {
  sanad_host host{};
  host.struct_size = sizeof host;
  host.userdata = &services;
  host.now_us = [](void* s) { return static_cast<Services*>(s)->now; };
  host.fill_random = [](void* s, uint8_t* bytes, size_t size) {
    ++static_cast<Services*>(s)->filled;
    std::memset(bytes, 7, size);
  };
  host.free_userdata = [](void* s) { ++static_cast<Services*>(s)->freed; };
  return host;
}

TEST(HostServices, AreAskedAndFreedOnce) {
  Services services{.now = 1'767'225'600'000'000};
  const sanad_host host = HostOf(services);
  sanad_open_options options = InMemory();
  options.host = &host;
  sanad_store* store = nullptr;
  ASSERT_EQ(sanad_open(&options, &store, nullptr), SANAD_OK);
  OpenDesk(store);
  EXPECT_GT(services.filled, 0);
  EXPECT_EQ(services.freed, 0);
  EXPECT_EQ(sanad_close(store), SANAD_OK);
  EXPECT_EQ(services.freed, 1);
}

TEST(HostServices, AreFreedWhenTheStoreCannotBeOpened) {
  Services services;
  const sanad_host host = HostOf(services);
  sanad_open_options options = InMemory();
  options.storage = "nowhere";
  options.host = &host;
  EXPECT_EQ(ReasonOfOpening(&options), "store.unknown_url");
  EXPECT_EQ(services.freed, 1);
}

TEST(HostServices, ThatThrowStopAtTheBorder) {
  sanad_host host{};
  host.struct_size = sizeof host;
  host.now_us = [](void*) -> int64_t { throw 7; };
  sanad_open_options options = InMemory();
  options.host = &host;
  sanad_store* store = nullptr;
  ASSERT_EQ(sanad_open(&options, &store, nullptr), SANAD_OK);
  sanad_desk* desk = nullptr;
  Buffer error;
  EXPECT_EQ(
      sanad_desk_open(store, "acme", 4, SANAD_DESK_CREATE, &desk, error.out()),
      SANAD_INTERNAL);
  EXPECT_EQ(error.error().reason, "call.exception");
  EXPECT_EQ(sanad_close(store), SANAD_OK);
}

}  // namespace
}  // namespace sanad::capi::test
