"""The data of the viewpoints as pages, files and pictures: the matrix, and the strips.

The tables hold what the page shows, unrounded.
"""

from collections.abc import Mapping, Sequence
from functools import partial

import numpy as np

from comparisons.crossing.breakdown_data import DATA
from comparisons.crossing.breakdown_words import NOTHING
from comparisons.crossing.parts import COUNT, UNIT, build_data, list_crumbs
from comparisons.crossing.viewpoints import Agreement, read_agreement, shape_matrix, shape_places
from comparisons.crossing.viewpoints_page import find_matrix_addresses, find_strips_addresses
from comparisons.crossing.viewpoints_tables import list_pairs, list_places
from comparisons.crossing.viewpoints_words import TITLE, list_notes
from comparisons.data_tables.model import DataTable
from comparisons.drawn_data import DrawnData
from comparisons.pages.parts import Crumb, Tools
from comparisons.results import PublishedRelease, choices_of
from indicators.charts.agreement import PLACE, AgreementShape, StripsShape
from indicators.charts.paper.agreement import (
    measure_agreement,
    measure_strips,
    paint_agreement,
    paint_strips,
)
from indicators.charts.paper.picture import Painter
from indicators.text import LocalizedText

CORRELATION = LocalizedText("順位相関（－1～1）", "rank correlation (−1 to 1)")
IN_BRACKETS = LocalizedText("各欄の括弧の中（n=）", "in brackets in each cell (n=)")


def build_viewpoints_data(
    release: PublishedRelease, query: Mapping[str, str], *, language: str
) -> DrawnData:
    """Return the data of the matrix. Raises: SelectionError."""
    agreement = read_agreement(release, query)
    shape = shape_matrix(agreement)
    return _build(
        release,
        agreement,
        shape,
        [list_pairs(agreement, language)],
        find_matrix_addresses(agreement.wish),
        (partial(paint_agreement, shape=shape, language=language), measure_agreement(shape)),
        unit=CORRELATION,
        count=IN_BRACKETS,
        name="viewpoints",
        language=language,
    )


def build_strips_data(
    release: PublishedRelease, query: Mapping[str, str], *, language: str
) -> DrawnData:
    """Return the data of the strips. Raises: SelectionError."""
    agreement = read_agreement(release, query)
    shape = shape_places(release, agreement)
    names = choices_of(release).universities
    return _build(
        release,
        agreement,
        shape,
        [list_places(release, agreement, names, language)],
        find_strips_addresses(agreement.wish),
        (partial(paint_strips, shape=shape, language=language), measure_strips(shape)),
        unit=PLACE,
        count=_count(agreement),
        name="viewpoint_places",
        language=language,
    )


def _count(agreement: Agreement) -> LocalizedText:
    """Return 「n=96」: who has a place in at least one viewpoint."""
    known = np.any([np.isfinite(each) for each in agreement.places.places.values()], axis=0)
    n = f"n={int(known.sum()):,}"
    return LocalizedText(n, n)


def _build(
    release: PublishedRelease,
    agreement: Agreement,
    shape: AgreementShape | StripsShape,
    tables: Sequence[DataTable],
    addresses: Tools,
    picture: tuple[Painter, float],
    *,
    unit: LocalizedText,
    count: LocalizedText,
    name: str,
    language: str,
) -> DrawnData:
    wish = agreement.wish
    grouping = release.catalogue.groupings[wish.grouping].label
    steps = (Crumb(TITLE.in_language(language), addresses.link), Crumb(DATA.in_language(language)))
    return build_data(
        release,
        [*tables],
        addresses,
        title=shape.title.in_language(language),
        crumbs=list_crumbs(language, *steps),
        file_name=f"{name}_{wish.fiscal_year}",
        facts=[(LocalizedText("群の分け方", "Grouping"), grouping), (UNIT, unit), (COUNT, count)],
        notes=[shape.note, *list_notes(agreement)],
        protection=NOTHING,
        paint=picture[0],
        height=lambda: picture[1],
        wish=wish,
        language=language,
    )
