"""All indicators of one university at once: the positions of its page, on one compact sheet.

Values of confidential indicators are shown to the university's own people only.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from comparisons.addresses import find_address
from comparisons.crossing.breakdown_data import DATA
from comparisons.crossing.parts import (
    UNIT,
    Strip,
    build_data,
    choose,
    choose_year,
    find_addresses,
)
from comparisons.crossing.spine_tables import list_standings, shape_sections
from comparisons.crossing.wishes import Wish, read_spine
from comparisons.drawn_data import DrawnData
from comparisons.pages.parts import Crumb, Tools
from comparisons.pages.positions import ViewpointTable, build_viewpoint_tables
from comparisons.pages.university import UNIVERSITIES
from comparisons.pages.university_lead import tell_position
from comparisons.protection import WHO_SEES_WHAT
from comparisons.results import PublishedRelease, choices_of
from comparisons.standing import Standing
from comparisons.standings import find_standings
from comparisons.words import Word, write
from indicators.charts.paper.spine import measure_spine, paint_spine
from indicators.charts.spine import NOTE, shape_spine
from indicators.text import LocalizedText

TITLE = LocalizedText("指標の一覧", "All indicators")
EVERY = LocalizedText("すべて", "All")
IN_ROWS = LocalizedText("各行に示す", "in each row")
COUNTED = (
    LocalizedText("群", "Groups"),
    LocalizedText(
        "指標ごとの群（n= は表にある）", "those of each indicator (n= stands in the table)"
    ),
)


@dataclass(frozen=True)
class SpinePage:
    """The whole page in one language."""

    title: str
    name: str
    crumbs: list[Crumb]
    lead: list[Word]
    strip: Strip
    tables: list[ViewpointTable]
    note: str
    addresses: Tools


def build_spine_page(
    release: PublishedRelease, code: str, query: Mapping[str, str], *, language: str
) -> SpinePage:
    """Return the page of one university and year. Raises: SelectionError."""
    wish = read_spine(query, code, choices_of(release))
    standings = _find_standings(release, wish)
    name = choices_of(release).universities[code]
    tables = build_viewpoint_tables(release, code, standings, order="definition", language=language)
    lead = tell_position(standings, {}, wish.fiscal_year, code, wish.viewpoint)
    return SpinePage(
        title=TITLE.in_language(language),
        name=name.in_language(language),
        crumbs=_list_crumbs(release, wish, language),
        lead=write(lead, language),
        strip=_build_strip(release, wish, language),
        tables=tables,
        note=NOTE.in_language(language),
        addresses=_find_addresses(wish),
    )


def build_spine_data(
    release: PublishedRelease, code: str, query: Mapping[str, str], *, language: str
) -> DrawnData:
    """Return the data of all indicators of one university. Raises: SelectionError."""
    wish = read_spine(query, code, choices_of(release))
    standings = _find_standings(release, wish)
    name = choices_of(release).universities[code]
    shape = shape_spine(name, shape_sections(release.catalogue, standings))
    return build_data(
        release,
        [list_standings(release.catalogue, standings, language)],
        _find_addresses(wish),
        title=shape.title.in_language(language),
        crumbs=_list_crumbs(release, wish, language, last=DATA.in_language(language)),
        file_name=f"all_indicators_{wish.fiscal_year}",
        facts=[(LocalizedText("大学", "University"), name), (UNIT, IN_ROWS), COUNTED],
        notes=[shape.note],
        protection=WHO_SEES_WHAT,
        paint=partial(paint_spine, shape=shape, language=language),
        height=lambda: measure_spine(shape),
        wish=wish,
        language=language,
    )


def _find_standings(release: PublishedRelease, wish: Wish) -> dict[str, Standing]:
    found = find_standings(release, wish.university or "", wish.fiscal_year)
    return {
        code: each
        for code, each in found.items()
        if wish.viewpoint in ("", each.indicator.viewpoint)
    }


def _find_addresses(wish: Wish) -> Tools:
    # The university stands in the path.
    asked = Wish(wish.fiscal_year, viewpoint=wish.viewpoint)
    names = "comparisons:spine", "comparisons:spine-data"
    return find_addresses(*names, wish.university or "", wish=asked)


def _list_crumbs(
    release: PublishedRelease, wish: Wish, language: str, last: str = ""
) -> list[Crumb]:
    """Return 大学 › its name › 指標の一覧, and a last step where the page lies deeper."""
    code, year = wish.university or "", str(wish.fiscal_year)
    name = choices_of(release).universities[code].in_language(language)
    crumbs = [
        Crumb(UNIVERSITIES.in_language(language), find_address("comparisons:universities")),
        Crumb(name, find_address("comparisons:university", code, year=year)),
    ]
    title = TITLE.in_language(language)
    if not last:
        return [*crumbs, Crumb(title)]
    return [*crumbs, Crumb(title, _find_addresses(wish).link), Crumb(last)]


def _build_strip(release: PublishedRelease, wish: Wish, language: str) -> Strip:
    viewpoints: list[tuple[str, Any]] = [("", EVERY)]
    viewpoints += [
        (code, each.label)
        for code, each in release.catalogue.viewpoints.items()
        if release.catalogue.indicators_of(code)
    ]
    label = LocalizedText("視点", "Viewpoint")
    controls = [
        choose_year(release.fiscal_years, wish.fiscal_year, language),
        choose("viewpoint", label, viewpoints, wish.viewpoint, language),
    ]
    return Strip(controls, "", "", [], [])
