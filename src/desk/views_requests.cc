// The field lists of the requests and answers of views.h.

#include "desk/requests.h"

namespace sanad::record {

template <>
const RecordType& TypeOf<SaveView>() {
  static const RecordType type =
      Record<SaveView>("SaveView", {{"name", 1, &SaveView::name},
                                    {"audience", 7, &SaveView::audience},
                                    {"team", 8, &SaveView::team},
                                    {"filter", 9, &SaveView::filter},
                                    {"order", 10, &SaveView::order},
                                    {"descending", 11, &SaveView::descending}});
  return type;
}

template <>
const RecordType& TypeOf<ChangeView>() {
  static const RecordType type = Record<ChangeView>(
      "ChangeView", {{"view", 1, &ChangeView::view},
                     {"name", 2, &ChangeView::name},
                     {"filter", 3, &ChangeView::filter},
                     {"order", 4, &ChangeView::order},
                     {"descending", 5, &ChangeView::descending},
                     {"version", 6, &ChangeView::version}});
  return type;
}

template <>
const RecordType& TypeOf<ViewRequest>() {
  static const RecordType type =
      Record<ViewRequest>("ViewRequest", {{"view", 1, &ViewRequest::view}});
  return type;
}

template <>
const RecordType& TypeOf<ViewPageRequest>() {
  static const RecordType type = Record<ViewPageRequest>(
      "ViewPageRequest", {{"view", 1, &ViewPageRequest::view},
                          {"page", 2, &ViewPageRequest::page}});
  return type;
}

template <>
const RecordType& TypeOf<ViewPage>() {
  static const RecordType type =
      Record<ViewPage>("ViewPage", {{"rows", 1, &ViewPage::rows},
                                    {"next", 2, &ViewPage::next},
                                    {"complete", 3, &ViewPage::complete}});
  return type;
}

template <>
const RecordType& TypeOf<CountViews>() {
  static const RecordType type =
      Record<CountViews>("CountViews", {{"views", 1, &CountViews::views}});
  return type;
}

template <>
const RecordType& TypeOf<ViewCount>() {
  static const RecordType type = Record<ViewCount>(
      "ViewCount", {{"view", 1, &ViewCount::view},
                    {"conversations", 2, &ViewCount::conversations},
                    {"complete", 3, &ViewCount::complete},
                    {"more", 4, &ViewCount::more}});
  return type;
}

}  // namespace sanad::record
