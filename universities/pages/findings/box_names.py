"""The names of the boxes in which a finding is answered, as a form carries them.

What stands in a box is not known here.
"""

NEW, OFFERED, OUTDATED, VERDICT = "new", "offered", "outdated", "verdict"
BOXES = (NEW, OFFERED, OUTDATED, VERDICT)


def name_of_text(key: str, check: str, item: str) -> str:
    """Return the name of a box's text in the form."""
    return f"text-{key}-{check}-{item}"


def name_of_tick(key: str, check: str, item: str) -> str:
    """Return the name of a box's "may be published" in the form."""
    return f"public-{key}-{check}-{item}"
