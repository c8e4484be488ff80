// The field lists of the requests and answers of knowledge.h.

#include "desk/requests.h"
#include "model/records.h"

namespace sanad::record {

template <>
const RecordType& TypeOf<SaveArticle>() {
  static const RecordType type = Record<SaveArticle>(
      "SaveArticle", {{"article", 1, &SaveArticle::article},
                      {"title", 2, &SaveArticle::title},
                      {"body", 3, &SaveArticle::body},
                      {"language", 4, &SaveArticle::language},
                      {"audience", 5, &SaveArticle::audience},
                      {"published", 6, &SaveArticle::published},
                      {"version", 7, &SaveArticle::version},
                      {"section", 8, &SaveArticle::section}});
  return type;
}

template <>
const RecordType& TypeOf<SaveSectionRequest>() {
  static const RecordType type = Record<SaveSectionRequest>(
      "SaveSectionRequest", {{"section", 1, &SaveSectionRequest::section},
                             {"name", 2, &SaveSectionRequest::name},
                             {"version", 3, &SaveSectionRequest::version}});
  return type;
}

template <>
const RecordType& TypeOf<SaveCannedReplyRequest>() {
  static const RecordType type = Record<SaveCannedReplyRequest>(
      "SaveCannedReplyRequest",
      {{"reply", 1, &SaveCannedReplyRequest::reply},
       {"name", 2, &SaveCannedReplyRequest::name},
       {"text", 3, &SaveCannedReplyRequest::text},
       {"inboxes", 4, &SaveCannedReplyRequest::inboxes},
       {"version", 5, &SaveCannedReplyRequest::version}});
  return type;
}

template <>
const RecordType& TypeOf<CannedReplyView>() {
  static const RecordType type = Record<CannedReplyView>(
      "CannedReplyView", {{"reply", 1, &CannedReplyView::reply},
                          {"inboxes", 2, &CannedReplyView::inboxes}});
  return type;
}

template <>
const RecordType& TypeOf<ArticleRequest>() {
  static const RecordType type = Record<ArticleRequest>(
      "ArticleRequest", {{"article", 1, &ArticleRequest::article}});
  return type;
}

}  // namespace sanad::record
