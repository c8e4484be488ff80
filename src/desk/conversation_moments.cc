#include "desk/conversation_moments.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "desk/conversation_events.h"
#include "record/interpret.h"

namespace sanad {
namespace {

using storage::Cell;

// The row of `table` that the event inserted or changed, with those members
// that it told.
template <class T>
std::optional<T> RowIn(const RowChanges& changes) {
  const auto found = std::find_if(
      changes.rows.rbegin(), changes.rows.rend(), [](const RowChange& change) {
        return change.table == TableFor<T>().number && !change.members.empty();
      });
  if (found == changes.rows.rend()) return std::nullopt;
  return record::FromBytes<T>(found->members);
}

bool ChangesAssignments(const RowChanges& changes) {
  return std::any_of(changes.rows.begin(), changes.rows.end(),
                     [](const RowChange& change) {
                       return change.table == TableFor<Assignment>().number;
                     });
}

// To whom the event gave the conversation, if it did: what it inserted among
// the assignments, or nobody; one that is opened is its inbox's team's.
std::optional<Assignment> AssignmentIn(const Event& event) {
  const bool opened = event.kind == EventKind::kConversationOpened;
  const bool may = opened || event.kind == EventKind::kAssigned ||
                   event.kind == EventKind::kReleased ||
                   event.kind == EventKind::kMoved;
  if (!may) return std::nullopt;
  const auto changes = record::FromBytes<RowChanges>(event.changes);
  if (!changes) return std::nullopt;
  if (opened) {
    const auto row = RowIn<Conversation>(*changes);
    if (!row || !row->team) return std::nullopt;
    return Assignment{.team = row->team};
  }
  if (!ChangesAssignments(*changes)) return std::nullopt;
  const auto row = RowIn<Assignment>(*changes);
  return row && row->number > 0 ? *row : Assignment{};
}

// Until when the event says that the conversation sleeps.
std::optional<absl::Time> SnoozedUntil(const Event& event) {
  const auto changes = record::FromBytes<RowChanges>(event.changes);
  const auto row = changes ? RowIn<Conversation>(*changes) : std::nullopt;
  return row ? row->snoozed_until : std::nullopt;
}

struct Spoken {
  TimelineKind kind = TimelineKind::kNone;
  AgentId author;
};

// Reads the events of a tree of conversations, each once.
class MomentReader {
 public:
  MomentReader(storage::Reading& reading, const std::vector<Conversation>& tree)
      : reading_(reading), tree_(tree), root_(tree.front().id) {}

  absl::Status ReadMessages(ConversationId conversation) {
    static const record::FieldSet columns = ColumnsNamed(
        TableFor<Message>(), {"id", "author_kind", "author", "visibility",
                              "automatic", "withdrawn_at"});
    SANAD_ASSIGN_OR_RETURN(
        const auto messages,
        storage::ReadAll(
            reading_, TableFor<Message>(),
            {.streams = {{.table = &TableFor<Message>(),
                          .index = message_index::kByConversation,
                          .prefix = {Cell::Integer(conversation.value)}}},
             .columns = columns}));
    for (const Message& message : messages) {
      if (message.withdrawn_at) continue;
      const bool by_agent = message.author_kind == ActorKind::kAgent;
      spoken_[message.id.value] = {TimelineKindOf(message),
                                   {by_agent ? message.author : 0}};
    }
    return absl::OkStatus();
  }

  // REQUIRES: the messages of the whole tree were read
  absl::Status ReadEvents(ConversationId conversation) {
    SANAD_ASSIGN_OR_RETURN(auto streams,
                           EventStreamsOf(reading_, conversation));
    for (storage::Stream& stream : streams) {
      SANAD_ASSIGN_OR_RETURN(
          const auto events,
          storage::ReadAll(reading_, TableFor<Event>(),
                           {.streams = {std::move(stream)}}));
      TakeAll(events);
    }
    return absl::OkStatus();
  }

  std::vector<Moment> Finish() && {
    std::vector<Moment> moments;
    moments.reserve(moments_.size());
    for (auto& [place, moment] : moments_) moments.push_back(moment);
    return moments;
  }

 private:
  void TakeAll(const std::vector<Event>& events) {
    std::map<int64_t, int64_t> last_merge;  // of each that came
    for (const Event& event : events) {
      if (event.kind == EventKind::kMerged) {
        last_merge[event.object] = event.number;
      }
    }
    for (size_t i = 0; i < events.size(); ++i) {
      const bool undone = i > 0 && IsUndone(events[i - 1], events[i],
                                            last_merge[events[i - 1].object]);
      if (undone) continue;
      Take(events[i]);
      const bool told =
          i + 1 < events.size() && IsTurn(events[i], events[i + 1]);
      if (!told) Reopen(events[i]);
    }
  }

  // Whether `event` tells what the message before did.
  static bool IsTurn(const Event& before, const Event& event) {
    return TimelineKindOf(event.kind) == TimelineKind::kStatusChanged &&
           event.number == before.number + 1;
  }

  // A customer's message opens the root, and says so unless it was open, if
  // only because of a merge that was undone since.
  void Reopen(const Event& event) {
    const auto moment =
        moments_.find({event.number, TimelineKind::kCustomerMessage});
    const bool opens = moment != moments_.end() &&
                       event.subject == root_.value &&
                       status_ != ConversationStatus::kOpen &&
                       status_ != ConversationStatus::kOnHold;
    if (!opens) return;
    Add(event, TimelineKind::kStatusChanged).event.status = status_ =
        ConversationStatus::kOpen;
  }

  // A merge that opens the root says so with its next event, which changes no
  // row; so does an undoing that leads back.
  bool IsUndone(const Event& before, const Event& event,
                int64_t last_merge) const {
    if (TimelineKindOf(event.kind) != TimelineKind::kStatusChanged ||
        event.number != before.number + 1 || !event.changes.empty()) {
      return false;
    }
    if (before.kind == EventKind::kUnmerged) return true;
    return before.kind == EventKind::kMerged &&
           !(last_merge == before.number && IsThere(before.object));
  }

  bool IsThere(int64_t conversation) const {
    return std::any_of(
        tree_.begin(), tree_.end(), [&](const Conversation& row) {
          return row.id.value == conversation && row.merged_into == root_;
        });
  }

  void Take(const Event& event) {
    const auto spoken = spoken_.find(event.object);
    const bool speaks = IsSpoken(event.kind) && spoken != spoken_.end();
    const TimelineKind kind = speaks ? spoken->second.kind : KindIn(event);
    if (kind != TimelineKind::kNone) {
      Moment& moment = Add(event, kind);
      if (speaks) {
        moment.event.agent = spoken->second.author;
      } else if (event.actor_kind == ActorKind::kAgent) {
        moment.event.agent = AgentId{event.actor};
      }
      if (kind == TimelineKind::kStatusChanged) {
        moment.event.status = static_cast<ConversationStatus>(event.object);
        status_ = moment.event.status;
      }
      if (kind == TimelineKind::kSnoozed) moment.until = SnoozedUntil(event);
      if (kind == TimelineKind::kFeedbackAsked) {
        moment.asked = static_cast<FeedbackKind>(event.object);
      }
    }
    if (event.subject != root_.value) return;
    const auto assignment = AssignmentIn(event);
    if (!assignment) return;
    Moment& assigned = Add(event, TimelineKind::kAssigned);
    assigned.event.agent = assignment->agent;
    assigned.event.team = assignment->team;
  }

  Moment& Add(const Event& event, TimelineKind kind) {
    Moment& moment = moments_[{event.number, kind}];
    moment.event = {.kind = kind,
                    .at = event.happened_at,
                    .by = event.actor_kind,
                    .number = event.number};
    return moment;
  }

  // What happened to those that were merged is not what happened to the root.
  TimelineKind KindIn(const Event& event) const {
    if (IsSpoken(event.kind)) return TimelineKind::kNone;
    const bool counts = event.subject == root_.value ||
                        event.kind == EventKind::kConversationOpened;
    return counts ? TimelineKindOf(event.kind) : TimelineKind::kNone;
  }

  storage::Reading& reading_;
  const std::vector<Conversation>& tree_;
  ConversationId root_;
  ConversationStatus status_ = ConversationStatus::kOpen;  // of the root
  std::map<int64_t, Spoken> spoken_;                       // by message
  // By the number of the event; one that opens also assigns.
  std::map<std::pair<int64_t, TimelineKind>, Moment> moments_;
};

}  // namespace

absl::StatusOr<std::vector<Moment>> LoadMoments(
    storage::Reading& reading, const std::vector<Conversation>& tree) {
  MomentReader reader(reading, tree);
  for (const Conversation& row : tree) {
    SANAD_RETURN_IF_ERROR(reader.ReadMessages(row.id));
  }
  for (const Conversation& row : tree) {
    SANAD_RETURN_IF_ERROR(reader.ReadEvents(row.id));
  }
  return std::move(reader).Finish();
}

}  // namespace sanad
