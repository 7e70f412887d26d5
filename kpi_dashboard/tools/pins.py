"""The pinned packages of requirements.txt, with the digests that pip demands.

Only reading lives here; what is installed is not looked at.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

BLOCK = re.compile(r"\n(?=\S)")
HEAD = re.compile(r"([A-Za-z0-9._-]+)(?:\[[^\]]*\])?==([^ ;\\]+)\s*(?:;\s*([^\\]+))?")
DIGEST = re.compile(r"--hash=sha256:([0-9a-f]{64})")


class Pin(NamedTuple):
    """One package: `only_if` says on which machines it is needed, empty for all."""

    name: str
    version: str
    only_if: str
    digests: tuple[str, ...]


def read_pins(text: str) -> Iterator[Pin]:
    """Return the pins of a requirements file."""
    for block in BLOCK.split(text.strip()):
        found = HEAD.match(block)
        if found is None:
            raise ValueError(f"requirements: must be name==version lines, got '{block[:60]}'.")
        name, version, only_if = found.groups(default="")
        yield Pin(name.lower(), version, only_if.strip(), tuple(DIGEST.findall(block)))
