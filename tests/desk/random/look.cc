#include "tests/desk/random/look.h"

#include <cstdint>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "absl/functional/function_ref.h"
#include "absl/strings/str_cat.h"
#include "tests/desk/random/answer.h"
#include "tests/desk/random/draw.h"

namespace sanad::play {
namespace {

template <class Row>
using ReadPage =
    absl::FunctionRef<absl::StatusOr<Page<Row>>(const PageRequest&)>;

// All pages, one after the other; each is full but the last. Customers may
// be shown less of a page than there is on it.
template <class Row>
Outcome ReadPages(Chance& chance, bool full, ReadPage<Row> read) {
  std::vector<Row> rows;
  PageRequest request;
  do {
    request.rows = 1 + chance.Below(7);
    const auto page = read(request);
    if (!page.ok()) return {ReasonOf(page.status())};
    const auto count = static_cast<int64_t>(page->rows.size());
    const bool right = full && !page->next.empty() ? count == request.rows
                                                   : count <= request.rows;
    if (!right) return {absl::StrCat("a page of ", count, " rows")};
    rows.insert(rows.end(), page->rows.begin(), page->rows.end());
    request.cursor = page->next;
  } while (!request.cursor.empty());
  return {.answer = DescribeAll(rows)};
}

Outcome ReadView(const Session& session, ConversationId id) {
  const auto view = session.conversations().Get({.conversation = id});
  if (!view.ok()) return {ReasonOf(view.status())};
  std::vector<std::string> tags;
  for (const Tag& tag : view->tags) tags.push_back(tag.name);
  std::vector<std::string> fields;
  for (const CustomFieldValue& field : view->fields) {
    fields.push_back(absl::StrCat(field.field.value, "=", field.value));
  }
  return {.answer = DescribeView(*view, tags, fields)};
}

Outcome ReadRatings(const Session& session, ConversationId id) {
  const auto all = session.conversations().ListFeedback({.conversation = id});
  if (!all.ok()) return {ReasonOf(all.status())};
  return {.answer = DescribeAll(*all)};
}

Outcome ReadEvents(const Session& session, int64_t after, Chance& chance) {
  std::vector<Event> events;
  while (true) {
    const auto next =
        session.events().Read({.after = after, .rows = 1 + chance.Below(60)});
    if (!next.ok()) return {ReasonOf(next.status())};
    if (next->empty()) return {.answer = DescribeAll(events)};
    events.insert(events.end(), next->begin(), next->end());
    after = events.back().number;
  }
}

// One reader at their desk; remembers the first thing that is not as it
// should be.
class Look {
 public:
  Look(const Desk& desk, const Model& model, Actor reader, Chance& chance)
      : session_(SessionOf(desk, reader)),
        model_(model),
        reader_(reader),
        chance_(chance) {}

  void AtConversation(ConversationId id) {
    const std::string which = absl::StrCat(" conversation ", id.value);
    Compare("get" + which, model_.Get(reader_, id), ReadView(session_, id));
    Compare("ratings of" + which, model_.ListFeedback(reader_, id),
            ReadRatings(session_, id));
    const bool full = reader_.kind != ActorKind::kCustomer;
    Compare(
        "timeline of" + which, model_.Timeline(reader_, id),
        ReadPages<TimelineItem>(chance_, full, [&](const PageRequest& page) {
          return session_.conversations().Timeline(
              {.conversation = id, .page = page});
        }));
  }

  void AtList(ListRequest request) {
    request.statuses = DrawStatuses(chance_);
    const std::string which =
        absl::StrCat(request.mine ? "mine" : "inbox ", request.inbox.value,
                     " with ", request.statuses.size(), " statuses");
    Compare(
        "list " + which, model_.List(reader_, request),
        ReadPages<ConversationRow>(chance_, true, [&](const PageRequest& page) {
          request.page = page;
          return session_.conversations().List(request);
        }));
  }

  void AtCustomer(CustomerId id) {
    Compare(
        absl::StrCat("conversations of customer ", id.value),
        model_.ListConversations(reader_, id),
        ReadPages<Conversation>(chance_, true, [&](const PageRequest& page) {
          return session_.customers().ListConversations(
              {.customer = id, .page = page});
        }));
  }

  void AtWorkspace() {
    Compare("loads", model_.ListLoads(reader_),
            ReadPages<AgentLoad>(chance_, true, [&](const PageRequest& page) {
              return session_.staff().ListLoads(page);
            }));
    Compare("events", model_.ReadEvents(reader_),
            ReadEvents(session_, model_.office().last_event, chance_));
  }

  const std::string& difference() const { return difference_; }

 private:
  void Compare(const std::string& what, const Outcome& expected,
               const Outcome& actual) {
    if (!difference_.empty() || expected == actual) return;
    difference_ = absl::StrCat(ToText(reader_), " reads ", what,
                               "\n  model: ", ToText(expected),
                               "\n  desk:  ", ToText(actual), "\n");
  }

  Session session_;
  const Model& model_;
  Actor reader_;
  Chance& chance_;
  std::string difference_;
};

// The host, every agent, and customers: all if they are few, else some.
std::vector<Actor> Readers(const Model& model, Chance& chance) {
  constexpr size_t kFew = 8;
  std::vector<Actor> readers = {Actor::System()};
  for (const Agent& agent : model.office().agents) {
    readers.push_back(Actor::Of(agent.id));
  }
  std::vector<CustomerId> customers = model.Customers();
  for (size_t i = 0; i < kFew && !customers.empty(); ++i) {
    const auto at = customers.begin() + chance.Below(std::ssize(customers));
    readers.push_back(Actor::Of(*at));
    customers.erase(at);
  }
  return readers;
}

}  // namespace

Session SessionOf(const Desk& desk, Actor actor) {
  switch (actor.kind) {
    case ActorKind::kAgent:
      return desk.AsAgent(AgentId{actor.id});
    case ActorKind::kCustomer:
      return desk.AsCustomer(CustomerId{actor.id});
    default:
      return desk.AsSystem();
  }
}

std::string LookAtEverything(const Desk& desk, const Model& model,
                             Chance& chance) {
  for (const Actor reader : Readers(model, chance)) {
    Look look(desk, model, reader, chance);
    for (const ConversationId id : model.Conversations()) {
      look.AtConversation(id);
    }
    for (const Inbox& inbox : model.office().inboxes) {
      look.AtList({.inbox = inbox.id});
    }
    look.AtList({.mine = true});
    for (const CustomerId id : model.Customers()) look.AtCustomer(id);
    look.AtWorkspace();
    if (!look.difference().empty()) return look.difference();
  }
  return "";
}

}  // namespace sanad::play
