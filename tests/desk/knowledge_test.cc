#include <string>
#include <vector>

#include "sanad/limits.h"
#include "tests/desk/desk_test.h"

namespace sanad::test {
namespace {

using ::testing::ElementsAre;
using ::testing::Field;

class Knowledge : public DeskTest {
 protected:
  sanad::Knowledge knowledge() const { return system().knowledge(); }

  Article AddArticle(const std::string& title, Audience audience,
                     bool published) const {
    return knowledge()
        .Save({.title = title, .audience = audience, .published = published})
        .value();
  }
};
INSTANTIATE_TEST_SUITE_P(EveryStore, Knowledge,
                         ::testing::ValuesIn(EveryStore()), NameOfStore);

TEST_P(Knowledge, ArticleIsKeptAsSaved) {
  const Agent omar = AddAgent("عمر");
  const auto saved = desk().AsAgent(omar.id).knowledge().Save(
      {.title = "كيف أتتبع شحنتي؟",
       .body = "أدخل رقم البوليصة في صفحة التتبع.",
       .language = "ar",
       .audience = Audience::kPublic,
       .published = true});
  ASSERT_TRUE(saved.ok()) << saved.status();
  const auto article = knowledge().Get({.article = saved->id}).value();
  EXPECT_EQ(article.title, "كيف أتتبع شحنتي؟");
  EXPECT_EQ(article.body, "أدخل رقم البوليصة في صفحة التتبع.");
  EXPECT_EQ(article.language, "ar");
  EXPECT_EQ(article.audience, Audience::kPublic);
  EXPECT_TRUE(article.published);
  EXPECT_EQ(article.author, omar.id);
  EXPECT_EQ(article.version, 1);
  EXPECT_EQ(article.updated_at, clock().Now());
}

TEST_P(Knowledge, SavingAgainMakesANewVersion) {
  const Article first = AddArticle("الاسترداد", Audience::kInternal, false);
  clock().Advance(absl::Hours(1));
  const SaveArticle request{.article = first.id,
                            .title = "استرداد المبلغ",
                            .audience = Audience::kInternal,
                            .version = 1};
  const auto second = knowledge().Save(request);
  ASSERT_TRUE(second.ok()) << second.status();
  EXPECT_EQ(second->version, 2);
  EXPECT_EQ(second->title, "استرداد المبلغ");
  EXPECT_EQ(second->updated_at, clock().Now());
  EXPECT_EQ(Refusal(knowledge().Save(request)), "article.changed");
}

TEST_P(Knowledge, SavingTheSameIsNoEvent) {
  const Article article = AddArticle("الاسترداد", Audience::kInternal, false);
  const int64_t before = LastEvent();
  clock().Advance(absl::Hours(1));
  const auto same = knowledge().Save({.article = article.id,
                                      .title = "الاسترداد",
                                      .audience = Audience::kInternal});
  EXPECT_EQ(same->version, 1);
  EXPECT_EQ(same->updated_at, article.updated_at);
  EXPECT_EQ(LastEvent(), before);
}

TEST_P(Knowledge, WrongValuesAreRefusedByField) {
  const std::string title(limits::kSubjectBytes + 1, 't');
  const std::string body(limits::kTextBytes + 1, 'b');
  const std::string key(limits::kKeyBytes + 1, 'k');
  EXPECT_EQ(FieldRefusal(knowledge().Save({})), "title: text.empty");
  EXPECT_EQ(FieldRefusal(knowledge().Save({.title = title})),
            "title: text.too_long");
  EXPECT_EQ(FieldRefusal(knowledge().Save({.title = "م", .body = body})),
            "body: text.too_long");
  EXPECT_EQ(FieldRefusal(knowledge().Save({.title = "م", .body = "\xd9"})),
            "body: text.not_utf8");
  EXPECT_EQ(FieldRefusal(knowledge().Save({.title = "م", .language = key})),
            "language: text.too_long");
  for (const Audience audience : {Audience::kNone, static_cast<Audience>(9)}) {
    EXPECT_EQ(
        FieldRefusal(knowledge().Save({.title = "م", .audience = audience})),
        "audience: value.unknown");
  }
}

TEST_P(Knowledge, StaffLearnsThatThereIsNoSuchArticle) {
  const auto agent = desk().AsAgent(AddAgent("عمر").id).knowledge();
  EXPECT_EQ(Refusal(agent.Get({.article = {999}})), "article.unknown");
  EXPECT_EQ(
      Refusal(agent.Save(
          {.article = {999}, .title = "م", .audience = Audience::kPublic})),
      "article.unknown");
}

TEST_P(Knowledge, CustomersGetExactlyWhatIsPublishedForThem) {
  const auto customer = desk().AsCustomer(AddCustomer("منى").id).knowledge();
  struct Case {
    std::string name;
    Audience audience;
    bool published;
    std::string refusal;
  };
  const Case cases[] = {
      {"public", Audience::kPublic, true, "OK"},
      {"for customers", Audience::kCustomers, true, "OK"},
      {"internal", Audience::kInternal, true, "access.denied"},
      {"public draft", Audience::kPublic, false, "access.denied"},
      {"customers' draft", Audience::kCustomers, false, "access.denied"},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.name);
    const Article article = AddArticle(c.name, c.audience, c.published);
    EXPECT_EQ(Refusal(customer.Get({.article = article.id})), c.refusal);
  }
  EXPECT_EQ(Refusal(customer.Get({.article = {999}})), "access.denied");
}

TEST_P(Knowledge, PagesOfCustomersAreFullOfWhatTheyMayRead) {
  for (int i = 0; i < 4; ++i) {
    AddArticle("مسودة", Audience::kPublic, false);
    AddArticle("منشورة " + std::to_string(i),
               i % 2 == 0 ? Audience::kPublic : Audience::kCustomers, true);
    AddArticle("داخلية", Audience::kInternal, true);
  }
  const auto customer = desk().AsCustomer(AddCustomer("منى").id).knowledge();
  const auto first = customer.List({.rows = 3}).value();
  EXPECT_THAT(first.rows, ElementsAre(Field(&Article::title, "منشورة 0"),
                                      Field(&Article::title, "منشورة 1"),
                                      Field(&Article::title, "منشورة 2")));
  const auto rest = customer.List({.rows = 3, .cursor = first.next}).value();
  EXPECT_THAT(rest.rows, ElementsAre(Field(&Article::title, "منشورة 3")));
  EXPECT_EQ(rest.next, "");
  EXPECT_EQ(knowledge().List()->rows.size(), 12u);
}

TEST_P(Knowledge, ArticleThatIsWithdrawnIsGoneAtOnce) {
  const Article article = AddArticle("عرض العيد", Audience::kPublic, true);
  const auto customer = desk().AsCustomer(AddCustomer("منى").id).knowledge();
  ASSERT_TRUE(customer.Get({.article = article.id}).ok());
  ASSERT_TRUE(knowledge()
                  .Save({.article = article.id,
                         .title = "عرض العيد",
                         .audience = Audience::kPublic})
                  .ok());
  EXPECT_EQ(Refusal(customer.Get({.article = article.id})), "access.denied");
}

}  // namespace
}  // namespace sanad::test
