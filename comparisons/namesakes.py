"""Names by which every university can be told from the others: a namesake gets a suffix.

The suffix is its prefecture, or its code where the prefecture does not tell either.
"""

from collections import Counter
from collections.abc import Sequence

import pandas as pd

from comparisons.prefectures import name_prefecture
from indicators.text import LocalizedText


def name_apart(universities: pd.DataFrame) -> dict[str, LocalizedText]:
    """Return the name of each university by code; no two of one language are alike."""
    rows = universities[["university", "name_ja", "name_en", "prefecture"]].fillna("")
    codes, japanese, english, places = (rows[column].tolist() for column in rows)
    english = [en or ja for ja, en in zip(japanese, english, strict=True)]
    abroad = [name_prefecture(place, "en") for place in places]
    names = zip(
        _tell_apart(japanese, places, codes, "{}（{}）"),
        _tell_apart(english, abroad, codes, "{} ({})"),
        strict=True,
    )
    return {code: LocalizedText(*pair) for code, pair in zip(codes, names, strict=True)}


def _tell_apart(
    names: Sequence[str], places: Sequence[str], codes: Sequence[str], form: str
) -> list[str]:
    rows = list(zip(names, places, codes, strict=True))
    bearers, homes = Counter(names), Counter(zip(names, places, strict=True))
    return [
        name
        if bearers[name] == 1
        else form.format(name, place if place and homes[name, place] == 1 else code)
        for name, place, code in rows
    ]
