"""The gate lets through what breaks nobody, and nothing else.

Usage: gate_test.py FOLDER_OF_CHECK
"""

import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

sys.dont_write_bytecode = True
sys.path.insert(0, sys.argv.pop(1))
import check  # noqa: E402

HEADER = (check.CAPI / "sanad.h").read_text()
FUNCTION = re.compile(r"^SANAD_API ([^;]*?)(\w+)\(([^;]*)\);", re.MULTILINE)

# Fields of every sort, a number that was given up, a method.
SCHEMA = """
sanad.v1.Color value 0 NONE
sanad.v1.Color value 1 RED
sanad.v1.Desk method 130 Verify sanad.v1.Nothing -> sanad.v1.Verification
sanad.v1.Team field 1 id int64
sanad.v1.Team field 2 name string
""".split("\n")[1:-1]


def build(header, folder):
    """A library with the functions of the header, and nothing in them."""
    folder.mkdir()
    (folder / "sanad.h").write_text(header)

    def body(returns):
        return "" if returns == "void " else "return 0;"

    bodies = "".join(
        f"{returns}{name}({takes}) {{ {body(returns)} }}\n"
        for returns, name, takes in FUNCTION.findall(header))
    (folder / "stub.c").write_text(f'#include "sanad.h"\n{bodies}')
    library = folder / "libstub.so"
    subprocess.run(["cc", "-g", "-shared", "-fPIC", "-w", "-o", library,
                    folder / "stub.c"], check=True)
    return library


class Abi(unittest.TestCase):

    def changes(self, pattern, replacement):
        """What the gate says when the header is changed so."""
        changed, times = re.subn(pattern, replacement, HEADER, count=1,
                                 flags=re.DOTALL)
        self.assertEqual(times, 1)
        with tempfile.TemporaryDirectory() as folder:
            dumps = []
            for name, header in (("old", HEADER), ("new", changed)):
                place = pathlib.Path(folder, name)
                dumps.append(check.abi_of(build(header, place), place))
        return check.abi_changes(*dumps)

    def test_comments_may_change(self):
        self.assertEqual(self.changes(r"/\* Such as", "/* For example"), [])

    def test_a_function_may_be_added(self):
        self.assertEqual(
            self.changes(r"(SANAD_API uint32_t sanad_abi_version)",
                         r"SANAD_API int sanad_new(int x);\n\1"), [])

    def test_a_signature_may_not_change(self):
        self.assertTrue(self.changes(r"uint32_t method,", "uint64_t method,"))

    def test_a_function_may_not_vanish(self):
        self.assertTrue(
            self.changes(r"SANAD_API sanad_status sanad_schema[^;]*;", ""))

    def test_members_may_not_change_places(self):
        self.assertTrue(self.changes(r"(  size_t size;\n)(  void\* owner;)",
                                     r"  void* owner; size_t size;"))

    def test_members_may_not_be_appended_unseen(self):
        self.assertTrue(self.changes(r"(  size_t locale_size;\n)",
                                     r"\1  int64_t more;\n"))

    def test_a_member_may_not_change_its_type(self):
        self.assertTrue(self.changes(r"int32_t kind;", "int16_t kind, rest;"))


class Symbols(unittest.TestCase):

    def test_are_held_exactly(self):
        old = ["sanad_call@@SANAD_1.0", "sanad_open@@SANAD_1.0"]
        self.assertEqual(check.exact_changes(old, old), [])
        self.assertTrue(check.exact_changes(old, old[:1]))
        self.assertTrue(check.exact_changes(old, old + ["stray"]))
        self.assertTrue(check.exact_changes(
            old, ["sanad_call@@SANAD_1.1", "sanad_open@@SANAD_1.0"]))


class Constants(unittest.TestCase):

    def test_are_those_of_the_headers(self):
        constants = check.constants_of(HEADER)
        self.assertIn("SANAD_DATA_LOSS 15", constants)
        self.assertIn("SANAD_OPEN_EXISTING 1u", constants)
        self.assertFalse([c for c in constants if "_H_" in c])

    def test_may_be_added_but_not_changed(self):
        old = check.constants_of(HEADER)
        more = HEADER + "#define SANAD_NEW 7\n"
        self.assertEqual(check.lost(old, check.constants_of(more)), [])
        other = HEADER.replace("SANAD_DATA_LOSS 15", "SANAD_DATA_LOSS 14")
        self.assertEqual(check.lost(old, check.constants_of(other)),
                         ["gone or changed: SANAD_DATA_LOSS 15"])


class Schema(unittest.TestCase):

    def changes(self, old_line, *new_lines):
        new = [line for line in SCHEMA if line != old_line]
        return list(check.schema_changes(SCHEMA, new + list(new_lines)))

    def test_may_grow(self):
        self.assertEqual(self.changes("", "sanad.v1.Team field 3 x string"), [])

    def test_keeps_number_type_and_name_of_fields(self):
        line = "sanad.v1.Team field 2 name string"
        self.assertTrue(self.changes(line))
        for changed in ("field 3 name string", "field 2 name bytes",
                        "field 2 title string",
                        "field 2 name repeated string"):
            self.assertTrue(self.changes(line, f"sanad.v1.Team {changed}"))

    def test_lets_go_of_what_is_reserved(self):
        line = "sanad.v1.Team field 2 name string"
        self.assertTrue(self.changes(line, "sanad.v1.Team reserved 2"))
        self.assertTrue(self.changes(line, "sanad.v1.Team reserved name"))
        self.assertEqual(self.changes(line, "sanad.v1.Team reserved 2",
                                      "sanad.v1.Team reserved name"), [])

    def test_keeps_enumerators(self):
        line = "sanad.v1.Color value 1 RED"
        self.assertTrue(self.changes(line))
        self.assertTrue(self.changes(line, "sanad.v1.Color value 2 RED"))

    def test_keeps_methods_even_if_reserved(self):
        line = SCHEMA[2]
        self.assertTrue(self.changes(line, "sanad.v1.Desk reserved 130",
                                     "sanad.v1.Desk reserved Verify"))
        self.assertTrue(self.changes(line, line.replace("130", "131")))
        self.assertTrue(self.changes(line, line.replace("Nothing", "Team")))

    def test_is_listed_in_full(self):
        from google.protobuf import descriptor_pb2, text_format
        descriptors = text_format.Parse("""
            file { package: "sanad.v1"
              message_type { name: "Team"
                field { name: "id" number: 1 type: TYPE_INT64
                        label: LABEL_OPTIONAL }
                field { name: "tags" number: 2 type: TYPE_STRING
                        label: LABEL_REPEATED }
                reserved_range { start: 3 end: 5 } reserved_name: "old" }
              enum_type { name: "Color" value { name: "RED" number: 1 }
                reserved_range { start: 2 end: 2 } } }
            file { package: "google.protobuf" message_type { name: "Any" } }
            """, descriptor_pb2.FileDescriptorSet())
        self.assertEqual(check.listing_of(descriptors), [
            "sanad.v1.Color reserved 2",
            "sanad.v1.Color value 1 RED",
            "sanad.v1.Team field 1 id int64",
            "sanad.v1.Team field 2 tags repeated string",
            "sanad.v1.Team reserved 3",
            "sanad.v1.Team reserved 4",
            "sanad.v1.Team reserved old",
        ])


if __name__ == "__main__":
    unittest.main()
