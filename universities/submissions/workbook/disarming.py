"""Texts that a spreadsheet would run: marked by an apostrophe on the way out, freed on the way in.

Only CSV needs it; a workbook says by itself that a cell is text.
"""

# A cell that begins so would be run as a formula; full-width forms are too.
DANGEROUS = tuple("=+-@\t\r＝＋－＠")
MARK = "'"


def disarm(text: str) -> str:
    """Return the text with an apostrophe before it where it needs one."""
    return f"{MARK}{text}" if text.lstrip(MARK).startswith(DANGEROUS) else text


def arm(text: str) -> str:
    """Return what `disarm` was given; an apostrophe that somebody typed stays."""
    is_marked = text.startswith(MARK) and text.lstrip(MARK).startswith(DANGEROUS)
    return text.removeprefix(MARK) if is_marked else text
