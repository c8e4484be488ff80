"""Files in and out as streams, over the operations of `Channels`.

    with open("film.mp4", "rb") as film:
        upload = sanad.files.upload(noor.channels, film)
    noor.conversations.reply(conversation=id, text="…", attachments=[
        sanad.NewAttachment(name="film.mp4", upload=upload)])

    with sanad.files.open(noor.channels, attachment.id) as file:
        shutil.copyfileobj(file, out)
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, BinaryIO

if TYPE_CHECKING:
    from sanad._generated.ids import AttachmentId, UploadId
    from sanad._generated.models import AttachmentPiece
    from sanad._generated.services import Channels

PIECE_BYTES = 256 * 1024
"""Of one piece that is sent; `Channels.append_upload` takes no larger one."""


def upload(channels: Channels, file: BinaryIO) -> UploadId:
    """Sends a file to its end, piece by piece. What is answered may be named
    by an attachment, by whoever sent it."""
    begun = channels.begin_upload()
    size = 0
    while piece := file.read(PIECE_BYTES):
        size = channels.append_upload(
            upload=begun.id, offset=size, bytes=piece
        ).size
    return channels.finish_upload(upload=begun.id, size=size).id


class AttachmentFile(io.RawIOBase):
    """An attachment as a file that is read and sought in; what is not read
    is not fetched."""

    def __init__(self, channels: Channels, attachment: AttachmentId) -> None:
        self._channels = channels
        self._attachment = attachment
        self._at = 0
        self._size = self._fetch(0, 1).total

    def _fetch(self, offset: int, length: int) -> AttachmentPiece:
        return self._channels.read_attachment(
            attachment=self._attachment, offset=offset, length=length
        )

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        start = {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: self._size}
        if start[whence] + offset < 0:
            raise ValueError("before the beginning")
        self._at = start[whence] + offset
        return self._at

    def tell(self) -> int:
        return self._at

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        view = memoryview(buffer).cast("B")
        if not len(view) or self._at >= self._size:
            return 0
        piece = self._fetch(self._at, min(len(view), PIECE_BYTES)).bytes
        view[: len(piece)] = piece
        self._at += len(piece)
        return len(piece)


def open(channels: Channels, attachment: AttachmentId) -> io.BufferedReader:
    """The attachment as a buffered file."""
    return io.BufferedReader(AttachmentFile(channels, attachment), PIECE_BYTES)
