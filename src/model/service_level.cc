#include "model/service_level.h"

#include "model/records.h"

namespace sanad {

std::vector<Due> DueOf(const ConversationSla& row) {
  if (!row.look_at) return {};
  return {{*row.look_at, DueKind::kServiceLevel, row.conversation.value}};
}

}  // namespace sanad

namespace sanad::record {

template <>
const RecordType& TypeOf<KeptRules>() {
  static const RecordType type = Record<KeptRules>(
      "KeptRules", {{"kind", 1, &KeptRules::kind},
                    {"id", 2, &KeptRules::id},
                    {"number", 3, &KeptRules::number},
                    {"from", 4, &KeptRules::from},
                    {"until", 5, &KeptRules::until},
                    BytesField("content", 6, &KeptRules::content)});
  return type;
}

template <>
const RecordType& TypeOf<InForce>() {
  static const RecordType type = Record<InForce>(
      "InForce", {{"inbox", 1, &InForce::inbox},
                  {"number", 2, &InForce::number},
                  {"from", 3, &InForce::from},
                  {"policy", 4, &InForce::policy},
                  {"policy_version", 5, &InForce::policy_version},
                  {"calendar", 6, &InForce::calendar},
                  {"calendar_version", 7, &InForce::calendar_version}});
  return type;
}

template <>
const RecordType& TypeOf<SubjectSince>() {
  static const RecordType type = Record<SubjectSince>(
      "SubjectSince", {{"conversation", 1, &SubjectSince::conversation},
                       {"number", 2, &SubjectSince::number},
                       {"from", 3, &SubjectSince::from},
                       {"inbox", 4, &SubjectSince::inbox},
                       {"priority", 5, &SubjectSince::priority},
                       {"tier", 6, &SubjectSince::tier}});
  return type;
}

template <>
const RecordType& TypeOf<SlaMoment>() {
  static const RecordType type =
      Record<SlaMoment>("SlaMoment", {{"kind", 1, &SlaMoment::kind},
                                      {"at", 2, &SlaMoment::at},
                                      {"by", 3, &SlaMoment::by},
                                      {"status", 4, &SlaMoment::status}});
  return type;
}

template <>
const RecordType& TypeOf<SlaMoments>() {
  static const RecordType type =
      Record<SlaMoments>("SlaMoments", {{"moments", 1, &SlaMoments::moments}});
  return type;
}

template <>
const RecordType& TypeOf<ConversationSla>() {
  static const RecordType type = Record<ConversationSla>(
      "ConversationSla",
      {{"conversation", 1, &ConversationSla::conversation},
       {"inbox", 2, &ConversationSla::inbox},
       {"live", 3, &ConversationSla::live},
       {"number", 4, &ConversationSla::number},
       BytesField("timeline", 5, &ConversationSla::timeline),
       {"last_at", 6, &ConversationSla::last_at},
       {"awakens_at", 7, &ConversationSla::awakens_at},
       {"first_response_told", 8, &ConversationSla::first_response_told},
       {"next_response_told", 9, &ConversationSla::next_response_told},
       {"resolution_told", 10, &ConversationSla::resolution_told},
       {"turn", 11, &ConversationSla::turn},
       {"look_at", 12, &ConversationSla::look_at}});
  return type;
}

}  // namespace sanad::record
