"""Holds the C ABI to what was released.

Usage: check.py [--rebaseline] LIBRARY

LIBRARY is a libsanad.so with debug information. Beside this file lie:

  sanad-1.abi    what abidw says of its functions and structs
  symbols.txt    the symbols that it exports, with their versions
  constants.txt  the constants of sanad.h and sanad_methods.h
  schema.txt     fields, enumerators and methods of the schemas

The first two hold exactly. Constants and schemas may grow, as that breaks
nobody: what is listed stays as it is, or its number and its name become
`reserved`. --rebaseline writes all four anew; do it in the commit that
changes the ABI on purpose, and say there why callers can bear it.
"""

import ctypes
import difflib
import os
import pathlib
import re
import subprocess
import sys
import tempfile

# In Python alone: the C++ one shares libprotobuf with the library that is
# looked at, and would show that one's schemas in the place of the bytes'.
os.environ["PROTOCOL_BUFFERS_PYTHON_IMPLEMENTATION"] = "python"
from google.protobuf import descriptor_pb2  # noqa: E402

HERE = pathlib.Path(__file__).resolve().parent
CAPI = HERE.parent
HEADERS = ("sanad.h", "sanad_methods.h")
PACKAGE = "sanad.v1"
METHOD_ID = 50001

# Nothing that changes from machine to machine.
ABIDW = ("abidw", "--drop-private-types", "--exported-interfaces-only",
         "--no-corpus-path", "--no-comp-dir-path", "--no-show-locs",
         "--no-elf-needed")

Field = descriptor_pb2.FieldDescriptorProto


# --- functions and structs --------------------------------------------------

def abi_of(library, headers=CAPI):
    result = subprocess.run([*ABIDW, "--headers-dir", headers, library],
                            capture_output=True, text=True, check=True)
    return result.stdout


def abi_changes(old, new):
    """What abidiff says of two dumps; nothing if they are alike.

    Two dumps and no further options: with --headers-dir2 abidiff has been
    seen to pass over a real change of layout, and its exit code 8 alone lets
    changed signatures through.
    """
    with tempfile.TemporaryDirectory() as folder:
        paths = [pathlib.Path(folder, name) for name in ("old.abi", "new.abi")]
        for path, dump in zip(paths, (old, new)):
            path.write_text(dump)
        result = subprocess.run(["abidiff", "--no-added-syms", *paths],
                                capture_output=True, text=True, check=False)
    if result.returncode == 0:
        return []
    return (result.stdout + result.stderr).splitlines() or ["abidiff failed"]


# --- symbols ----------------------------------------------------------------

def symbols_of(library):
    result = subprocess.run(["nm", "-D", "--defined-only", library],
                            capture_output=True, text=True, check=True)
    return sorted(line.split()[-1] for line in result.stdout.splitlines())


def exact_changes(old, new):
    return [line for line in difflib.unified_diff(old, new, lineterm="", n=0)
            if not line.startswith(("---", "+++", "@@"))]


# --- constants --------------------------------------------------------------

DEFINE = re.compile(r"^#define (SANAD_[A-Z0-9_]+)[ \t]+(\S.*?)(?:\s*/\*.*)?$",
                    re.MULTILINE)


def constants_of(*texts):
    found = {name: value for text in texts
             for name, value in DEFINE.findall(text)
             if name != "SANAD_API" and value != "\\"}
    return sorted(f"{name} {value}" for name, value in found.items())


def lost(old, new):
    """Of a list that may grow: what it no longer has."""
    return [f"gone or changed: {line}" for line in sorted(set(old) - set(new))]


# --- schemas ----------------------------------------------------------------

def schema_of(library):
    """The listing of the descriptor set that the library carries."""

    class Buffer(ctypes.Structure):
        _fields_ = [("data", ctypes.POINTER(ctypes.c_uint8)),
                    ("size", ctypes.c_size_t), ("owner", ctypes.c_void_p)]

    sanad = ctypes.CDLL(str(pathlib.Path(library).resolve()))
    buffer = Buffer()
    if sanad.sanad_schema(ctypes.byref(buffer)) != 0:
        raise RuntimeError("sanad_schema failed")
    descriptors = descriptor_pb2.FileDescriptorSet.FromString(
        ctypes.string_at(buffer.data, buffer.size))
    sanad.sanad_buffer_free(ctypes.byref(buffer))
    return listing_of(descriptors)


def listing_of(descriptors):
    lines = []
    for file in descriptors.file:
        if file.package != PACKAGE:
            continue
        for message in file.message_type:
            lines += message_lines(f"{PACKAGE}.{message.name}", message)
        for enum in file.enum_type:
            lines += enum_lines(f"{PACKAGE}.{enum.name}", enum)
        for service in file.service:
            lines += service_lines(f"{PACKAGE}.{service.name}", service)
    return sorted(lines)


def message_lines(name, message):
    for field in message.field:
        yield f"{name} field {field.number} {field.name} {type_of(field)}"
    for span in message.reserved_range:
        for number in range(span.start, span.end):
            yield f"{name} reserved {number}"
    for gone in message.reserved_name:
        yield f"{name} reserved {gone}"
    for nested in message.nested_type:
        yield from message_lines(f"{name}.{nested.name}", nested)
    for enum in message.enum_type:
        yield from enum_lines(f"{name}.{enum.name}", enum)


def enum_lines(name, enum):
    for value in enum.value:
        yield f"{name} value {value.number} {value.name}"
    for span in enum.reserved_range:
        for number in range(span.start, span.end + 1):  # both ends count
            yield f"{name} reserved {number}"
    for gone in enum.reserved_name:
        yield f"{name} reserved {gone}"


def service_lines(name, service):
    for method in service.method:
        numbers = [option.data for option in method.options.UnknownFields()
                   if option.field_number == METHOD_ID]
        yield (f"{name} method {numbers[0]} {method.name} "
               f"{method.input_type[1:]} -> {method.output_type[1:]}")


def type_of(field):
    kind = Field.Type.Name(field.type).removeprefix("TYPE_").lower()
    named = f" {field.type_name[1:]}" if field.type_name else ""
    label = "repeated " if field.label == Field.LABEL_REPEATED else ""
    label = "optional " if field.proto3_optional else label
    return f"{label}{kind}{named}"


def schema_changes(old, new):
    """What an older caller would trip over."""
    now = set(new)
    for line in sorted(set(old) - now):
        name, what, number, *rest = line.split()
        excused = {f"{name} reserved {number}"}
        if rest:
            excused.add(f"{name} reserved {rest[0]}")
        if what in ("field", "value") and excused <= now:
            continue
        yield f"gone or changed: {line}"


# --- all of it --------------------------------------------------------------

def constants():
    return constants_of(*((CAPI / header).read_text() for header in HEADERS))


def text_of(lines):
    return "".join(f"{line}\n" for line in lines)


def check(library):
    def golden(name):
        return (HERE / name).read_text()

    def listed(name):
        return golden(name).splitlines()

    return {
        "sanad-1.abi": abi_changes(golden("sanad-1.abi"), abi_of(library)),
        "symbols.txt": exact_changes(listed("symbols.txt"),
                                     symbols_of(library)),
        "constants.txt": lost(listed("constants.txt"), constants()),
        "schema.txt": list(schema_changes(listed("schema.txt"),
                                          schema_of(library))),
    }


def rebaseline(library):
    (HERE / "sanad-1.abi").write_text(abi_of(library))
    (HERE / "symbols.txt").write_text(text_of(symbols_of(library)))
    (HERE / "constants.txt").write_text(text_of(constants()))
    (HERE / "schema.txt").write_text(text_of(schema_of(library)))


def main(arguments):
    *options, library = arguments
    if options == ["--rebaseline"]:
        rebaseline(library)
        return 0
    changes = check(library)
    for name, lines in changes.items():
        for line in lines:
            print(f"{name}: {line}")
    return 1 if any(changes.values()) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
