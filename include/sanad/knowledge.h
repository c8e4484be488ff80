// The knowledge base: articles as plain records.

#ifndef SANAD_KNOWLEDGE_H_
#define SANAD_KNOWLEDGE_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "sanad/article.h"
#include "sanad/call.h"
#include "sanad/canned_reply.h"
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
  SectionId section;
};

struct SaveCannedReplyRequest {
  CannedReplyId reply;  // none: a new one
  std::string name;
  std::string text;
  std::vector<InboxId> inboxes;  // none: for all
  int64_t version = 0;
};

struct CannedReplyView {
  CannedReply reply;
  std::vector<InboxId> inboxes;  // none: for all
};

struct ArticleRequest {
  ArticleId article;
};

struct SaveSectionRequest {
  SectionId section;  // none: a new one
  std::string name;
  int64_t version = 0;
};

class Knowledge : public Service {
 public:
  using Service::Service;

  // article.unknown, article.changed, section.unknown
  absl::StatusOr<Article> Save(const SaveArticle& request,
                               const CallOptions& options = {}) const;
  // Customers see what is published for them.
  // article.unknown
  absl::StatusOr<Article> Get(const ArticleRequest& request) const;
  absl::StatusOr<Page<Article>> List(const PageRequest& page = {}) const;

  // A section to grant roles in. section.unknown, section.changed
  absl::StatusOr<Section> SaveSection(const SaveSectionRequest& request,
                                      const CallOptions& options = {}) const;
  absl::StatusOr<std::vector<Section>> ListSections() const;

  // canned_reply.unknown, canned_reply.changed, inbox.unknown,
  // canned_reply.too_many_inboxes
  absl::StatusOr<CannedReplyView> SaveCannedReply(
      const SaveCannedReplyRequest& request,
      const CallOptions& options = {}) const;
  // Those that may be used.
  absl::StatusOr<Page<CannedReplyView>> ListCannedReplies(
      const PageRequest& page = {}) const;
};

}  // namespace sanad

#endif  // SANAD_KNOWLEDGE_H_
