// Keys longer than a store takes, several of which begin alike: they share one
// pair, a crowd, at the bytes that they begin with. Crowds sort among shorter
// keys as their members do, so that order is kept.

#ifndef SANAD_SRC_STORAGE_KV_CROWD_H_
#define SANAD_SRC_STORAGE_KV_CROWD_H_

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "record/record_type.h"

namespace sanad::storage {

struct CrowdMember {
  std::string rest;  // of its key
  std::string value;
};

struct Crowd {
  std::vector<CrowdMember> members;  // by their rests, ascending

  void Put(std::string_view rest, std::string_view value);
  void Delete(std::string_view rest);

  // By the rest of their keys; null: there is none.
  const CrowdMember* At(std::string_view rest) const;
  const CrowdMember* From(std::string_view rest) const;
  const CrowdMember* Before(std::string_view rest) const;
};

std::string BytesOf(const Crowd& crowd);
// Nothing, if these are no bytes of a crowd that has members in order.
std::optional<Crowd> CrowdOf(std::string_view bytes);

// Where keys are kept in a store that takes none longer than `longest`.
class CrowdKeys {
 public:
  explicit CrowdKeys(size_t longest) : begins_(longest - 1) {}

  bool IsLong(std::string_view key) const { return key.size() > begins_; }
  // Whether what is kept at this place is a crowd.
  bool IsCrowd(std::string_view kept) const { return kept.size() > begins_; }

  // What every member begins with, and what is left of its key.
  std::string_view Beginning(std::string_view key) const {
    return key.substr(0, begins_);
  }
  std::string_view Rest(std::string_view key) const {
    return key.substr(begins_);
  }
  std::string CrowdFor(std::string_view key) const;
  // The first place after a crowd.
  std::string AfterCrowd(std::string_view kept) const;

 private:
  size_t begins_;
};

}  // namespace sanad::storage

namespace sanad::record {
template <>
const RecordType& TypeOf<storage::CrowdMember>();
template <>
const RecordType& TypeOf<storage::Crowd>();
}  // namespace sanad::record

#endif  // SANAD_SRC_STORAGE_KV_CROWD_H_
