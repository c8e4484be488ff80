"""Which messages a Python developer meets, and in what shape."""

from __future__ import annotations

import dataclasses

import schema as s

# Read by hand-written code: what subscriptions and failures carry.
_ROOTS = {"EventList", "Error", "RowChanges"}


@dataclasses.dataclass(frozen=True)
class Shapes:
    schema: s.Schema
    given: set[str]  # messages that come out
    asked: set[str]  # messages that go in

    def is_page(self, name: str) -> bool:
        """Rows, and where they go on."""
        names = [f.name for f in self.schema.messages[name].fields]
        return names == ["rows", "next"]

    def is_list(self, name: str) -> bool:
        """Nothing but values of one kind."""
        fields = self.schema.messages[name].fields
        return (
            len(fields) == 1 and fields[0].repeated and name in self.given
        )

    def is_request(self, name: str) -> bool:
        return name in self.asked and name not in self.given


def of(schema: s.Schema) -> Shapes:
    methods = list(schema.methods())
    return Shapes(
        schema,
        given=schema.reachable({m.answer for m in methods} | _ROOTS),
        asked=schema.reachable(m.request for m in methods),
    )
