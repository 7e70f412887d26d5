"""Evidence of how large a university is on one measure, and how far it is from another.

Of public items only, so that everybody is told the same.
"""

from math import isfinite

from comparisons.evidence.citing import cite
from comparisons.evidence.model import NAN, Evidence, Operand, Rounding, show
from comparisons.evidence.naming import AWAY_FROM, name_own, state
from comparisons.evidence.operations import add_up
from comparisons.evidence.wish import Wish
from comparisons.groups.measures import Measure, choose_measures
from comparisons.groups.nearest import measure_all
from comparisons.refusals import refuse_unknown
from comparisons.results import PublishedRelease, choices_of
from indicators.calculation.peers import find_peers
from indicators.formatting import state_sign
from indicators.frames import STATES

DISTANCE_DECIMALS = 2


def find_size(release: PublishedRelease, wish: Wish) -> Evidence:
    """Return one measure of size: the sum of its answered cells."""
    measure = _choose(release, wish.statistic)
    cells = [_read(release, wish, code) for code in measure.items]
    value = sum(cell.value for cell in cells)
    reason = next((cell.reason for cell in cells if cell.reason), "")
    return state(
        wish,
        name_own(release, wish, measure.label),
        show(value, Rounding(), reason, state_sign(reason or STATES[0])),
        unit=cells[0].unit,
        calculation=add_up("cell") if isfinite(value) else None,
        operands=tuple(cells),
    )


def find_distance(release: PublishedRelease, wish: Wish) -> Evidence:
    """Return how far a university is from another, in standard deviations of log(1 + size).

    Missing: who lacks a size that the other one has is at no distance.
    """
    measures, panel = choose_measures(release.catalogue), release.figures.panel
    sizes = measure_all(panel, measures, wish.fiscal_year)
    own = panel.codes.index(wish.asked["peers_of"])
    peers = find_peers(sizes, own, count=len(panel.codes))
    away = dict(zip((panel.codes[at] for at in peers.places), peers.distances, strict=True))
    value = float(away.get(wish.university, NAN))
    used = [each for each, is_used in zip(measures, peers.used, strict=True) if is_used]
    center = choices_of(release).universities[wish.asked["peers_of"]]
    steps = {
        "operation": "distance",
        "roles": [each.code for each in used],
        "center": wish.asked["peers_of"],
        "university": wish.university,
    }
    return state(
        wish,
        name_own(release, wish, AWAY_FROM.fill(name=center)),
        show(value, Rounding(decimals=DISTANCE_DECIMALS), STATES[1], state_sign(STATES[1])),
        calculation=steps if isfinite(value) else None,
        operands=tuple(_list_sizes(release, wish, used)),
    )


def _list_sizes(release: PublishedRelease, wish: Wish, used: list[Measure]) -> list[Operand]:
    """Return every known size of every university, by which the measures are standardised."""
    panel, names = release.figures.panel, choices_of(release).universities
    if not used:
        return []
    sizes = measure_all(panel, tuple(used), wish.fiscal_year)
    asked = wish.named("year", "release")
    return [
        Operand(
            measure.code,
            names[code],
            code,
            value=float(size),
            unit=release.catalogue.items[measure.items[0]].unit,
            evidence=cite("size", {**asked, "university": code}, statistic=measure.code),
        )
        for measure, row in zip(used, sizes, strict=True)
        for code, size in zip(panel.codes, row, strict=True)
        if isfinite(size)
    ]


def _choose(release: PublishedRelease, code: str) -> Measure:
    known = {each.code: each for each in choose_measures(release.catalogue)}
    if code not in known:
        raise refuse_unknown("statistic", "規模", code, f"選べるのは {'、'.join(known)} です。")
    return known[code]


def _read(release: PublishedRelease, wish: Wish, code: str) -> Operand:
    item = release.catalogue.items[code]
    cell = release.figures.panel.answer(
        code, fiscal_year=wish.fiscal_year, university=wish.university
    )
    reason = "" if cell.state == STATES[0] else cell.state
    return Operand(
        "cell",
        item.label,
        wish.university,
        code,
        value=cell.value,
        unit=item.unit,
        reason=reason,
    )
