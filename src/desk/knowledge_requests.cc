// The field lists of the requests and answers of knowledge.h.

#include "desk/requests.h"

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
                      {"version", 7, &SaveArticle::version}});
  return type;
}

template <>
const RecordType& TypeOf<ArticleRequest>() {
  static const RecordType type = Record<ArticleRequest>(
      "ArticleRequest", {{"article", 1, &ArticleRequest::article}});
  return type;
}

}  // namespace sanad::record
