// Values to bytes.

#include "layout.h"

namespace sanad::python {
namespace {

// Of a str whose UTF-8 is not kept with it: it would double a long text.
constexpr Py_ssize_t kLongText = 4096;

bool WriteInteger(PyObject* value, Writer& out) {
  const Ref number =
      PyLong_Check(value) ? Ref::Share(value) : Ref(PyNumber_Long(value));
  if (!number) return false;
  int overflow = 0;
  const long long integer =
      PyLong_AsLongLongAndOverflow(number.get(), &overflow);
  if (overflow != 0) {
    PyErr_Format(PyExc_OverflowError, "%S does not fit into 64 bits",
                 number.get());
    return false;
  }
  if (integer == -1 && PyErr_Occurred()) return false;
  return out.WriteVarint(static_cast<uint64_t>(integer));
}

bool WriteTime(const Member& member, PyObject* value, Writer& out) {
  const Ref number(
      PyObject_CallFunctionObjArgs(member.to_integer, value, nullptr));
  return number && WriteInteger(number.get(), out);
}

bool WriteSized(const void* bytes, Py_ssize_t size, Writer& out) {
  return out.WriteVarint(static_cast<uint64_t>(size)) &&
         out.Write(bytes, static_cast<size_t>(size));
}

bool WriteBytes(PyObject* value, Writer& out) {
  Py_buffer view;
  if (PyObject_GetBuffer(value, &view, PyBUF_SIMPLE) != 0) return false;
  const bool written = WriteSized(view.buf, view.len, out);
  PyBuffer_Release(&view);
  return written;
}

bool WriteText(PyObject* value, Writer& out) {
  if (PyUnicode_Check(value) && PyUnicode_GetLength(value) < kLongText) {
    Py_ssize_t size = 0;
    const char* const text = PyUnicode_AsUTF8AndSize(value, &size);
    return text && WriteSized(text, size, out);
  }
  const Ref raw(PyObject_CallMethod(value, "encode", nullptr));
  return raw && WriteBytes(raw.get(), out);
}

bool WriteMember(const Member& member, PyObject* value, Writer& out);

// A member of an object, which mostly is what the layout makes.
Ref Attribute(const Layout& layout, const Member& member, PyObject* object) {
  PyTypeObject* const type = Py_TYPE(object);
  if (layout.by_slots && reinterpret_cast<PyObject*>(type) == layout.make) {
    const auto get = reinterpret_cast<descrgetfunc>(
        PyType_GetSlot(Py_TYPE(member.slot), Py_tp_descr_get));
    return Ref(get(member.slot, object, layout.make));
  }
  return Ref(PyObject_GetAttr(object, member.name));
}

bool WriteObject(const Layout& layout, PyObject* object, Writer& out) {
  for (Py_ssize_t i = 0; i < layout.count; ++i) {
    const Member& member = layout.members[i];
    const Ref value = Attribute(layout, member, object);
    if (!value || !WriteMember(member, value.get(), out)) return false;
  }
  return true;
}

bool WriteValue(const Member& member, PyObject* value, Writer& out) {
  switch (member.kind) {
    case Kind::kNumber:
    case Kind::kBoolean:
    case Kind::kEnum:
      return WriteInteger(value, out);
    case Kind::kTime:
      return WriteTime(member, value, out);
    case Kind::kText:
      return WriteText(value, out);
    case Kind::kBytes:
      return WriteBytes(value, out);
    case Kind::kMessage:
      break;
  }
  const size_t begin = out.size();
  return WriteObject(*member.layout, value, out) && out.WriteSizeBefore(begin);
}

// Numbers stand together behind one tag, all else each behind its own.
bool WriteAll(const Member& member, PyObject* values, Writer& out) {
  const bool packed = IsNumber(member.kind);
  const Ref all(PyObject_GetIter(values));
  if (!all) return false;
  size_t begin = 0;
  bool any = false;
  while (const Ref value{PyIter_Next(all.get())}) {
    if (!(packed && any) && !out.WriteVarint(member.tag)) return false;
    if (!any) begin = out.size();
    any = true;
    if (!WriteValue(member, value.get(), out)) return false;
  }
  if (PyErr_Occurred()) return false;
  return !packed || !any || out.WriteSizeBefore(begin);
}

bool WriteMember(const Member& member, PyObject* value, Writer& out) {
  if (value == Py_None) return true;
  const bool zero_is_told =
      member.repeated ? !IsNumber(member.kind) : member.optional;
  if (!zero_is_told) {
    const int there = PyObject_IsTrue(value);
    if (there <= 0) return there == 0;
  }
  if (member.repeated) return WriteAll(member, value, out);
  return out.WriteVarint(member.tag) && WriteValue(member, value, out);
}

}  // namespace

bool Encode(const Layout& layout, PyObject* values, Writer& out) {
  const Ref all(PySequence_Tuple(values));
  if (!all) return false;
  const Py_ssize_t count = PyTuple_Size(all.get());
  if (count != layout.count) {
    PyErr_Format(PyExc_ValueError, "%zd values for %zd members", count,
                 layout.count);
    return false;
  }
  for (Py_ssize_t i = 0; i < count; ++i) {
    PyObject* const value = PyTuple_GetItem(all.get(), i);
    if (!WriteMember(layout.members[i], value, out)) return false;
  }
  return true;
}

}  // namespace sanad::python
