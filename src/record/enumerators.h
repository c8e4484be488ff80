// The enumerators of an enum with their names, and the names of types, as
// the compiler knows them, so that nobody lists them a second time.

#ifndef SANAD_SRC_RECORD_ENUMERATORS_H_
#define SANAD_SRC_RECORD_ENUMERATORS_H_

#include <array>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace sanad::record {

// "sanad::Channel::kForm", or "(sanad::Channel)9" where there is none.
template <auto V>
constexpr std::string_view Spelled() {
  constexpr std::string_view kMark = "V = ";
  const std::string_view function = __PRETTY_FUNCTION__;
  const size_t begin = function.find(kMark) + kMark.size();
  return function.substr(begin, function.find_first_of(";]", begin) - begin);
}

template <class E>
struct Enumerator {
  E value;
  std::string_view name;  // "kForm"
};

// Ours are numbered from 0 to less than this.
inline constexpr int kMostEnumerators = 128;

template <class E, int... kNumbers>
std::vector<Enumerator<E>> EnumeratorsAmong(
    std::integer_sequence<int, kNumbers...>) {
  std::vector<Enumerator<E>> found;
  const auto look = [&](E value, std::string_view spelled) {
    if (spelled.front() == '(') return;
    found.push_back({value, spelled.substr(spelled.rfind(':') + 1)});
  };
  (look(static_cast<E>(kNumbers), Spelled<static_cast<E>(kNumbers)>()), ...);
  return found;
}

template <class E>
std::vector<Enumerator<E>> Enumerators() {
  return EnumeratorsAmong<E>(
      std::make_integer_sequence<int, kMostEnumerators>());
}

template <class E, int... kNumbers>
constexpr std::array<bool, kMostEnumerators> NamedAmong(
    std::integer_sequence<int, kNumbers...>) {
  return {(Spelled<static_cast<E>(kNumbers)>().front() != '(')...};
}

// Whether the enum has an enumerator of this number.
template <class E>
bool IsNamed(int64_t number) {
  static constexpr auto kNamed =
      NamedAmong<E>(std::make_integer_sequence<int, kMostEnumerators>());
  return number >= 0 && number < kMostEnumerators && kNamed[number];
}

// "Channel" of sanad::Channel.
template <class T>
constexpr std::string_view TypeName() {
  constexpr std::string_view kMark = "T = ";
  const std::string_view function = __PRETTY_FUNCTION__;
  const size_t begin = function.find(kMark) + kMark.size();
  const std::string_view type =
      function.substr(begin, function.find_first_of(";]", begin) - begin);
  return type.substr(type.rfind(':') + 1);
}

}  // namespace sanad::record

#endif  // SANAD_SRC_RECORD_ENUMERATORS_H_
