// A change drawn at random, for a store and for the reference model alike.

#ifndef SANAD_TESTS_STORAGE_RANDOM_CHANGE_H_
#define SANAD_TESTS_STORAGE_RANDOM_CHANGE_H_

#include <optional>
#include <string>

#include "storage/store.h"
#include "tests/storage/chance.h"
#include "tests/storage/reference_model.h"

namespace sanad::storage::conformance {

struct RandomChange {
  Change::Kind kind;
  const Table* table;
  Row row;
  record::FieldSet columns;
};

// A change that may well be refused, but breaks no declared reference: a
// backend may insist on those, and need not. Nothing, if none can be made.
std::optional<RandomChange> DrawChange(Chance& chance,
                                       const ReferenceModel& model);

// Some columns of a table by position, maybe none.
record::FieldSet DrawColumns(Chance& chance, const Table& table, bool with_key);

Change ToChange(const RandomChange& drawn);
Refusal Make(ReferenceModel& model, const RandomChange& drawn);
std::string ToText(const RandomChange& drawn);

}  // namespace sanad::storage::conformance

#endif  // SANAD_TESTS_STORAGE_RANDOM_CHANGE_H_
