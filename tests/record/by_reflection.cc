#include "tests/record/by_reflection.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "google/protobuf/io/coded_stream.h"
#include "google/protobuf/io/zero_copy_stream_impl_lite.h"
#include "tests/record/schema.h"

namespace sanad::record {
namespace {

namespace pb = google::protobuf;

// One field of a message: what is put there is set, or added to the list.
struct Place {
  pb::Message& message;
  const pb::FieldDescriptor* field;
  const pb::Reflection& with = *message.GetReflection();

  void Integer(int64_t value) const;
  void Real(double value) const {
    field->is_repeated() ? with.AddDouble(&message, field, value)
                         : with.SetDouble(&message, field, value);
  }
  void Text(const std::string& value) const {
    field->is_repeated() ? with.AddString(&message, field, value)
                         : with.SetString(&message, field, value);
  }
  pb::Message& Nested() const {
    return field->is_repeated() ? *with.AddMessage(&message, field)
                                : *with.MutableMessage(&message, field);
  }
};

void Place::Integer(int64_t value) const {
  const bool add = field->is_repeated();
  const auto small = static_cast<int32_t>(value);
  switch (field->cpp_type()) {
    case pb::FieldDescriptor::CPPTYPE_BOOL:
      return add ? with.AddBool(&message, field, value != 0)
                 : with.SetBool(&message, field, value != 0);
    case pb::FieldDescriptor::CPPTYPE_INT32:
      return add ? with.AddInt32(&message, field, small)
                 : with.SetInt32(&message, field, small);
    case pb::FieldDescriptor::CPPTYPE_ENUM:
      return add ? with.AddEnumValue(&message, field, small)
                 : with.SetEnumValue(&message, field, small);
    default:
      return add ? with.AddInt64(&message, field, value)
                 : with.SetInt64(&message, field, value);
  }
}

Place At(pb::Message& message, std::string_view name) {
  return {message, message.GetDescriptor()->FindFieldByName(std::string(name))};
}

void Put(const Place& place, const Private<std::string>& value) {
  pb::Message& text = place.Nested();
  if (value.masked()) {
    At(text, "masked").Text(value.hint());
  } else if (!value.clear().empty()) {
    At(text, "clear").Text(value.clear());
  }
}

// --- by the table: rows of the model --------------------------------------

void PutCell(const Place& place, const Cell& cell) {
  switch (cell.kind) {
    case CellKind::kInteger:
      return place.Integer(cell.integer);
    case CellKind::kReal:
      return place.Real(cell.real);
    default:
      return place.Text(std::string(cell.bytes));
  }
}

void PutFields(const RecordType& type, const void* record,
               pb::Message& message);

void PutField(const Field& field, const void* record, const Place& place) {
  if (field.ops->each) {
    field.ops->each(const_cast<void*>(field.In(record)), [&](void* nested) {
      PutFields(field.ops->record(), nested, place.Nested());
    });
  } else if (field.ops == &kOpsOf<std::vector<int64_t>>) {
    for (const int64_t value : As<std::vector<int64_t>>(field.In(record))) {
      place.Integer(value);
    }
  } else if (field.ops->mask) {
    const auto& value = As<Private<std::string>>(field.In(record));
    if (value != Private<std::string>()) Put(place, value);
  } else {
    const Cell cell = field.ops->store(field.In(record));
    const bool never = field.ops->optional && cell.integer == kNever;
    if (!never) PutCell(place, cell);
  }
}

void PutFields(const RecordType& type, const void* record,
               pb::Message& message) {
  for (const Field& field : type.fields()) {
    PutField(field, record, At(message, field.name));
  }
}

// --- by the members: the specimen -----------------------------------------

void Put(const Place& place, bool value) { place.Integer(value ? 1 : 0); }
void Put(const Place& place, int32_t value) { place.Integer(value); }
void Put(const Place& place, int64_t value) { place.Integer(value); }
void Put(const Place& place, Colour value) {
  place.Integer(static_cast<int32_t>(value));
}
void Put(const Place& place, SpecimenId id) { place.Integer(id.value); }
void Put(const Place& place, absl::Time at) {
  place.Integer(absl::ToUnixMicros(at));
}
void Put(const Place& place, absl::Duration lasts) {
  place.Integer(absl::ToInt64Microseconds(lasts));
}
void Put(const Place& place, double value) { place.Real(value); }
void Put(const Place& place, const std::string& value) { place.Text(value); }
void Put(const Place& place, const Inner& value) {
  pb::Message& inner = place.Nested();
  Put(At(inner, "number"), value.number);
  Put(At(inner, "phone"), value.phone);
  Put(At(inner, "note"), value.note);
  for (const Inner& child : value.children) Put(At(inner, "children"), child);
}
template <class T>
void Put(const Place& place, const std::optional<T>& value) {
  if (value) Put(place, *value);
}
template <class T>
void Put(const Place& place, const std::vector<T>& list) {
  for (const T& value : list) Put(place, value);
}

void DropEmptyChoice(pb::Message& text) {
  if (text.GetDescriptor()->name() != "PrivateText") return;
  const auto* const clear = text.GetDescriptor()->FindFieldByName("clear");
  const pb::Reflection& with = *text.GetReflection();
  if (with.GetString(text, clear).empty()) with.ClearField(&text, clear);
}

}  // namespace

std::unique_ptr<pb::Message> ByReflection(const AnyRecord& record) {
  std::unique_ptr<pb::Message> message(NewMessage(MessageOf(record.type())));
  PutFields(record.type(), record.get(), *message);
  return message;
}

std::unique_ptr<pb::Message> ByReflection(const Specimen& specimen) {
  std::unique_ptr<pb::Message> message(
      NewMessage(MessageOf(TypeOf<Specimen>())));
  EachMember(specimen, [&](std::string_view name, const auto& member) {
    Put(At(*message, name), member);
  });
  DropWhatWeDo(*message);
  return message;
}

void DropWhatWeDo(pb::Message& message) {
  const pb::Reflection& with = *message.GetReflection();
  with.MutableUnknownFields(&message)->Clear();
  std::vector<const pb::FieldDescriptor*> set;
  with.ListFields(message, &set);
  for (const pb::FieldDescriptor* field : set) {
    if (!field->message_type()) continue;
    if (field->is_repeated()) {
      for (int i = 0; i < with.FieldSize(message, field); ++i) {
        DropWhatWeDo(*with.MutableRepeatedMessage(&message, field, i));
      }
      continue;
    }
    pb::Message& nested = *with.MutableMessage(&message, field);
    DropWhatWeDo(nested);
    const bool empty = nested.ByteSizeLong() == 0;
    if (empty && !field->has_optional_keyword()) {
      with.ClearField(&message, field);
    }
  }
  DropEmptyChoice(message);
}

std::string Deterministic(const pb::Message& message) {
  std::string bytes;
  pb::io::StringOutputStream stream(&bytes);
  pb::io::CodedOutputStream out(&stream);
  out.SetSerializationDeterministic(true);
  message.SerializeToCodedStream(&out);
  out.Trim();
  return bytes;
}

}  // namespace sanad::record
