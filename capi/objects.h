// What the handles stand for.

#ifndef SANAD_CAPI_OBJECTS_H_
#define SANAD_CAPI_OBJECTS_H_

#include <atomic>
#include <cstdint>
#include <memory>
#include <stop_token>
#include <utility>

#include "capi/handles.h"
#include "capi/host.h"
#include "sanad/desk.h"
#include "sanad/session.h"
#include "sanad/store.h"

namespace sanad::capi {

struct StoreObject : Object {
  static constexpr Kind kKind = Kind::kStore;

  StoreObject(std::shared_ptr<HostWakeup> wakeup, GivenHost given, Store store)
      : given(std::move(given)),
        wakeup(std::move(wakeup)),
        store(std::move(store)) {}

  GivenHost given;
  std::shared_ptr<HostWakeup> wakeup;
  Store store;
};

struct DeskObject : Object {
  static constexpr Kind kKind = Kind::kDesk;

  explicit DeskObject(Desk desk) : desk(std::move(desk)) {}

  Desk desk;
};

struct SessionObject : Object {
  static constexpr Kind kKind = Kind::kSession;

  explicit SessionObject(Session session) : session(std::move(session)) {}

  Session session;
};

struct SubscriptionObject : Object {
  static constexpr Kind kKind = Kind::kSubscription;

  SubscriptionObject(Session session, int64_t after)
      : session(std::move(session)), after(after) {}

  Session session;
  std::atomic<bool> reading = false;
  int64_t after;  // of whoever is reading
};

struct CancelObject : Object {
  static constexpr Kind kKind = Kind::kCancel;

  std::stop_source source;
};

}  // namespace sanad::capi

#endif  // SANAD_CAPI_OBJECTS_H_
