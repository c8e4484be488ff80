"""The numbers of the methods, for C."""

from __future__ import annotations

import schema as s

PATH = "capi/sanad_methods.h"

_HEAD = """\
/* The numbers by which sanad_call (sanad.h) calls each method. What a method
 * takes and gives stands in docs/reference.md.
 *
 * Generated from proto/sanad/v1 by `./dev generate`; do not edit. */

#ifndef SANAD_CAPI_SANAD_METHODS_H_
#define SANAD_CAPI_SANAD_METHODS_H_
"""

_FOOT = """
#endif /* SANAD_CAPI_SANAD_METHODS_H_ */
"""


def files(schema: s.Schema) -> dict[str, str]:
    """What to write, by path."""
    return {PATH: _HEAD + "".join(map(_service, schema.services)) + _FOOT}


def _service(service: s.Service) -> str:
    name = s.snake(service.name)
    return f"\n/* {name} */\n" + "".join(
        _method(name, method) for method in service.methods
    )


def _method(service: str, method: s.Method) -> str:
    name = s.snake(method.name)
    constant = f"SANAD_METHOD_{service}_{name}".upper()
    return (
        f"\n/* {service}.{name}, @since {method.since}:\n"
        f" * {method.request}, gives {method.answer} */\n"
        f"#define {constant} {method.id}u\n"
    )
