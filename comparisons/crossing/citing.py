"""The addresses of figures across indicators: correlations, places, ratios.

Text only; what each kind is stands in docs/evidence.md.
"""

from collections.abc import Callable
from urllib.parse import quote_plus

from comparisons.crossing.wishes import VIEWPOINT, Wish
from comparisons.evidence.keeping import cite_kept
from indicators.catalogue.model import ALL


def pair_wish(wish: Wish, x: str, y: str) -> Wish:
    """Return the wish of two viewpoints in the year of another wish."""
    sides = (f"{VIEWPOINT}{code}" for code in (x, y))
    return Wish(wish.fiscal_year, wish.grouping, x=next(sides), y=next(sides))


def cite_correlation(wish: Wish, statistic: str, group: str = ALL.code) -> str:
    """Return the query of what the two axes of a wish say together, of all or of a group."""
    asked = {"x": wish.x, "y": wish.y, "year": str(wish.fiscal_year)}
    if group != ALL.code:
        asked |= {"grouping": wish.grouping, "group": group}
    return cite_kept("correlation", asked, statistic=statistic)


def citing_measure(code: str, asked: dict[str, str]) -> Callable[[str], str]:
    """Return what gives a university's query of one axis: a ratio, or a place in a viewpoint.

    The university is put into one address: writing a thousand costs milliseconds.
    """
    one = {**asked, "university": "CODE"}
    viewpoint = code.removeprefix(VIEWPOINT)
    if viewpoint != code:
        query = cite_kept("place", {"viewpoint": viewpoint, **one})
    else:
        query = cite_kept("ratio", {"indicator": code, **one})
    return lambda university: query.replace("CODE", quote_plus(university))
