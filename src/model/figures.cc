#include "model/figures.h"

#include "model/records.h"

namespace sanad::record {

template <>
const RecordType& TypeOf<FigureFact>() {
  static const RecordType type = Record<FigureFact>(
      "FigureFact", {{"conversation", 1, &FigureFact::conversation},
                     {"figure", 2, &FigureFact::figure},
                     {"number", 3, &FigureFact::number},
                     {"at", 4, &FigureFact::at},
                     {"inbox", 5, &FigureFact::inbox},
                     {"agent", 6, &FigureFact::agent},
                     {"elapsed", 7, &FigureFact::elapsed},
                     {"working", 8, &FigureFact::working},
                     {"amount", 9, &FigureFact::amount}});
  return type;
}

template <>
const RecordType& TypeOf<FigureSubject>() {
  static const RecordType type = Record<FigureSubject>(
      "FigureSubject", {{"conversation", 1, &FigureSubject::conversation},
                        {"inbox", 2, &FigureSubject::inbox},
                        {"team", 3, &FigureSubject::team},
                        {"channel", 4, &FigureSubject::channel},
                        {"priority", 5, &FigureSubject::priority},
                        {"kind", 6, &FigureSubject::kind},
                        {"topic", 7, &FigureSubject::topic},
                        {"tags", 8, &FigureSubject::tags}});
  return type;
}

template <>
const RecordType& TypeOf<RollUp>() {
  static const RecordType type =
      Record<RollUp>("RollUp", {{"inbox", 1, &RollUp::inbox},
                                {"dimension", 2, &RollUp::dimension},
                                {"grain", 3, &RollUp::grain},
                                {"start", 4, &RollUp::start},
                                {"value", 5, &RollUp::value},
                                {"label", 6, &RollUp::label},
                                {"growth", 7, &RollUp::growth},
                                BytesField("tallies", 8, &RollUp::tallies)});
  return type;
}

template <>
const RecordType& TypeOf<FiguresMark>() {
  static const RecordType type = Record<FiguresMark>(
      "FiguresMark", {{"id", 1, &FiguresMark::id},
                      {"folded_to", 2, &FiguresMark::folded_to},
                      {"zone", 3, &FiguresMark::zone},
                      {"from_zone", 4, &FiguresMark::from_zone},
                      {"moved_to", 5, &FiguresMark::moved_to},
                      BytesField("event_hash", 6, &FiguresMark::event_hash)});
  return type;
}

template <>
const RecordType& TypeOf<StoredTally>() {
  static const RecordType type = Record<StoredTally>(
      "StoredTally", {{"figure", 1, &StoredTally::figure},
                      {"count", 2, &StoredTally::count},
                      {"amount", 3, &StoredTally::amount},
                      {"elapsed", 4, &StoredTally::elapsed},
                      {"elapsed_buckets", 5, &StoredTally::elapsed_buckets},
                      {"working", 6, &StoredTally::working},
                      {"working_buckets", 7, &StoredTally::working_buckets}});
  return type;
}

template <>
const RecordType& TypeOf<StoredTallies>() {
  static const RecordType type = Record<StoredTallies>(
      "StoredTallies", {{"figures", 1, &StoredTallies::figures}});
  return type;
}

}  // namespace sanad::record
