"""The text of a token: a public beginning by which it is named, and a secret that nobody keeps.

Pure: nothing is stored here.
"""

import hashlib
import re
import secrets
from typing import NamedTuple

MARK = "kpi_"
PREFIX_BYTES, SECRET_BYTES = 4, 32
# Eight letters of public beginning, 256 bits of secret as base64url.
SHAPE = re.compile(r"kpi_[0-9a-f]{8}_[0-9A-Za-z_-]{43}")


class NewToken(NamedTuple):
    """A token as it is shown once: `prefix` may be seen by anybody, `text` by its owner only."""

    prefix: str
    text: str


def draw_token() -> NewToken:
    """Return a token that nobody can guess."""
    prefix = MARK + secrets.token_hex(PREFIX_BYTES)
    return NewToken(prefix, f"{prefix}_{secrets.token_urlsafe(SECRET_BYTES)}")


def digest_of(text: str) -> str:
    """Return what is stored of a token.

    One SHA-256 is right here, where a password needs a slow and salted hash: of 256 random bits
    nobody can try a noticeable part, so slowness would only make every request slow. Looking the
    digest up in an index tells an attacker nothing either: which digest a try has is not theirs
    to choose.
    """
    return hashlib.sha256(text.encode()).hexdigest()


def is_token(text: str) -> bool:
    """Say whether the text is written as tokens are."""
    return SHAPE.fullmatch(text) is not None


def name_publicly(text: str) -> str:
    """Return the public beginning of a token; nothing of a text that is none."""
    return text[: len(MARK) + 2 * PREFIX_BYTES] if is_token(text) else ""
