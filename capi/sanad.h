/* sanad in C: open a store, take a desk, act as somebody, call operations.
 *
 *   sanad_store* store;  sanad_desk* desk;  sanad_session* noor;
 *   sanad_buffer error = SANAD_BUFFER_INIT, answer = SANAD_BUFFER_INIT;
 *   sanad_open_options options = {sizeof options};
 *   options.storage = "sqlite:helpdesk.db";
 *   options.storage_size = strlen(options.storage);
 *   if (sanad_open(&options, &store, &error) != SANAD_OK) ...
 *   sanad_desk_open(store, "acme", 4, SANAD_DESK_CREATE, &desk, &error);
 *   sanad_principal who = {sizeof who, SANAD_AS_AGENT};
 *   who.key = "noor";  who.key_size = 4;
 *   sanad_session_open(desk, &who, &noor, &error);
 *   sanad_call(noor, SANAD_METHOD_CONVERSATIONS_REPLY, request, size, NULL,
 *              &answer);
 *   sanad_buffer_free(&answer);
 *
 * Everything that a desk can do is one function, `sanad_call`: the number of
 * a method (sanad_methods.h) and the bytes of its request, a protobuf message
 * of proto/sanad/v1; or `sanad_call_json` with its name and JSON. What each
 * method takes and gives stands in docs/reference.md.
 *
 * The rules, once for all functions:
 *
 *  1. Status. 0 is success; 1 to 16 are the canonical codes below. There is
 *     no "last error": a failure fills the caller's buffer with the bytes of
 *     a sanad.v1.Error (JSON from sanad_call_json): a stable `reason`, one
 *     line each in English and Arabic, and which field was wrong. Compare the
 *     reason, never the text.
 *  2. Buffers. Begin with SANAD_BUFFER_INIT, or with one that was freed;
 *     always free, after success and failure alike. A buffer pointer may be
 *     NULL where only the status is wanted. What a buffer holds belongs to
 *     the caller until sanad_buffer_free, and never goes to free().
 *  3. Inputs are borrowed until the call returns and never kept. Text is
 *     UTF-8 with its length in bytes; moments and lengths of time are
 *     microseconds, moments since 1970-01-01 UTC.
 *  4. Handles are tokens that are looked up, not pointers that are followed:
 *     after closing, and for a token that never was, calls answer
 *     SANAD_FAILED_PRECONDITION with the reason handle.closed. Closing a
 *     store closes its desks, sessions and subscriptions; closing a desk, its
 *     sessions. A close waits for the calls in flight, and those that only
 *     wait are told to stop. NULL may be closed.
 *  5. Threads. Every function may be called on any thread at any time,
 *     except that one subscription is read by one thread at a time. After
 *     fork() the child may only exec.
 *  6. Structs begin with `struct_size`, which the caller sets to sizeof; zero
 *     in any other member is its default. A struct larger than this library
 *     knows is taken if what is new in it is zero.
 *  7. Functions of the host (sanad_host, wakeups) may be called on any thread
 *     that calls sanad. They must return, and must not call sanad.
 *  8. No C++ exception leaves a function.
 */

#ifndef SANAD_CAPI_SANAD_H_
#define SANAD_CAPI_SANAD_H_

#include <stddef.h>
#include <stdint.h>

#if defined(SANAD_BUILD) && defined(__GNUC__)
#define SANAD_API __attribute__((visibility("default")))
#else
#define SANAD_API
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* The version of this header. A library serves it if its major is the same
 * and its minor not smaller. */
#define SANAD_ABI_MAJOR 1
#define SANAD_ABI_MINOR 1

typedef struct sanad_store sanad_store;
typedef struct sanad_desk sanad_desk;
typedef struct sanad_session sanad_session;
typedef struct sanad_subscription sanad_subscription;
typedef struct sanad_cancel sanad_cancel;

typedef int32_t sanad_status;
#define SANAD_OK 0
#define SANAD_CANCELLED 1
#define SANAD_UNKNOWN 2
#define SANAD_INVALID_ARGUMENT 3
#define SANAD_DEADLINE_EXCEEDED 4
#define SANAD_NOT_FOUND 5
#define SANAD_ALREADY_EXISTS 6
#define SANAD_PERMISSION_DENIED 7
#define SANAD_RESOURCE_EXHAUSTED 8
#define SANAD_FAILED_PRECONDITION 9
#define SANAD_ABORTED 10
#define SANAD_OUT_OF_RANGE 11
#define SANAD_UNIMPLEMENTED 12
#define SANAD_INTERNAL 13
#define SANAD_UNAVAILABLE 14
#define SANAD_DATA_LOSS 15
#define SANAD_UNAUTHENTICATED 16

/* Bytes that belong to the caller until they are freed. */
typedef struct sanad_buffer {
  const uint8_t* data;
  size_t size;
  void* owner; /* private */
} sanad_buffer;
#define SANAD_BUFFER_INIT \
  { 0, 0, 0 }

/* --- the library -------------------------------------------------------- */

/* The library's own version: major << 16 | minor. @since 1.0 */
SANAD_API uint32_t sanad_abi_version(void);

/* Such as "0.1.0"; static. @since 1.0 */
SANAD_API const char* sanad_version_string(void);

/* Such as "INVALID_ARGUMENT"; static, never NULL. @since 1.0 */
SANAD_API const char* sanad_status_name(sanad_status status);

/* Gives the bytes back and empties the buffer; freeing twice is harmless.
 * NULL is too. @since 1.0 */
SANAD_API void sanad_buffer_free(sanad_buffer* buffer);

/* The schemas as a serialized google.protobuf.FileDescriptorSet, for
 * generators and generic clients. @since 1.0 */
SANAD_API sanad_status sanad_schema(sanad_buffer* out);

/* --- stores ------------------------------------------------------------- */

#define SANAD_LOG_INFO 1
#define SANAD_LOG_WARNING 2
#define SANAD_LOG_ERROR 3

/* What the host gives; NULL functions have the system's own in their place
 * (no log). The table is copied; `free_userdata` runs exactly once, when the
 * store has closed or could not be opened. */
typedef struct sanad_host {
  size_t struct_size;
  void* userdata;
  int64_t (*now_us)(void* userdata);
  /* Unguessable bytes: tokens and salts are made of them. */
  void (*fill_random)(void* userdata, uint8_t* bytes, size_t size);
  /* One line without line end; never message bodies or addresses. */
  void (*log)(void* userdata, int32_t level, const char* line, size_t size);
  void (*free_userdata)(void* userdata);
} sanad_host;

#define SANAD_OPEN_EXISTING 1u /* do not make the file */
#define SANAD_OPEN_READ_ONLY 2u
#define SANAD_OPEN_NORMAL 4u /* a loss of power may take the newest calls */
/* For tests: a clock that stands until it is turned, bytes that repeat,
 * faults on demand (the methods of service Testing). `host` must be NULL. */
#define SANAD_OPEN_TESTING 8u

typedef struct sanad_open_options {
  size_t struct_size;
  /* "memory:", "sqlite:PATH", "postgresql://...", "kv:NAME" */
  const char* storage;
  size_t storage_size;
  uint32_t flags; /* SANAD_OPEN_... */
  uint32_t reserved0;
  const sanad_host* host; /* NULL: all defaults */
} sanad_open_options;

/* Reasons: store.unknown_url, store.not_registered, store.unreachable,
 * store.foreign, store.newer, store.damaged, store.full, store.failed.
 * @since 1.0 */
SANAD_API sanad_status sanad_open(const sanad_open_options* options,
                                  sanad_store** out_store,
                                  sanad_buffer* out_error);
SANAD_API sanad_status sanad_close(sanad_store* store);

/* Has `wakeup` called after each change that this process commits to the
 * store: a hint that a subscription may have something. It may come too
 * often, and comes on the thread that committed. A second call replaces the
 * first; a NULL `wakeup` ends it. `free_userdata` (may be NULL) runs exactly
 * once, when no call of `wakeup` runs any more. @since 1.0 */
SANAD_API sanad_status sanad_set_wakeup(sanad_store* store,
                                        void (*wakeup)(void* userdata),
                                        void* userdata,
                                        void (*free_userdata)(void* userdata));

/* --- a store of the host's own ------------------------------------------ */

/* Bytes of the host. */
typedef struct sanad_key_value {
  const uint8_t* key;
  size_t key_size;
  const uint8_t* value;
  size_t value_size;
} sanad_key_value;

#define SANAD_KEY_AT 1     /* the pair of this very key */
#define SANAD_KEY_FROM 2   /* the first whose key is this or comes after it */
#define SANAD_KEY_BEFORE 3 /* the last whose key comes before it */

/* An ordered key-value store, in which sanad's tables live. Keys are ordered
 * byte by byte, as numbers of 0 to 255; one that begins another comes before
 * it. Any number of threads begin transactions; each is used by one thread at
 * a time, and one that writes by the thread that began it. What an act writes
 * comes at its end, each key once, in order, after the last `find` and before
 * `commit`.
 *
 * Statuses: SANAD_UNAVAILABLE and SANAD_DEADLINE_EXCEEDED of `begin` are
 * store.busy; SANAD_RESOURCE_EXHAUSTED is store.full, SANAD_DATA_LOSS
 * store.damaged, SANAD_UNKNOWN of `commit` store.outcome_unknown (it may have
 * been done), all others store.failed. Nothing that is answered is believed: a
 * pair that was not asked for is store.damaged.
 *
 * The table is copied; `free_userdata` (may be NULL) runs exactly once, when
 * no store uses it any more, or at once if it was not registered; of a table
 * that cannot be read (argument.struct_size, argument.unknown_member) nothing
 * is called. */
typedef struct sanad_host_store {
  size_t struct_size;
  void* userdata;
  size_t longest_key; /* in bytes, at least 128; 0: any length */
  /* A transaction that sees what was committed when it began. One that reads
   * waits for nobody; while one that `writes` is open, no other is, in any
   * process, and who wants one waits as long as `patience_us`. */
  sanad_status (*begin)(void* userdata, int32_t writes, int64_t patience_us,
                        void** out_transaction);
  /* SANAD_NOT_FOUND: there is none. The bytes stay until `end`. */
  sanad_status (*find)(void* userdata, void* transaction, int32_t place,
                       const uint8_t* key, size_t key_size,
                       sanad_key_value* out_found);
  sanad_status (*put)(void* userdata, void* transaction, const uint8_t* key,
                      size_t key_size, const uint8_t* value, size_t value_size);
  /* A key that is not there is no failure. */
  sanad_status (*delete_key)(void* userdata, void* transaction,
                             const uint8_t* key, size_t key_size);
  /* All of it or nothing, and for good. */
  sanad_status (*commit)(void* userdata, void* transaction);
  /* Exactly once for each that began, after `commit` or without it. */
  void (*end)(void* userdata, void* transaction);
  int64_t (*size_in_bytes)(void* userdata); /* may be NULL */
  void (*free_userdata)(void* userdata);
} sanad_host_store;

/* Has "kv:NAME" open this store from now on, in place of the one that was
 * registered so before; stores that are open stay. Reasons: text.empty,
 * text.too_long, text.not_utf8. @since 1.1 */
SANAD_API sanad_status sanad_register_store(const char* name, size_t name_size,
                                            const sanad_host_store* store,
                                            sanad_buffer* out_error);
/* A name that is not there is no failure. @since 1.1 */
SANAD_API sanad_status sanad_unregister_store(const char* name,
                                              size_t name_size);

/* --- desks -------------------------------------------------------------- */

#define SANAD_DESK_CREATE 1u /* make the workspace if there is none */

/* The desk of a workspace. Reasons: workspace.unknown, text.empty,
 * text.too_long, text.not_utf8. @since 1.0 */
SANAD_API sanad_status sanad_desk_open(sanad_store* store,
                                       const char* workspace,
                                       size_t workspace_size, uint32_t flags,
                                       sanad_desk** out_desk,
                                       sanad_buffer* out_error);
SANAD_API sanad_status sanad_desk_close(sanad_desk* desk);

/* --- sessions ----------------------------------------------------------- */

#define SANAD_AS_SYSTEM 1
#define SANAD_AS_AGENT 2    /* by id, or by the host's own key */
#define SANAD_AS_CUSTOMER 3 /* by id, or by portal token */
#define SANAD_AS_BOT 4      /* by id */
#define SANAD_AS_TOKEN 5    /* by access token, as whom it was issued for */
#define SANAD_AS_VISITOR 6  /* somebody unknown */

typedef struct sanad_principal {
  size_t struct_size;
  int32_t kind; /* SANAD_AS_... */
  uint32_t reserved0;
  int64_t id;      /* 0: by `key` */
  const char* key; /* external id of an agent, portal or access token */
  size_t key_size;
} sanad_principal;

/* Acting as somebody. Nobody is looked up here: an unknown or inactive
 * principal is refused by each call (principal.unknown). @since 1.0 */
SANAD_API sanad_status sanad_session_open(sanad_desk* desk,
                                          const sanad_principal* principal,
                                          sanad_session** out_session,
                                          sanad_buffer* out_error);
SANAD_API sanad_status sanad_session_close(sanad_session* session);

/* --- calls -------------------------------------------------------------- */

typedef struct sanad_call_options {
  size_t struct_size;
  /* How long to wait for the turn to write (store.busy); 0: ten seconds;
   * negative: not at all. */
  int64_t timeout_us;
  /* Ends the waiting (call.cancelled), never what has begun; may be NULL. */
  sanad_cancel* cancel;
  /* A repeated call with the same key gives the first answer again. */
  const char* idempotency_key;
  size_t idempotency_key_size;
  /* Of the error's `message`: "ar" and "ar-…" Arabic, all else English. */
  const char* locale;
  size_t locale_size;
} sanad_call_options;

/* Calls a method by number. `out` is filled with its answer, or with the
 * error. Reasons beside the method's own: call.unknown_method (a newer
 * library may know it), call.malformed, call.too_large, value.unknown,
 * call.cancelled. After any of them, memory.exhausted too, nothing was done.
 * @since 1.0 */
SANAD_API sanad_status sanad_call(sanad_session* session, uint32_t method,
                                  const uint8_t* request, size_t request_size,
                                  const sanad_call_options* options,
                                  sanad_buffer* out);

/* The same by name, such as "conversations.reply", in proto3 JSON; an empty
 * request stands for {}. @since 1.0 */
SANAD_API sanad_status sanad_call_json(sanad_session* session,
                                       const char* method, size_t method_size,
                                       const char* request, size_t request_size,
                                       const sanad_call_options* options,
                                       sanad_buffer* out);

/* A token with which waiting calls are ended, from any thread; once fired it
 * stays so. @since 1.0 */
SANAD_API sanad_status sanad_cancel_new(sanad_cancel** out_cancel);
SANAD_API sanad_status sanad_cancel_fire(sanad_cancel* cancel);
SANAD_API sanad_status sanad_cancel_free(sanad_cancel* cancel);

/* --- events ------------------------------------------------------------- */

/* Follows the events of the session's desk after number `after` (0: from
 * the first), for principals who may read them. @since 1.0 */
SANAD_API sanad_status sanad_subscribe(sanad_session* session, int64_t after,
                                       sanad_subscription** out_subscription,
                                       sanad_buffer* out_error);

/* The next events as the bytes of a sanad.v1.EventList, in order, none
 * missed; empty if none came within the timeout. After a failure the same
 * events come again. A second reader at the same time gets SANAD_ABORTED
 * (events.being_read). @since 1.0 */
SANAD_API sanad_status sanad_events_next(sanad_subscription* subscription,
                                         int64_t timeout_us, sanad_buffer* out);
SANAD_API sanad_status sanad_unsubscribe(sanad_subscription* subscription);

#ifdef __cplusplus
}
#endif

#endif /* SANAD_CAPI_SANAD_H_ */
