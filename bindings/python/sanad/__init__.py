"""sanad: the helpdesk that a product carries inside itself.

    import sanad

    with sanad.open("sqlite:help.db") as store:
        desk = store.desk("acme", create=True)
        noor = desk.as_agent("noor")
        for row in noor.conversations.list(inbox=support):
            print(row.conversation.subject)

Start with `sanad.open`, then `Desk`, then `Session`, which has the services.
`sanad.aio` is the same for coroutines, `sanad.testing` for the host's tests.
"""

from __future__ import annotations

from sanad._generated.enums import *
from sanad._generated.ids import *
from sanad._generated.models import *
from sanad._library import LibraryError as LibraryError
from sanad._library import library as _load
from sanad.cancel import Cancel as Cancel
from sanad.desk import Desk as Desk
from sanad.errors import *
from sanad.events import Follow as Follow
from sanad.pages import Page as Page
from sanad.pages import Pages as Pages
from sanad.private import Private as Private
from sanad.session import Session as Session
from sanad.store import Store as Store
from sanad.store import open as open


def library_version() -> str:
    """Of the library that is loaded, such as "0.1.0"."""
    version: bytes = _load().sanad_version_string()
    return version.decode()
