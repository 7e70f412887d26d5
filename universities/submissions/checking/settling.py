"""Whether what was said about a finding answers it.

Pure rules about remarks in their order; which remarks belong together is threads.py's.
"""

from collections.abc import Mapping, Sequence

from indicators.catalogue.model import Level
from universities.submissions.checking.remarks import (
    ACCEPTANCE,
    CONFIRMATION,
    EXPLANATION,
    REFUSAL,
    Figure,
    Said,
)

# Which kinds of remark answer a finding of which level; words never settle an error.
ANSWERS: Mapping[Level, tuple[str, ...]] = {
    "error": (),
    "explain": (EXPLANATION,),
    "confirm": (EXPLANATION, CONFIRMATION),
    "note": (),
}


def is_settled(level: Level, said: Sequence[Said], today: Mapping[str, Figure]) -> bool:
    """Say whether the remarks, oldest first, answer a finding about today's figures."""
    if level == "note":
        return True
    kinds = ANSWERS[level]
    return is_answered(
        [each for each in said if each.kind not in kinds or dict(each.figures) == dict(today)],
        kinds,
    )


def is_answered(said: Sequence[Said], kinds: Sequence[str]) -> bool:
    """Say whether the newest remark of those kinds says something and was not refused since."""
    places = [place for place, each in enumerate(said) if each.kind in kinds]
    if not places:
        return False
    newest = said[places[-1]]
    # An explanation whose text was deleted takes back what was said before.
    is_said = newest.kind == CONFIRMATION or newest.has_text
    verdicts = [each.kind for each in said[places[-1] :] if each.kind in (ACCEPTANCE, REFUSAL)]
    return is_said and verdicts[-1:] != [REFUSAL]
