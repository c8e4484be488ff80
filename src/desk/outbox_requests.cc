// The field lists of the requests and answers of outbox.h.

#include "desk/requests.h"
#include "model/records.h"

namespace sanad::record {

template <>
const RecordType& TypeOf<ClaimRequest>() {
  static const RecordType type = Record<ClaimRequest>(
      "ClaimRequest", {{"inbox", 1, &ClaimRequest::inbox},
                       {"channel", 2, &ClaimRequest::channel},
                       {"messages", 3, &ClaimRequest::messages},
                       {"lease", 4, &ClaimRequest::lease}});
  return type;
}

template <>
const RecordType& TypeOf<ClaimedMessage>() {
  static const RecordType type = Record<ClaimedMessage>(
      "ClaimedMessage", {{"message", 1, &ClaimedMessage::message},
                         {"attachments", 2, &ClaimedMessage::attachments},
                         {"customer", 3, &ClaimedMessage::customer},
                         BytesField("token", 4, &ClaimedMessage::token),
                         {"lease_until", 5, &ClaimedMessage::lease_until},
                         {"attempt", 6, &ClaimedMessage::attempt}});
  return type;
}

template <>
const RecordType& TypeOf<AcknowledgeRequest>() {
  static const RecordType type = Record<AcknowledgeRequest>(
      "AcknowledgeRequest",
      {{"message", 1, &AcknowledgeRequest::message},
       BytesField("token", 2, &AcknowledgeRequest::token)});
  return type;
}

template <>
const RecordType& TypeOf<FailRequest>() {
  static const RecordType type = Record<FailRequest>(
      "FailRequest", {{"message", 1, &FailRequest::message},
                      BytesField("token", 2, &FailRequest::token),
                      {"permanent", 3, &FailRequest::permanent},
                      {"error", 4, &FailRequest::error}});
  return type;
}

template <>
const RecordType& TypeOf<ReportRequest>() {
  static const RecordType type = Record<ReportRequest>(
      "ReportRequest", {{"message", 1, &ReportRequest::message},
                        {"state", 2, &ReportRequest::state},
                        {"happened_at", 3, &ReportRequest::happened_at},
                        {"error", 4, &ReportRequest::error}});
  return type;
}

template <>
const RecordType& TypeOf<OutboxRequest>() {
  static const RecordType type = Record<OutboxRequest>(
      "OutboxRequest", {{"state", 1, &OutboxRequest::state},
                        {"inbox", 2, &OutboxRequest::inbox},
                        {"page", 3, &OutboxRequest::page}});
  return type;
}

template <>
const RecordType& TypeOf<OutboxItem>() {
  static const RecordType type =
      Record<OutboxItem>("OutboxItem", {{"outgoing", 1, &OutboxItem::outgoing},
                                        {"ready_at", 2, &OutboxItem::ready_at},
                                        {"attempts", 3, &OutboxItem::attempts},
                                        {"claimed", 4, &OutboxItem::claimed},
                                        {"error", 5, &OutboxItem::error}});
  return type;
}

}  // namespace sanad::record
