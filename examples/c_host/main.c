/* A host in C99: it opens a desk, takes a mail from a file, answers it, lists
 * what waits, reads what happened, and shows an error in two languages.
 *
 *   c_host MAIL
 *
 * It speaks JSON, so that it needs nothing but libsanad. A host with a
 * protobuf library sends the bytes of the same messages with sanad_call. */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "json_field.h"
#include "mail_file.h"
#include "sanad.h"

static void check(sanad_status status, const sanad_buffer* error) {
  if (status == SANAD_OK) return;
  fprintf(stderr, "%s %.*s\n", sanad_status_name(status), (int)error->size,
          error->data ? (const char*)error->data : "");
  exit(1);
}

static sanad_store* open_store(const char* url) {
  sanad_open_options options = {sizeof options};
  sanad_store* store = NULL;
  sanad_buffer error = SANAD_BUFFER_INIT;
  options.storage = url;
  options.storage_size = strlen(url);
  check(sanad_open(&options, &store, &error), &error);
  sanad_buffer_free(&error);
  return store;
}

static sanad_desk* open_desk(sanad_store* store, const char* workspace) {
  sanad_desk* desk = NULL;
  sanad_buffer error = SANAD_BUFFER_INIT;
  check(sanad_desk_open(store, workspace, strlen(workspace), SANAD_DESK_CREATE,
                        &desk, &error),
        &error);
  sanad_buffer_free(&error);
  return desk;
}

/* `key` is the host's own name of an agent; NULL means the system. */
static sanad_session* act_as(sanad_desk* desk, const char* key) {
  sanad_principal who = {sizeof who, SANAD_AS_SYSTEM};
  sanad_session* session = NULL;
  sanad_buffer error = SANAD_BUFFER_INIT;
  if (key) {
    who.kind = SANAD_AS_AGENT;
    who.key = key;
    who.key_size = strlen(key);
  }
  check(sanad_session_open(desk, &who, &session, &error), &error);
  sanad_buffer_free(&error);
  return session;
}

/* The answer, which the caller frees. */
static sanad_buffer call(sanad_session* session, const char* method,
                         const char* request) {
  sanad_buffer answer = SANAD_BUFFER_INIT;
  check(sanad_call_json(session, method, strlen(method), request,
                        strlen(request), NULL, &answer),
        &answer);
  return answer;
}

/* The number in a field of the answer, such as the id of what was made. */
static long long call_for(sanad_session* session, const char* method,
                          const char* request, const char* field) {
  sanad_buffer answer = call(session, method, request);
  const long long number = json_number(&answer, field);
  sanad_buffer_free(&answer);
  return number;
}

static void print_call(sanad_session* session, const char* method,
                       const char* request, const char* field) {
  sanad_buffer answer = call(session, method, request);
  printf("%s:", method);
  json_print_all(&answer, field);
  sanad_buffer_free(&answer);
}

/* A team with an agent and an inbox; gives the inbox. */
static long long furnish(sanad_session* system) {
  char request[256];
  const long long team =
      call_for(system, "staff.add_team", "{\"name\": \"الدعم\"}", "id");
  /* The first of the roles that every desk has is that of an owner. */
  const long long role = call_for(system, "staff.list_roles", "", "id");
  snprintf(request, sizeof request,
           "{\"name\": \"نور\", \"external_id\": \"noor\", \"role\": %lld, "
           "\"teams\": [%lld]}",
           role, team);
  call_for(system, "staff.add_agent", request, "id");
  snprintf(request, sizeof request,
           "{\"name\": \"Support\", \"address\": \"support@mersal.example\", "
           "\"team\": %lld}",
           team);
  return call_for(system, "inboxes.create", request, "id");
}

static long long receive(sanad_session* system, long long inbox,
                         const char* path) {
  char* raw = read_mail_as_base64(path);
  const size_t size = strlen(raw) + 64;
  char* request = malloc(size);
  long long conversation;
  snprintf(request, size, "{\"inbox\": %lld, \"raw\": \"%s\"}", inbox, raw);
  conversation =
      call_for(system, "channels.receive_email", request, "conversation");
  free(request);
  free(raw);
  return conversation;
}

static void reply(sanad_session* noor, long long conversation) {
  char request[256];
  snprintf(request, sizeof request, "{\"conversation\": %lld}", conversation);
  print_call(noor, "conversations.take", request, "subject");
  snprintf(request, sizeof request,
           "{\"conversation\": %lld, \"text\": \"أهلاً، شحنتك في الطريق\"}",
           conversation);
  print_call(noor, "conversations.reply", request, "version");
}

/* What may not be done says why, in the language that is asked for. */
static void show_refusal(sanad_session* noor, long long conversation,
                         const char* locale) {
  const char* method = "conversations.set_status";
  sanad_call_options options = {sizeof options};
  sanad_buffer error = SANAD_BUFFER_INIT;
  char request[128];
  sanad_status status;
  options.locale = locale;
  options.locale_size = strlen(locale);
  snprintf(request, sizeof request,
           "{\"conversation\": %lld, "
           "\"status\": \"CONVERSATION_STATUS_CLOSED\"}",
           conversation);
  status = sanad_call_json(noor, method, strlen(method), request,
                           strlen(request), &options, &error);
  printf("%s", sanad_status_name(status));
  json_print_all(&error, "reason");
  json_print_all(&error, "message");
  sanad_buffer_free(&error);
}

int main(int argc, char** argv) {
  sanad_store* store;
  sanad_desk* desk;
  sanad_session* system;
  sanad_session* noor;
  long long conversation;
  if (argc != 2) {
    fprintf(stderr, "usage: c_host MAIL\n");
    return 2;
  }
  store = open_store("memory:");
  desk = open_desk(store, "mersal");
  system = act_as(desk, NULL);
  conversation = receive(system, furnish(system), argv[1]);
  noor = act_as(desk, "noor");
  reply(noor, conversation);
  print_call(noor, "conversations.list", "{\"mine\": true}", "customer_name");
  print_call(system, "events.read", "", "kind");
  show_refusal(noor, conversation, "ar");
  show_refusal(noor, conversation, "en");
  sanad_close(store); /* and with it the desk and its sessions */
  return 0;
}
