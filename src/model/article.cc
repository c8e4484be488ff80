#include "sanad/article.h"

#include "model/records.h"

namespace sanad::record {

template <>
const RecordType& TypeOf<Article>() {
  static const RecordType type = Record<Article>(
      "Article", {{"id", 1, &Article::id},
                  {"version", 2, &Article::version},
                  {"title", 3, &Article::title, FieldClass::kContent},
                  {"body", 4, &Article::body, FieldClass::kContent},
                  {"language", 5, &Article::language},
                  {"audience", 6, &Article::audience},
                  {"published", 7, &Article::published},
                  {"author", 8, &Article::author},
                  {"updated_at", 9, &Article::updated_at},
                  {"section", 10, &Article::section}});
  return type;
}

template <>
const RecordType& TypeOf<Section>() {
  static const RecordType type =
      Record<Section>("Section", {{"id", 1, &Section::id},
                                  {"version", 2, &Section::version},
                                  {"name", 3, &Section::name}});
  return type;
}

}  // namespace sanad::record
