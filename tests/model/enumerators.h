// The enumerators of an enum with their names, as the compiler knows them,
// so that a table of names can be held against the enum itself.

#ifndef SANAD_TESTS_MODEL_ENUMERATORS_H_
#define SANAD_TESTS_MODEL_ENUMERATORS_H_

#include <string_view>
#include <utility>
#include <vector>

namespace sanad {

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

// Ours are numbered from 0 to less than 128.
template <class E>
std::vector<Enumerator<E>> Enumerators() {
  return EnumeratorsAmong<E>(std::make_integer_sequence<int, 128>());
}

// "Channel".
template <class E>
std::string_view EnumName() {
  const std::string_view spelled = Spelled<static_cast<E>(0)>();
  const std::string_view type = spelled.substr(0, spelled.rfind("::"));
  return type.substr(type.rfind(':') + 1);
}

}  // namespace sanad

#endif  // SANAD_TESTS_MODEL_ENUMERATORS_H_
