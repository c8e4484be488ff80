// A struct that has a member of every type a field list may hold: plain,
// optional and repeated. Some of its defaults are not zero. specimen.proto
// says the same as a schema.

#ifndef SANAD_TESTS_RECORD_SPECIMEN_H_
#define SANAD_TESTS_RECORD_SPECIMEN_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "absl/time/time.h"
#include "record/record_type.h"
#include "sanad/id.h"
#include "sanad/private.h"

namespace sanad::record {

enum class Colour { kNone = 0, kRed = 1, kGreen = 2, kDeepest = -7 };
using SpecimenId = Id<struct SpecimenTag>;

struct Inner {
  int64_t number = 0;
  Private<std::string> phone;
  std::string note = "جديد";
  std::vector<Inner> children;
};

struct Specimen {
  bool flag = true;
  int32_t small = 0;
  int64_t big = 0;
  Colour colour = Colour::kGreen;
  SpecimenId id;
  absl::Time at;
  absl::Duration lasts;
  double real = 0;
  std::string text;
  std::string bytes;
  Private<std::string> address;
  Inner inner;

  std::optional<bool> maybe_flag;
  std::optional<int32_t> maybe_small;
  std::optional<int64_t> maybe_big;
  std::optional<Colour> maybe_colour;
  std::optional<SpecimenId> maybe_id;
  std::optional<absl::Time> maybe_at;
  std::optional<absl::Duration> maybe_lasts;
  std::optional<double> maybe_real;
  std::optional<std::string> maybe_text;
  std::optional<std::string> maybe_bytes;
  std::optional<Private<std::string>> maybe_address;
  std::optional<Inner> maybe_inner;

  std::vector<bool> flags;
  std::vector<int32_t> smalls;
  std::vector<int64_t> bigs;
  std::vector<Colour> colours;
  std::vector<SpecimenId> ids;
  std::vector<absl::Time> times;
  std::vector<absl::Duration> durations;
  std::vector<double> reals;
  std::vector<std::string> texts;
  std::vector<std::string> blobs;
  std::vector<Private<std::string>> addresses;
  std::vector<Inner> inners;
};

// Calls `visit(name, member)` with every member in the order of numbers.
template <class S, class Visit>
void EachMember(S& s, Visit visit) {
  visit("flag", s.flag), visit("small", s.small), visit("big", s.big);
  visit("colour", s.colour), visit("id", s.id), visit("at", s.at);
  visit("lasts", s.lasts), visit("real", s.real), visit("text", s.text);
  visit("bytes", s.bytes), visit("address", s.address);
  visit("inner", s.inner);
  visit("maybe_flag", s.maybe_flag), visit("maybe_small", s.maybe_small);
  visit("maybe_big", s.maybe_big), visit("maybe_colour", s.maybe_colour);
  visit("maybe_id", s.maybe_id), visit("maybe_at", s.maybe_at);
  visit("maybe_lasts", s.maybe_lasts), visit("maybe_real", s.maybe_real);
  visit("maybe_text", s.maybe_text), visit("maybe_bytes", s.maybe_bytes);
  visit("maybe_address", s.maybe_address);
  visit("maybe_inner", s.maybe_inner);
  visit("flags", s.flags), visit("smalls", s.smalls), visit("bigs", s.bigs);
  visit("colours", s.colours), visit("ids", s.ids), visit("times", s.times);
  visit("durations", s.durations), visit("reals", s.reals);
  visit("texts", s.texts), visit("blobs", s.blobs);
  visit("addresses", s.addresses), visit("inners", s.inners);
}

template <>
const RecordType& TypeOf<Inner>();
template <>
const RecordType& TypeOf<Specimen>();

}  // namespace sanad::record

#endif  // SANAD_TESTS_RECORD_SPECIMEN_H_
