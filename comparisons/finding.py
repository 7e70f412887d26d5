"""Universities by what people type: a code, a name, or a part of one.

Pure: names in, codes out.
"""

from collections.abc import Mapping

from comparisons.refusals import SelectionError, refuse_unknown
from indicators.text import LocalizedText

MOST_NAMED = 5
Names = Mapping[str, LocalizedText]


def read_university(text: str, universities: Names) -> str | None:
    """Return the code for a code, a full name, or a part of a name that fits only one.

    Raises: SelectionError (404) naming the universities that fit, if several do.
    """
    wanted = text.strip()
    if not wanted or wanted in universities:
        return wanted or None
    whole = [code for code, name in universities.items() if wanted in (name.ja, name.en)]
    found = whole or find_universities(wanted, universities)
    if len(found) == 1:
        return found[0]
    raise _not_one_university(wanted, [universities[code] for code in found])


def find_universities(words: str, universities: Names) -> list[str]:
    """Return the codes whose Japanese or English name holds `words`, ignoring case."""
    wanted = words.casefold()
    return [
        code
        for code, name in universities.items()
        if wanted in name.ja.casefold() or wanted in name.en.casefold()
    ]


def _not_one_university(wanted: str, found: list[LocalizedText]) -> SelectionError:
    if not found:
        return refuse_unknown("university", "大学", wanted, "大学一覧から選んでください。")
    some = found[:MOST_NAMED]
    names = LocalizedText("、".join(name.ja for name in some), ", ".join(name.en for name in some))
    sentence = LocalizedText(
        "「{wanted}」に当てはまる大学が{n}校あります：{names}{more}。名前を続けて入れてください。",
        "{n} universities fit “{wanted}”: {names}{more}. Write more of the name.",
    )
    rest = (" ほか", " and others") if len(found) > MOST_NAMED else ("", "")
    told = sentence.fill(wanted=wanted, n=len(found), names=names, more=LocalizedText(*rest))
    return SelectionError(told, status=404)
