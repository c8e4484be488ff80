"""What the generated services stand on."""

from __future__ import annotations

from sanad._caller import Caller


class Service:
    """Operations as somebody. Every method also takes

    timeout: how long to wait for the turn to write, ten seconds unless told;
        none at all if it is not positive. `sanad.Error` with the reason
        store.busy when it has passed.
    idempotency_key: the same call with the same key is done once, and gives
        the first answer again.
    locale: of `Error.message`, such as "ar"; English unless told.
    cancel: ends the waiting when it is fired.
    """

    __slots__ = ("_call", "_caller")

    def __init__(self, caller: Caller) -> None:
        self._caller = caller
        self._call = caller.call
