"""The revisions to choose from, in words.

Which of them there are was read before.
"""

from collections.abc import Sequence
from typing import NamedTuple

from indicators.text import LocalizedText
from universities.pages.days import write_full_moment
from universities.submissions.drafts import Draft

REVISION = LocalizedText("第{number}版（{at}提出）", "Revision {number} (submitted {at})")
DRAFT = LocalizedText("第{number}版（入力中）", "Revision {number} (in progress)")


class Choice(NamedTuple):
    """A revision to choose."""

    number: int
    label: str
    is_chosen: bool


def list_choices(known: Sequence[Draft], chosen: int, language: str) -> tuple[Choice, ...]:
    """Return the revisions to choose from."""
    return tuple(
        Choice(each.number, _name(each, language), each.number == chosen) for each in known
    )


def _name(draft: Draft, language: str) -> str:
    if draft.sealed_at is None:
        return DRAFT.fill(number=draft.number).in_language(language)
    at = write_full_moment(draft.sealed_at).in_language(language)
    return REVISION.fill(number=draft.number, at=at).in_language(language)
