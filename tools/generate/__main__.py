"""Writes what follows from the schemas into the tree.

Usage: python3 tools/generate [--check] [--protos DIR] [--root DIR]

--check writes nothing, and fails where what is written is not what would be.
An output is a module with `files(schema)`, the texts by their paths; another
language is another module in OUTPUTS.
"""

from __future__ import annotations

import argparse
import pathlib
import subprocess
import sys
import tempfile

import c_header
import python_codec
import python_enums
import python_models
import python_services
import reference
import schema as s

OUTPUTS = (
    c_header,
    reference,
    python_enums,
    python_models,
    python_codec,
    python_services,
)

ROOT = pathlib.Path(__file__).resolve().parents[2]


def describe(protos: pathlib.Path) -> bytes:
    """The schemas in this folder, as protoc describes them."""
    names = sorted(
        str(path.relative_to(protos)) for path in protos.rglob("*.proto")
    )
    with tempfile.TemporaryDirectory() as folder:
        out = pathlib.Path(folder, "set")
        subprocess.run(
            [
                "protoc",
                f"--proto_path={protos}",
                f"--descriptor_set_out={out}",
                "--include_imports",
                "--include_source_info",
                *names,
            ],
            check=True,
        )
        return out.read_bytes()


def generate(protos: pathlib.Path) -> dict[str, str]:
    """Everything that follows from the schemas, by path."""
    schema = s.read(describe(protos))
    return {
        path: text
        for output in OUTPUTS
        for path, text in output.files(schema).items()
    }


def stale(root: pathlib.Path, files: dict[str, str]) -> list[str]:
    """The paths whose text in the tree is another, or not there."""
    return [
        path
        for path, text in files.items()
        if not (root / path).exists()
        or (root / path).read_text("utf-8") != text
    ]


def write(root: pathlib.Path, files: dict[str, str]) -> None:
    for path, text in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, "utf-8")


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="generate")
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--protos", type=pathlib.Path, default=ROOT / "proto")
    parser.add_argument("--root", type=pathlib.Path, default=ROOT)
    return parser.parse_args()


def main() -> int:
    chosen = arguments()
    files = generate(chosen.protos)
    if not chosen.check:
        write(chosen.root, files)
        return 0
    paths = stale(chosen.root, files)
    for path in paths:
        print(f"{path} does not follow from the schemas: ./dev generate")
    return 1 if paths else 0


if __name__ == "__main__":
    sys.exit(main())
