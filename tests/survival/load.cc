#include "tests/survival/load.h"

#include "absl/strings/str_cat.h"
#include "tests/survival/act.h"

namespace sanad::survival {
namespace {

// Enough to come back to, few enough that each has a history.
constexpr size_t kConversations = 40;

// An act, drawn by weight.
size_t DrawAct(storage::conformance::Chance& chance, bool with_conversations) {
  int64_t sum = 0;
  for (const Act& act : Acts()) sum += act.weight;
  while (true) {
    int64_t left = chance.Below(sum);
    size_t i = 0;
    while (left >= Acts()[i].weight) left -= Acts()[i++].weight;
    if (with_conversations || !Acts()[i].needs_conversation) return i;
  }
}

}  // namespace

const Turn& Load::turn() {
  if (!drawn_) turn_ = Draw();
  drawn_ = true;
  return turn_;
}

Turn Load::Draw() {
  Turn turn{.act = DrawAct(chance_, !conversations_.empty()),
            .key = Key(turns_)};
  if (!conversations_.empty()) turn.conversation = chance_.Of(conversations_);
  if (turns_ > 0) turn.earlier_key = Key(chance_.Below(turns_));
  turn.chance = chance_.Next();
  return turn;
}

void Load::Learn(const Receipt& given) {
  const ConversationId made{given.conversation};
  drawn_ = false;
  ++turns_;
  if (made.value == 0 || made == turn_.conversation) return;
  if (conversations_.size() < kConversations) {
    conversations_.push_back(made);
  } else {
    conversations_[chance_.Below(kConversations)] = made;
  }
}

std::string Load::Key(int64_t number) const {
  return absl::StrCat("طلب ", seed_, "-", number);
}

}  // namespace sanad::survival
