"""What the generator writes is in the tree, and a changed schema is noticed."""

from __future__ import annotations

import pathlib
import re
import shutil
import subprocess
import sys

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROTOS = ROOT / "proto"


def generate(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-B", ROOT / "tools/generate", *arguments],
        capture_output=True,
        text=True,
        check=False,
    )


def check(protos: pathlib.Path) -> tuple[int, str]:
    done = generate("--check", "--protos", str(protos))
    return done.returncode, done.stdout + done.stderr


@pytest.fixture
def protos(tmp_path: pathlib.Path) -> pathlib.Path:
    """The schemas, to be changed."""
    return shutil.copytree(PROTOS, tmp_path / "proto")


def change(
    protos: pathlib.Path, file: str, before: str, after: str
) -> None:
    path = protos / "sanad/v1" / file
    text = path.read_text("utf-8")
    assert text.count(before) == 1
    path.write_text(text.replace(before, after), "utf-8")


def test_tree_follows_from_the_schemas() -> None:
    assert check(PROTOS) == (0, "")


C_HEADER = "capi/sanad_methods.h"
REFERENCE = "docs/reference.md"
PYTHON = "bindings/python/sanad/_generated/"

CHANGES = {
    "method_renumbered": (
        ("events.proto", "(method_id) = 120", "(method_id) = 129"),
        {C_HEADER, REFERENCE, PYTHON + "services.py"},
    ),
    "method_renamed": (
        ("events.proto", "rpc Read(", "rpc ReadOn("),
        {C_HEADER, REFERENCE, PYTHON + "async_services.py"},
    ),
    "field_added": (
        ("tag.proto", "string name = 2;", "string name = 2;\n"
         "// Whether it is old.\nbool old = 3;"),
        {REFERENCE, PYTHON + "models.py", PYTHON + "codec.py"},
    ),
    "field_retyped": (
        ("tag.proto", "string name = 2;", "bytes name = 2;"),
        {REFERENCE, PYTHON + "models.py", PYTHON + "codec.py"},
    ),
    "comment_changed": (
        ("events.proto", "// The number of the last", "// Number of the last"),
        {REFERENCE, PYTHON + "services.py"},
    ),
    "enum_value_added": (
        ("channel.proto", "CHANNEL_CHAT = 2;", "CHANNEL_CHAT = 2;\n"
         "CHANNEL_FAX = 9;"),
        {REFERENCE, PYTHON + "enums.py"},
    ),
    "id_of_something_new": (
        ("tag.proto", 'tag = 2 [(names) = "Tag"]', 'tag = 2 [(names) = "Word"]'),
        {REFERENCE, PYTHON + "ids.py"},
    ),
}


@pytest.mark.parametrize("name", CHANGES)
def test_changed_schema_is_noticed(protos: pathlib.Path, name: str) -> None:
    edit, stale = CHANGES[name]
    change(protos, *edit)
    status, said = check(protos)
    assert status == 1
    assert {line.split()[0] for line in said.splitlines()} >= stale


def test_file_that_is_missing_is_noticed(tmp_path: pathlib.Path) -> None:
    assert generate("--root", str(tmp_path)).returncode == 0
    (tmp_path / C_HEADER).unlink()
    done = generate("--check", "--root", str(tmp_path))
    assert (done.returncode, done.stdout.split()[0]) == (1, C_HEADER)


@pytest.mark.parametrize(
    "kind", ["double", "fixed64", "uint32", "map<string, string>"]
)
def test_kind_without_meaning_is_refused(
    protos: pathlib.Path, kind: str
) -> None:
    change(protos, "tag.proto", "string name = 2;", f"{kind} name = 2;")
    status, said = check(protos)
    assert status == 1
    assert "SchemaError" in said


def test_field_named_like_an_option_is_refused(protos: pathlib.Path) -> None:
    change(protos, "events.proto", "int64 after = 1;", "int64 timeout = 1;")
    status, said = check(protos)
    assert status == 1
    assert "is named like an option" in said


def test_field_without_comment_is_refused(protos: pathlib.Path) -> None:
    change(
        protos, "tag.proto", "string name = 2;", "string name = 2; bool old = 3;"
    )
    status, said = check(protos)
    assert status == 1
    assert "`old` has no comment" in said


def test_number_of_another_method_is_refused(protos: pathlib.Path) -> None:
    change(protos, "events.proto", "(method_id) = 120;", "(method_id) = 200;")
    status, said = check(protos)
    assert status == 1
    assert "have one number" in said


def test_message_that_carries_itself_is_refused(
    protos: pathlib.Path,
) -> None:
    change(protos, "tag.proto", "string name = 2;", "Tag name = 2;")
    status, said = check(protos)
    assert status == 1
    assert "`Tag` carries itself" in said


def test_header_names_every_method() -> None:
    text = (ROOT / C_HEADER).read_text("utf-8")
    methods = sum(
        path.read_text("utf-8").count("  rpc ")
        for path in PROTOS.rglob("*.proto")
    )
    assert text.count("#define SANAD_METHOD_") == methods
    assert "#define SANAD_METHOD_CONVERSATIONS_REPLY 2u\n" in text


def test_reference_has_no_link_that_leads_nowhere() -> None:
    text = (ROOT / REFERENCE).read_text("utf-8")
    headings = {
        re.sub(r"[^\w -]", "", line.lstrip("#").strip()).lower().replace(" ", "-")
        for line in text.splitlines()
        if line.startswith("#")
    }
    links = set(re.findall(r"\]\(#([^)]+)\)", text))
    assert links
    assert links <= headings
