"""Writing a command's output file whole: a reader sees the earlier file or the new one.

What is in the file is the caller's business.
"""

import secrets
import shutil
from pathlib import Path

from django.core.management.base import CommandError


def write_output(output: Path, content: bytes) -> None:
    """Write the file under another name beside it and then rename it.

    Raises: CommandError if it cannot be written; then the earlier file is as it was.
    """
    try:
        if output.exists() and not output.is_file():
            # A pipe or a device has no earlier content, and its name must stay.
            output.write_bytes(content)
        else:
            _replace(output.resolve(), content)
    except OSError as error:
        raise CommandError(
            f"output: must be a file that can be written, got {output} ({error.strerror}). "
            "Name a file in a folder that exists."
        ) from error


def _replace(target: Path, content: bytes) -> None:
    part = target.with_name(f".writing-{secrets.token_hex(8)}")
    try:
        with part.open("xb") as file:
            file.write(content)
        if target.exists():
            shutil.copymode(target, part)
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)
