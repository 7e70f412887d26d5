"""A value of the address that cannot be used, and the sentence that says so.

Pure: the page that shows the sentence is chosen at the doorstep.
"""

from typing import NamedTuple

from indicators.text import LocalizedText

# Of what was typed, as much is repeated in a refusal.
MOST_LETTERS = 60


class WayOut(NamedTuple):
    """A link beside a refusal; `address` is a query of the same page."""

    label: LocalizedText
    address: str


class SelectionError(ValueError):
    """A value of the address cannot be used; `status` is 400 (unreadable) or 404 (unknown).

    `way`: where the reader can go instead, if there is one place.
    """

    def __init__(self, sentence: LocalizedText, status: int, way: WayOut | None = None) -> None:
        super().__init__(sentence.en)
        self.sentence = sentence
        self.status = status
        self.way = way


def refuse_unknown(name: str, word: str, got: str, advice: str) -> SelectionError:
    """Return the refusal of a value that could exist but does not (404)."""
    sentence = LocalizedText(
        "{word}「{got}」は、この公表版にありません。{advice}",
        "This release has no {name} “{got}”. Choose one from the page.",
    )
    told = sentence.fill(name=name, word=word, got=got[:MOST_LETTERS], advice=advice)
    return SelectionError(told, status=404)


def refuse_unreadable(
    name: str, word: str, got: str, allowed: str | LocalizedText
) -> SelectionError:
    """Return the refusal of a value that cannot be read (400)."""
    sentence = LocalizedText(
        "アドレスの {name}（{word}）は {allowed} でなければなりませんが、「{got}」でした。",
        "The address says {name}={got}. It must be: {allowed}.",
    )
    told = sentence.fill(name=name, word=word, got=got[:MOST_LETTERS], allowed=allowed)
    return SelectionError(told, status=400)
