"""Evidence of a university's own figures: the ratio, and its numerator or denominator.

Values are read as the reader's figures have them; what is withheld from the reader is x.
"""

from dataclasses import replace
from math import isfinite

from comparisons.evidence.citing import cite_own
from comparisons.evidence.model import Evidence, Operand, Rounding, show
from comparisons.evidence.naming import name_own, state
from comparisons.evidence.operations import add_up, divide
from comparisons.evidence.wish import Wish
from comparisons.results import PublishedRelease
from indicators.calculation.absence import tell_kind
from indicators.calculation.changes import YearSides, read_sides
from indicators.catalogue.model import Indicator
from indicators.formatting import reason_word, state_sign
from indicators.frames import STATES
from indicators.text import LocalizedText

NOT_SUBMITTED = "not_submitted"
SIDES = ("numerator", "denominator")


def find_ratio(release: PublishedRelease, wish: Wish) -> Evidence:
    """Return numerator ÷ denominator of one university and year, with the cells of both."""
    indicator = release.catalogue.indicators[wish.chosen.indicator]
    sides = _read(release, wish)
    told = tell_kind(release.figures, indicator, wish.university, wish.fiscal_year, sides.reason)
    division = divide(add_up("numerator"), add_up("denominator"), indicator.scale)
    shown = show(
        sides.value,
        Rounding(decimals=indicator.decimals),
        sides.reason,
        tell_absence(told),
        told_reason=told,
    )
    return state(
        wish,
        name_own(release, wish, indicator.label),
        shown,
        indicator=indicator,
        unit=indicator.unit,
        calculation=division if isfinite(sides.value) else None,
        operands=tuple(
            cell for side in SIDES for cell in list_cells(release, wish, indicator, side)
        ),
    )


def find_side(release: PublishedRelease, wish: Wish) -> Evidence:
    """Return the numerator or the denominator of one university and year, with its cells."""
    indicator, side = release.catalogue.indicators[wish.chosen.indicator], wish.statistic
    cells = tuple(list_cells(release, wish, indicator, side))
    value = float(getattr(_read(release, wish), side))
    # Of several states the last in their order, as on the card and in the files.
    reason = max((each.reason or STATES[0] for each in cells), key=STATES.index)
    rounding = Rounding(decimals=1 if isfinite(value) and not value.is_integer() else 0)
    return state(
        wish,
        name_own(release, wish, getattr(indicator, f"{side}_label")),
        show(value, rounding, reason, state_sign(reason)),
        indicator=indicator,
        unit=getattr(indicator, f"{side}_unit"),
        calculation=add_up(side) if isfinite(value) else None,
        operands=cells,
    )


def tell_absence(reason: str) -> LocalizedText:
    """Return the word of a ratio that is not there; of one never submitted its sign."""
    return state_sign(reason) if reason == NOT_SUBMITTED else reason_word(reason)


def list_cells(
    release: PublishedRelease, wish: Wish, indicator: Indicator, side: str
) -> list[Operand]:
    """Return the submitted cells of one side, in the order of the definition."""
    panel, university, operands = release.figures.panel, wish.university, []
    for term in getattr(indicator, side):
        item = release.catalogue.items[term.item]
        cell = panel.answer(item.code, fiscal_year=wish.fiscal_year, university=university)
        operands.append(
            Operand(
                side,
                item.label,
                university,
                item.code,
                term.sign,
                value=cell.value,
                unit=item.unit,
                reason="" if cell.state == STATES[0] else cell.state,
            )
        )
    return operands


def cite_sides(wish: Wish, sides: YearSides, indicator: Indicator, year: int) -> list[Operand]:
    """Return numerator and denominator of one year as operands with evidence of their own."""
    suffix = "" if year == wish.fiscal_year else "_before"
    selection = replace(wish.chosen, fiscal_year=year)
    return [
        Operand(
            f"{side}{suffix}",
            getattr(indicator, f"{side}_label"),
            wish.university,
            value=getattr(sides, side),
            unit=getattr(indicator, f"{side}_unit"),
            evidence=cite_own("side", selection, statistic=side),
        )
        for side in SIDES
    ]


def _read(release: PublishedRelease, wish: Wish) -> YearSides:
    """Return both sides and the ratio; who returned nothing that year has not submitted."""
    code = wish.chosen.indicator
    sides = read_sides(release.figures, code, wish.university, wish.fiscal_year)
    absent = sides.reason == "no_previous_year"
    return sides._replace(reason=NOT_SUBMITTED) if absent else sides
