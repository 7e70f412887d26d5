"""The one-page summary: where each viewpoint stands.

Counts only; strengths and questions are chosen in comparisons.choice, changes in changes.py.
"""

from collections.abc import Sequence

from comparisons.evidence.citing import cite
from indicators.catalogue.model import Catalogue, Viewpoint
from reports.groupings import ask_for
from reports.parts import Asked, Quantity, ViewpointPlace
from reports.readings import Reading, quantify
from reports.sentences.lead import count_band, write_viewpoint


def group_by_viewpoint(
    readings: Sequence[Reading], catalogue: Catalogue
) -> dict[str, tuple[Reading, ...]]:
    """Return the readings of each viewpoint that has any, in the catalogue's order."""
    found = {
        code: tuple(each for each in readings if each.indicator.viewpoint == code)
        for code in catalogue.viewpoints
    }
    return {code: own for code, own in found.items() if own}


def build_viewpoints(
    readings: Sequence[Reading], catalogue: Catalogue, asked: Asked
) -> tuple[ViewpointPlace, ...]:
    """Return how many indicators of each viewpoint stand where."""
    return tuple(
        _place(catalogue.viewpoints[code], own, asked)
        for code, own in group_by_viewpoint(readings, catalogue).items()
    )


def _place(viewpoint: Viewpoint, own: Sequence[Reading], asked: Asked) -> ViewpointPlace:
    def count(number: int, statistic: str) -> Quantity:
        evidence = _cite(viewpoint.code, own, statistic, asked)
        return quantify(number, 0, language=asked.language, evidence=evidence)

    return ViewpointPlace(
        code=viewpoint.code,
        label=viewpoint.label.in_language(asked.language),
        compared=count(sum(each.is_compared for each in own), "placed"),
        top=count(count_band(own, "top_quarter"), "top_quarter"),
        middle=count(count_band(own, "middle_half"), "middle_half"),
        bottom=count(count_band(own, "bottom_quarter"), "bottom_quarter"),
        sentence=write_viewpoint(viewpoint.label, own).in_language(asked.language),
    )


def _cite(viewpoint: str, own: Sequence[Reading], statistic: str, asked: Asked) -> str:
    """Return the query of a count; none where nothing was returned."""
    cited = next((dict(each.cited) for each in own if each.cited), None)
    if cited is None:
        return ""
    cited = {**cited, "indicator": "", **ask_for(asked.grouping)}
    return cite("count", cited, statistic=statistic, viewpoint=viewpoint)
