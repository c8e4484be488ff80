/* A store of the host's own, over LMDB: sanad in an environment that the
 * product has already, or in one of its own.
 *
 *   sanad_host_store table = {sizeof table};
 *   if (lmdb_store_open("/var/lib/ours/desk", 0, &table) != 0) ...
 *   sanad_register_store("ours", 4, &table, &error);
 *   options.storage = "kv:ours";
 */

#ifndef SANAD_EXAMPLES_LMDB_STORE_LMDB_STORE_H_
#define SANAD_EXAMPLES_LMDB_STORE_LMDB_STORE_H_

#include "sanad.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Opens the environment in a folder that is there, and makes it if there is
 * none; fills the table, which frees it in the end. `lmdb_flags` go to
 * mdb_env_open, such as MDB_NOSYNC. Gives 0 or an error of LMDB's. */
int lmdb_store_open(const char* folder, unsigned lmdb_flags,
                    sanad_host_store* table);

#ifdef __cplusplus
}
#endif

#endif /* SANAD_EXAMPLES_LMDB_STORE_LMDB_STORE_H_ */
