"""What the chapters on groups share: universities drawn in a table, with the group they are in.

Only drawing lives here; the chapters calculate.
"""

from typing import NamedTuple

import pandas as pd

from indicators.calculation.averages import average_groups
from indicators.calculation.fitting import fit_lines
from indicators.calculation.ratios import calculate_ratios
from indicators.calculation.standing import place_standings
from indicators.catalogue.model import Indicator
from indicators.frames import MEMBERSHIPS
from tests.definitions import define_indicator
from tests.frames import frame, observe

INCOME_PER_PATENT = define_indicator("income_per_patent", "income", "patents", grouping="size")


class Story(NamedTuple):
    """Ratios and memberships of the universities of one story."""

    ratios: pd.DataFrame
    memberships: pd.DataFrame
    indicator: Indicator

    def averages(self) -> pd.DataFrame:
        """Return the averages of every group."""
        return average_groups(self.ratios, self.memberships, indicators=[self.indicator])

    def fits(self) -> pd.DataFrame:
        """Return the lines of every group."""
        return fit_lines(self.ratios, self.memberships)

    def standings(self, *, average: str | None = None) -> pd.DataFrame:
        """Return every university against its group."""
        return place_standings(
            *(self.ratios, self.memberships, self.averages()),
            indicators=[self.indicator],
            average=average,
        )


def story(text: str, indicator: Indicator = INCOME_PER_PATENT) -> Story:
    """Return what is drawn: university | group | and the items; fiscal_year if it matters."""
    drawn = frame(text)
    ratios = calculate_ratios(
        observe(_without_column(text, "group")) if "group" in drawn.columns else observe(text),
        indicators=[indicator],
    )
    year = drawn["fiscal_year"] if "fiscal_year" in drawn.columns else 2024
    group = drawn["group"] if "group" in drawn.columns else "small"
    memberships = pd.DataFrame({"university": drawn["university"]}).assign(
        grouping="size", fiscal_year=year, group=group
    )[[*MEMBERSHIPS.key, *MEMBERSHIPS.columns]]
    return Story(ratios, memberships, indicator)


def _without_column(text: str, name: str) -> str:
    lines = [line.split("|") for line in text.splitlines() if line.strip()]
    at = [cell.strip() for cell in lines[0]].index(name)
    return "\n".join("|".join(line[:at] + line[at + 1 :]) for line in lines)
