"""The universities nearest to one in a release, each with the sizes that make it near.

Only public items are read, so that everybody finds the same.
"""

from typing import NamedTuple

import numpy as np

from comparisons.groups.measures import Measure, choose_measures
from comparisons.groups.model import Near
from comparisons.refusals import SelectionError, WayOut
from indicators.calculation.panel import Numbers, Panel
from indicators.calculation.peers import find_peers
from indicators.text import LocalizedText
from universities.releases.reader import PublishedRelease

NO_SIZE = LocalizedText(
    "{name}は、{year}年度に規模の項目（{measures}）の回答がないため、近い規模の大学を選べません。",
    "{name} returned none of the sizes ({measures}) for FY{year}, so nobody can be called near.",
)
NO_MEASURE = LocalizedText(
    "この公表版には規模を測る公開項目がないため、近い規模の大学を選べません。",
    "This release has no public item that measures size, so nobody can be called near.",
)
OTHER_GROUPS = LocalizedText("この指標の群で見る", "Show the groups of this indicator")


class Neighbours(NamedTuple):
    """The nearest universities, the nearest first.

    `sizes`: measure × university (the own one first, then `codes`); NaN for a missing one.
    `used`: whether each measure counted. `distances` are in standard deviations.
    """

    measures: tuple[Measure, ...]
    used: tuple[bool, ...]
    codes: tuple[str, ...]
    distances: tuple[float, ...]
    sizes: Numbers


def find_neighbours(release: PublishedRelease, near: Near, fiscal_year: int) -> Neighbours:
    """Return the neighbours in one year. Raises: SelectionError (400) where there is no size."""
    measures, panel = choose_measures(release.catalogue), release.figures.panel
    if not measures:
        raise SelectionError(NO_MEASURE, status=400, way=WayOut(OTHER_GROUPS, "?"))
    own, sizes = panel.codes.index(near.university), measure_all(panel, measures, fiscal_year)
    peers = find_peers(sizes, own, count=near.count)
    if not len(peers.places):
        raise _no_size(release, near, fiscal_year, measures)
    return Neighbours(
        measures,
        tuple(bool(each) for each in peers.used),
        tuple(panel.codes[place] for place in peers.places),
        tuple(float(each) for each in peers.distances),
        sizes[:, [own, *peers.places]],
    )


def measure_all(panel: Panel, measures: tuple[Measure, ...], fiscal_year: int) -> Numbers:
    """Return measure × university; NaN where one of a measure's items has no value."""
    year = panel.fiscal_years.index(fiscal_year)
    return np.stack(
        [sum(panel.item_values(code)[year] for code in each.items) for each in measures]
    )


def _no_size(
    release: PublishedRelease, near: Near, fiscal_year: int, measures: tuple[Measure, ...]
) -> SelectionError:
    name = LocalizedText(
        *(release.university_name(near.university, language) for language in ("ja", "en"))
    )
    labels = LocalizedText(
        "、".join(each.label.ja for each in measures), ", ".join(each.label.en for each in measures)
    )
    told = NO_SIZE.fill(name=name, year=fiscal_year, measures=labels)
    return SelectionError(told, status=400, way=WayOut(OTHER_GROUPS, "?"))
