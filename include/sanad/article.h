// An article (مقالة) of the knowledge base.

#ifndef SANAD_ARTICLE_H_
#define SANAD_ARTICLE_H_

#include <cstdint>
#include <string>

#include "absl/time/time.h"
#include "sanad/id.h"

namespace sanad {

enum class Audience {
  kNone = 0,
  kPublic = 1,
  kCustomers = 2,
  kInternal = 3,
};

struct Article {
  ArticleId id;
  int64_t version = 0;
  std::string title;
  std::string body;
  std::string language;  // BCP 47
  Audience audience = Audience::kNone;
  bool published = false;
  AgentId author;  // none: the system
  absl::Time updated_at;
  SectionId section;
};

// A part (قسم) of the knowledge base, in which roles can be granted.
struct Section {
  SectionId id;
  int64_t version = 0;
  std::string name;
};

}  // namespace sanad

#endif  // SANAD_ARTICLE_H_
