// The field lists of the requests of events.h.

#include "desk/requests.h"

namespace sanad::record {

template <>
const RecordType& TypeOf<ReadEventsRequest>() {
  static const RecordType type = Record<ReadEventsRequest>(
      "ReadEventsRequest", {{"after", 1, &ReadEventsRequest::after},
                            {"rows", 2, &ReadEventsRequest::rows},
                            {"wait", 3, &ReadEventsRequest::wait}});
  return type;
}

template <>
const RecordType& TypeOf<ListenRequest>() {
  static const RecordType type = Record<ListenRequest>(
      "ListenRequest", {{"cursor", 1, &ListenRequest::cursor},
                        {"rows", 2, &ListenRequest::rows},
                        {"wait", 3, &ListenRequest::wait}});
  return type;
}

template <>
const RecordType& TypeOf<FeedItem>() {
  static const RecordType type =
      Record<FeedItem>("FeedItem", {{"kind", 1, &FeedItem::kind},
                                    {"stream", 2, &FeedItem::stream},
                                    {"subject", 3, &FeedItem::subject},
                                    {"object", 4, &FeedItem::object},
                                    {"actor_kind", 5, &FeedItem::actor_kind},
                                    {"actor", 6, &FeedItem::actor},
                                    {"at", 7, &FeedItem::at},
                                    {"happened_at", 8, &FeedItem::happened_at},
                                    {"gone", 9, &FeedItem::gone}});
  return type;
}

template <>
const RecordType& TypeOf<Feed>() {
  static const RecordType type =
      Record<Feed>("Feed", {{"rows", 1, &Feed::rows},
                            {"next", 2, &Feed::next},
                            {"reload", 3, &Feed::reload}});
  return type;
}

template <>
const RecordType& TypeOf<TrailRequest>() {
  static const RecordType type = Record<TrailRequest>(
      "TrailRequest", {{"actor_kind", 1, &TrailRequest::actor_kind},
                       {"actor", 2, &TrailRequest::actor},
                       {"stream", 3, &TrailRequest::stream},
                       {"subject", 4, &TrailRequest::subject},
                       {"from", 5, &TrailRequest::from},
                       {"until", 6, &TrailRequest::until},
                       {"page", 7, &TrailRequest::page}});
  return type;
}

}  // namespace sanad::record
