"""Who returned something in which year: how many, who came, who left, who did in both.

Whether an answer is complete is not asked here.
"""

from typing import NamedTuple

import numpy as np

from indicators.calculation.panel import Flags, Panel


class Participation(NamedTuple):
    """One fiscal year: codes of who came and who left since the year before, in university order.

    `stayed` is how many returned something in both years. Without the fiscal year before in the
    panel the three are None: nobody knows who was there.
    """

    fiscal_year: int
    n: int
    stayed: int | None
    came: tuple[str, ...] | None
    left: tuple[str, ...] | None


def follow_participation(panel: Panel) -> list[Participation]:
    """Return every fiscal year of the panel, ascending."""
    found = []
    for at, year in enumerate(panel.fiscal_years):
        now = panel.participates[at]
        if year - 1 not in panel.fiscal_years:
            found.append(Participation(year, int(now.sum()), None, None, None))
            continue
        before = panel.participates[at - 1]
        came, left = (_name(panel, flags) for flags in (now & ~before, before & ~now))
        found.append(Participation(year, int(now.sum()), int((now & before).sum()), came, left))
    return found


def _name(panel: Panel, flags: Flags) -> tuple[str, ...]:
    return tuple(panel.codes[at] for at in np.flatnonzero(flags))
