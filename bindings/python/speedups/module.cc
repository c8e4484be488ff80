// sanad._speedups: what sanad/_wire.py and sanad/_caller.py do, done quickly.
// They do without it where it was not built. It stands on Python's limited
// API, so that one build serves every Python from 3.11 on.

#include "caller.h"
#include "layout.h"

namespace sanad::python {
namespace {

State& StateOf(PyObject* module) {
  return *static_cast<State*>(PyModule_GetState(module));
}

PyTypeObject* AddType(PyObject* module, PyType_Spec& spec) {
  PyObject* const type = PyType_FromModuleAndSpec(module, &spec, nullptr);
  auto* const made = reinterpret_cast<PyTypeObject*>(type);
  if (!type || PyModule_AddType(module, made) == 0) return made;
  Py_DECREF(type);
  return nullptr;
}

int Execute(PyObject* module) {
  State& state = StateOf(module);
  state.layout_type = AddType(module, kLayoutSpec);
  state.quick = PyUnicode_InternFromString("quick");
  const Ref caller(reinterpret_cast<PyObject*>(AddType(module, kCallerSpec)));
  return state.layout_type && state.quick && caller ? 0 : -1;
}

void Free(void* module) {
  State& state = StateOf(static_cast<PyObject*>(module));
  Py_CLEAR(state.layout_type);
  Py_CLEAR(state.quick);
}

PyModuleDef_Slot slots[] = {
    {Py_mod_exec, reinterpret_cast<void*>(&Execute)},
    {0, nullptr},
};

PyModuleDef definition = {
    .m_base = PyModuleDef_HEAD_INIT,
    .m_name = "sanad._speedups",
    .m_doc = "What sanad does often, done quickly.",
    .m_size = sizeof(State),
    .m_methods = nullptr,
    .m_slots = slots,
    .m_traverse = nullptr,
    .m_clear = nullptr,
    .m_free = &Free,
};

}  // namespace
}  // namespace sanad::python

PyMODINIT_FUNC PyInit__speedups() {
  return PyModuleDef_Init(&sanad::python::definition);
}
