#include "sanad/knowledge.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "desk/article_access.h"
#include "desk/executor.h"
#include "desk/paging.h"
#include "desk/requests.h"
#include "desk/versioned.h"
#include "model/checks.h"
#include "sanad/limits.h"
#include "sanad/scope.h"

namespace sanad {
namespace {

using storage::Cell;
using storage::Filter;

constexpr Reason kSectionChanged = {
    StatusCode::kAborted, "section.changed",
    "the section is at version {present}, not {seen}",
    "القسم في الإصدار {present} وليس {seen}"};

Filter Is(std::string_view column, int64_t value) {
  return {.column = record::TypeOf<Article>().ByName(column)->number,
          .values = {Cell::Integer(value)}};
}

Filter Is(Audience audience) {
  return Is("audience", static_cast<int64_t>(audience));
}

// Only those in these sections; false: there are none.
bool Restrict(const IdSet<SectionId>& sections, std::vector<Filter>& filters) {
  if (sections.none()) return false;
  if (sections.everything()) return true;
  if (sections.all_but) {
    for (const SectionId section : sections.ids) {
      Filter other = Is("section", section.value);
      other.op = Filter::Op::kNotEqual;
      filters.push_back(std::move(other));
    }
    return true;
  }
  Filter one = Is("section", 0);
  one.op = Filter::Op::kIn;
  one.values.clear();
  for (const SectionId section : sections.ids) {
    one.values.push_back(Cell::Integer(section.value));
  }
  filters.push_back(std::move(one));
  return true;
}

// What of the knowledge base the principal may read.
std::vector<storage::Stream> StreamsFor(const ArticleScope& scope) {
  std::vector<storage::Stream> streams;
  const auto add = [&](std::vector<Filter> filters) {
    streams.push_back(
        {.table = &TableFor<Article>(), .filters = std::move(filters)});
  };
  if (scope.for_everybody) add({Is("published", 1), Is(Audience::kPublic)});
  if (scope.for_customers) add({Is("published", 1), Is(Audience::kCustomers)});
  std::vector<Filter> internal = {Is("published", 1), Is(Audience::kInternal)};
  if (Restrict(scope.internal, internal)) add(std::move(internal));
  std::vector<Filter> drafts = {Is("published", 0)};
  if (Restrict(scope.drafts, drafts)) add(std::move(drafts));
  return streams;
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
  article.section = request.section;
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

// Whether an article may come into the section, shown there or not.
absl::Status PermitIn(Act& act, SectionId section, bool shown) {
  AccessObject there = act.Thing(ObjectKind::kSection);
  there.section = section;
  SANAD_RETURN_IF_ERROR(act.Permit(
      AccessQuestion{.action = Action::kArticleCreate, .object = there}));
  if (section) {
    SANAD_RETURN_IF_ERROR(act.Load<Section>(section, kSectionUnknown).status());
  }
  if (!shown) return absl::OkStatus();
  return act.Permit(
      AccessQuestion{.action = Action::kArticlePublish, .object = there});
}

absl::Status PermitNew(Act& act, const SaveArticle& request) {
  return PermitIn(act, request.section, request.published);
}

// Who may see it afterwards who could not before needs the right to publish.
absl::Status PermitEdit(Act& act, const Article& before,
                        const SaveArticle& request) {
  const AccessObject object = FactsOf(act, before);
  SANAD_RETURN_IF_ERROR(act.Permit(object));
  if (request.section != before.section) {
    return PermitIn(act, request.section, request.published);
  }
  const bool shows = request.published &&
                     (!before.published || request.audience != before.audience);
  if (!shows) return absl::OkStatus();
  return act.Permit(
      AccessQuestion{.action = Action::kArticlePublish, .object = object});
}

absl::StatusOr<Article> DecideSave(Act& act, const SaveArticle& request) {
  if (!request.article) {
    SANAD_RETURN_IF_ERROR(PermitNew(act, request));
    return PlanNew(act, request);
  }
  SANAD_ASSIGN_OR_RETURN(const Article before,
                         act.Load<Article>(request.article, kArticleUnknown));
  SANAD_RETURN_IF_ERROR(PermitEdit(act, before, request));
  SANAD_RETURN_IF_ERROR(
      CheckSeen(before.version, request.version, kArticleChanged));
  Article after = Edited(before, request);
  if (record::Difference(before, after).empty()) return before;
  after.updated_at = act.now();
  return PlanUpdate(act, EventKind::kArticleSaved, Stream::kArticle, before,
                    std::move(after));
}

absl::StatusOr<Article> ReadArticle(Call& call, ArticleId id) {
  SANAD_ASSIGN_OR_RETURN(auto article, call.Load<Article>(id, kArticleUnknown));
  SANAD_RETURN_IF_ERROR(call.Permit(FactsOf(call, article)));
  return article;
}

// Everybody may ask, and is shown what is for them.
absl::StatusOr<Page<Article>> ReadArticles(Call& call,
                                           const PageRequest& page) {
  SANAD_RETURN_IF_ERROR(call.Admit());
  const auto scope = ArticleScope::Of(call.principal().rights, call.now());
  storage::Scan scan = {.streams = StreamsFor(scope)};
  if (scan.streams.empty()) return Page<Article>();
  SANAD_RETURN_IF_ERROR(StartPage(page, "articles", scan));
  return ReadPageOf<Article>(call.reading(), scan, "articles");
}

// --- sections -------------------------------------------------------------

absl::StatusOr<Section> DecideSaveSection(Act& act,
                                          const SaveSectionRequest& request) {
  SANAD_RETURN_IF_ERROR(act.Permit());
  if (!request.section) {
    const Section section{
        .id = act.NewId<SectionId>(), .version = 1, .name = request.name};
    act.Plan(EventKind::kSectionSaved, Stream::kSection, section.id.value)
        .Insert(section);
    return section;
  }
  SANAD_ASSIGN_OR_RETURN(const Section before,
                         act.Load<Section>(request.section, kSectionUnknown));
  SANAD_RETURN_IF_ERROR(
      CheckSeen(before.version, request.version, kSectionChanged));
  Section after = before;
  after.name = request.name;
  return PlanUpdate(act, EventKind::kSectionSaved, Stream::kSection, before,
                    std::move(after));
}

absl::StatusOr<std::vector<Section>> ReadSections(Call& call) {
  SANAD_RETURN_IF_ERROR(call.PermitOwn());
  return call.All<Section>(kPrimary, {});
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

absl::StatusOr<Section> Knowledge::SaveSection(
    const SaveSectionRequest& request, const CallOptions& options) const {
  SANAD_RETURN_IF_ERROR(
      CheckText("name", request.name, limits::kNameBytes, Blank::kRefused));
  return RunAct<SaveSectionRequest, Section>(
      state(), Operation::kKnowledgeSaveSection, request, options,
      [&](Act& act) { return DecideSaveSection(act, request); });
}

absl::StatusOr<std::vector<Section>> Knowledge::ListSections() const {
  return Read<std::vector<Section>>(state(), Operation::kKnowledgeListSections,
                                    ReadSections);
}

}  // namespace sanad
