"""Writing a command's output file whole, and saying in a sentence why it could not be.

What is in the file is the caller's business.
"""

from pathlib import Path

from django.core.management.base import CommandError

from reports.issuing.storing import replace_file


def write_output(output: Path, content: bytes) -> None:
    """Write the file under another name beside it and then rename it.

    Raises: CommandError if it cannot be written; then the earlier file is as it was.
    """
    try:
        if output.exists() and not output.is_file():
            # A pipe or a device has no earlier content, and its name must stay.
            output.write_bytes(content)
        else:
            replace_file(output.resolve(), content)
    except OSError as error:
        raise CommandError(
            f"output: must be a file that can be written, got {output} ({error.strerror}). "
            "Name a file in a folder that exists."
        ) from error
