// What people read about decisions.

#include <algorithm>
#include <string>
#include <string_view>

#include "absl/strings/str_cat.h"
#include "sanad/access.h"
#include "sanad/status.h"

namespace sanad {
namespace {

// A word or sentence in both languages.
struct Text {
  std::string_view english;
  std::string_view arabic;

  std::string_view In(Language language) const {
    return language == Language::kArabic ? arabic : english;
  }
};

Text TextOf(AccessCode code) {
  switch (code) {
    case AccessCode::kAllowed:
      return {"allowed by a rule", "مسموح بموجب قاعدة"};
    case AccessCode::kAllowedToAll:
      return {"open to all", "متاح للجميع"};
    case AccessCode::kAllowedToOwner:
      return {"a customer's own", "من شؤون العميل نفسه"};
    case AccessCode::kAllowedToSystem:
      return {"the system itself", "النظام نفسه"};
    case AccessCode::kDefaultDeny:
      return {"no rule allows it", "لا قاعدة تسمح به"};
    case AccessCode::kDeniedByRule:
      return {"a rule denies it", "تمنعه قاعدة"};
    case AccessCode::kUnknownAction:
      return {"there is no such action", "لا توجد صلاحية كهذه"};
    case AccessCode::kInactive:
      return {"unknown or not active", "غير معروف أو موقوف"};
    case AccessCode::kNotFound:
      return {"there is no such thing", "لا وجود لما طُلب"};
    case AccessCode::kOtherWorkspace:
      return {"of another workspace", "من مساحة عمل أخرى"};
    case AccessCode::kIncomplete:
      return {"what else it concerns was not told", "لم يُذكر الطرف الآخر"};
    case AccessCode::kTokenScope:
      return {"not through this token", "خارج صلاحيات هذا الرمز"};
    case AccessCode::kCeiling:
      return {"never for bots", "غير متاح للبرامج الآلية أبدًا"};
    case AccessCode::kOutsider:
      return {"not for customers, or not theirs",
              "غير متاح للعملاء أو ليس من شؤونهم"};
    case AccessCode::kImmutable:
      return {"what came from outside is never edited",
              "ما ورد من الخارج لا يُعدَّل"};
    case AccessCode::kTakenOver:
      return {"somebody else answers here", "يتولى الرد هنا شخص آخر"};
    case AccessCode::kAssigned:
      return {"it is assigned already", "أُسندت من قبل"};
    case AccessCode::kNotAnothers:
      return {"it is not assigned to somebody else", "ليست مسندة إلى غيره"};
    case AccessCode::kSecret:
      return {"a secret is never read back", "الأسرار لا تُقرأ بعد حفظها"};
    case AccessCode::kOneself:
      return {"nobody administers themselves", "لا أحد يدير صلاحيات نفسه"};
    case AccessCode::kTier:
      return {"not below the own tier", "ليست رتبته دون رتبة الطالب"};
    case AccessCode::kNotHeld:
      return {"it would give what the giver does not hold",
              "فيه منح ما لا يملكه المانح"};
    case AccessCode::kLastChief:
      return {"nobody of the top tier would be left",
              "لن يبقى أحد في الرتبة العليا"};
    case AccessCode::kNone:
      break;
  }
  return {"unknown", "غير معروف"};
}

Text TextOf(RuleVerdict verdict) {
  switch (verdict) {
    case RuleVerdict::kApplies:
      return {"applies", "تنطبق"};
    case RuleVerdict::kRoleMissing:
      return {"the role is gone", "الدور لم يعد موجودًا"};
    case RuleVerdict::kRoleDisabled:
      return {"the role is disabled", "الدور معطّل"};
    case RuleVerdict::kTeamDisabled:
      return {"the team is disabled", "الفريق معطّل"};
    case RuleVerdict::kNotYet:
      return {"the delegation has not begun", "لم يبدأ التكليف المؤقت"};
    case RuleVerdict::kEnded:
      return {"the delegation is over", "انتهى التكليف المؤقت"};
    case RuleVerdict::kOtherAction:
      return {"about other actions", "لصلاحيات أخرى"};
    case RuleVerdict::kOtherPlace:
      return {"holds at another place", "لمكان آخر"};
    case RuleVerdict::kNoRelation:
      return {"none of its relations holds", "لا تتحقق أي من علاقاتها"};
    case RuleVerdict::kNone:
      break;
  }
  return {"unknown", "غير معروف"};
}

Text TextOf(PlaceKind place) {
  switch (place) {
    case PlaceKind::kWorkspace:
      return {"in the workspace", "في مساحة العمل"};
    case PlaceKind::kInbox:
      return {"in inbox #", "في صندوق البريد #"};
    case PlaceKind::kMemberships:
      return {"in the inboxes served", "في صناديق البريد التي يخدمها"};
    case PlaceKind::kSection:
      return {"in section #", "في القسم #"};
    case PlaceKind::kNone:
      break;
  }
  return {"nowhere", "لا مكان له"};
}

std::string PlaceText(Place at, Language language) {
  std::string text(TextOf(at.kind).In(language));
  if (at.id != 0) absl::StrAppend(&text, at.id);
  return text;
}

std::string RelationsText(RelationSet relations, Language language) {
  std::string text;
  for (size_t i = 1; i <= kRelationCount; ++i) {
    const auto relation = static_cast<Relation>(i);
    if (!relations.Contains(relation)) continue;
    if (!text.empty()) text += language == Language::kArabic ? " أو " : " or ";
    text += NameOf(relation, language);
  }
  return text;
}

std::string HeadText(const ConsideredAction& action, Language language) {
  const bool arabic = language == Language::kArabic;
  std::string text(NameOf(action.action, language));
  if (action.of_other) text += arabic ? " (الطرف الآخر)" : " (the other one)";
  if (action.of_assignee) text += arabic ? " (المسند إليه)" : " (the assignee)";
  if (action.deny_only) {
    text += arabic ? ": يكفي ألا يُمنع"
                   : ": need not be allowed, only not "
                     "denied";
  }
  absl::StrAppend(&text, action.allowed ? (arabic ? ": نعم" : ": yes")
                                        : (arabic ? ": لا" : ": no"));
  return text;
}

std::string RuleText(const ConsideredRule& rule, Language language) {
  const bool arabic = language == Language::kArabic;
  std::string text =
      absl::StrCat(rule.effect == Effect::kDeny ? (arabic ? "منع" : "deny")
                                                : (arabic ? "سماح" : "allow"),
                   arabic ? "، الدور #" : ", role #", rule.role.value,
                   arabic ? "، القاعدة " : ", rule ", rule.rule + 1,
                   arabic ? "، المنح #" : ", grant #", rule.grant.value);
  if (rule.through) {
    absl::StrAppend(&text, arabic ? "، عن طريق الفريق #" : ", through team #",
                    rule.through.value);
  }
  absl::StrAppend(&text, arabic ? "، " : ", ", PlaceText(rule.at, language));
  if (!rule.relations.empty()) {
    absl::StrAppend(&text, arabic ? "، " : ", ",
                    RelationsText(rule.relations, language));
  }
  text += ": ";
  text += NameOf(rule.verdict, language);
  return text;
}

// Rules about other actions are counted only.
void AppendRules(const ConsideredAction& action, Language language,
                 std::string& text) {
  size_t others = 0;
  for (const ConsideredRule& rule : action.rules) {
    if (rule.verdict == RuleVerdict::kOtherAction) {
      ++others;
    } else {
      absl::StrAppend(&text, "\n    ", RuleText(rule, language));
    }
  }
  if (others == 0) return;
  absl::StrAppend(&text,
                  language == Language::kArabic ? "\n    قواعد لصلاحيات أخرى: "
                                                : "\n    rules about others: ",
                  others);
}

}  // namespace

std::string_view NameOf(AccessCode code, Language language) {
  return TextOf(code).In(language);
}

std::string_view NameOf(RuleVerdict verdict, Language language) {
  return TextOf(verdict).In(language);
}

std::string Describe(const Explanation& explanation, Language language) {
  const bool arabic = language == Language::kArabic;
  const Decision& decision = explanation.decision;
  std::string text = decision.allowed() ? (arabic ? "مسموح، " : "allowed, ")
                                        : (arabic ? "ممنوع، " : "denied, ");
  text += NameOf(decision.action, language);
  text += ": ";
  text += NameOf(decision.code, language);
  if (decision.lent) {
    absl::StrAppend(&text, arabic ? "، بتكليف مؤقت #" : ", by delegation #",
                    decision.lent.value);
  }
  for (const ConsideredAction& action : explanation.actions) {
    absl::StrAppend(&text, "\n  ", HeadText(action, language));
    AppendRules(action, language, text);
  }
  return text;
}

}  // namespace sanad
