// Keys whose bytes sort as their cells do.
//
//   key   = head cell…
//   head  = workspace (as an integer cell), table (2 bytes), index (1 byte)
//   integer, real   8 bytes, big-endian, adjusted so that bytes sort
//   text, blob      the bytes, 00 written as 00 FF, then 00 00
//
// No cell's bytes begin another's, so a key of fewer cells is a prefix of
// exactly the keys that begin with these cells.

#ifndef SANAD_SRC_STORAGE_KV_KEY_ENCODING_H_
#define SANAD_SRC_STORAGE_KV_KEY_ENCODING_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "record/cell.h"

namespace sanad::storage {

struct KeyHead {
  int64_t workspace = 0;
  int table = 0;
  int index = 0;
};

inline constexpr size_t kKeyHeadBytes = 11;
inline constexpr int kMaxTableNumber = 0xFFFF;
inline constexpr int kMaxIndexNumber = 0xFF;

void AppendHead(const KeyHead& head, std::string& key);
void AppendCell(const record::Cell& cell, std::string& key);

// The least key that is greater than every key which begins with `prefix`.
std::string AfterAll(std::string_view prefix);

// Takes the head off the front of `key`; nothing if it is too short.
std::optional<KeyHead> TakeHead(std::string_view& key);

// Takes one cell of that kind off the front of `key`; false if there is no
// whole one. The cell looks into the key, or into `unescaped` if bytes had
// to be put back, which therefore must have room for the whole key. Of the
// cell, only what its kind uses is set.
bool TakeCell(record::CellKind kind, std::string_view& key,
              std::string& unescaped, record::Cell& cell);

}  // namespace sanad::storage

#endif  // SANAD_SRC_STORAGE_KV_KEY_ENCODING_H_
