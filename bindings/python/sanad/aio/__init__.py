"""sanad for coroutines.

    async with sanad.aio.open("sqlite:help.db") as store:
        desk = await store.desk("acme", create=True)
        noor = desk.as_agent("noor")
        async for row in noor.conversations.list(inbox=support):
            print(row.conversation.subject)
        async for event in desk.as_system().events.follow(after=seen):
            ...

Calls run on a few threads of the store. A coroutine that is cancelled while
its call waits for its turn ends the waiting; a call that has begun is done
before the cancellation goes on.
"""

from __future__ import annotations

from sanad.aio.desk import AsyncDesk as AsyncDesk
from sanad.aio.events import AsyncFollow as AsyncFollow
from sanad.aio.session import AsyncSession as AsyncSession
from sanad.aio.store import AsyncStore as AsyncStore
from sanad.aio.store import open as open
from sanad.pages import AsyncPages as AsyncPages
from sanad.pages import Page as Page
