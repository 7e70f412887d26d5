"""How the documents write texts, sums, years and lines.

What the documents say comes from the definitions.
"""

from collections.abc import Iterable

from indicators.catalogue.model import DefinitionChange
from indicators.text import LocalizedText

NOTICE = "<!-- Made by `python manage.py build_docs`; edit indicators/catalogue/definitions. -->"
YES_OR_NO = {True: LocalizedText("はい", "yes"), False: LocalizedText("いいえ", "no")}


def write_sum(codes: Iterable[str]) -> str:
    """Return codes with a plus between them."""
    return " + ".join(f"`{code}`" for code in codes)


def write_changes(changes: Iterable[DefinitionChange]) -> list[str]:
    """Return a line per change of definition."""
    return [write_line(f"定義変更 / changed {year}", write_both(text)) for year, text in changes]


def write_years(since: int | None, until: int | None) -> str:
    """Return since when and until when something is asked."""
    return f"{since or ''}–{until or ''}" if since or until else "すべて / all"


def write_both(text: LocalizedText) -> str:
    """Return the text in both languages, once where they agree."""
    return f"{text.ja} / {text.en}" if text.ja != text.en else text.ja


def write_line(name: str, value: str) -> str:
    """Return one line of a list: a name and its value."""
    return f"- {name}: {value}"


def join(*parts: str) -> str:
    """Return the parts with a blank line between them."""
    return "\n\n".join(part.rstrip("\n") for part in parts) + "\n"
