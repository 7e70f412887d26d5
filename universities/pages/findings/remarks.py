"""One remark of a thread, in words.

What is said was read before; nothing is answered here.
"""

from dataclasses import dataclass

from universities.pages.days import write_full_moment
from universities.pages.findings.words import REMARK_WORDS, role_word
from universities.submissions.checking import Said
from universities.submissions.workflow import ANALYST


@dataclass(frozen=True, slots=True)
class ShownRemark:
    """One remark: what it does, who said it, when and what; `is_public` may be printed."""

    word: str
    by: str
    role: str
    at: str
    text: str
    is_public: bool
    is_ministry: bool


def show_remark(said: Said, by: str, language: str) -> ShownRemark:
    """Return one remark in words; `by` is what its author is called."""
    return ShownRemark(
        word=REMARK_WORDS[said.kind].in_language(language),
        by=by,
        role=role_word(said.role, language),
        at=write_full_moment(said.at).in_language(language),
        text=said.text,
        is_public=said.may_be_published,
        is_ministry=said.role == ANALYST,
    )
