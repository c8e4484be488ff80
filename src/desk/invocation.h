// How an operation is called with bytes: what a caller without our structs
// does, through the C ABI and every binding.
//
//   Invocation reply = InvocationOf<&Conversations::Reply>();
//   reply.call(session, request_bytes, options, take_answer_bytes);

#ifndef SANAD_SRC_DESK_INVOCATION_H_
#define SANAD_SRC_DESK_INVOCATION_H_

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "base/refuse.h"
#include "desk/answer_outlet.h"
#include "desk/lists.h"
#include "desk/session_state.h"
#include "record/interpret.h"
#include "sanad/call.h"
#include "sanad/service.h"

namespace sanad {

using SharedSession = std::shared_ptr<const SessionState>;

// `take` is given the answer when the call is OK; of an act, before it is
// committed, so that what it refuses or throws leaves nothing done.
struct Invocation {
  const record::RecordType& (*request)();
  const record::RecordType& (*answer)();
  absl::Status (*call)(const SharedSession& session, std::string_view request,
                       const CallOptions& options, AnswerOutlet::Take take);
};

// Reads a request: what is absent has its default. call.malformed,
// value.unknown (a number without a name in its enum)
absl::Status ReadRequest(const record::RecordType& type, std::string_view bytes,
                         void* request);

// What a method of a service takes and gives.
template <class Method>
struct MethodTraits;

template <class S, class A, class R>
struct MethodTraits<absl::StatusOr<A> (S::*)(const R&, const CallOptions&)
                        const> {
  using Service = S;
  using Request = R;
  using Answer = A;
  template <auto kMethod>
  static auto Call(const S& s, const R& request, const CallOptions& options) {
    return (s.*kMethod)(request, options);
  }
};

template <class S, class A, class R>
struct MethodTraits<absl::StatusOr<A> (S::*)(const R&) const> {
  using Service = S;
  using Request = R;
  using Answer = A;
  template <auto kMethod>
  static auto Call(const S& s, const R& request, const CallOptions&) {
    return (s.*kMethod)(request);
  }
};

template <class S, class A>
struct MethodTraits<absl::StatusOr<A> (S::*)() const> {
  using Service = S;
  using Request = Nothing;
  using Answer = A;
  template <auto kMethod>
  static auto Call(const S& s, const Nothing&, const CallOptions&) {
    return (s.*kMethod)();
  }
};

// An answer as it goes out: a vector becomes a record that holds it.
template <class A>
struct Wire {
  using Record = A;
  static A Wrap(A answer) { return answer; }
};

template <class Row>
struct Wire<std::vector<Row>> {
  using Record = List<Row>;
  static Record Wrap(std::vector<Row> rows) { return {std::move(rows)}; }
};

// For a service that does not outlive the caller.
inline SharedSession Borrow(const SessionState& state) {
  return {std::shared_ptr<const void>(), &state};
}

template <auto kMethod>
absl::Status CallWithBytes(const SharedSession& session,
                           std::string_view request_bytes,
                           const CallOptions& options,
                           AnswerOutlet::Take take) {
  using Traits = MethodTraits<decltype(kMethod)>;
  typename Traits::Request request{};
  SANAD_RETURN_IF_ERROR(ReadRequest(record::TypeOf<typename Traits::Request>(),
                                    request_bytes, &request));
  AnswerOutlet outlet(take);
  const SessionState caller = {session->desk, session->claim, &outlet};
  SANAD_ASSIGN_OR_RETURN(
      auto answer,
      Traits::template Call<kMethod>(typename Traits::Service(Borrow(caller)),
                                     request, options));
  if (outlet.given()) return absl::OkStatus();
  return outlet.Give(
      record::ToBytes(Wire<typename Traits::Answer>::Wrap(std::move(answer))));
}

template <auto kMethod>
constexpr Invocation InvocationOf() {
  using Traits = MethodTraits<decltype(kMethod)>;
  using Answer = typename Wire<typename Traits::Answer>::Record;
  return {.request = &record::TypeOf<typename Traits::Request>,
          .answer = &record::TypeOf<Answer>,
          .call = &CallWithBytes<kMethod>};
}

}  // namespace sanad

#endif  // SANAD_SRC_DESK_INVOCATION_H_
