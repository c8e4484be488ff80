/* A stranger's program in C: what it includes and links is installed. */

#include <sanad.h>
#include <sanad_methods.h>

int main(void) {
  sanad_open_options options = {sizeof options, "memory:", 7, 0, 0, NULL};
  sanad_principal who = {sizeof who, SANAD_AS_SYSTEM, 0, 0, NULL, 0};
  sanad_store* store;
  sanad_desk* desk;
  sanad_session* session;
  sanad_buffer roles = SANAD_BUFFER_INIT;
  int found;
  if (sanad_abi_version() >> 16 != SANAD_ABI_MAJOR) return 1;
  if (sanad_open(&options, &store, NULL) != SANAD_OK) return 2;
  if (sanad_desk_open(store, "acme", 4, SANAD_DESK_CREATE, &desk, NULL) !=
      SANAD_OK) {
    return 3;
  }
  if (sanad_session_open(desk, &who, &session, NULL) != SANAD_OK) return 4;
  if (sanad_call(session, SANAD_METHOD_STAFF_LIST_ROLES, NULL, 0, NULL,
                 &roles) != SANAD_OK) {
    return 5;
  }
  found = roles.size > 0;
  sanad_buffer_free(&roles);
  return sanad_close(store) == SANAD_OK && found ? 0 : 6;
}
