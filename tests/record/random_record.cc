#include "tests/record/random_record.h"

#include <bit>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sanad::record {
namespace {

using namespace std::string_view_literals;

size_t Below(size_t bound, Random& random) { return random() % bound; }

int64_t RandomInteger(Random& random) {
  using Limits = std::numeric_limits<int64_t>;
  constexpr int64_t kNotable[] = {
      0, 1, -1, 127, 128, Limits::min(), Limits::max() - 1, 1769860800000000};
  const size_t choice = Below(12, random);
  if (choice < std::size(kNotable)) return kNotable[choice];
  return static_cast<int64_t>(random()) >> Below(64, random);
}

double RandomReal(Random& random) {
  constexpr double kNotable[] = {0,
                                 -0.0,
                                 1.5,
                                 -1e300,
                                 std::numeric_limits<double>::infinity(),
                                 std::numeric_limits<double>::quiet_NaN()};
  const size_t choice = Below(8, random);
  return choice < std::size(kNotable) ? kNotable[choice]
                                      : std::bit_cast<double>(random());
}

std::string RandomText(Random& random) {
  constexpr std::string_view kWords[] = {
      "",      "شحنتك", "في الطريق", " ",
      "order", "42",    "أهلاً",      "👨‍👩‍👧",
      "\0"sv,  "é",     "\n",        "محلولة"};
  std::string text;
  for (size_t words = Below(6, random); words > 0; --words) {
    text += kWords[Below(std::size(kWords), random)];
  }
  if (Below(20, random) == 0) text.append(200, 'x');
  return text;
}

std::string RandomBytes(Random& random) {
  std::string bytes(Below(40, random), '\0');
  for (char& byte : bytes) byte = static_cast<char>(random());
  return bytes;
}

Cell RandomCell(const Field& field, Random& random, std::string& keep) {
  switch (field.ops->cell) {
    case CellKind::kReal:
      return Cell::Real(RandomReal(random));
    case CellKind::kText:
      return Cell::Text(keep = RandomText(random));
    case CellKind::kBlob:
      return Cell::Blob(keep = RandomBytes(random));
    default:
      return field.ops->optional && Below(2, random) == 0
                 ? Cell::Integer(kNever)
                 : Cell::Integer(RandomInteger(random));
  }
}

void Randomize(const RecordType& type, void* record, Random& random);

// One value as it stands on the wire; of a record, an empty one.
std::string RandomValue(const TypeOps& ops, Random& random) {
  std::string value;
  Writer out(value);
  if (ops.wire == WireType::kVarint) {
    out.Varint(static_cast<uint64_t>(RandomInteger(random)));
  } else {
    out.Bytes(ops.record              ? ""
              : ops.schema == "bytes" ? RandomBytes(random)
                                      : RandomText(random));
  }
  return value;
}

// A list grows by an element for each value that it reads, and what may be
// absent is there once it has read one.
void Populate(const Field& field, void* record, Random& random) {
  const size_t most = field.ops->repeated ? 3 : field.ops->optional ? 1 : 0;
  for (size_t left = Below(most + 1, random); left > 0; --left) {
    const std::string value = RandomValue(*field.ops, random);
    Reader in(value);
    field.ops->read(field.In(record), field.ops->wire, in, 0);
  }
  if (!field.ops->each) return;
  field.ops->each(field.In(record), [&](void* nested) {
    Randomize(field.ops->record(), nested, random);
  });
}

void Randomize(const RecordType& type, void* record, Random& random) {
  for (const Field& field : type.fields()) {
    if (field.ops->cell == CellKind::kNone) {
      Populate(field, record, random);
    } else if (Below(4, random) > 0) {
      std::string keep;
      field.ops->load(field.In(record), RandomCell(field, random, keep));
      if (field.ops->mask && Below(3, random) == 0) {
        field.ops->mask(field.In(record));
      }
    }
  }
}

// --- the specimen ---------------------------------------------------------

template <IsScalar T>
void Fill(T& value, int, Random& random) {
  value = Scalar<T>::From(RandomInteger(random));
}
void Fill(double& value, int, Random& random) { value = RandomReal(random); }
// Good for text and bytes alike.
void Fill(std::string& value, int, Random& random) {
  value = RandomText(random);
}
void Fill(Private<std::string>& value, int, Random& random) {
  value = RandomText(random);
  if (Below(3, random) == 0) {
    value = Private<std::string>::Masked(RandomText(random));
  }
}
void Fill(Inner& value, int depth, Random& random) {
  Fill(value.number, depth, random);
  Fill(value.phone, depth, random);
  Fill(value.note, depth, random);
  if (depth == 3) return;
  for (size_t children = Below(3, random); children > 0; --children) {
    Fill(value.children.emplace_back(), depth + 1, random);
  }
}
template <class T>
void Fill(std::optional<T>& value, int depth, Random& random) {
  if (Below(2, random) == 0) Fill(value.emplace(), depth, random);
}
template <class T>
void Fill(std::vector<T>& list, int depth, Random& random) {
  for (size_t elements = Below(4, random); elements > 0; --elements) {
    T value{};
    Fill(value, depth, random);
    list.push_back(std::move(value));
  }
}

}  // namespace

AnyRecord RandomRecord(const RecordType& type, Random& random) {
  AnyRecord record(type);
  Randomize(type, record.get(), random);
  return record;
}

Specimen RandomSpecimen(Random& random) {
  Specimen specimen;
  EachMember(specimen, [&](std::string_view, auto& member) {
    if (Below(3, random) > 0) Fill(member, 0, random);
  });
  return specimen;
}

}  // namespace sanad::record
