// Bytes to values.

#include <utility>

#include "layout.h"

namespace sanad::python {
namespace {

PyObject* Refuse(const Layout& layout, const char* fault) {
  PyErr_SetString(layout.fault, fault);
  return nullptr;
}

// The members that were found, in their order; null for the others. Of a
// repeated one, a list.
class Found {
 public:
  explicit Found(Py_ssize_t count)
      : count_(count),
        values_(static_cast<PyObject**>(
            PyMem_Calloc(static_cast<size_t>(count) + 1, sizeof(PyObject*)))) {
    if (!values_) PyErr_NoMemory();
  }
  Found(const Found&) = delete;
  Found& operator=(const Found&) = delete;
  ~Found() {
    for (Py_ssize_t i = 0; values_ && i < count_; ++i) Py_XDECREF(values_[i]);
    PyMem_Free(values_);
  }

  explicit operator bool() const { return values_ != nullptr; }
  PyObject* At(Py_ssize_t i) const { return values_[i]; }
  // Whether there is a value, which is taken over.
  bool Put(Py_ssize_t i, PyObject* value) {
    if (!value) return false;
    Py_XDECREF(std::exchange(values_[i], value));
    return true;
  }

 private:
  Py_ssize_t count_;
  PyObject** values_;
};

PyObject* NameOf(const Member& member, int64_t number) {
  const Ref key(PyLong_FromLongLong(number));
  if (!key) return nullptr;
  PyObject* const named = PyDict_GetItemWithError(member.names, key.get());
  if (named) return Py_NewRef(named);
  if (PyErr_Occurred()) return nullptr;
  return PyObject_CallFunctionObjArgs(member.make_name, key.get(), nullptr);
}

// In parts, which timedelta takes more quickly than one large number.
Ref LengthOf(const Member& member, int64_t microseconds) {
  constexpr int64_t kSecond = 1'000'000;
  constexpr int64_t kDay = 86'400 * kSecond;
  const Ref days(PyLong_FromLongLong(microseconds / kDay));
  const Ref seconds(PyLong_FromLongLong(microseconds % kDay / kSecond));
  const Ref rest(PyLong_FromLongLong(microseconds % kSecond));
  if (!days || !seconds || !rest) return Ref();
  return Ref(PyObject_CallFunctionObjArgs(member.length, days.get(),
                                          seconds.get(), rest.get(), nullptr));
}

// Years that datetime does not know are left to Python.
PyObject* TimeOf(const Member& member, int64_t microseconds) {
  Ref length = LengthOf(member, microseconds);
  if (!length || member.epoch == Py_None) return length.release();
  PyObject* const moment = PyNumber_Add(member.epoch, length.get());
  if (moment || !PyErr_ExceptionMatches(PyExc_OverflowError)) return moment;
  PyErr_Clear();
  return PyObject_CallFunction(member.of_integer, "L",
                               static_cast<long long>(microseconds));
}

// What went wrong becomes the cause of the refusal.
PyObject* RefuseText(const Layout& layout) {
  if (!PyErr_ExceptionMatches(PyExc_UnicodeDecodeError)) return nullptr;
  PyObject *type, *cause, *trace;
  PyErr_Fetch(&type, &cause, &trace);
  PyErr_NormalizeException(&type, &cause, &trace);
  Py_XDECREF(type);
  Py_XDECREF(trace);
  const Ref fault(
      PyObject_CallFunction(layout.fault, "s", "text is not UTF-8"));
  if (!fault) {
    Py_XDECREF(cause);
    return nullptr;
  }
  PyException_SetCause(fault.get(), cause);
  PyErr_SetObject(layout.fault, fault.get());
  return nullptr;
}

PyObject* IntegerOf(const Layout& layout, const Member& member, Span& bytes) {
  uint64_t raw = 0;
  if (const char* fault = ReadVarint(bytes, raw)) return Refuse(layout, fault);
  const auto number = static_cast<int64_t>(raw);
  switch (member.kind) {
    case Kind::kBoolean:
      return PyBool_FromLong(number != 0);
    case Kind::kEnum:
      return NameOf(member, number);
    case Kind::kTime:
      return TimeOf(member, number);
    default:
      return PyLong_FromLongLong(number);
  }
}

PyObject* ValueOf(const Layout& layout, const Member& member, Span bytes) {
  const auto* const text = reinterpret_cast<const char*>(bytes.begin);
  const Py_ssize_t size = bytes.end - bytes.begin;
  switch (member.kind) {
    case Kind::kText: {
      PyObject* const value = PyUnicode_DecodeUTF8(text, size, nullptr);
      return value ? value : RefuseText(layout);
    }
    case Kind::kBytes:
      return PyBytes_FromStringAndSize(text, size);
    case Kind::kMessage:
      return Decode(*member.layout, bytes);
    default:
      return IntegerOf(layout, member, bytes);
  }
}

bool Append(PyObject* list, PyObject* value) {
  const Ref owned(value);
  return owned && PyList_Append(list, owned.get()) == 0;
}

bool ReadAll(const Layout& layout, const Member& member, Span bytes,
             PyObject* list) {
  if (!IsNumber(member.kind)) {
    return Append(list, ValueOf(layout, member, bytes));
  }
  while (bytes.begin < bytes.end) {
    if (!Append(list, IntegerOf(layout, member, bytes))) return false;
  }
  return true;
}

bool ReadMember(const Layout& layout, Py_ssize_t i, Span bytes, Found& found) {
  const Member& member = layout.members[i];
  if (!member.repeated) return found.Put(i, ValueOf(layout, member, bytes));
  if (!found.At(i) && !found.Put(i, PyList_New(0))) return false;
  return ReadAll(layout, member, bytes, found.At(i));
}

// Fields mostly come in the order of the members: from `next` on.
Py_ssize_t IndexOf(const Layout& layout, uint64_t tag, Py_ssize_t next) {
  for (Py_ssize_t i = next; i < layout.count; ++i) {
    if (layout.members[i].tag == tag) return i;
  }
  for (Py_ssize_t i = 0; i < next; ++i) {
    if (layout.members[i].tag == tag) return i;
  }
  return -1;
}

bool ReadMembers(const Layout& layout, Span bytes, Found& found) {
  Py_ssize_t next = 0;
  while (bytes.begin < bytes.end) {
    uint64_t tag = 0;
    Span value{};
    if (const char* fault = ReadField(bytes, tag, value)) {
      Refuse(layout, fault);
      return false;
    }
    const Py_ssize_t i = IndexOf(layout, tag, next);
    if (i < 0) continue;
    if (!ReadMember(layout, i, value, found)) return false;
    next = i;
  }
  return true;
}

// The value of a member, absent or not.
Ref Final(const Layout& layout, Py_ssize_t i, const Found& found) {
  PyObject* const value = found.At(i);
  if (!value) return Ref::Share(layout.members[i].absent);
  return layout.members[i].repeated ? Ref(PyList_AsTuple(value))
                                    : Ref::Share(value);
}

// As `__init__` of a frozen dataclass does it, which does nothing else.
PyObject* MakeBySlots(const Layout& layout, const Found& found) {
  auto* const type = reinterpret_cast<PyTypeObject*>(layout.make);
  const auto make = reinterpret_cast<newfunc>(PyType_GetSlot(type, Py_tp_new));
  const Ref nothing(PyTuple_New(0));
  Ref made(nothing ? make(type, nothing.get(), nullptr) : nullptr);
  for (Py_ssize_t i = 0; made && i < layout.count; ++i) {
    PyObject* const slot = layout.members[i].slot;
    const auto set = reinterpret_cast<descrsetfunc>(
        PyType_GetSlot(Py_TYPE(slot), Py_tp_descr_set));
    const Ref value = Final(layout, i, found);
    if (!value || set(slot, made.get(), value.get()) != 0) return nullptr;
  }
  return made.release();
}

PyObject* MakeByName(const Layout& layout, const Found& found) {
  const Ref nothing(PyTuple_New(0));
  const Ref named(PyDict_New());
  if (!nothing || !named) return nullptr;
  for (Py_ssize_t i = 0; i < layout.count; ++i) {
    const Ref value = Final(layout, i, found);
    if (!value ||
        PyDict_SetItem(named.get(), layout.members[i].name, value.get()) != 0) {
      return nullptr;
    }
  }
  return PyObject_Call(layout.make, nothing.get(), named.get());
}

}  // namespace

PyObject* Decode(const Layout& layout, Span bytes) {
  Found found(layout.count);
  if (!found || !ReadMembers(layout, bytes, found)) return nullptr;
  if (layout.alone) return Final(layout, 0, found).release();
  return layout.by_slots ? MakeBySlots(layout, found)
                         : MakeByName(layout, found);
}

}  // namespace sanad::python
