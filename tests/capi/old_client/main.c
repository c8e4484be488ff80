/* A client as it was built against the first header. It is compiled with the
 * copies of 1.0 that lie beside it, never changed, and linked to the present
 * library, which must serve it as it served it then. */

#include <stdio.h>
#include <string.h>

#include "sanad.h"
#include "sanad_methods.h"

static int failures = 0;

static void expect(int holds, const char* claim, int line) {
  if (holds) return;
  printf("line %d: %s\n", line, claim);
  ++failures;
}
#define EXPECT(claim) expect((claim) != 0, #claim, __LINE__)

static sanad_store* store;
static sanad_desk* desk;
static sanad_session* session;

static void open_all(void) {
  sanad_open_options options = {sizeof options};
  sanad_principal who = {sizeof who, SANAD_AS_SYSTEM};
  options.storage = "memory:";
  options.storage_size = 7;
  options.flags = SANAD_OPEN_TESTING;
  EXPECT(sanad_open(&options, &store, NULL) == SANAD_OK);
  EXPECT(sanad_desk_open(store, "acme", 4, SANAD_DESK_CREATE, &desk, NULL) ==
         SANAD_OK);
  EXPECT(sanad_session_open(desk, &who, &session, NULL) == SANAD_OK);
}

/* The bytes of CreateTeam{name: "x"} as 1.0 wrote them. */
static void call_by_number(void) {
  static const uint8_t request[] = {0x0A, 0x01, 'x'};
  sanad_call_options options = {sizeof options};
  sanad_buffer first = SANAD_BUFFER_INIT;
  sanad_buffer again = SANAD_BUFFER_INIT;
  options.idempotency_key = "once";
  options.idempotency_key_size = 4;
  EXPECT(sanad_call(session, SANAD_METHOD_STAFF_ADD_TEAM, request,
                    sizeof request, &options, &first) == SANAD_OK);
  EXPECT(sanad_call(session, SANAD_METHOD_STAFF_ADD_TEAM, request,
                    sizeof request, &options, &again) == SANAD_OK);
  EXPECT(first.size > 0 && first.size == again.size);
  EXPECT(memcmp(first.data, again.data, first.size) == 0);
  sanad_buffer_free(&first);
  sanad_buffer_free(&again);
}

static void call_by_name(void) {
  static const char method[] = "staff.list_teams";
  sanad_buffer answer = SANAD_BUFFER_INIT;
  EXPECT(sanad_call_json(session, method, sizeof method - 1, "", 0, NULL,
                         &answer) == SANAD_OK);
  EXPECT(answer.size > 0 && answer.data[0] == '{');
  sanad_buffer_free(&answer);
}

static void be_refused(void) {
  sanad_buffer error = SANAD_BUFFER_INIT;
  EXPECT(sanad_call(session, SANAD_METHOD_STAFF_ADD_TEAM, NULL, 0, NULL,
                    &error) == SANAD_INVALID_ARGUMENT);
  /* Error.code is field 1, Error.reason field 2. */
  EXPECT(error.size > 14 && error.data[0] == 0x08 && error.data[1] == 3);
  EXPECT(error.data[2] == 0x12 &&
         memcmp(error.data + 4, "text.empty", 10) == 0);
  sanad_buffer_free(&error);
  EXPECT(strcmp(sanad_status_name(SANAD_INVALID_ARGUMENT),
                "INVALID_ARGUMENT") == 0);
}

static void follow(void) {
  sanad_subscription* follower = NULL;
  sanad_buffer events = SANAD_BUFFER_INIT;
  EXPECT(sanad_subscribe(session, 0, &follower, NULL) == SANAD_OK);
  EXPECT(sanad_events_next(follower, 0, &events) == SANAD_OK);
  EXPECT(events.size > 0);
  sanad_buffer_free(&events);
  EXPECT(sanad_unsubscribe(follower) == SANAD_OK);
}

static void cancel(void) {
  sanad_cancel* token = NULL;
  EXPECT(sanad_cancel_new(&token) == SANAD_OK);
  EXPECT(sanad_cancel_fire(token) == SANAD_OK);
  EXPECT(sanad_cancel_free(token) == SANAD_OK);
}

static void count(void* userdata) { ++*(int*)userdata; }

static void be_woken(void) {
  int woken = 0;
  int freed = 0;
  static const char method[] = "testing.make_team";
  EXPECT(sanad_set_wakeup(store, count, &woken, NULL) == SANAD_OK);
  EXPECT(sanad_call_json(session, method, sizeof method - 1, "", 0, NULL,
                         NULL) == SANAD_OK);
  EXPECT(woken > 0);
  EXPECT(sanad_set_wakeup(store, count, &freed, count) == SANAD_OK);
  EXPECT(sanad_set_wakeup(store, NULL, NULL, NULL) == SANAD_OK);
  EXPECT(freed == 1);
}

static void close_all(void) {
  EXPECT(sanad_session_close(session) == SANAD_OK);
  EXPECT(sanad_session_close(session) == SANAD_FAILED_PRECONDITION);
  EXPECT(sanad_desk_close(desk) == SANAD_OK);
  EXPECT(sanad_close(store) == SANAD_OK);
}

int main(void) {
  sanad_buffer schema = SANAD_BUFFER_INIT;
  EXPECT(sanad_abi_version() >> 16 == SANAD_ABI_MAJOR);
  EXPECT(sanad_abi_version() >= (SANAD_ABI_MAJOR << 16 | SANAD_ABI_MINOR));
  EXPECT(sanad_version_string()[0] != '\0');
  EXPECT(sanad_schema(&schema) == SANAD_OK && schema.size > 0);
  sanad_buffer_free(&schema);
  open_all();
  call_by_number();
  call_by_name();
  be_refused();
  follow();
  cancel();
  be_woken();
  close_all();
  return failures == 0 ? 0 : 1;
}
