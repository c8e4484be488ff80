#include "storage/kv/crowd.h"

#include <algorithm>
#include <utility>

#include "record/interpret.h"

namespace sanad {
namespace record {

template <>
const RecordType& TypeOf<storage::CrowdMember>() {
  using storage::CrowdMember;
  static const RecordType type = Record<CrowdMember>(
      "CrowdMember", {BytesField("rest", 1, &CrowdMember::rest),
                      BytesField("value", 2, &CrowdMember::value)});
  return type;
}

template <>
const RecordType& TypeOf<storage::Crowd>() {
  static const RecordType type = Record<storage::Crowd>(
      "Crowd", {{"members", 1, &storage::Crowd::members}});
  return type;
}

}  // namespace record

namespace storage {
namespace {

// What follows the beginning in the key of a crowd, and what comes after it:
// no shorter key lies between the beginning and the first, nor between both.
constexpr char kCrowd = '\0';
constexpr char kAfterCrowd = '\1';

auto LowerBound(auto& members, std::string_view rest) {
  return std::lower_bound(
      members.begin(), members.end(), rest,
      [](const CrowdMember& member, std::string_view other) {
        return member.rest < other;
      });
}

}  // namespace

void Crowd::Put(std::string_view rest, std::string_view value) {
  auto at = LowerBound(members, rest);
  if (at == members.end() || at->rest != rest) {
    at = members.insert(at, CrowdMember{.rest = std::string(rest)});
  }
  at->value = std::string(value);
}

void Crowd::Delete(std::string_view rest) {
  std::erase_if(members, [&](const auto& one) { return one.rest == rest; });
}

const CrowdMember* Crowd::At(std::string_view rest) const {
  const CrowdMember* const from = From(rest);
  return from && from->rest == rest ? from : nullptr;
}

const CrowdMember* Crowd::From(std::string_view rest) const {
  const auto at = LowerBound(members, rest);
  return at == members.end() ? nullptr : &*at;
}

const CrowdMember* Crowd::Before(std::string_view rest) const {
  const auto at = LowerBound(members, rest);
  return at == members.begin() ? nullptr : &at[-1];
}

std::string BytesOf(const Crowd& crowd) { return record::ToBytes(crowd); }

std::optional<Crowd> CrowdOf(std::string_view bytes) {
  auto crowd = record::FromBytes<Crowd>(bytes);
  if (!crowd || crowd->members.empty()) return std::nullopt;
  const auto out_of_order = [](const CrowdMember& a, const CrowdMember& b) {
    return a.rest >= b.rest;
  };
  const auto& members = crowd->members;
  const bool sound = std::adjacent_find(members.begin(), members.end(),
                                        out_of_order) == members.end();
  return sound ? std::move(crowd) : std::nullopt;
}

std::string CrowdKeys::CrowdFor(std::string_view key) const {
  return std::string(Beginning(key)) + kCrowd;
}

std::string CrowdKeys::AfterCrowd(std::string_view kept) const {
  return std::string(Beginning(kept)) + kAfterCrowd;
}

}  // namespace storage
}  // namespace sanad
