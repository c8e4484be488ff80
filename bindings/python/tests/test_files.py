"""Files in and out as streams."""

from __future__ import annotations

import io

import pytest

import sanad
import sanad.files
from conftest import Office

BYTES = b"%PDF-1.7\n" + bytes(range(256)) * 3000


def attached(office: Office) -> sanad.AttachmentId:
    upload = sanad.files.upload(office.noor.channels, io.BytesIO(BYTES))
    sent = office.noor.conversations.reply(
        conversation=office.arrived.conversation,
        text="مرفق",
        attachments=[sanad.NewAttachment(name="بوليصة.pdf", upload=upload)],
    )
    timeline = office.noor.conversations.timeline(
        conversation=sent.conversation
    )
    return [a.id for item in timeline for a in item.attachments][0]


def test_file_comes_and_goes_as_it_is(office: Office) -> None:
    with sanad.files.open(office.noor.channels, attached(office)) as file:
        assert file.read() == BYTES


def test_file_is_sought_in(office: Office) -> None:
    with sanad.files.open(office.noor.channels, attached(office)) as file:
        assert file.seek(-10, io.SEEK_END) == len(BYTES) - 10
        assert file.read() == BYTES[-10:]
        assert file.read() == b""
        file.seek(300_000)
        assert file.read(5) == BYTES[300_000:300_005]
        assert file.tell() == 300_005
        with pytest.raises(ValueError):
            file.raw.seek(-1)


def test_program_is_not_sent(office: Office) -> None:
    upload = sanad.files.upload(office.noor.channels, io.BytesIO(b"MZ\0"))
    with pytest.raises(sanad.InvalidArgument) as refused:
        office.noor.conversations.reply(
            conversation=office.arrived.conversation,
            text="مرفق",
            attachments=[sanad.NewAttachment(upload=upload)],
        )
    assert refused.value.reason == "attachment.type_refused"


def test_given_up_upload_is_collected(office: Office) -> None:
    office.noor.channels.begin_upload()
    assert office.system.desk.collect().uploads == 0
