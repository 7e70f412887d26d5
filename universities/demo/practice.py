"""An invented twin to practise on: two years of figures, with three slips put into the second.

Pure, and nobody's figures; storing them is the services' work.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import numpy as np

from indicators.catalogue.model import Catalogue
from universities.demo.draw import draw_figures
from universities.demo.recipes import read_distributions
from universities.submissions.values import ReportedValue

Cells = Mapping[str, ReportedValue]
# Large enough that hardly any figure is zero, small enough to be read at a glance.
SIZE = 3.0
# What is wrong in the year to correct, each seen by another check: a total that is not the sum of
# its parts, an amount typed in yen where thousands are asked, an amount forgotten beside its count.
SLIPS: Mapping[str, Callable[[float], float]] = {
    "patent_applications_domestic": lambda right: right + 9,
    "patent_cost": lambda right: right * 1000,
    "donation_amount": lambda right: 0.0,
}


class Practice(NamedTuple):
    """What the twin returned last year, and what it is about to return this year."""

    before: Cells
    now: Cells


def invent_practice(
    folder: Path, catalogue: Catalogue, *, fiscal_year: int, number: int
) -> Practice:
    """Return the twin's figures of the year before and, with the slips, of `fiscal_year`.

    `number`: how often the university has begun to practise; every time is another twin, so that
    what was explained about the last one settles nothing. The same number gives the same figures.
    """
    drawn = read_distributions(folder / "distributions.toml", items=catalogue.items)
    years = (fiscal_year - 1, fiscal_year)
    twin = replace(drawn, seed=drawn.seed + number, fiscal_years=years)
    figures = draw_figures(twin, np.array([SIZE]))
    before, now = (
        {
            item.code: ReportedValue("reported", float(figures[item.code][place, 0]), item.unit)
            for item in catalogue.items.values()
            if item.is_asked_in(year)
        }
        for place, year in enumerate(years)
    )
    return Practice(before, _with_slips(now))


def _with_slips(cells: Cells) -> Cells:
    slipped = {
        item: cells[item]._replace(amount=slip(amount))
        for item, slip in SLIPS.items()
        if item in cells and (amount := cells[item].amount) is not None
    }
    return {**cells, **slipped}
