#include "storage/postgres/link.h"

#include <poll.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "base/refuse.h"
#include "storage/postgres/failure.h"
#include "storage/reasons.h"

namespace sanad::storage::postgres {
namespace {

// How often somebody who waits looks whether they shall stop.
constexpr absl::Duration kBetweenLooks = absl::Milliseconds(50);

// What the host's URL leaves open. A server that is gone is noticed within
// the time that TCP is given here.
struct Setting {
  const char* name;
  const char* value;
};
constexpr Setting kSettings[] = {
    {"application_name", "sanad"}, {"client_encoding", "UTF8"},
    {"keepalives_idle", "10"},     {"keepalives_interval", "5"},
    {"keepalives_count", "3"},     {"tcp_user_timeout", "25000"},
};

struct FreeOptions {
  void operator()(PQconninfoOption* options) const { PQconninfoFree(options); }
};
using Options = std::unique_ptr<PQconninfoOption, FreeOptions>;

// What libpq says of a connection, in one line and without its end.
std::string Where(std::string_view message) {
  return std::string(message.substr(0, message.find('\n')));
}

struct Parameters {
  std::vector<const char*> names;
  std::vector<const char*> values;

  void Add(const char* name, const char* value) {
    names.push_back(name);
    values.push_back(value);
  }
};

Parameters ParametersOf(const PQconninfoOption* given, bool read_only) {
  Parameters parameters;
  for (const Setting& setting : kSettings) {
    parameters.Add(setting.name, setting.value);
  }
  // An old leader that came back only reads.
  if (!read_only) parameters.Add("target_session_attrs", "read-write");
  for (const auto* option = given; option->keyword; ++option) {
    if (option->val) parameters.Add(option->keyword, option->val);
  }
  parameters.Add(nullptr, nullptr);
  return parameters;
}

}  // namespace

absl::StatusOr<Link> Link::Open(std::string_view url, bool read_only,
                                const Deadline& deadline) {
  char* message = nullptr;
  const Options given(PQconninfoParse(std::string(url).c_str(), &message));
  if (!given) {
    const std::string where = Where(message ? message : "");
    PQfreemem(message);
    return Refuse(kStoreUnreachable, {{"where", where}});
  }
  const Parameters parameters = ParametersOf(given.get(), read_only);
  Link link(PQconnectStartParams(parameters.names.data(),
                                 parameters.values.data(), 0));
  SANAD_RETURN_IF_ERROR(link.Connect(deadline));
  PQsetNoticeProcessor(
      link.handle(), [](void*, const char*) {}, nullptr);
  return link;
}

absl::Status Link::Connect(const Deadline& deadline) {
  PGconn* const handle = handle_.get();
  if (!handle) return Refuse(kStoreFailed, {{"where", "no memory"}});
  PostgresPollingStatusType next = PGRES_POLLING_WRITING;
  while (next != PGRES_POLLING_OK) {
    if (next == PGRES_POLLING_FAILED || PQstatus(handle) == CONNECTION_BAD) {
      return Refuse(kStoreUnreachable,
                    {{"where", Where(PQerrorMessage(handle))}});
    }
    if (!Poll(next == PGRES_POLLING_WRITING, deadline)) {
      return Refuse(kStoreUnreachable, {{"where", "no answer in time"}});
    }
    next = PQconnectPoll(handle);
  }
  PQsetnonblocking(handle, 1);
  return absl::OkStatus();
}

bool Link::Poll(bool writing, const Deadline& deadline) const {
  while (true) {
    const absl::Duration left = deadline.left();
    if (left <= absl::ZeroDuration() || deadline.cancelled()) return false;
    const short events = static_cast<short>(
        POLLIN | (writing ? static_cast<short>(POLLOUT) : short{0}));
    pollfd socket = {.fd = PQsocket(handle_.get()), .events = events};
    const auto wait = absl::ToInt64Milliseconds(std::min(left, kBetweenLooks));
    const int ready = poll(&socket, 1, static_cast<int>(wait) + 1);
    if (ready != 0) return true;  // a failure is told by libpq
  }
}

absl::Status Link::AwaitAnswer(const Deadline& deadline) {
  PGconn* const handle = handle_.get();
  while (true) {
    const int unsent = PQflush(handle);
    if (unsent < 0) return Broken();
    if (unsent == 0 && PQisBusy(handle) == 0) return absl::OkStatus();
    if (!Poll(unsent > 0, deadline)) return CallOff(deadline);
    if (PQconsumeInput(handle) == 0) return Broken();
  }
}

absl::StatusOr<Result> Link::Receive(const Deadline& deadline) {
  SANAD_RETURN_IF_ERROR(AwaitAnswer(deadline));
  Result result(PQgetResult(handle_.get()));
  if (PQstatus(handle_.get()) == CONNECTION_BAD) return Broken();
  return result;
}

absl::Status Link::Broken() {
  works_ = false;
  return Refuse(kStoreLost, {{"where", Where(PQerrorMessage(handle_.get()))}});
}

absl::Status Link::CallOff(const Deadline& deadline) {
  works_ = false;
  PGcancel* const cancel = PQgetCancel(handle_.get());
  if (cancel) {
    char message[256];
    PQcancel(cancel, message, sizeof(message));
    PQfreeCancel(cancel);
  }
  return deadline.cancelled()
             ? Refuse(kCallCancelled)
             : Refuse(kStoreFailed, {{"where", "no answer in time"}});
}

}  // namespace sanad::storage::postgres
