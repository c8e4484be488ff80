// References to Python's objects, given back when they go out of scope.

#ifndef SANAD_BINDINGS_PYTHON_SPEEDUPS_OBJECT_H_
#define SANAD_BINDINGS_PYTHON_SPEEDUPS_OBJECT_H_

#define PY_SSIZE_T_CLEAN
#include <Python.h>

#include <utility>

namespace sanad::python {

// Null where an exception is set.
class Ref {
 public:
  Ref() = default;
  explicit Ref(PyObject* owned) : object_(owned) {}
  Ref(Ref&& other) noexcept : object_(std::exchange(other.object_, nullptr)) {}
  Ref& operator=(Ref&& other) noexcept {
    std::swap(object_, other.object_);
    return *this;
  }
  ~Ref() { Py_XDECREF(object_); }

  static Ref Share(PyObject* borrowed) { return Ref(Py_XNewRef(borrowed)); }

  explicit operator bool() const { return object_ != nullptr; }
  PyObject* get() const { return object_; }
  PyObject* release() { return std::exchange(object_, nullptr); }

 private:
  PyObject* object_ = nullptr;
};

}  // namespace sanad::python

#endif  // SANAD_BINDINGS_PYTHON_SPEEDUPS_OBJECT_H_
