#include "tests/survival/sqlite_memory.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <new>

#include "sqlite3.h"

namespace sanad::survival {
namespace {

// Stands before each piece, and keeps it aligned.
struct Head {
  int64_t bytes;
};

Head* HeadOf(void* piece) { return static_cast<Head*>(piece) - 1; }

void* Take(int bytes) {
  void* const memory = ::operator new(sizeof(Head) + bytes, std::nothrow);
  return memory ? new (memory) Head{bytes} + 1 : nullptr;
}

void GiveBack(void* piece) {
  if (piece) ::operator delete(HeadOf(piece));
}

int Size(void* piece) {
  return piece ? static_cast<int>(HeadOf(piece)->bytes) : 0;
}

void* Resize(void* piece, int bytes) {
  void* const other = Take(bytes);
  if (!other) return nullptr;
  std::memcpy(other, piece, std::min(Size(piece), bytes));
  GiveBack(piece);
  return other;
}

int RoundUp(int bytes) { return (bytes + 7) & ~7; }

int Begin(void*) { return SQLITE_OK; }

void End(void*) {}

}  // namespace

void GiveSqliteOurMemory() {
  static sqlite3_mem_methods methods = {&Take,    &GiveBack, &Resize, &Size,
                                        &RoundUp, &Begin,    &End,    nullptr};
  const bool taken =
      sqlite3_config(SQLITE_CONFIG_MALLOC, &methods) == SQLITE_OK &&
      sqlite3_initialize() == SQLITE_OK;
  if (!taken) std::abort();
}

}  // namespace sanad::survival
