// How a message stands in bytes, and what its members make: the type
// `Layout` of sanad._speedups, made of the tables of sanad/_wire.py.

#ifndef SANAD_BINDINGS_PYTHON_SPEEDUPS_LAYOUT_H_
#define SANAD_BINDINGS_PYTHON_SPEEDUPS_LAYOUT_H_

#include <cstdint>

#include "object.h"
#include "wire.h"

namespace sanad::python {

struct Layout;

// By the letters that _wire.py gives.
enum class Kind : char {
  kNumber = 'n',
  kBoolean = 'b',
  kEnum = 'e',
  kTime = 't',  // a moment or a length
  kText = 's',
  kBytes = 'y',
  kMessage = 'm',
};

// Those that are numbers on the wire; several of them are packed.
inline bool IsNumber(Kind kind) {
  return kind == Kind::kNumber || kind == Kind::kBoolean ||
         kind == Kind::kEnum || kind == Kind::kTime;
}

// All references are owned by the layout.
struct Member {
  PyObject* name;
  uint64_t tag;
  Kind kind;
  bool repeated;
  bool optional;
  PyObject* absent;  // its value where nothing was written
  PyObject* extra;   // a tuple, by kind
  PyObject* slot;    // the descriptor in `make`, or None
  // Of an enum: makes what has no name, and the named ones by number.
  PyObject* make_name;
  PyObject* names;
  // Of a time: to and from microseconds; timedelta; EPOCH, or None.
  PyObject* to_integer;
  PyObject* of_integer;
  PyObject* length;
  PyObject* epoch;
  // Of a message.
  const Layout* layout;
};

struct Layout {
  PyObject_HEAD PyObject* make;
  PyObject* fault;  // the exception for bytes that are no message
  bool alone;       // its one member is what it makes
  bool by_slots;    // `make` is a class whose slots are all that it has
  PyObject* members_given;
  Py_ssize_t count;
  Member* members;
};

extern PyType_Spec kLayoutSpec;

// False, or null, with an exception set.
bool Encode(const Layout& layout, PyObject* values, Writer& out);
PyObject* Decode(const Layout& layout, Span bytes);

}  // namespace sanad::python

#endif  // SANAD_BINDINGS_PYTHON_SPEEDUPS_LAYOUT_H_
