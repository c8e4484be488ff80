"""The part that a compiler makes; sanad does without it where there is none.
What else is to be said about the package stands in pyproject.toml."""

from setuptools import Extension, setup

# One build for this Python and every later one.
SINCE = (3, 11)

setup(
    ext_modules=[
        Extension(
            "sanad._speedups",
            [
                "speedups/caller.cc",
                "speedups/decode.cc",
                "speedups/encode.cc",
                "speedups/layout.cc",
                "speedups/module.cc",
                "speedups/wire.cc",
            ],
            depends=[
                "speedups/caller.h",
                "speedups/layout.h",
                "speedups/object.h",
                "speedups/wire.h",
            ],
            define_macros=[("Py_LIMITED_API", "0x{:02X}{:02X}0000".format(*SINCE))],
            extra_compile_args=[
                "-std=c++20",
                "-O2",
                "-g0",
                "-fno-exceptions",
                "-fno-rtti",
                "-fvisibility=hidden",
            ],
            py_limited_api=True,
            optional=True,
        )
    ],
    options={"bdist_wheel": {"py_limited_api": "cp{}{}".format(*SINCE)}},
)
