#include "tests/conformance/permission_words.h"

#include <fnmatch.h>

#include <map>
#include <set>
#include <string_view>

namespace sanad::conformance {
namespace {

// The vectors' catalogue: ours has grown since.
constexpr size_t kVectorActions = 69;

// What our action is called in vectors; nothing if it came later.
std::string VectorName(const ActionInfo& info) {
  if (static_cast<size_t>(info.action) > kVectorActions) return "";
  const std::string_view name = info.name;
  if (name.starts_with("inbox.")) {
    return "mailbox." + std::string(name.substr(6));
  }
  if (name.starts_with("canned_reply.")) {
    return "saved_reply." + std::string(name.substr(13));
  }
  return std::string(name);
}

std::vector<Relation> RelationsOf(const Json& names) {
  std::vector<Relation> relations;
  for (const Json& name : names.items()) {
    for (size_t i = 1; i <= kRelationCount; ++i) {
      const auto relation = static_cast<Relation>(i);
      if (NameOf(relation) == name.text()) relations.push_back(relation);
    }
  }
  return relations;
}

}  // namespace

std::pair<std::string, std::string> Split(const std::string& name) {
  const size_t colon = name.find(':');
  if (colon == std::string::npos) return {name, ""};
  return {name.substr(0, colon), name.substr(colon + 1)};
}

Action ActionOf(const std::string& word) {
  for (const ActionInfo& info : Actions()) {
    if (VectorName(info) == word) return info.action;
  }
  return Action::kNone;
}

ObjectKind ObjectKindOf(const std::string& word) {
  static const auto& kinds = *new std::map<std::string, ObjectKind>{
      {"agent", ObjectKind::kAgent},
      {"article", ObjectKind::kArticle},
      {"attachment", ObjectKind::kAttachment},
      {"conversation", ObjectKind::kConversation},
      {"customer", ObjectKind::kCustomer},
      {"feedback", ObjectKind::kFeedback},
      {"mailbox", ObjectKind::kInbox},
      {"message", ObjectKind::kMessage},
      {"report", ObjectKind::kReport},
      {"role", ObjectKind::kRole},
      {"saved_reply", ObjectKind::kCannedReply},
      {"section", ObjectKind::kSection},
      {"team", ObjectKind::kTeam},
      {"workspace", ObjectKind::kWorkspace}};
  const auto found = kinds.find(word);
  return found == kinds.end() ? ObjectKind::kNone : found->second;
}

FieldPrivacy PrivacyOf(const std::string& field) {
  static const auto& privacy = *new std::map<std::string, FieldPrivacy>{
      {"email", FieldPrivacy::kContact},     {"phone", FieldPrivacy::kContact},
      {"address", FieldPrivacy::kContact},   {"notes", FieldPrivacy::kContent},
      {"custom", FieldPrivacy::kSensitive},  {"ip", FieldPrivacy::kSensitive},
      {"birthday", FieldPrivacy::kSensitive}};
  const auto found = privacy.find(field);
  return found == privacy.end() ? FieldPrivacy::kPublic : found->second;
}

std::vector<std::string> ActionNames(const Json& patterns) {
  std::set<std::string> names;
  for (const Json& pattern : patterns.items()) {
    for (const ActionInfo& info : Actions()) {
      const std::string name = VectorName(info);
      if (!name.empty() &&
          fnmatch(pattern.text().c_str(), name.c_str(), 0) == 0) {
        names.emplace(info.name);
      }
    }
  }
  return {names.begin(), names.end()};
}

// A rule whose patterns stand for nothing says nothing.
std::vector<RuleSpec> RulesOf(const Json& rules) {
  std::vector<RuleSpec> specs;
  for (const Json& rule : rules.items()) {
    RuleSpec spec{.effect = rule["effect"].text() == "deny" ? Effect::kDeny
                                                            : Effect::kAllow,
                  .actions = ActionNames(rule["actions"]),
                  .relations = RelationsOf(rule["when"])};
    if (!spec.actions.empty() && !spec.relations.empty()) {
      specs.push_back(std::move(spec));
    }
  }
  return specs;
}

}  // namespace sanad::conformance
