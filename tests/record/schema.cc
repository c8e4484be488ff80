#include "tests/record/schema.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "desk/error.h"
#include "desk/operations.h"
#include "google/protobuf/descriptor.pb.h"
#include "google/protobuf/dynamic_message.h"
#include "model/records.h"
#include "record/enumerators.h"
#include "sanad/v1/options.pb.h"
#include "testing/operations.h"
#include "tests/record/specimen.h"

namespace sanad::record {
namespace {

namespace pb = google::protobuf;

// "kOnHold" and "OnHold" become "ON_HOLD".
std::string UpperSnake(std::string_view camel) {
  if (camel.starts_with('k')) camel.remove_prefix(1);
  std::string upper;
  for (const char c : camel) {
    if (std::isupper(c) && !upper.empty()) upper += '_';
    upper += static_cast<char>(std::toupper(c));
  }
  return upper;
}

template <class E>
EnumType Describe() {
  const std::string name(TypeName<E>());
  EnumType type{
      name,
      {&kOpsOf<E>, &kOpsOf<std::optional<E>>, &kOpsOf<std::vector<E>>},
      {}};
  for (const auto& [value, spelled] : Enumerators<E>()) {
    type.values.push_back({UpperSnake(name) + "_" + UpperSnake(spelled),
                           static_cast<int>(value)});
  }
  return type;
}

template <class... E>
std::vector<EnumType> DescribeAll() {
  return {Describe<E>()...};
}

std::string EnumNameOf(const TypeOps& ops) {
  for (const EnumType& type : AllEnums()) {
    if (std::ranges::count(type.ops, &ops) > 0) return type.name;
  }
  return "without a name";
}

std::string MeaningWords(const TypeOps& ops) {
  switch (ops.meaning) {
    case Meaning::kPlain:
      return "";
    case Meaning::kMoment:
      return " moment";
    case Meaning::kLength:
      return " length";
    case Meaning::kId:
      return " names " + std::string(ops.names);
  }
  return " without a meaning";
}

std::string MeaningWords(const pb::FieldDescriptor& field) {
  const pb::FieldOptions& options = field.options();
  std::string words;
  if (options.GetExtension(v1::moment)) words += " moment";
  if (options.GetExtension(v1::length)) words += " length";
  if (options.HasExtension(v1::names)) {
    words += " names " + options.GetExtension(v1::names);
  }
  return words;
}

// "repeated enum Channel": everything about a field but name and number.
std::string TypeWords(const TypeOps& ops) {
  std::string words = ops.repeated   ? "repeated "
                      : ops.optional ? "optional "
                                     : "";
  if (ops.schema == "enum") return words + "enum " + EnumNameOf(ops);
  if (ops.schema == "private") return words + "message PrivateText";
  if (ops.schema != "record") {
    return words.append(ops.schema) + MeaningWords(ops);
  }
  return words.append("message ").append(ops.record().name());
}

std::string TypeWords(const pb::FieldDescriptor& field) {
  std::string words = field.real_containing_oneof()  ? "oneof "
                      : field.is_repeated()          ? "repeated "
                      : field.has_optional_keyword() ? "optional "
                                                     : "";
  words += field.type_name();
  if (field.enum_type()) words += " " + field.enum_type()->name();
  if (field.message_type()) words += " " + field.message_type()->name();
  return words + MeaningWords(field);
}

std::string Quoted(std::string_view name) {
  return "`" + std::string(name) + "`";
}

void CompareField(const Field& field, const pb::FieldDescriptor& as,
                  std::vector<std::string>& lines) {
  const std::string where =
      as.containing_type()->name() + " " + std::to_string(field.number);
  const auto compare = [&](const std::string& ours, const std::string& theirs) {
    if (ours == theirs) return;
    lines.push_back(where + " is " + ours + " in the struct, " + theirs +
                    " in the schema");
  };
  compare(Quoted(field.name), Quoted(as.name()));
  compare(TypeWords(*field.ops), TypeWords(as));
}

void AddWithNested(const RecordType& type,
                   std::map<std::string_view, const RecordType*>& types) {
  if (!types.emplace(type.name(), &type).second) return;
  for (const Field& field : type.fields()) {
    if (field.ops->record) AddWithNested(field.ops->record(), types);
  }
}

std::vector<const RecordType*> FindDescribedTypes() {
  std::map<std::string_view, const RecordType*> types;
  for (const RecordType* type : AllRecordTypes()) AddWithNested(*type, types);
  for (const OperationRow& row : Operations()) {
    AddWithNested(row.invocation.request(), types);
    AddWithNested(row.invocation.answer(), types);
  }
  for (const auto& row : sanad::testing::TestOperations()) {
    AddWithNested(row.invocation.request(), types);
    AddWithNested(row.invocation.answer(), types);
  }
  AddWithNested(TypeOf<Error>(), types);
  std::vector<const RecordType*> found;
  for (const auto& [name, type] : types) found.push_back(type);
  return found;
}

}  // namespace

const std::vector<const RecordType*>& AllDescribedTypes() {
  static const auto& all = *new std::vector(FindDescribedTypes());
  return all;
}

const std::vector<EnumType>& AllEnums() {
  static const auto& all = *new std::vector<EnumType>(
      DescribeAll<AccessCode, Action, ActorKind, Audience, Automatic, Channel,
                  Colour, ConversationKind, ConversationStatus, CustomFieldType,
                  DealingStage, Dimension, DueKind, Effect, EventKind,
                  FeedbackKind, FieldPrivacy, FigureKind, FollowUp, Grain,
                  IdentityKind, JoinedBy, LinkKind, ListOrder, ObjectKind,
                  OutgoingState, PassedOver, PlaceKind, Priority, Relation,
                  Repeats, RolePreset, RuleVerdict, RulesKind, SkipReason,
                  SlaClock, SlaSpanReason, SlaState, SlaTold, Stream,
                  SubjectKind, TimelineKind, ViewAudience, ViewOrder,
                  Visibility, WhenSnoozed, Whether>());
  return all;
}

std::vector<std::string> Disagreements(const RecordType& type,
                                       const pb::Descriptor& as) {
  std::vector<std::string> lines;
  for (const Field& field : type.fields()) {
    const pb::FieldDescriptor* const theirs =
        as.FindFieldByNumber(field.number);
    if (theirs) {
      CompareField(field, *theirs, lines);
    } else {
      lines.push_back(as.name() + " " + std::to_string(field.number) + " " +
                      Quoted(field.name) + " is not in the schema");
    }
  }
  for (int i = 0; i < as.field_count(); ++i) {
    if (type.IndexOf(as.field(i)->number()) >= 0) continue;
    lines.push_back(as.name() + " " + std::to_string(as.field(i)->number()) +
                    " " + Quoted(as.field(i)->name()) +
                    " is not in the struct");
  }
  return lines;
}

std::vector<std::string> Disagreements(const EnumType& type,
                                       const pb::EnumDescriptor& as) {
  std::vector<EnumType::Value> theirs;
  for (int i = 0; i < as.value_count(); ++i) {
    theirs.push_back({as.value(i)->name(), as.value(i)->number()});
  }
  std::vector<std::string> lines;
  const auto compare = [&](const auto& from, const auto& in,
                           const std::string& missing) {
    for (const auto& value : from) {
      if (std::ranges::count(in, value) > 0) continue;
      lines.push_back(value.name + " = " + std::to_string(value.number) +
                      missing);
    }
  };
  compare(type.values, theirs, " is not in the schema");
  compare(theirs, type.values, " is not in the enum");
  return lines;
}

const pb::Descriptor* FindMessage(const RecordType& type) {
  const auto& pool = *pb::DescriptorPool::generated_pool();
  const std::string name(type.name());
  const auto* const noun = pool.FindMessageTypeByName("sanad.v1." + name);
  return noun ? noun : pool.FindMessageTypeByName("sanad.specimen." + name);
}

const pb::Descriptor& MessageOf(const RecordType& type) {
  return *FindMessage(type);
}

pb::Message* NewMessage(const pb::Descriptor& descriptor) {
  static auto& factory = *new pb::DynamicMessageFactory();
  return factory.GetPrototype(&descriptor)->New();
}

}  // namespace sanad::record
