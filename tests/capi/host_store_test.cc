// Stores of the host's own, as tables of functions: registered, refused,
// freed once; and the example over LMDB, as a host would use it.

#include <string>
#include <string_view>

#include "tests/capi/host.h"
#include "tests/storage/sqlite/temporary_folder.h"
#ifdef SANAD_TEST_LMDB
#include "examples/lmdb_store/lmdb_store.h"
#endif

namespace sanad::capi::test {
namespace {

// A table whose functions all fail.
sanad_host_store Failing(int* freed) {
  sanad_host_store table{};
  table.struct_size = sizeof table;
  table.userdata = freed;
  table.begin = [](void*, int32_t, int64_t, void**) -> sanad_status {
    return SANAD_INTERNAL;
  };
  table.find = [](void*, void*, int32_t, const uint8_t*, size_t,
                  sanad_key_value*) -> sanad_status { return SANAD_INTERNAL; };
  table.put = [](void*, void*, const uint8_t*, size_t, const uint8_t*,
                 size_t) -> sanad_status { return SANAD_INTERNAL; };
  table.delete_key = [](void*, void*, const uint8_t*, size_t) -> sanad_status {
    return SANAD_INTERNAL;
  };
  table.commit = [](void*, void*) -> sanad_status { return SANAD_INTERNAL; };
  table.end = [](void*, void*) {};
  table.free_userdata = [](void* count) { ++*static_cast<int*>(count); };
  return table;
}

std::string Register(std::string_view name, const sanad_host_store* table) {
  Buffer error;
  const sanad_status status =
      sanad_register_store(name.data(), name.size(), table, error.out());
  return status == SANAD_OK ? "OK" : error.error().reason;
}

std::string ReasonOfOpening(std::string_view url) {
  sanad_open_options options{};
  options.struct_size = sizeof options;
  options.storage = url.data();
  options.storage_size = url.size();
  sanad_store* store = nullptr;
  Buffer error;
  if (sanad_open(&options, &store, error.out()) != SANAD_OK) {
    return error.error().reason;
  }
  EXPECT_EQ(sanad_close(store), SANAD_OK);
  return "OK";
}

TEST(HostStores, AreFreedOnceWhenNobodyHasThem) {
  int freed = 0;
  const sanad_host_store table = Failing(&freed);
  EXPECT_EQ(Register("ours", &table), "OK");
  EXPECT_EQ(freed, 0);
  EXPECT_EQ(Register("ours", &table), "OK");
  EXPECT_EQ(freed, 1);
  EXPECT_EQ(ReasonOfOpening("kv:ours"), "store.failed");
  EXPECT_EQ(sanad_unregister_store("ours", 4), SANAD_OK);
  EXPECT_EQ(freed, 2);
  EXPECT_EQ(sanad_unregister_store("ours", 4), SANAD_OK);
  EXPECT_EQ(ReasonOfOpening("kv:ours"), "store.not_registered");
  EXPECT_EQ(freed, 2);
}

TEST(HostStores, WithoutAFunctionAreRefused) {
  int freed = 0;
  EXPECT_EQ(Register("ours", nullptr), "argument.null");
  const auto without = [&](auto member) {
    sanad_host_store table = Failing(&freed);
    table.*member = nullptr;
    return Register("ours", &table);
  };
  EXPECT_EQ(without(&sanad_host_store::begin), "argument.null");
  EXPECT_EQ(without(&sanad_host_store::find), "argument.null");
  EXPECT_EQ(without(&sanad_host_store::put), "argument.null");
  EXPECT_EQ(without(&sanad_host_store::delete_key), "argument.null");
  EXPECT_EQ(without(&sanad_host_store::commit), "argument.null");
  EXPECT_EQ(without(&sanad_host_store::end), "argument.null");
  EXPECT_EQ(freed, 6) << "what is not registered is freed at once";
  sanad_host_store table = Failing(&freed);
  EXPECT_EQ(Register("", &table), "text.empty");
  EXPECT_EQ(freed, 7);
  table.struct_size = 8;
  EXPECT_EQ(Register("ours", &table), "argument.struct_size");
}

TEST(HostStores, ThatGiveNoStatusOrNothingFail) {
  int freed = 0;
  sanad_host_store table = Failing(&freed);
  table.begin = [](void*, int32_t, int64_t, void**) -> sanad_status {
    return 99;
  };
  EXPECT_EQ(Register("ours", &table), "OK");
  EXPECT_EQ(ReasonOfOpening("kv:ours"), "store.failed");
  table = Failing(&freed);
  table.begin = [](void*, int32_t, int64_t, void**) -> sanad_status {
    return SANAD_OK;
  };
  table.find = [](void*, void*, int32_t, const uint8_t*, size_t,
                  sanad_key_value* found) -> sanad_status {
    found->key_size = 5;  // of NULL
    return SANAD_OK;
  };
  EXPECT_EQ(Register("ours", &table), "OK");
  EXPECT_EQ(ReasonOfOpening("kv:ours"), "store.damaged");
  EXPECT_EQ(sanad_unregister_store("ours", 4), SANAD_OK);
}

#ifdef SANAD_TEST_LMDB
TEST(Lmdb, HoldsADesk) {
  const storage::TemporaryFolder folder;
  const auto open = [&] {
    sanad_host_store table{};
    table.struct_size = sizeof table;
    EXPECT_EQ(lmdb_store_open(folder.path().c_str(), 0, &table), 0);
    EXPECT_EQ(Register("lmdb", &table), "OK");
    return OpenStore("kv:lmdb", 0);
  };
  const auto call = [](sanad_store* store, std::string_view method,
                       std::string_view request) {
    sanad_session* system = OpenSession(OpenDesk(store), SANAD_AS_SYSTEM);
    Buffer out;
    EXPECT_EQ(
        sanad_call_json(system, method.data(), method.size(), request.data(),
                        request.size(), nullptr, out.out()),
        SANAD_OK);
    return out.text();
  };
  sanad_store* store = open();
  call(store, "staff.add_team", R"({"name": "الشحن"})");
  EXPECT_EQ(sanad_close(store), SANAD_OK);
  EXPECT_EQ(sanad_unregister_store("lmdb", 4), SANAD_OK);
  store = open();
  EXPECT_THAT(call(store, "staff.list_teams", "{}"),
              testing::HasSubstr("الشحن"));
  EXPECT_EQ(sanad_close(store), SANAD_OK);
  EXPECT_EQ(sanad_unregister_store("lmdb", 4), SANAD_OK);
}

TEST(Lmdb, OpensNoFolderThatIsNotThere) {
  sanad_host_store table{};
  table.struct_size = sizeof table;
  EXPECT_NE(lmdb_store_open("/nowhere/at/all", 0, &table), 0);
}
#endif

}  // namespace
}  // namespace sanad::capi::test
