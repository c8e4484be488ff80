// Holidays (عطلات): whole days on which nobody works.
//
//   rules.holidays = {{.date = "2026-07-23", .name = "ثورة يوليو"}};

#ifndef SANAD_HOLIDAYS_H_
#define SANAD_HOLIDAYS_H_

#include <string>

namespace sanad {

// A local calendar day, from midnight to midnight by the wall clock.
struct Holiday {
  std::string date;  // "2026-04-20"
  std::string name;  // for people; may be empty

  friend bool operator==(const Holiday&, const Holiday&) = default;
};

}  // namespace sanad

#endif  // SANAD_HOLIDAYS_H_
