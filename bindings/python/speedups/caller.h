// A session's calls: the type `Caller` of sanad._speedups.

#ifndef SANAD_BINDINGS_PYTHON_SPEEDUPS_CALLER_H_
#define SANAD_BINDINGS_PYTHON_SPEEDUPS_CALLER_H_

#include "object.h"

namespace sanad::python {

// What the module keeps.
struct State {
  PyTypeObject* layout_type;
  PyObject* quick;  // the name of the attribute that is a Layout
};

extern PyType_Spec kCallerSpec;

}  // namespace sanad::python

#endif  // SANAD_BINDINGS_PYTHON_SPEEDUPS_CALLER_H_
