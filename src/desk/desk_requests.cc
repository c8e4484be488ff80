// The field lists of the answers of desk.h.

#include "desk/requests.h"

namespace sanad::record {

template <>
const RecordType& TypeOf<DueRun>() {
  static const RecordType type =
      Record<DueRun>("DueRun", {{"done", 1, &DueRun::done},
                                {"failed", 2, &DueRun::failed},
                                {"next", 3, &DueRun::next}});
  return type;
}

template <>
const RecordType& TypeOf<Collected>() {
  static const RecordType type =
      Record<Collected>("Collected", {{"uploads", 1, &Collected::uploads},
                                      {"bytes", 2, &Collected::bytes},
                                      {"more", 3, &Collected::more}});
  return type;
}

template <>
const RecordType& TypeOf<Finding>() {
  static const RecordType type = Record<Finding>(
      "Finding", {{"where", 1, &Finding::where}, {"what", 2, &Finding::what}});
  return type;
}

template <>
const RecordType& TypeOf<Verification>() {
  static const RecordType type = Record<Verification>(
      "Verification", {{"events", 1, &Verification::events},
                       {"rows", 2, &Verification::rows},
                       {"findings", 3, &Verification::findings}});
  return type;
}

}  // namespace sanad::record
