/* The headers are C99 and C++20, may be included twice, and lay every struct
 * as version 1.0 laid it. Nothing runs here: what does not hold does not
 * compile. The reference is a machine with pointers of eight bytes. */

#include "sanad.h"
#include "sanad_methods.h"
/* once more, on purpose */
#include "sanad.h"
#include "sanad_methods.h"

#ifdef __cplusplus
#define SANAD_HOLDS(name, claim) static_assert(claim, #name)
#else /* C99 has no such word: an array of negative size does not compile */
#define SANAD_HOLDS(name, claim) \
  extern char sanad_holds_##name[(claim) ? 1 : -1]
#endif
#define SANAD_AT(S, member, offset) \
  SANAD_HOLDS(S##_##member, offsetof(S, member) == (offset))
#define SANAD_SIZE(S, bytes) SANAD_HOLDS(S##_size, sizeof(S) == (bytes))

/* Of 1.0: these lines are never changed. A member that comes later stands
 * after them, with its own line and the size of its version. */
SANAD_AT(sanad_buffer, data, 0);
SANAD_AT(sanad_buffer, size, 8);
SANAD_AT(sanad_buffer, owner, 16);
SANAD_SIZE(sanad_buffer, 24);

SANAD_AT(sanad_host, struct_size, 0);
SANAD_AT(sanad_host, userdata, 8);
SANAD_AT(sanad_host, now_us, 16);
SANAD_AT(sanad_host, fill_random, 24);
SANAD_AT(sanad_host, log, 32);
SANAD_AT(sanad_host, free_userdata, 40);
SANAD_SIZE(sanad_host, 48);

SANAD_AT(sanad_open_options, struct_size, 0);
SANAD_AT(sanad_open_options, storage, 8);
SANAD_AT(sanad_open_options, storage_size, 16);
SANAD_AT(sanad_open_options, flags, 24);
SANAD_AT(sanad_open_options, reserved0, 28);
SANAD_AT(sanad_open_options, host, 32);
SANAD_SIZE(sanad_open_options, 40);

SANAD_AT(sanad_principal, struct_size, 0);
SANAD_AT(sanad_principal, kind, 8);
SANAD_AT(sanad_principal, reserved0, 12);
SANAD_AT(sanad_principal, id, 16);
SANAD_AT(sanad_principal, key, 24);
SANAD_AT(sanad_principal, key_size, 32);
SANAD_SIZE(sanad_principal, 40);

SANAD_AT(sanad_call_options, struct_size, 0);
SANAD_AT(sanad_call_options, timeout_us, 8);
SANAD_AT(sanad_call_options, cancel, 16);
SANAD_AT(sanad_call_options, idempotency_key, 24);
SANAD_AT(sanad_call_options, idempotency_key_size, 32);
SANAD_AT(sanad_call_options, locale, 40);
SANAD_AT(sanad_call_options, locale_size, 48);
SANAD_SIZE(sanad_call_options, 56);

SANAD_HOLDS(status_is_four_bytes, sizeof(sanad_status) == 4);
