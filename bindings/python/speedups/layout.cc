#include "layout.h"

namespace sanad::python {
namespace {

Layout* Self(PyObject* self) { return reinterpret_cast<Layout*>(self); }

// What a kind needs beside the bytes; the tuple stays with the layout.
bool TakeExtra(PyTypeObject* layouts, Member& member) {
  PyObject* layout = nullptr;
  switch (member.kind) {
    case Kind::kEnum:
      return PyArg_ParseTuple(member.extra, "OO!", &member.make_name,
                              &PyDict_Type, &member.names) != 0;
    case Kind::kTime:
      return PyArg_ParseTuple(member.extra, "OOOO", &member.to_integer,
                              &member.of_integer, &member.length,
                              &member.epoch) != 0;
    case Kind::kMessage:
      if (!PyArg_ParseTuple(member.extra, "O!", layouts, &layout)) return false;
      member.layout = Self(layout);
      return true;
    case Kind::kNumber:
    case Kind::kBoolean:
    case Kind::kText:
    case Kind::kBytes:
      return true;
  }
  PyErr_SetString(PyExc_ValueError, "a member of an unknown kind");
  return false;
}

bool TakeMember(PyTypeObject* layouts, PyObject* given, Member& member) {
  int kind = 0;
  int repeated = 0;
  int optional = 0;
  unsigned long long tag = 0;
  if (!PyArg_ParseTuple(given, "UKCppOO!O", &member.name, &tag, &kind,
                        &repeated, &optional, &member.absent, &PyTuple_Type,
                        &member.extra, &member.slot)) {
    return false;
  }
  member.tag = tag;
  member.kind = static_cast<Kind>(kind);
  member.repeated = repeated != 0;
  member.optional = optional != 0;
  return TakeExtra(layouts, member);
}

bool TakeMembers(PyTypeObject* layouts, Layout& layout) {
  layout.count = PyTuple_Size(layout.members_given);
  layout.members = static_cast<Member*>(
      PyMem_Calloc(static_cast<size_t>(layout.count) + 1, sizeof(Member)));
  if (!layout.members) {
    PyErr_NoMemory();
    return false;
  }
  layout.by_slots = PyType_Check(layout.make) != 0;
  for (Py_ssize_t i = 0; i < layout.count; ++i) {
    Member& member = layout.members[i];
    PyObject* const given = PyTuple_GetItem(layout.members_given, i);
    if (!PyTuple_Check(given)) {
      PyErr_SetString(PyExc_TypeError, "a member is a tuple");
      return false;
    }
    if (!TakeMember(layouts, given, member)) return false;
    layout.by_slots = layout.by_slots && member.slot != Py_None;
  }
  return true;
}

PyObject* New(PyTypeObject* type, PyObject* arguments, PyObject*) {
  const auto make =
      reinterpret_cast<allocfunc>(PyType_GetSlot(type, Py_tp_alloc));
  Ref made(make(type, 0));
  if (!made) return nullptr;
  Layout& layout = *Self(made.get());
  int alone = 0;
  if (!PyArg_ParseTuple(arguments, "OO!Op:Layout", &layout.make, &PyTuple_Type,
                        &layout.members_given, &layout.fault, &alone)) {
    layout.make = layout.members_given = layout.fault = nullptr;
    return nullptr;
  }
  Py_INCREF(layout.make);
  Py_INCREF(layout.members_given);
  Py_INCREF(layout.fault);
  if (!TakeMembers(type, layout)) return nullptr;
  layout.alone = alone != 0 && layout.count == 1;
  return made.release();
}

void Delete(PyObject* self) {
  PyTypeObject* const type = Py_TYPE(self);
  Layout& layout = *Self(self);
  Py_XDECREF(layout.make);
  Py_XDECREF(layout.members_given);
  Py_XDECREF(layout.fault);
  PyMem_Free(layout.members);
  const auto free =
      reinterpret_cast<freefunc>(PyType_GetSlot(type, Py_tp_free));
  free(self);
  Py_DECREF(type);
}

PyObject* EncodeValues(PyObject* self, PyObject* values) {
  Writer out;
  if (!Encode(*Self(self), values, out)) return nullptr;
  return PyBytes_FromStringAndSize(reinterpret_cast<const char*>(out.data()),
                                   static_cast<Py_ssize_t>(out.size()));
}

PyObject* DecodeBytes(PyObject* self, PyObject* bytes) {
  Py_buffer view;
  if (PyObject_GetBuffer(bytes, &view, PyBUF_SIMPLE) != 0) return nullptr;
  const auto* const begin = static_cast<const uint8_t*>(view.buf);
  PyObject* const made = Decode(*Self(self), {begin, begin + view.len});
  PyBuffer_Release(&view);
  return made;
}

PyMethodDef methods[] = {
    {"encode", &EncodeValues, METH_O, "The values in the order of members."},
    {"decode", &DecodeBytes, METH_O, "What the bytes make."},
    {nullptr, nullptr, 0, nullptr},
};

PyType_Slot slots[] = {
    {Py_tp_new, reinterpret_cast<void*>(&New)},
    {Py_tp_dealloc, reinterpret_cast<void*>(&Delete)},
    {Py_tp_methods, methods},
    {0, nullptr},
};

}  // namespace

PyType_Spec kLayoutSpec = {
    .name = "sanad._speedups.Layout",
    .basicsize = sizeof(Layout),
    .itemsize = 0,
    .flags = Py_TPFLAGS_DEFAULT,
    .slots = slots,
};

}  // namespace sanad::python
