// The lines of an iCalendar text (RFC 5545, 3.1): unfolded, cut into name,
// parameters and value. For hostile input.

#ifndef SANAD_SRC_CALENDAR_CONTENT_LINE_H_
#define SANAD_SRC_CALENDAR_CONTENT_LINE_H_

#include <functional>
#include <string>
#include <string_view>

namespace sanad::calendar {

struct ContentLine {
  std::string name;        // in capitals
  std::string parameters;  // as written, in capitals: ";VALUE=DATE"
  std::string_view value;  // as written

  bool HasParameter(std::string_view parameter) const;
};

// Calls `read` with each line that has a name and a value, in order. What
// is none is passed over.
void ForEachLine(std::string_view text,
                 const std::function<void(const ContentLine&)>& read);

// TEXT without its escapes, on one line, as UTF-8 of limits::kNameBytes.
std::string ReadText(std::string_view value);

}  // namespace sanad::calendar

#endif  // SANAD_SRC_CALENDAR_CONTENT_LINE_H_
