// Why a role makes no sense.

#ifndef SANAD_SRC_ACCESS_REASONS_H_
#define SANAD_SRC_ACCESS_REASONS_H_

#include "base/refuse.h"

namespace sanad::access {

inline constexpr Reason kPatternUnknown = {
    absl::StatusCode::kInvalidArgument, "role.pattern_unknown",
    "no action has this name or fits this pattern",
    "لا توجد صلاحية بهذا الاسم ولا يطابقها هذا النمط"};
inline constexpr Reason kTooManyPatterns = {
    absl::StatusCode::kInvalidArgument, "role.too_many_patterns",
    "a rule names at most {limit} patterns",
    "تذكر القاعدة {limit} نمطًا على الأكثر"};
inline constexpr Reason kTierOutOfRange = {
    absl::StatusCode::kInvalidArgument, "role.tier_out_of_range",
    "a tier is 0 to {limit}", "الرتبة من 0 إلى {limit}"};
inline constexpr Reason kTooManyRules = {
    absl::StatusCode::kInvalidArgument, "role.too_many_rules",
    "a role has at most {limit} rules", "للدور {limit} قاعدة على الأكثر"};
inline constexpr Reason kRuleWithoutEffect = {
    absl::StatusCode::kInvalidArgument, "role.rule_without_effect",
    "a rule either allows or denies", "القاعدة إما تسمح وإما تمنع"};
inline constexpr Reason kRuleWithoutAction = {
    absl::StatusCode::kInvalidArgument, "role.rule_without_action",
    "a rule names at least one action", "لا بد للقاعدة من صلاحية واحدة"};
inline constexpr Reason kRuleWithoutRelation = {
    absl::StatusCode::kInvalidArgument, "role.rule_without_relation",
    "a rule names at least one relation; `any` is all",
    "لا بد للقاعدة من علاقة واحدة، و`any` تشمل الكل"};

}  // namespace sanad::access

#endif  // SANAD_SRC_ACCESS_REASONS_H_
