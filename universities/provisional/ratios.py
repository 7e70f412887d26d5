"""A university's own indicators of the open year (暫定), beside the newest published group values.

Only its own figures and what is published are read: no open return meets another here.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd

from indicators.calculation.averages import average_of
from indicators.calculation.panel import Panel
from indicators.calculation.terms import Ratios, stack_ratios
from indicators.catalogue.loader import load_catalogue
from indicators.catalogue.model import Indicator
from indicators.formatting import average_word, number_or_reason, reason_word, unit_symbol
from indicators.frames import REASONS, STATES
from universities.desks import Desk
from universities.provisional.groups import PublishedGroup, find_groups
from universities.submissions.drafts import Cells, Draft, read_earlier_years
from universities.submissions.values import BLANK

NO_FIGURE = float("nan")
NOT_SUBMITTED = STATES.index("not_submitted")


@dataclass(frozen=True, slots=True)
class OwnRatio:
    """One indicator of the draft in finished words.

    `value` is "" where there is none, and `missing_reason` says why; `last_year` and `group_value`
    are a figure or the word for its absence. `group_n`, `group_year` and `release_number` are 0
    without a published group.
    """

    code: str
    number: str
    viewpoint: str
    label: str
    value: str
    unit: str
    last_year: str
    group_label: str
    group_average: str
    group_value: str
    group_n: int
    group_year: int
    release_number: int
    missing_reason: str


def build_own_ratios(
    desk: Desk,
    draft: Draft,
    *,
    section: str | None = None,
    language: str,
    earlier: Mapping[int, Cells] | None = None,
) -> list[OwnRatio]:
    """Return the indicators asked in the desk's year, or those that use items of one section.

    Last year is the university's own sealed return, read unless the caller has it in `earlier`;
    groups are those of the newest release that everybody may read, by its newest year. Units and
    missing values as in calculate_ratios.
    """
    indicators = _choose_indicators(desk.fiscal_year, section)
    before = desk.fiscal_year - 1
    last = (read_earlier_years(desk, years=1) if earlier is None else earlier).get(before, {})
    ratios = divide_own(desk.university, {before: last, desk.fiscal_year: draft.cells}, indicators)
    groups = find_groups(desk.university, is_invented=desk.is_invented or desk.is_practice)
    return [
        _own_ratio(each, ratios.at((place, slice(None), 0)), groups.group_of(each), language)
        for place, each in enumerate(indicators)
    ]


def _choose_indicators(fiscal_year: int, section: str | None) -> list[Indicator]:
    catalogue = load_catalogue()
    items = None if section is None else set(catalogue.sections[section].items)
    return [
        each
        for each in catalogue.indicators.values()
        if each.status == "active"
        and each.is_asked_in(fiscal_year)
        and (items is None or not items.isdisjoint(each.items))
    ]


def divide_own(university: str, years: Mapping[int, Cells], indicators: list[Indicator]) -> Ratios:
    """Return indicator × year × 1 arrays of the university's own figures."""
    items = tuple(dict.fromkeys(item for each in indicators for item in each.items))
    panel = build_own_panel(university, years, items)
    return stack_ratios(panel, indicators)


def build_own_panel(university: str, years: Mapping[int, Cells], items: Collection[str]) -> Panel:
    """Return the panel of one university, without the frames that many need."""
    answers = [cells.get(item, BLANK) for item in items for cells in years.values()]
    shape = (len(items), len(years), 1)
    amounts = [NO_FIGURE if each.amount is None else each.amount for each in answers]
    # What could not be read is no answer yet.
    states = [
        STATES.index(each.state) if each.state in STATES else NOT_SUBMITTED for each in answers
    ]
    return Panel(
        universities=pd.DataFrame({"university": [university]}),
        fiscal_years=tuple(years),
        items=tuple(items),
        values=np.array(amounts, dtype=np.float64).reshape(shape),
        states=np.array(states, dtype=np.uint8).reshape(shape),
        participates=np.ones(shape[1:], dtype=bool),
    )


def _own_ratio(
    indicator: Indicator, years: Ratios, group: PublishedGroup, language: str
) -> OwnRatio:
    reasons = [REASONS[code] for code in years.reason]
    last, now = (
        number_or_reason(float(value), indicator.decimals, reason).in_language(language)
        for value, reason in zip(years.value, reasons, strict=True)
    )
    viewpoint = load_catalogue().viewpoints[indicator.viewpoint]
    return OwnRatio(
        code=indicator.code,
        number=indicator.number,
        viewpoint=viewpoint.label.in_language(language),
        label=indicator.short_label.in_language(language),
        value="" if reasons[1] else now,
        unit=unit_symbol(indicator.unit).in_language(language),
        last_year=last,
        group_label=group.label.in_language(language),
        group_average=average_word(average_of(indicator)).in_language(language),
        group_value=group.value.in_language(language),
        group_n=group.n,
        group_year=group.fiscal_year,
        release_number=group.release,
        missing_reason=reason_word(reasons[1]).in_language(language),
    )
