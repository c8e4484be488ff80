// The knowledge base: articles as plain records.

#ifndef SANAD_KNOWLEDGE_H_
#define SANAD_KNOWLEDGE_H_

#include <cstdint>
#include <string>

#include "absl/status/statusor.h"
#include "sanad/article.h"
#include "sanad/call.h"
#include "sanad/service.h"

namespace sanad {

// A new article, or a new version of one.
struct SaveArticle {
  ArticleId article;  // none: a new one
  std::string title;
  std::string body;
  std::string language;
  Audience audience = Audience::kInternal;
  bool published = false;
  int64_t version = 0;
};

struct ArticleRequest {
  ArticleId article;
};

class Knowledge : public Service {
 public:
  using Service::Service;

  // article.unknown, article.changed
  absl::StatusOr<Article> Save(const SaveArticle& request,
                               const CallOptions& options = {}) const;
  // Customers see what is published for them.
  // article.unknown
  absl::StatusOr<Article> Get(const ArticleRequest& request) const;
  absl::StatusOr<Page<Article>> List(const PageRequest& page = {}) const;
};

}  // namespace sanad

#endif  // SANAD_KNOWLEDGE_H_
