"""The address of a figure as it stands beside the figure: figure=average&indicator=…&statistic=….

Pure: text only. The same query leads to the page /evidence/ and to /api/v1/evidence.
"""

from collections.abc import Mapping
from urllib.parse import urlencode

from comparisons.selection import Selection

# What does not change a figure, and is left out so that a figure has one address.
OF_GROUPS = ("axis", "average")
# Of one university and year nothing else matters.
OF_ONE = ("year", "university", "release")


def cite(figure: str, parameters: Mapping[str, str], **more: str) -> str:
    """Return the query that names a figure; what is empty is left out."""
    named = {"figure": figure, **parameters, **more}
    return urlencode({name: value for name, value in named.items() if value})


def cite_group(figure: str, selection: Selection, group: str, statistic: str) -> str:
    """Return the query of a figure of a group, such as its average.

    Which university is highlighted matters only where the group is that of its nearest.
    """
    shown = selection if selection.near else selection.highlighting(None)
    parameters = shown.parameters()
    kept = {name: value for name, value in parameters.items() if name not in OF_GROUPS}
    return cite(
        figure, {"indicator": selection.indicator, **kept}, group=group, statistic=statistic
    )


def cite_own(figure: str, selection: Selection, university: str = "", statistic: str = "") -> str:
    """Return the query of a figure of one university that needs no group: ratio, side, change."""
    parameters = selection.highlighting(university or selection.university).parameters()
    kept = {name: parameters[name] for name in OF_ONE if name in parameters}
    return cite(figure, {"indicator": selection.indicator, **kept}, statistic=statistic)


def cite_placed(
    figure: str, selection: Selection, university: str = "", statistic: str = ""
) -> str:
    """Return the query of a university's figure against its group: difference, band."""
    parameters = selection.highlighting(university or selection.university).parameters()
    parameters.pop("axis", None)
    return cite(figure, {"indicator": selection.indicator, **parameters}, statistic=statistic)
