"""A desk from Python: a mail comes in, is answered, and is looked back at.

Usage: python_host.py MAIL.eml [STORAGE]
"""

import sys
from datetime import timedelta
from pathlib import Path

import sanad


def main(mail: Path, storage: str) -> None:
    with sanad.open(storage) as store:
        desk = store.desk("acme", create=True)
        system = desk.as_system()
        team = system.staff.add_team(name="الدعم")
        *_, agent = system.staff.list_roles()
        system.staff.add_agent(
            name="نور", external_id="noor", role=agent.id, teams=[team.id]
        )
        inbox = system.inboxes.create(
            name="Support", address="help@acme.example", team=team.id
        )

        arrived = system.channels.receive_email(
            inbox=inbox.id, raw=mail.read_bytes()
        )
        noor = desk.as_agent("noor")
        noor.conversations.take(conversation=arrived.conversation)
        noor.conversations.reply(
            conversation=arrived.conversation, text="أهلاً، شحنتك في الطريق"
        )
        for row in noor.conversations.list(inbox=inbox.id):
            print(f"{row.conversation.subject} ({row.customer_name})")
        for event in system.events.follow(after=15, wait=timedelta(0)):
            print(event.number, event.kind.name)
        try:
            noor.conversations.set_status(
                conversation=arrived.conversation,
                status=sanad.ConversationStatus.CLOSED,
            )
        except sanad.Error as error:
            print(error.arabic)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2] if sys.argv[2:] else "memory:")
