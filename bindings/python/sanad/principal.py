"""Who acts."""

from __future__ import annotations

from ctypes import byref, c_void_p, sizeof
from dataclasses import dataclass

from sanad import _library
from sanad._generated.ids import AgentId, BotId, CustomerId
from sanad._handle import Handle, check, take

_SYSTEM, _AGENT, _CUSTOMER, _BOT, _TOKEN, _VISITOR = 1, 2, 3, 4, 5, 6


@dataclass(frozen=True, slots=True)
class Principal:
    """The host itself, or somebody by id or by key."""

    kind: int
    id: int = 0
    key: str = ""

    @classmethod
    def system(cls) -> Principal:
        return cls(_SYSTEM)

    @classmethod
    def agent(cls, agent: AgentId | str) -> Principal:
        return cls._somebody(_AGENT, agent)

    @classmethod
    def customer(cls, customer: CustomerId | str) -> Principal:
        return cls._somebody(_CUSTOMER, customer)

    @classmethod
    def bot(cls, bot: BotId) -> Principal:
        return cls(_BOT, id=bot)

    @classmethod
    def token(cls, token: str) -> Principal:
        return cls(_TOKEN, key=token)

    @classmethod
    def visitor(cls) -> Principal:
        return cls(_VISITOR)

    @classmethod
    def _somebody(cls, kind: int, who: int | str) -> Principal:
        if isinstance(who, str):
            return cls(kind, key=who)
        return cls(kind, id=who)

    def open_session(self, desk: Handle) -> c_void_p:
        key = self.key.encode()
        principal = _library.Principal(
            sizeof(_library.Principal), self.kind, 0, self.id, key, len(key)
        )
        token, fault = c_void_p(), _library.Buffer()
        status = _library.library().sanad_session_open(
            desk.token, byref(principal), byref(token), byref(fault)
        )
        check(status, take(fault))
        return token
