#include "desk/article_access.h"

namespace sanad {
namespace {

ArticleAudience AudienceOf(const Article& article) {
  if (!article.published) return ArticleAudience::kDraft;
  switch (article.audience) {
    case Audience::kPublic:
      return ArticleAudience::kEverybody;
    case Audience::kCustomers:
      return ArticleAudience::kCustomers;
    case Audience::kInternal:
      return ArticleAudience::kInternal;
    case Audience::kNone:
      break;
  }
  return ArticleAudience::kNone;
}

}  // namespace

AccessObject FactsOf(const Call& call, const Article& article) {
  AccessObject facts = call.Thing(ObjectKind::kArticle);
  facts.section = article.section;
  facts.audience = AudienceOf(article);
  return facts;
}

}  // namespace sanad
