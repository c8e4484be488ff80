#include "tests/survival/fault_vfs.h"

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <iterator>
#include <new>
#include <vector>

#include "sqlite3.h"

namespace sanad::survival {
namespace {

constexpr Fault kFaults[] = {
    {"read", Asked::kRead, SQLITE_IOERR_READ, EIO},
    {"write", Asked::kWrite, SQLITE_IOERR_WRITE, EIO},
    {"full", Asked::kWrite, SQLITE_FULL, ENOSPC, true, "store.full"},
    {"torn", Asked::kWrite, SQLITE_IOERR_WRITE, EIO, true},
    {"sync", Asked::kSync, SQLITE_IOERR_FSYNC, EIO},
    {"truncate", Asked::kTruncate, SQLITE_IOERR_TRUNCATE, EIO},
    {"lock", Asked::kLock, SQLITE_IOERR_LOCK, EIO},
    {"share", Asked::kShare, SQLITE_IOERR_SHMMAP, EIO},
    {"full_share", Asked::kShare, SQLITE_IOERR_SHMSIZE, ENOSPC, false,
     "store.full"},
    {"open", Asked::kOpen, SQLITE_CANTOPEN, EMFILE, false, "store.unreachable"},
};

// A file of the system, behind one of this layer.
struct File {
  sqlite3_file base;
  sqlite3_file* real;
};

sqlite3_file* Real(sqlite3_file* file) {
  return reinterpret_cast<File*>(file)->real;
}

// The code of the fault that is to be given now, or what `otherwise` gives.
template <class Do>
int Unless(Asked asked, Do otherwise) {
  const Fault* fault = FaultVfs::Get().Next(asked);
  return fault ? fault->code : otherwise();
}

// --- files ----------------------------------------------------------------

int Close(sqlite3_file* file) {
  return Real(file)->pMethods->xClose(Real(file));
}

int Read(sqlite3_file* file, void* out, int bytes, sqlite3_int64 at) {
  return Unless(Asked::kRead, [&] {
    return Real(file)->pMethods->xRead(Real(file), out, bytes, at);
  });
}

int Write(sqlite3_file* file, const void* from, int bytes, sqlite3_int64 at) {
  const auto write = [&](int some) {
    return Real(file)->pMethods->xWrite(Real(file), from, some, at);
  };
  const Fault* fault = FaultVfs::Get().Next(Asked::kWrite);
  if (!fault) return write(bytes);
  if (fault->half_done) write(bytes / 2);
  return fault->code;
}

int Truncate(sqlite3_file* file, sqlite3_int64 size) {
  return Unless(Asked::kTruncate, [&] {
    return Real(file)->pMethods->xTruncate(Real(file), size);
  });
}

// Nobody cuts the power here, so nothing is brought to the disk in earnest.
int Sync(sqlite3_file*, int) {
  return Unless(Asked::kSync, [] { return SQLITE_OK; });
}

int FileSize(sqlite3_file* file, sqlite3_int64* size) {
  return Real(file)->pMethods->xFileSize(Real(file), size);
}

int Lock(sqlite3_file* file, int kind) {
  return Unless(Asked::kLock,
                [&] { return Real(file)->pMethods->xLock(Real(file), kind); });
}

// What gives a lock back never fails in a way that SQLite could heed.
int Unlock(sqlite3_file* file, int kind) {
  return Real(file)->pMethods->xUnlock(Real(file), kind);
}

int CheckReservedLock(sqlite3_file* file, int* held) {
  return Real(file)->pMethods->xCheckReservedLock(Real(file), held);
}

int FileControl(sqlite3_file* file, int what, void* argument) {
  return Real(file)->pMethods->xFileControl(Real(file), what, argument);
}

int SectorSize(sqlite3_file* file) {
  return Real(file)->pMethods->xSectorSize(Real(file));
}

int DeviceCharacteristics(sqlite3_file* file) {
  return Real(file)->pMethods->xDeviceCharacteristics(Real(file));
}

int ShmMap(sqlite3_file* file, int region, int bytes, int extend,
           void volatile** out) {
  return Unless(Asked::kShare, [&] {
    return Real(file)->pMethods->xShmMap(Real(file), region, bytes, extend,
                                         out);
  });
}

int ShmLock(sqlite3_file* file, int offset, int count, int flags) {
  const auto lock = [&] {
    return Real(file)->pMethods->xShmLock(Real(file), offset, count, flags);
  };
  return flags & SQLITE_SHM_LOCK ? Unless(Asked::kLock, lock) : lock();
}

void ShmBarrier(sqlite3_file* file) {
  Real(file)->pMethods->xShmBarrier(Real(file));
}

int ShmUnmap(sqlite3_file* file, int remove) {
  return Real(file)->pMethods->xShmUnmap(Real(file), remove);
}

// Version 2: without mapped memory.
constexpr sqlite3_io_methods kMethods = {
    .iVersion = 2,
    .xClose = &Close,
    .xRead = &Read,
    .xWrite = &Write,
    .xTruncate = &Truncate,
    .xSync = &Sync,
    .xFileSize = &FileSize,
    .xLock = &Lock,
    .xUnlock = &Unlock,
    .xCheckReservedLock = &CheckReservedLock,
    .xFileControl = &FileControl,
    .xSectorSize = &SectorSize,
    .xDeviceCharacteristics = &DeviceCharacteristics,
    .xShmMap = &ShmMap,
    .xShmLock = &ShmLock,
    .xShmBarrier = &ShmBarrier,
    .xShmUnmap = &ShmUnmap,
    .xFetch = nullptr,
    .xUnfetch = nullptr};

// --- the file system ------------------------------------------------------

sqlite3_vfs* System(sqlite3_vfs* layer) {
  return static_cast<sqlite3_vfs*>(layer->pAppData);
}

// The file of the system stands behind the one of the layer.
int Open(sqlite3_vfs* layer, const char* name, sqlite3_file* file, int flags,
         int* flags_out) {
  File* const opened =
      new (file) File{.base = {.pMethods = nullptr}, .real = nullptr};
  opened->real = reinterpret_cast<sqlite3_file*>(opened + 1);
  const int code = Unless(Asked::kOpen, [&] {
    return System(layer)->xOpen(System(layer), name, opened->real, flags,
                                flags_out);
  });
  if (code == SQLITE_OK) opened->base.pMethods = &kMethods;
  return code;
}

int GetLastError(sqlite3_vfs* layer, int bytes, char* out) {
  const int error = FaultVfs::Get().last_error();
  if (error != 0) return error;
  return System(layer)->xGetLastError(System(layer), bytes, out);
}

// Nobody holds a lock in earnest while files fail.
int Sleep(sqlite3_vfs*, int microseconds) { return microseconds; }

}  // namespace

std::span<const Fault> EveryFault() { return kFaults; }

std::vector<Fault> FaultsOf(std::initializer_list<Asked> askings) {
  std::vector<Fault> faults;
  std::copy_if(std::begin(kFaults), std::end(kFaults),
               std::back_inserter(faults), [&](const Fault& fault) {
                 return std::find(askings.begin(), askings.end(),
                                  fault.asked) != askings.end();
               });
  return faults;
}

FaultVfs& FaultVfs::Get() {
  static FaultVfs& layer = *new FaultVfs;
  return layer;
}

FaultVfs::FaultVfs() {
  static sqlite3_vfs layer;
  sqlite3_vfs* const system = sqlite3_vfs_find(nullptr);
  layer = *system;
  layer.pAppData = system;
  layer.zName = "faults";
  layer.szOsFile = static_cast<int>(sizeof(File)) + system->szOsFile;
  layer.xOpen = &Open;
  layer.xGetLastError = &GetLastError;
  layer.xSleep = &Sleep;
  sqlite3_vfs_register(&layer, 1);
}

void FaultVfs::FailOnce(const Fault& fault, int64_t after) {
  fault_ = fault;
  left_ = after;
  go_on_ = false;
  given_ = 0;
}

void FaultVfs::FailFrom(const Fault& fault, int64_t after) {
  FailOnce(fault, after);
  go_on_ = true;
}

void FaultVfs::Stop() {
  left_ = -1;
  last_error_ = 0;
}

const Fault* FaultVfs::Next(Asked asked) {
  ++asked_;
  if (left_ < 0 || asked != fault_.asked) return nullptr;
  if (left_ > 0) {
    --left_;
    return nullptr;
  }
  if (!go_on_) left_ = -1;
  ++given_;
  last_error_ = fault_.error;
  return &fault_;
}

}  // namespace sanad::survival
