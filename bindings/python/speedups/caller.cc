#include "caller.h"

#include <cstdint>

#include "layout.h"

namespace sanad::python {
namespace {

// As capi/sanad.h declares them; sanad/_library.py says the same.
struct Buffer {
  const uint8_t* data;
  size_t size;
  void* owner;
};
using CallFunction = int32_t (*)(void* session, uint32_t method,
                                 const uint8_t* request, size_t size,
                                 const void* options, Buffer* out);
using FreeFunction = void (*)(Buffer* buffer);

struct Caller {
  PyObject_HEAD void* session;
  CallFunction call;
  FreeFunction free;
  PyObject* make_options;  // (timeout, key, locale, cancel)
  PyObject* raise_error;   // (status, bytes)
};

Caller* Self(PyObject* self) { return reinterpret_cast<Caller*>(self); }

class Answer {
 public:
  explicit Answer(FreeFunction free) : free_(free) {}
  Answer(const Answer&) = delete;
  Answer& operator=(const Answer&) = delete;
  ~Answer() { free_(&buffer_); }

  Buffer* out() { return &buffer_; }
  Span bytes() const { return {buffer_.data, buffer_.data + buffer_.size}; }
  Ref Copy() const {
    return Ref(
        PyBytes_FromStringAndSize(reinterpret_cast<const char*>(buffer_.data),
                                  static_cast<Py_ssize_t>(buffer_.size)));
  }

 private:
  FreeFunction free_;
  Buffer buffer_ = {};
};

// The struct that Python filled, or null where there is nothing to say.
class Options {
 public:
  Options() = default;
  Options(const Options&) = delete;
  Options& operator=(const Options&) = delete;
  ~Options() {
    if (view_.obj) PyBuffer_Release(&view_);
  }

  // `given`: timeout, key, locale, cancel. False with an exception set.
  bool Take(const Caller& caller, PyObject* const* given) {
    const int key = PyObject_IsTrue(given[1]);
    const int locale = PyObject_IsTrue(given[2]);
    if (key < 0 || locale < 0) return false;
    if (given[0] == Py_None && key == 0 && locale == 0 && given[3] == Py_None) {
      return true;
    }
    const Ref made(PyObject_CallFunctionObjArgs(
        caller.make_options, given[0], given[1], given[2], given[3], nullptr));
    return made && PyObject_GetBuffer(made.get(), &view_, PyBUF_SIMPLE) == 0;
  }
  const void* get() const { return view_.buf; }

 private:
  Py_buffer view_ = {};  // keeps the struct alive
};

// The Layout of a sanad._wire.Layout.
Ref LayoutOf(const State& state, PyObject* object) {
  Ref quick(PyObject_GetAttr(object, state.quick));
  if (!quick || PyObject_TypeCheck(quick.get(), state.layout_type)) {
    return quick;
  }
  PyErr_SetString(PyExc_TypeError, "a layout was expected");
  return Ref();
}

const Layout& In(const Ref& layout) {
  return *reinterpret_cast<const Layout*>(layout.get());
}

PyObject* Call(PyObject* object, PyObject* const* given, Py_ssize_t count) {
  const Caller& self = *Self(object);
  if (count != 8) {
    PyErr_SetString(PyExc_TypeError, "call takes 8 arguments");
    return nullptr;
  }
  const auto& state =
      *static_cast<const State*>(PyType_GetModuleState(Py_TYPE(object)));
  const auto method = static_cast<uint32_t>(PyLong_AsUnsignedLong(given[0]));
  if (PyErr_Occurred()) return nullptr;
  const Ref request = LayoutOf(state, given[1]);
  const Ref answer = request ? LayoutOf(state, given[3]) : Ref();
  if (!answer) return nullptr;
  Writer bytes;
  Options options;
  if (!Encode(In(request), given[2], bytes) || !options.Take(self, given + 4)) {
    return nullptr;
  }
  Answer out(self.free);
  int32_t status = 0;
  Py_BEGIN_ALLOW_THREADS status =
      self.call(self.session, method, bytes.data(), bytes.size(), options.get(),
                out.out());
  Py_END_ALLOW_THREADS if (status == 0) return Decode(In(answer), out.bytes());
  const Ref told = out.Copy();
  if (!told) return nullptr;
  return PyObject_CallFunction(self.raise_error, "iO", status, told.get());
}

PyObject* New(PyTypeObject* type, PyObject* arguments, PyObject*) {
  const auto make =
      reinterpret_cast<allocfunc>(PyType_GetSlot(type, Py_tp_alloc));
  unsigned long long session = 0;
  unsigned long long call = 0;
  unsigned long long free = 0;
  PyObject* make_options = nullptr;
  PyObject* raise_error = nullptr;
  if (!PyArg_ParseTuple(arguments, "KKKOO:Caller", &session, &call, &free,
                        &make_options, &raise_error)) {
    return nullptr;
  }
  PyObject* const made = make(type, 0);
  if (!made) return nullptr;
  Caller& self = *Self(made);
  self.session = reinterpret_cast<void*>(static_cast<uintptr_t>(session));
  self.call = reinterpret_cast<CallFunction>(static_cast<uintptr_t>(call));
  self.free = reinterpret_cast<FreeFunction>(static_cast<uintptr_t>(free));
  self.make_options = Py_NewRef(make_options);
  self.raise_error = Py_NewRef(raise_error);
  return made;
}

void Delete(PyObject* self) {
  PyTypeObject* const type = Py_TYPE(self);
  Py_XDECREF(Self(self)->make_options);
  Py_XDECREF(Self(self)->raise_error);
  const auto free =
      reinterpret_cast<freefunc>(PyType_GetSlot(type, Py_tp_free));
  free(self);
  Py_DECREF(type);
}

PyMethodDef methods[] = {
    {"call", reinterpret_cast<PyCFunction>(reinterpret_cast<void*>(&Call)),
     METH_FASTCALL, "As sanad._caller.Call."},
    {nullptr, nullptr, 0, nullptr},
};

PyType_Slot slots[] = {
    {Py_tp_new, reinterpret_cast<void*>(&New)},
    {Py_tp_dealloc, reinterpret_cast<void*>(&Delete)},
    {Py_tp_methods, methods},
    {0, nullptr},
};

}  // namespace

PyType_Spec kCallerSpec = {
    .name = "sanad._speedups.Caller",
    .basicsize = sizeof(Caller),
    .itemsize = 0,
    .flags = Py_TPFLAGS_DEFAULT,
    .slots = slots,
};

}  // namespace sanad::python
