#include "sanad/feedback.h"

#include "model/records.h"

namespace sanad::record {

template <>
const RecordType& TypeOf<Feedback>() {
  static const RecordType type = Record<Feedback>(
      "Feedback", {{"id", 1, &Feedback::id},
                   {"conversation", 2, &Feedback::conversation},
                   {"customer", 3, &Feedback::customer},
                   {"agent", 4, &Feedback::agent},
                   {"rating", 5, &Feedback::rating},
                   {"comment", 6, &Feedback::comment, FieldClass::kContent},
                   {"at", 7, &Feedback::at},
                   {"kind", 8, &Feedback::kind}});
  return type;
}

}  // namespace sanad::record
