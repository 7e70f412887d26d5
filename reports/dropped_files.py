"""A dropped file becomes its digest while it arrives; no byte of it is kept, not even for a moment.

What the digest belongs to is found in verifying.py.
"""

import hashlib
from typing import Any

from django.core.files.uploadhandler import FileUploadHandler, StopUpload
from django.http import HttpRequest

MEGABYTE = 1024 * 1024
MOST_MEGABYTES = 50
# The parts around the file in what a browser sends.
AROUND = 64 * 1024


class TooLarge(ValueError):
    """The file is larger than any report of ours."""


class Digesting(FileUploadHandler):
    """Digests the first file of a form and forgets it."""

    def __init__(self, request: HttpRequest) -> None:
        super().__init__(request)
        self.digest, self.is_too_large = "", False
        self._sum, self._size = hashlib.sha256(), 0

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        """Digest a piece; what grows too large is not read to its end."""
        self._size += len(raw_data)
        if self._size > MOST_MEGABYTES * MEGABYTE:
            self.is_too_large = True
            raise StopUpload(connection_reset=True)
        if not self.digest:
            self._sum.update(raw_data)

    def file_complete(self, file_size: int) -> None:
        """Keep the digest of the first file; there is no file to hand on."""
        self.digest = self.digest or self._sum.hexdigest()


def read_dropped(request: HttpRequest) -> str:
    """Return the SHA-256 of the file that the form sent, or nothing without one.

    Raises: TooLarge.
    """
    sent = int(request.META.get("CONTENT_LENGTH") or 0)
    if sent > MOST_MEGABYTES * MEGABYTE + AROUND:
        raise TooLarge
    digesting: Any = Digesting(request)
    request.upload_handlers = [digesting]
    # Asking for the files is what makes Django read them.
    _ = request.FILES
    if digesting.is_too_large:
        raise TooLarge
    return str(digesting.digest)
