#include "sanad/knowledge.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "desk/executor.h"
#include "desk/paging.h"
#include "desk/requests.h"
#include "desk/versioned.h"
#include "model/checks.h"
#include "sanad/limits.h"

namespace sanad {
namespace {

using storage::Cell;
using storage::Filter;

bool IsForCustomers(const Article& article) {
  return article.published && (article.audience == Audience::kPublic ||
                               article.audience == Audience::kCustomers);
}

// The same, as a list asks for it.
std::vector<Filter> ForCustomers() {
  const record::RecordType& type = record::TypeOf<Article>();
  const auto number = [](Audience audience) {
    return Cell::Integer(static_cast<int64_t>(audience));
  };
  return {
      {.column = type.ByName("published")->number,
       .values = {Cell::Integer(1)}},
      {.column = type.ByName("audience")->number,
       .op = Filter::Op::kIn,
       .values = {number(Audience::kPublic), number(Audience::kCustomers)}}};
}

absl::Status CheckArticle(const SaveArticle& request) {
  SANAD_RETURN_IF_ERROR(CheckText("title", request.title, limits::kSubjectBytes,
                                  Blank::kRefused));
  SANAD_RETURN_IF_ERROR(
      CheckText("body", request.body, limits::kTextBytes, Blank::kAllowed));
  SANAD_RETURN_IF_ERROR(CheckText("language", request.language,
                                  limits::kKeyBytes, Blank::kAllowed));
  return CheckKnown("audience", request.audience, Audience::kPublic,
                    Audience::kInternal);
}

// What the request says of an article.
Article Edited(Article article, const SaveArticle& request) {
  article.title = request.title;
  article.body = request.body;
  article.language = request.language;
  article.audience = request.audience;
  article.published = request.published;
  return article;
}

Article PlanNew(Act& act, const SaveArticle& request) {
  Article article = Edited({.id = act.NewId<ArticleId>(),
                            .version = 1,
                            .author = act.principal().agent(),
                            .updated_at = act.now()},
                           request);
  act.Plan(EventKind::kArticleSaved, Stream::kArticle, article.id.value)
      .Insert(article);
  return article;
}

absl::StatusOr<Article> DecideSave(Act& act, const SaveArticle& request) {
  SANAD_RETURN_IF_ERROR(act.Permit({}));
  if (!request.article) return PlanNew(act, request);
  SANAD_ASSIGN_OR_RETURN(const Article before,
                         act.Load<Article>(request.article, kArticleUnknown));
  SANAD_RETURN_IF_ERROR(
      CheckSeen(before.version, request.version, kArticleChanged));
  Article after = Edited(before, request);
  if (record::Difference(before, after).empty()) return before;
  after.updated_at = act.now();
  return PlanUpdate(act, EventKind::kArticleSaved, Stream::kArticle, before,
                    std::move(after));
}

// The staff may know that there is no such article; customers may not tell
// it from one that is not for them.
absl::StatusOr<Article> ReadArticle(Call& call, ArticleId id) {
  SANAD_ASSIGN_OR_RETURN(auto article,
                         call.Find<Article>({Cell::Integer(id.value)}));
  SANAD_RETURN_IF_ERROR(
      call.Permit({.published = article && IsForCustomers(*article)}));
  if (!article) return call.Missing(kArticleUnknown);
  return *std::move(article);
}

absl::StatusOr<Page<Article>> ReadArticles(Call& call,
                                           const PageRequest& page) {
  SANAD_RETURN_IF_ERROR(call.Permit({.published = true}));
  storage::Scan scan = {.streams = {{.table = &TableFor<Article>()}}};
  if (!call.principal().IsStaff()) {
    scan.streams.front().filters = ForCustomers();
  }
  SANAD_RETURN_IF_ERROR(StartPage(page, "articles", scan));
  return ReadPageOf<Article>(call.reading(), scan, "articles");
}

}  // namespace

absl::StatusOr<Article> Knowledge::Save(const SaveArticle& request,
                                        const CallOptions& options) const {
  SANAD_RETURN_IF_ERROR(CheckArticle(request));
  return RunAct<SaveArticle, Article>(
      state(), Operation::kKnowledgeSave, request, options,
      [&](Act& act) { return DecideSave(act, request); });
}

absl::StatusOr<Article> Knowledge::Get(const ArticleRequest& request) const {
  return Read<Article>(state(), Operation::kKnowledgeGet, [&](Call& call) {
    return ReadArticle(call, request.article);
  });
}

absl::StatusOr<Page<Article>> Knowledge::List(const PageRequest& page) const {
  return Read<Page<Article>>(
      state(), Operation::kKnowledgeList,
      [&](Call& call) { return ReadArticles(call, page); });
}

}  // namespace sanad
