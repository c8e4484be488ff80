#include "tests/capi/steps.h"

#include "desk/lists.h"
#include "desk/receive_batch.h"
#include "desk/requests.h"
#include "gtest/gtest.h"
#include "record/interpret.h"
#include "sanad_methods.h"

namespace sanad::capi::test {
namespace {

const uint8_t* Bytes(std::string_view text) {
  return reinterpret_cast<const uint8_t*>(text.data());
}

sanad_call_options WithKey(std::string_view key) {
  sanad_call_options options{};
  options.struct_size = sizeof options;
  options.idempotency_key = key.data();
  options.idempotency_key_size = key.size();
  return options;
}

// Of a step: what it opened is closed again, whatever came of it.
sanad_status Either(sanad_status first, sanad_status second) {
  return first != SANAD_OK ? first : second;
}

}  // namespace

Host::Host(Place place, const sanad_host* services)
    : url_(place == Place::kMemory ? "memory:"
                                   : "sqlite:" + folder_.File("host.db")),
      services_(services) {
  EXPECT_EQ(Open(&store_), SANAD_OK);
  EXPECT_EQ(
      sanad_desk_open(store_, "acme", 4, SANAD_DESK_CREATE, &desk_, nullptr),
      SANAD_OK);
  EXPECT_EQ(OpenSession(&system_), SANAD_OK);
  team_ = record::ToBytes(CreateTeam{.name = "المخازن"});
  const auto team =
      record::FromBytes<Team>(Ask(SANAD_METHOD_STAFF_ADD_TEAM, team_));
  const auto inbox = record::FromBytes<Inbox>(Ask(
      SANAD_METHOD_INBOXES_CREATE,
      record::ToBytes(CreateInbox{
          .name = "الدعم", .address = "help@acme.example", .team = team->id})));
  const ReceiveRequest message = {.inbox = inbox->id,
                                  .channel = Channel::kEmail,
                                  .sender_kind = IdentityKind::kEmail,
                                  .sender = "hana@example.com",
                                  .sender_name = "هناء",
                                  .subject = "أين شحنتي؟",
                                  .text = "متى تصل؟"};
  message_ = record::ToBytes(message);
  batch_ = record::ToBytes(ReceiveBatch{{message, message}});
  const auto arrival =
      record::FromBytes<Arrival>(Ask(SANAD_METHOD_CHANNELS_RECEIVE, message_));
  reply_ = record::ToBytes(
      ReplyRequest{.conversation = arrival->conversation, .text = "في الطريق"});
  before_ = found();
}

Host::~Host() { EXPECT_EQ(sanad_close(store_), SANAD_OK); }

sanad_status Host::Open(sanad_store** store) const {
  sanad_open_options options{};
  options.struct_size = sizeof options;
  options.storage = url_.data();
  options.storage_size = url_.size();
  options.host = services_;
  return sanad_open(&options, store, nullptr);
}

sanad_status Host::OpenSession(sanad_session** session) const {
  sanad_principal who{};
  who.struct_size = sizeof who;
  who.kind = SANAD_AS_SYSTEM;
  return sanad_session_open(desk_, &who, session, nullptr);
}

sanad_status Host::Call(uint32_t method, std::string_view request,
                        const sanad_call_options* options) const {
  sanad_buffer out = SANAD_BUFFER_INIT;
  const sanad_status status = sanad_call(system_, method, Bytes(request),
                                         request.size(), options, &out);
  sanad_buffer_free(&out);
  return status;
}

std::string Host::Ask(uint32_t method, std::string_view request) const {
  sanad_buffer out = SANAD_BUFFER_INIT;
  EXPECT_EQ(sanad_call(system_, method, Bytes(request), request.size(), nullptr,
                       &out),
            SANAD_OK);
  std::string answer(reinterpret_cast<const char*>(out.data), out.size);
  sanad_buffer_free(&out);
  return answer;
}

sanad_status Host::OpenAndCloseStore() {
  sanad_store* store = nullptr;
  const sanad_status opened = Open(&store);
  return Either(opened, sanad_close(store));
}

sanad_status Host::OpenAndCloseDesk() {
  sanad_desk* desk = nullptr;
  const sanad_status opened =
      sanad_desk_open(store_, "acme", 4, SANAD_DESK_CREATE, &desk, nullptr);
  return Either(opened, sanad_desk_close(desk));
}

sanad_status Host::OpenAndCloseSession() {
  sanad_session* session = nullptr;
  const sanad_status opened = OpenSession(&session);
  return Either(opened, sanad_session_close(session));
}

// With a key, so that an answer is kept.
sanad_status Host::AddTeam() {
  const std::string key = "team " + std::to_string(added_);
  const sanad_call_options options = WithKey(key);
  const sanad_status status =
      Call(SANAD_METHOD_STAFF_ADD_TEAM, team_, &options);
  if (status == SANAD_OK) ++added_;
  return status;
}

sanad_status Host::AddTeamByJson() {
  constexpr std::string_view kMethod = "staff.add_team";
  constexpr std::string_view kRequest = R"({"name": "الفرز"})";
  const std::string key = "team " + std::to_string(added_);
  const sanad_call_options options = WithKey(key);
  sanad_buffer out = SANAD_BUFFER_INIT;
  const sanad_status status =
      sanad_call_json(system_, kMethod.data(), kMethod.size(), kRequest.data(),
                      kRequest.size(), &options, &out);
  sanad_buffer_free(&out);
  if (status == SANAD_OK) ++added_;
  return status;
}

std::string Host::AskByJson(std::string_view method,
                            std::string_view request) const {
  sanad_call_options options{};
  options.struct_size = sizeof options;
  options.locale = "ar";
  options.locale_size = 2;
  sanad_buffer out = SANAD_BUFFER_INIT;
  sanad_call_json(system_, method.data(), method.size(), request.data(),
                  request.size(), &options, &out);
  std::string answer(reinterpret_cast<const char*>(out.data), out.size);
  sanad_buffer_free(&out);
  return answer;
}

sanad_status Host::ListTeams() {
  return Call(SANAD_METHOD_STAFF_LIST_TEAMS, "");
}

sanad_status Host::Receive() {
  return Call(SANAD_METHOD_CHANNELS_RECEIVE, message_);
}

sanad_status Host::ReceiveAll() {
  return Call(SANAD_METHOD_CHANNELS_RECEIVE_ALL, batch_);
}

sanad_status Host::Reply() {
  return Call(SANAD_METHOD_CONVERSATIONS_REPLY, reply_);
}

sanad_status Host::List() { return Call(SANAD_METHOD_CONVERSATIONS_LIST, ""); }

sanad_status Host::ReadEvents() { return Call(SANAD_METHOD_EVENTS_READ, ""); }

sanad_status Host::Follow() {
  sanad_subscription* follower = nullptr;
  const sanad_status followed = sanad_subscribe(system_, 0, &follower, nullptr);
  if (followed != SANAD_OK) return followed;
  sanad_buffer out = SANAD_BUFFER_INIT;
  const sanad_status read = sanad_events_next(follower, 0, &out);
  sanad_buffer_free(&out);
  return Either(read, sanad_unsubscribe(follower));
}

sanad_status Host::CancelAndFree() {
  sanad_cancel* cancel = nullptr;
  const sanad_status made = sanad_cancel_new(&cancel);
  if (made != SANAD_OK) return made;
  const sanad_status fired = sanad_cancel_fire(cancel);
  return Either(fired, sanad_cancel_free(cancel));
}

sanad_status Host::Wake() {
  const sanad_status set = sanad_set_wakeup(
      store_, [](void*) {}, nullptr, [](void*) {});
  return Either(set, sanad_set_wakeup(store_, nullptr, nullptr, nullptr));
}

sanad_status Host::ReadSchema() {
  sanad_buffer out = SANAD_BUFFER_INIT;
  const sanad_status status = sanad_schema(&out);
  sanad_buffer_free(&out);
  return status;
}

sanad_status Host::CallUnknownMethod() {
  const sanad_status status = Call(99999, "");
  return status == SANAD_UNIMPLEMENTED ? SANAD_OK : status;
}

sanad_status Host::CallWithoutName() {
  const sanad_status status = Call(SANAD_METHOD_STAFF_ADD_TEAM, "");
  return status == SANAD_INVALID_ARGUMENT ? SANAD_OK : status;
}

int64_t Host::found() const {
  int64_t teams = 0;
  PageRequest page;
  do {
    const auto read = record::FromBytes<Page<Team>>(
        Ask(SANAD_METHOD_STAFF_LIST_TEAMS, record::ToBytes(page)));
    teams += static_cast<int64_t>(read->rows.size());
    page.cursor = read->next;
  } while (!page.cursor.empty());
  return teams - before_;
}

int64_t Host::NewEvents() {
  const auto events = record::FromBytes<sanad::List<Event>>(
      Ask(SANAD_METHOD_EVENTS_READ,
          record::ToBytes(ReadEventsRequest{.after = last_event_})));
  if (!events->rows.empty()) last_event_ = events->rows.back().number;
  return static_cast<int64_t>(events->rows.size());
}

std::vector<std::string> Host::Findings() const {
  const auto verified =
      record::FromBytes<Verification>(Ask(SANAD_METHOD_DESK_VERIFY, ""));
  std::vector<std::string> findings;
  for (const Finding& finding : verified->findings) {
    findings.push_back(finding.where + ": " + finding.what);
  }
  return findings;
}

const std::vector<Step>& Steps() {
  static const auto& steps = *new std::vector<Step>{
      {"OpenAndCloseStore", &Host::OpenAndCloseStore},
      {"OpenAndCloseDesk", &Host::OpenAndCloseDesk},
      {"OpenAndCloseSession", &Host::OpenAndCloseSession},
      {"AddTeam", &Host::AddTeam},
      {"AddTeamByJson", &Host::AddTeamByJson},
      {"ListTeams", &Host::ListTeams},
      {"Receive", &Host::Receive},
      {"ReceiveAll", &Host::ReceiveAll},
      {"Reply", &Host::Reply},
      {"List", &Host::List},
      {"ReadEvents", &Host::ReadEvents},
      {"Follow", &Host::Follow},
      {"CancelAndFree", &Host::CancelAndFree},
      {"Wake", &Host::Wake},
      {"ReadSchema", &Host::ReadSchema},
      {"CallUnknownMethod", &Host::CallUnknownMethod},
      {"CallWithoutName", &Host::CallWithoutName},
  };
  return steps;
}

std::string NameOf(const Step& step, Place place) {
  return std::string(step.name) +
         (place == Place::kMemory ? "InMemory" : "InFile");
}

}  // namespace sanad::capi::test
