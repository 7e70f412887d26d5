"""Universities by what people type: a code, a name, or a part of one.

Pure: names in, codes out. What counts as the same word is said in folding.py.
"""

from collections.abc import Mapping

from comparisons.matching import EXACT, rank_names
from comparisons.readings import romanize_words
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
    ranks = rank_universities(wanted, universities)
    whole = [code for code, rank in ranks.items() if rank == EXACT]
    found = whole or list(ranks)
    if len(found) == 1:
        return found[0]
    raise _not_one_university(wanted, [universities[code] for code in found])


def find_universities(words: str, universities: Names) -> list[str]:
    """Return the codes of the universities that the words fit, the best first."""
    return list(rank_universities(words, universities))


def rank_universities(words: str, universities: Names) -> dict[str, int]:
    """Return how well each university fits: a code in full, a name, a name spelt in kana."""
    by_code = {code.casefold(): code for code in universities}
    named = by_code.get(words.strip().casefold())
    names = {code: (name.ja, name.en) for code, name in universities.items()}
    ranks = rank_names(words, names) or rank_names(romanize_words(words), names)
    return {**({named: EXACT} if named else {}), **ranks}


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
