// The tiers that a workspace may begin with.

#include <initializer_list>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "sanad/role.h"

namespace sanad {
namespace {

using enum Action;
using Rules = std::vector<AccessRule>;

constexpr RelationSet kAlways = {Relation::kAny};
constexpr RelationSet kWritten = {Relation::kAuthor};
// What nobody else is busy with.
constexpr RelationSet kOwn = {Relation::kAssigned, Relation::kUnassigned,
                              Relation::kParticipant};

AccessRule Allow(std::initializer_list<Action> actions,
                 RelationSet relations = kAlways) {
  return {Effect::kAllow, ActionSet(actions), relations};
}

// Each tier has the rules of the one before, then its own.
void Extend(Rules& rules, Rules more) {
  rules.insert(rules.end(), more.begin(), more.end());
}

Rules LightAgent() {
  return {
      Allow({kConversationList, kConversationRead, kConversationNote,
             kMessageRead, kMessageNoteRead, kAttachmentRead, kCustomerList,
             kCustomerRead, kArticleRead, kArticleReadInternal, kInboxRead}),
      Allow({kMessageEdit}, kWritten),
      Allow({kAgentRead}, {Relation::kSelf}),
  };
}

Rules Representative() {
  return {
      Allow({kCannedReplyRead, kConversationTake, kConversationBeAssigned,
             kConversationCreate}),
      Allow({kConversationReply, kConversationStatus, kConversationUpdate,
             kConversationFollowUp},
            kOwn),
  };
}

Rules Specialist() {
  return {Allow({kConversationReply, kConversationStatus, kConversationUpdate,
                 kConversationFollowUp, kConversationSteal, kConversationLink,
                 kConversationMerge, kConversationSplit, kCustomerReadField,
                 kCustomerReadSensitive, kCustomerCreate, kCustomerUpdate,
                 kCustomerNote, kArticleCreate})};
}

Rules Engineer() {
  return {Allow({kConversationAssign, kConversationMove, kAttachmentCopy,
                 kMessageReadRaw, kArticleReadDraft, kArticleUpdate,
                 kArticlePublish})};
}

Rules Supervisor() {
  return {
      Allow({kReportRead, kFeedbackRead, kAgentRead, kTeamRead, kViewShare})};
}

Rules Manager() {
  return {
      Allow({kConversationExport, kMessageDelete, kMessageForward,
             kCustomerMerge, kCustomerExport, kReportExport, kFeedbackExport,
             kInboxUpdate, kInboxUpdateSignature, kInboxUpdateAutoReply,
             kInboxManageMembers, kCannedReplyManage, kArticleDelete})};
}

struct Step {
  std::string_view key;
  std::string_view english;
  std::string_view arabic;
  int64_t tier;
  Rules own;
};

std::vector<TierPreset> MakePresets() {
  const Step steps[] = {
      {"light_agent", "light agent", "موظف مساند", 5, LightAgent()},
      {"representative", "representative", "ممثل خدمة", 10, Representative()},
      {"specialist", "specialist", "أخصائي", 20, Specialist()},
      {"engineer", "engineer", "مهندس دعم", 30, Engineer()},
      {"supervisor", "supervisor", "مشرف", 35, Supervisor()},
      {"manager", "manager", "مدير", 40, Manager()},
      {"chief",
       "chief",
       "مسؤول عام",
       50,
       {{Effect::kAllow, ActionSet::All(), kAlways}}},
  };
  std::vector<TierPreset> presets;
  Rules rules;
  for (const Step& step : steps) {
    Extend(rules, step.own);
    presets.push_back({step.key,
                       step.english,
                       step.arabic,
                       {.tier = step.tier, .rules = rules}});
  }
  presets.back().role.rules = steps[std::size(steps) - 1].own;
  return presets;
}

}  // namespace

std::span<const TierPreset> TierPresets() {
  static const auto& presets = *new std::vector<TierPreset>(MakePresets());
  return presets;
}

}  // namespace sanad
