"""Text that any file of markup may hold.

Nothing is worded here; markup itself is each format's own.
"""

import re

# What no XML file may hold: control signs and halves of pairs.
_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def clean(text: str) -> str:
    """Return the text without the signs that would make a file unreadable."""
    return _FORBIDDEN.sub("", text)
