"""The receipt of a sealed revision: its number, who sealed it when, and the digest that proves it.

Only what was recorded at sealing is said.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from universities.pages.days import write_full_moment
from universities.people.names import name_person
from universities.submissions.course import Milestone, find_seal
from universities.submissions.drafts import Draft


@dataclass(frozen=True, slots=True)
class Receipt:
    """That a revision is sealed, in words."""

    number: int
    by: str
    at: str
    digest: str


def build_receipt(draft: Draft, course: Sequence[Milestone], language: str) -> Receipt | None:
    """Return the receipt of the revision; nothing while it is a draft."""
    seal = find_seal(course, draft.number)
    if seal is None:
        return None
    by, at = name_person(seal.by, language), write_full_moment(seal.at).in_language(language)
    return Receipt(draft.number, by, at, seal.digest)
