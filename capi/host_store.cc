#include "capi/host_store.h"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string_view>
#include <utility>

#include "absl/time/time.h"
#include "capi/border.h"

namespace sanad::capi {
namespace {

const uint8_t* Data(std::string_view bytes) {
  return reinterpret_cast<const uint8_t*>(bytes.data());
}

std::string_view View(const uint8_t* data, size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

// As the host says it; a number that is no status is a failure.
absl::Status StatusOf(sanad_status status) {
  if (status == SANAD_OK) return absl::OkStatus();
  const bool known = status > SANAD_OK && status <= SANAD_UNAUTHENTICATED;
  return {known ? static_cast<absl::StatusCode>(status)
                : absl::StatusCode::kInternal,
          "the host's store"};
}

int64_t MicrosOf(absl::Duration patience) {
  return absl::ToInt64Microseconds(patience);
}

class TableTransaction final : public HostTransaction {
 public:
  TableTransaction(const sanad_host_store& table, void* begun)
      : table_(table), begun_(begun) {}
  ~TableTransaction() override { table_.end(table_.userdata, begun_); }

  absl::StatusOr<std::optional<KeyValue>> Find(KeyPlace place,
                                               std::string_view key) override {
    sanad_key_value found = {};
    const sanad_status status =
        table_.find(table_.userdata, begun_, static_cast<int32_t>(place),
                    Data(key), key.size(), &found);
    if (status == SANAD_NOT_FOUND) return std::nullopt;
    SANAD_RETURN_IF_ERROR(StatusOf(status));
    const bool whole = (found.key || found.key_size == 0) &&
                       (found.value || found.value_size == 0);
    if (!whole) return absl::DataLossError("the host's store gave NULL");
    return KeyValue{View(found.key, found.key_size),
                    View(found.value, found.value_size)};
  }
  absl::Status Put(std::string_view key, std::string_view value) override {
    return StatusOf(table_.put(table_.userdata, begun_, Data(key), key.size(),
                               Data(value), value.size()));
  }
  absl::Status Delete(std::string_view key) override {
    return StatusOf(
        table_.delete_key(table_.userdata, begun_, Data(key), key.size()));
  }
  absl::Status Commit() override {
    return StatusOf(table_.commit(table_.userdata, begun_));
  }

 private:
  const sanad_host_store& table_;
  void* begun_;
};

class TableStore final : public HostStore {
 public:
  explicit TableStore(const sanad_host_store& table) : table_(table) {}
  TableStore(const TableStore&) = delete;
  TableStore& operator=(const TableStore&) = delete;
  ~TableStore() override {
    if (table_.free_userdata) table_.free_userdata(table_.userdata);
  }

  size_t LongestKey() const override {
    return table_.longest_key == 0 ? std::numeric_limits<size_t>::max()
                                   : table_.longest_key;
  }
  absl::StatusOr<std::unique_ptr<HostTransaction>> Begin(
      bool writes, absl::Duration patience) override {
    void* begun = nullptr;
    SANAD_RETURN_IF_ERROR(StatusOf(table_.begin(table_.userdata, writes ? 1 : 0,
                                                MicrosOf(patience), &begun)));
    return std::make_unique<TableTransaction>(table_, begun);
  }
  absl::StatusOr<int64_t> SizeInBytes() override {
    return table_.size_in_bytes ? table_.size_in_bytes(table_.userdata) : 0;
  }

 private:
  const sanad_host_store table_;
};

}  // namespace

absl::StatusOr<std::shared_ptr<HostStore>> ReadHostStore(
    const sanad_host_store* given) {
  if (!given) return Refuse(kNullArgument, {{"name", "store"}});
  SANAD_ASSIGN_OR_RETURN(
      const sanad_host_store table,
      ReadStruct(given, SANAD_LEAST_SIZE(sanad_host_store, free_userdata)));
  auto store = std::make_shared<TableStore>(table);
  const std::pair<const char*, bool> needed[] = {
      {"begin", table.begin != nullptr},
      {"find", table.find != nullptr},
      {"put", table.put != nullptr},
      {"delete_key", table.delete_key != nullptr},
      {"commit", table.commit != nullptr},
      {"end", table.end != nullptr}};
  for (const auto& [name, is_there] : needed) {
    if (!is_there) return Refuse(kNullArgument, {{"name", name}});
  }
  return store;
}

}  // namespace sanad::capi

using sanad::capi::Guarded;
using sanad::capi::ReadText;

sanad_status sanad_register_store(const char* name, size_t name_size,
                                  const sanad_host_store* store,
                                  sanad_buffer* out_error) {
  return Guarded(out_error, [&]() -> absl::Status {
    SANAD_ASSIGN_OR_RETURN(auto read, sanad::capi::ReadHostStore(store));
    SANAD_ASSIGN_OR_RETURN(const std::string_view text,
                           ReadText("name", name, name_size));
    return sanad::RegisterStore(text, std::move(read));
  });
}

sanad_status sanad_unregister_store(const char* name, size_t name_size) {
  return Guarded(nullptr, [&]() -> absl::Status {
    SANAD_ASSIGN_OR_RETURN(const std::string_view text,
                           ReadText("name", name, name_size));
    sanad::UnregisterStore(text);
    return absl::OkStatus();
  });
}
