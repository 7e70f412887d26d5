"""What is asked of the overview: the year, one group of universities, and which of them count.

Nothing is read from a release but its years and groups.
"""

from collections.abc import Mapping
from typing import Literal, NamedTuple

from comparisons.refusals import refuse_unknown, refuse_unreadable
from comparisons.results import PublishedRelease
from comparisons.selection import read_year
from indicators.catalogue.model import ALL

Counted = Literal["all", "both"]
SAMPLES: tuple[Counted, ...] = ("all", "both")
KIND = "kind"


class Wish(NamedTuple):
    """A year, a group of the grouping by kind (or all), and whose values count.

    `sample`: all, or both: only who has a value in this year and the year before.
    """

    fiscal_year: int
    group: str
    sample: Counted

    def parameters(self) -> dict[str, str]:
        """Return the query parameters that lead back here."""
        return {"year": str(self.fiscal_year), "group": self.group, "sample": self.sample}


def list_groups(release: PublishedRelease) -> list[str]:
    """Return the groups that can be chosen: all, and the kinds where the release has them."""
    kinds = [name[1] for name in release.figures.row_names if name[0] == KIND]
    members = release.universities["kind"].unique()
    return [ALL.code, *(kind for kind in kinds if kind in members)]


def read_wish(query: Mapping[str, str], release: PublishedRelease) -> Wish:
    """Return what `query` asks; by default the newest year, everybody.

    Raises: SelectionError for an unknown year or group (404) or an unreadable sample (400).
    """
    year = read_year(query.get("year", ""), release.fiscal_years)
    group, known = query.get("group", "") or ALL.code, list_groups(release)
    if group not in known:
        raise refuse_unknown("group", "群", group, f"選べるのは {'、'.join(known)} です。")
    sample = query.get("sample", "") or "all"
    if sample not in SAMPLES:
        raise refuse_unreadable("sample", "数える大学", sample, " / ".join(SAMPLES))
    return Wish(year, group, sample)
