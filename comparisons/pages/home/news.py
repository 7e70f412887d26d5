"""What the newest release brought to one university: corrected values, a year that came.

Both releases are read as this reader may see them.
"""

from typing import NamedTuple

import numpy as np

from comparisons.addresses import find_address
from comparisons.pages.parts import Link
from comparisons.results import PublishedRelease
from comparisons.vintages.editions import load_editions
from comparisons.vintages.series import TOLERANCE
from indicators.text import LocalizedText

MOST_LINKED = 3
CORRECTED = LocalizedText(
    "第{number}版で、この大学の{years}年度の値が{n}個訂正されました：",
    "Release No. {number} corrected {n} of this university's values (FY{years}): ",
)
UNCHANGED = LocalizedText(
    "第{number}版で訂正されたこの大学の値はありません。",
    "Release No. {number} corrected none of this university's values.",
)
NEW_YEAR = LocalizedText(
    "第{number}版で{years}年度が加わりました。", "Release No. {number} added FY{years}."
)


class News(NamedTuple):
    """Sentences, and behind the first the indicators whose values were corrected."""

    sentences: list[str]
    corrected: list[Link]


class Correction(NamedTuple):
    """An indicator of which values of these years are not what they were."""

    indicator: str
    fiscal_years: tuple[int, ...]


def build_news(
    user: object, release: PublishedRelease, university: str, language: str
) -> News | None:
    """Return what is new against the release before; None without one that can be read."""
    older = [each.release for each in load_editions(user, release, most=2)[:-1]]
    if not older or older[0] is None or university not in older[0].figures.panel.codes:
        return None
    found = find_corrections(older[0], release, university)
    sentences = [_tell(found, release)]
    added = [year for year in release.fiscal_years if year not in older[0].fiscal_years]
    if added:
        sentences.append(NEW_YEAR.fill(number=release.number, years=_join(added)))
    return News(
        sentences=[each.in_language(language) for each in sentences],
        corrected=[_link(release, each, university, language) for each in found[:MOST_LINKED]],
    )


def find_corrections(
    older: PublishedRelease, newer: PublishedRelease, university: str
) -> list[Correction]:
    """Return the indicators with a value in both releases that differs, by their unit of then.

    A value that came or went, and one in another unit, is no correction.
    """
    years = [year for year in newer.fiscal_years if year in older.fiscal_years]
    both = [
        code
        for code, each in newer.figures.indicators.items()
        if code in older.figures.indicators and older.figures.indicators[code].unit == each.unit
    ]
    found = []
    for code in both:
        before, after = (_values(each, code, university, years) for each in (older, newer))
        differs = ~np.isclose(before, after, rtol=TOLERANCE, atol=0)
        known = ~np.isnan(before) & ~np.isnan(after)
        changed = tuple(years[at] for at in np.flatnonzero(differs & known))
        if changed:
            found.append(Correction(code, changed))
    return found


def _values(
    release: PublishedRelease, code: str, university: str, years: list[int]
) -> "np.ndarray[tuple[int], np.dtype[np.float64]]":
    figures = release.figures
    places = [figures.fiscal_years.index(year) for year in years]
    own: np.ndarray[tuple[int], np.dtype[np.float64]] = figures.one_indicator(code).value[
        places, figures.panel.codes.index(university)
    ]
    return own


def _tell(found: list[Correction], release: PublishedRelease) -> LocalizedText:
    if not found:
        return UNCHANGED.fill(number=release.number)
    n = sum(len(each.fiscal_years) for each in found)
    years = sorted({year for each in found for year in each.fiscal_years})
    return CORRECTED.fill(number=release.number, n=n, years=_join(years))


def _join(years: list[int]) -> LocalizedText:
    told = [str(year) for year in years]
    return LocalizedText("・".join(told), ", ".join(told))


def _link(release: PublishedRelease, each: Correction, university: str, language: str) -> Link:
    label = release.catalogue.indicators[each.indicator].short_label.in_language(language)
    return Link(label, find_address("comparisons:vintages", each.indicator, university=university))
