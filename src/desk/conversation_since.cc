#include "desk/conversation_since.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "desk/ledger.h"
#include "desk/names.h"
#include "fmt/format.h"
#include "record/interpret.h"
#include "sanad/event.h"
#include "sanad/status.h"

namespace sanad {
namespace {

using storage::Cell;

// Events looked at, and things told of them.
constexpr int64_t kEventsLookedAt = 200;
constexpr size_t kThingsTold = 5;

// One who did one kind of thing, once or more often.
struct Deed {
  Actor actor;
  EventKind kind = EventKind::kNone;
};

bool operator==(const Deed& a, const Deed& b) {
  return a.actor == b.actor && a.kind == b.kind;
}

// A sentence in both languages.
struct Words {
  std::string english;
  std::string arabic;
};

bool MovesVersion(const Event& event, const std::string& key) {
  const auto changes = record::FromBytes<RowChanges>(event.changes);
  if (!changes) return false;
  return std::any_of(
      changes->rows.begin(), changes->rows.end(), [&](const RowChange& row) {
        return row.table == TableFor<Conversation>().number && row.key == key;
      });
}

// A channel brings a message, but the customer wrote it.
Deed DeedOf(const Event& event) {
  if (event.kind == EventKind::kMessageReceived) {
    return {{ActorKind::kCustomer, 0}, event.kind};
  }
  return {{event.actor_kind, event.actor}, event.kind};
}

// The deeds after version `seen`, the oldest first, each once. Not every
// event moves the version, so those that do are counted back to it.
absl::StatusOr<std::vector<Deed>> DeedsSince(Call& call,
                                             const Conversation& present,
                                             int64_t seen) {
  const storage::Scan newest = {
      .streams = {{.table = &TableFor<Event>(),
                   .index = event_index::kBySubject,
                   .prefix = {Cell::Integer(
                                  static_cast<int64_t>(Stream::kConversation)),
                              Cell::Integer(present.id.value)}}},
      .direction = storage::Direction::kDescending,
      .limit = std::min(4 * (present.version - seen), kEventsLookedAt)};
  SANAD_ASSIGN_OR_RETURN(
      const auto events,
      storage::ReadAll(call.reading(), TableFor<Event>(), newest));
  const std::string key = KeyBytes(TableFor<Conversation>(), &present);
  int64_t version = present.version;
  std::vector<Deed> deeds;
  for (const Event& event : events) {
    if (version == seen) break;
    if (IsOfAudit(event.kind)) continue;
    if (MovesVersion(event, key)) --version;
    const Deed deed = DeedOf(event);
    if (std::find(deeds.begin(), deeds.end(), deed) == deeds.end()) {
      deeds.push_back(deed);
    }
  }
  std::reverse(deeds.begin(), deeds.end());
  return deeds;
}

absl::StatusOr<Words> NameFor(Call& call, Actor actor) {
  if (actor.kind == ActorKind::kCustomer)
    return Words{"the customer", "العميل"};
  if (actor.kind == ActorKind::kSystem) return Words{"the system", "النظام"};
  SANAD_ASSIGN_OR_RETURN(std::string name, NameOfActor(call, actor));
  return Words{name, name};
}

// The latest of them, in their order.
absl::StatusOr<Words> Tell(Call& call, const std::vector<Deed>& deeds) {
  const size_t told = std::min(deeds.size(), kThingsTold);
  Words words;
  if (told < deeds.size()) words = {"among others, ", "ومن ذلك: "};
  for (size_t i = deeds.size() - told; i < deeds.size(); ++i) {
    SANAD_ASSIGN_OR_RETURN(const Words name, NameFor(call, deeds[i].actor));
    const bool last = i + 1 == deeds.size();
    words.english += fmt::format("{} {}{}", name.english,
                                 NameOf(deeds[i].kind, Language::kEnglish),
                                 last ? "" : ", ");
    words.arabic +=
        fmt::format("{} {}{}", name.arabic,
                    NameOf(deeds[i].kind, Language::kArabic), last ? "" : "، ");
  }
  return words;
}

std::string ForPrograms(Actor actor) {
  switch (actor.kind) {
    case ActorKind::kAgent:
      return fmt::format("agent {}", actor.id);
    case ActorKind::kBot:
      return fmt::format("bot {}", actor.id);
    case ActorKind::kCustomer:
      return "customer";
    default:
      return "system";
  }
}

// A list in which each word stands once.
class WordList {
 public:
  void Add(const std::string& word) {
    if (std::find(words_.begin(), words_.end(), word) != words_.end()) return;
    words_.push_back(word);
    text_ += (text_.empty() ? "" : ", ") + word;
  }
  std::string_view text() const { return text_; }

 private:
  std::vector<std::string> words_;
  std::string text_;
};

}  // namespace

absl::Status RefuseChanged(Call& call, const Conversation& present,
                           int64_t seen) {
  const bool known = seen > 0 && seen < present.version;
  const int64_t count = known ? present.version - seen : 0;
  Words changed = {"it was changed", "تغيّرت"};
  std::vector<Deed> deeds;
  if (count > 0 && call.principal().IsStaff()) {
    SANAD_ASSIGN_OR_RETURN(deeds, DeedsSince(call, present, seen));
  }
  if (!deeds.empty()) {
    SANAD_ASSIGN_OR_RETURN(changed, Tell(call, deeds));
  }
  WordList kinds;
  WordList actors;
  for (const Deed& deed : deeds) {
    kinds.Add(fmt::format("{}", static_cast<int>(deed.kind)));
    actors.Add(ForPrograms(deed.actor));
  }
  return Refuse(kConversationChanged,
                {{"present", present.version},
                 {"seen", seen},
                 {"count", count},
                 {"changed", changed.english, changed.arabic},
                 {"kinds", kinds.text()},
                 {"actors", actors.text()}});
}

}  // namespace sanad
