// A record whose struct is known only to its type table.

#ifndef SANAD_SRC_RECORD_ANY_RECORD_H_
#define SANAD_SRC_RECORD_ANY_RECORD_H_

#include <utility>

#include "record/record_type.h"

namespace sanad::record {

class AnyRecord {
 public:
  explicit AnyRecord(const RecordType& type)
      : type_(&type), record_(type.lifetime().create()) {}
  template <class T>
  static AnyRecord Of(T record) {
    return AnyRecord(TypeOf<T>(), new T(std::move(record)));
  }

  AnyRecord(AnyRecord&& other) noexcept
      : type_(other.type_), record_(std::exchange(other.record_, nullptr)) {}
  AnyRecord& operator=(AnyRecord&& other) noexcept {
    std::swap(type_, other.type_);
    std::swap(record_, other.record_);
    return *this;
  }
  ~AnyRecord() {
    if (record_) type_->lifetime().destroy(record_);
  }

  const RecordType& type() const { return *type_; }
  const void* get() const { return record_; }
  void* get() { return record_; }

  // REQUIRES: T is the struct of `type()`
  template <class T>
  const T& As() const {
    return *static_cast<const T*>(record_);
  }

 private:
  AnyRecord(const RecordType& type, void* record)
      : type_(&type), record_(record) {}

  const RecordType* type_;
  void* record_;
};

}  // namespace sanad::record

#endif  // SANAD_SRC_RECORD_ANY_RECORD_H_
