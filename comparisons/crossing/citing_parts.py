"""The addresses of the parts of a breakdown: of groups, and of one university.

Text only; what each kind is stands in docs/evidence.md.
"""

from comparisons.crossing.splits import Split
from comparisons.evidence.keeping import cite_kept


def cite_part(split: Split, part: str, group: str, grouping: str, statistic: str) -> str:
    """Return the query of a part of a group: of those with every part, or of its own average.

    `statistic`: value, n, whole or share; the last two are of parts that add up only.
    """
    asked = {"indicator": part, "year": str(split.wish.fiscal_year), "grouping": grouping}
    if split.is_sum:
        found = {"breakdown": split.breakdown.code, **asked, "average": split.wish.average}
        return cite_kept("part", found, group=group, statistic=statistic)
    if statistic == "value":
        statistic = split.wish.average
    return cite_kept("average", asked, group=group, statistic=statistic)


def cite_own_part(split: Split, part: str, statistic: str) -> str:
    """Return the query of a part of the highlighted university; `statistic` as in cite_part."""
    year, university = str(split.wish.fiscal_year), split.wish.university or ""
    asked = {"indicator": part, "year": year, "university": university}
    if statistic == "value":
        return cite_kept("ratio", asked)
    return cite_kept("part", {"breakdown": split.breakdown.code, **asked}, statistic=statistic)
