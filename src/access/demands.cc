#include "access/demands.h"

namespace sanad::access {
namespace {

using enum Action;

constexpr ActionSet kTwoSided = {kAttachmentCopy, kConversationLink,
                                 kConversationMerge, kConversationMove};

// Collects what a question demands of its two sides.
class Collector {
 public:
  explicit Collector(const Asked& question) : question_(question) {}

  Demands Collect() {
    if (IsMessage(question_.object->kind) ||
        question_.action == kAttachmentCopy) {
      AddContainment();
    }
    if (question_.action == kAttachmentCopy) {
      AddReading();
      DenyBinds(kAttachmentCopy);
      There(kConversationReply);
    } else if (question_.action == kMessageRead ||
               question_.action == kAttachmentRead) {
      IsMessage(question_.object->kind) ? AddReading() : Here(question_.action);
    } else {
      AddOwn();
    }
    return demands_;
  }

 private:
  void Here(Action action) {
    demands_.Add({.action = action, .object = question_.object});
  }
  void There(Action action) {
    demands_.Add({.action = action, .object = question_.other});
  }
  void DenyBinds(Action action) {
    demands_.Add(
        {.action = action, .object = question_.object, .deny_only = true});
  }

  // A message lives in its conversation.
  void AddContainment() {
    Here(kConversationRead);
    if (question_.object->side == MessageSide::kNote) Here(kMessageNoteRead);
  }

  // Who reads the conversation reads what is in it, unless denied.
  void AddReading() {
    DenyBinds(kMessageRead);
    if (question_.object->kind == ObjectKind::kAttachment) {
      DenyBinds(kAttachmentRead);
    }
  }

  void AddOwn() {
    switch (question_.action) {
      case kConversationFollowUp:
        DenyBinds(kConversationFollowUp);
        return Here(kConversationUpdate);
      case kConversationLink:
        DenyBinds(kConversationLink);
        Here(kConversationUpdate);
        return There(kConversationRead);
      case kConversationMerge:
        Here(kConversationRead);
        Here(kConversationMerge);
        There(kConversationRead);
        return There(kConversationMerge);
      case kConversationMove:
        Here(kConversationMove);
        return There(kConversationCreate);
      case kConversationAssign:
        Here(kConversationAssign);
        if (question_.assignee != nullptr) AddAssignee();
        return;
      case kConversationTake:
        Here(kConversationBeAssigned);
        demands_.Add({.action = kConversationTake,
                      .object = question_.object,
                      .or_else = kConversationAssign});
        return;
      case kConversationSteal:
        Here(kConversationBeAssigned);
        return Here(kConversationSteal);
      case kCustomerReadField:
        DenyBinds(kCustomerReadField);
        Here(kCustomerRead);
        if (question_.field != FieldPrivacy::kPublic) {
          Here(kCustomerReadSensitive);
        }
        return;
      case kArticleRead:
        return AddArticle();
      default:
        return Here(question_.action);
    }
  }

  void AddAssignee() {
    demands_.Add({.action = kConversationBeAssigned,
                  .object = question_.object,
                  .assignee = question_.assignee});
  }

  void AddArticle() {
    switch (question_.object->audience) {
      case ArticleAudience::kDraft:
        DenyBinds(kArticleRead);
        return Here(kArticleReadDraft);
      case ArticleAudience::kInternal:
        DenyBinds(kArticleRead);
        return Here(kArticleReadInternal);
      default:
        return Here(kArticleRead);
    }
  }

  const Asked& question_;
  Demands demands_;
};

}  // namespace

Demands DemandsOf(const Asked& question) {
  return Collector(question).Collect();
}

bool IsTwoSided(Action action) { return kTwoSided.Contains(action); }

}  // namespace sanad::access
