#define _POSIX_C_SOURCE 200809L
#include "lmdb_store.h"

#include <errno.h>
#include <lmdb.h>
#include <pthread.h>
#include <stdlib.h>
#include <time.h>

/* As much address space as a desk may ever need; files grow as they must. */
#define LARGEST_FILE ((size_t)1 << 36)
#define MOST_READERS 1024

typedef struct store {
  MDB_env* env;
  MDB_dbi pairs;
  pthread_mutex_t turn; /* to write, within this process */
} store;

/* One transaction, with the cursor by which it looks. */
typedef struct transaction {
  MDB_txn* txn; /* NULL once it has ended */
  MDB_cursor* cursor;
  int writes;
} transaction;

static sanad_status status_of(int error) {
  switch (error) {
    case MDB_SUCCESS:
      return SANAD_OK;
    case MDB_NOTFOUND:
      return SANAD_NOT_FOUND;
    case MDB_MAP_FULL:
    case ENOSPC:
      return SANAD_RESOURCE_EXHAUSTED;
    case MDB_CORRUPTED:
      return SANAD_DATA_LOSS;
    default:
      return SANAD_INTERNAL;
  }
}

static MDB_val bytes(const uint8_t* data, size_t size) {
  MDB_val value = {size, (void*)data};
  return value;
}

/* LMDB waits for ever; so its turn is taken once nobody else here wants it.
 * Other processes are let wait for: they are never long. */
static int take_turn(store* self, int64_t patience_us) {
  struct timespec until;
  const int64_t most = 3600 * (int64_t)1000000;
  if (patience_us > most) patience_us = most;
  clock_gettime(CLOCK_REALTIME, &until);
  patience_us += until.tv_nsec / 1000;
  until.tv_sec += (time_t)(patience_us / 1000000);
  until.tv_nsec = (long)(patience_us % 1000000) * 1000;
  return pthread_mutex_timedlock(&self->turn, &until);
}

static sanad_status begin(void* userdata, int32_t writes, int64_t patience_us,
                          void** out) {
  store* self = userdata;
  transaction* begun;
  int error;
  if (writes && take_turn(self, patience_us)) return SANAD_UNAVAILABLE;
  begun = calloc(1, sizeof *begun);
  error = !begun ? ENOMEM
                 : mdb_txn_begin(self->env, NULL, writes ? 0 : MDB_RDONLY,
                                 &begun->txn);
  if (!error) error = mdb_cursor_open(begun->txn, self->pairs, &begun->cursor);
  if (error) {
    if (begun && begun->txn) mdb_txn_abort(begun->txn);
    if (writes) pthread_mutex_unlock(&self->turn);
    free(begun);
    return status_of(error);
  }
  begun->writes = writes;
  *out = begun;
  return SANAD_OK;
}

static sanad_status find(void* userdata, void* given, int32_t place,
                         const uint8_t* key, size_t key_size,
                         sanad_key_value* found) {
  transaction* self = given;
  MDB_val at = bytes(key, key_size);
  MDB_val value;
  int error;
  (void)userdata;
  if (key_size == 0) { /* which LMDB does not look up */
    if (place != SANAD_KEY_FROM) return SANAD_NOT_FOUND;
    error = mdb_cursor_get(self->cursor, &at, &value, MDB_FIRST);
  } else if (place == SANAD_KEY_AT) {
    error = mdb_cursor_get(self->cursor, &at, &value, MDB_SET_KEY);
  } else {
    error = mdb_cursor_get(self->cursor, &at, &value, MDB_SET_RANGE);
    if (place == SANAD_KEY_BEFORE) {
      const MDB_cursor_op before = error == MDB_NOTFOUND ? MDB_LAST : MDB_PREV;
      error = mdb_cursor_get(self->cursor, &at, &value, before);
    }
  }
  if (error) return status_of(error);
  found->key = at.mv_data;
  found->key_size = at.mv_size;
  found->value = value.mv_data;
  found->value_size = value.mv_size;
  return SANAD_OK;
}

static sanad_status put(void* userdata, void* given, const uint8_t* key,
                        size_t key_size, const uint8_t* value,
                        size_t value_size) {
  store* of = userdata;
  transaction* self = given;
  MDB_val at = bytes(key, key_size);
  MDB_val pair = bytes(value, value_size);
  return status_of(mdb_put(self->txn, of->pairs, &at, &pair, 0));
}

static sanad_status delete_key(void* userdata, void* given, const uint8_t* key,
                               size_t key_size) {
  store* of = userdata;
  transaction* self = given;
  MDB_val at = bytes(key, key_size);
  int error = mdb_del(self->txn, of->pairs, &at, NULL);
  return error == MDB_NOTFOUND ? SANAD_OK : status_of(error);
}

/* Whether it fails or not, LMDB ends the transaction. */
static sanad_status commit(void* userdata, void* given) {
  transaction* self = given;
  MDB_txn* txn = self->txn;
  (void)userdata;
  self->txn = NULL; /* and its cursor with it */
  return status_of(mdb_txn_commit(txn));
}

static void end(void* userdata, void* given) {
  store* of = userdata;
  transaction* self = given;
  if (!self->writes) mdb_cursor_close(self->cursor);
  if (self->txn) mdb_txn_abort(self->txn);
  if (self->writes) pthread_mutex_unlock(&of->turn);
  free(self);
}

static int64_t size_in_bytes(void* userdata) {
  store* self = userdata;
  MDB_envinfo info;
  MDB_stat stat;
  mdb_env_info(self->env, &info);
  mdb_env_stat(self->env, &stat);
  return (int64_t)(info.me_last_pgno + 1) * stat.ms_psize;
}

static void free_store(void* userdata) {
  store* self = userdata;
  mdb_env_close(self->env);
  pthread_mutex_destroy(&self->turn);
  free(self);
}

/* Readers may end on another thread than they began on: MDB_NOTLS. */
static int open_store(store* self, const char* folder, unsigned flags) {
  MDB_txn* txn = NULL;
  int error = mdb_env_create(&self->env);
  if (error) return error;
  error = mdb_env_set_mapsize(self->env, LARGEST_FILE);
  if (!error) error = mdb_env_set_maxreaders(self->env, MOST_READERS);
  if (!error) error = mdb_env_open(self->env, folder, flags | MDB_NOTLS, 0600);
  if (!error) error = mdb_txn_begin(self->env, NULL, 0, &txn);
  if (!error) error = mdb_dbi_open(txn, NULL, 0, &self->pairs);
  if (error && txn) mdb_txn_abort(txn);
  if (!error) error = mdb_txn_commit(txn);
  if (!error) error = pthread_mutex_init(&self->turn, NULL);
  if (error) mdb_env_close(self->env);
  return error;
}

int lmdb_store_open(const char* folder, unsigned lmdb_flags,
                    sanad_host_store* table) {
  store* self = calloc(1, sizeof *self);
  int error = self ? open_store(self, folder, lmdb_flags) : ENOMEM;
  if (error) {
    free(self);
    return error;
  }
  table->userdata = self;
  table->longest_key = (size_t)mdb_env_get_maxkeysize(self->env);
  table->begin = begin;
  table->find = find;
  table->put = put;
  table->delete_key = delete_key;
  table->commit = commit;
  table->end = end;
  table->size_in_bytes = size_in_bytes;
  table->free_userdata = free_store;
  return 0;
}
