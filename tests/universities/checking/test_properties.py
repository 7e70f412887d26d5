"""What holds of the checks for whatever figures: order, units, and threads that follow figures."""

from datetime import UTC, datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from indicators.catalogue.loader import load_catalogue
from universities.submissions.checking import (
    Answers,
    Said,
    blocks_submission,
    build_threads,
    figures_about,
    find_findings,
)
from universities.submissions.values import ReportedValue

CATALOGUE = load_catalogue()
MONEY = [item.code for item in CATALOGUE.items.values() if item.unit == "thousand_yen"]
STATES = ("not_applicable", "unknown", "suppressed", "not_submitted")
AMOUNTS = st.integers(0, 10_000_000).map(float)
CELLS = st.one_of(
    AMOUNTS.map(lambda amount: ReportedValue("reported", amount)),
    st.sampled_from(STATES).map(lambda state: ReportedValue(state, None)),
)
YEARS = st.dictionaries(st.sampled_from(sorted(CATALOGUE.items)), CELLS, max_size=40)
NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)


def shuffled(cells: dict[str, ReportedValue]) -> dict[str, ReportedValue]:
    return dict(reversed(cells.items()))


@settings(max_examples=60, deadline=None)
@given(now=YEARS, last=YEARS, before=YEARS)
def test_findings_do_not_depend_on_the_order_of_the_answers(
    now: dict[str, ReportedValue], last: dict[str, ReportedValue], before: dict[str, ReportedValue]
) -> None:
    answers = Answers(2025, now, {2023: before, 2024: last}, last)
    turned = Answers(
        2025, shuffled(now), {2024: shuffled(last), 2023: shuffled(before)}, shuffled(last)
    )

    assert find_findings(CATALOGUE, answers) == find_findings(CATALOGUE, turned)


@settings(max_examples=60, deadline=None)
@given(
    last=st.fixed_dictionaries({code: st.integers(1_000, 5_000_000).map(float) for code in MONEY}),
    honest=st.floats(1 / 3, 3.0),
    thousands=st.sampled_from([1e3, 1e4, 1e6]),
)
def test_all_money_in_another_unit_is_caught_in_every_field(
    last: dict[str, float], honest: float, thousands: float
) -> None:
    def year(factor: float) -> dict[str, ReportedValue]:
        return {code: ReportedValue("reported", amount * factor) for code, amount in last.items()}

    slipped = Answers(2025, year(honest * thousands), {2024: year(1)})
    right = Answers(2025, year(honest), {2024: year(1)})

    def fields(answers: Answers) -> set[str]:
        found = find_findings(CATALOGUE, answers, items=MONEY)
        return {each.item for each in found if each.check == "unit_slip"}

    assert fields(slipped) == set(MONEY)
    assert fields(right) == set()


@settings(max_examples=60, deadline=None)
@given(now=YEARS, last=YEARS)
def test_every_finding_has_a_key_of_its_own_and_stands_at_an_asked_item(
    now: dict[str, ReportedValue], last: dict[str, ReportedValue]
) -> None:
    found = find_findings(CATALOGUE, Answers(2025, now, {2024: last}))

    assert len({each.key for each in found}) == len(found)
    asked = {item.code for item in CATALOGUE.asked_items(2025)}
    assert {item for each in found for item in (each.item, *each.items)} <= asked


@settings(max_examples=60, deadline=None)
@given(now=YEARS, last=YEARS)
def test_checking_the_saved_fields_finds_what_checking_everything_finds_about_them(
    now: dict[str, ReportedValue], last: dict[str, ReportedValue]
) -> None:
    answers = Answers(2025, now, {2024: last})
    every = [each for each in find_findings(CATALOGUE, answers) if each.check != "required"]

    for code in list(now)[:5]:
        saved = find_findings(CATALOGUE, answers, items=[code])
        assert list(saved) == [each for each in every if code in each.items]


@settings(max_examples=60, deadline=None)
@given(now=YEARS, last=YEARS, change=st.floats(1, 1_000))
def test_a_settled_thread_opens_again_when_a_figure_changes(
    now: dict[str, ReportedValue], last: dict[str, ReportedValue], change: float
) -> None:
    found = find_findings(CATALOGUE, Answers(2025, now, {2024: last}))
    asking = [each for each in found if each.level in ("explain", "confirm")]
    said = [
        Said(
            *each.key,
            "explanation",
            "Because.",
            "p",
            "contributor",
            NOON,
            True,
            figures_about(each, now),
        )
        for each in asking
    ]

    assert blocks_submission(build_threads(asking, said, cells=now)) == ()
    for each in asking:
        cell = now.get(each.item, ReportedValue("unknown", None))
        moved = {**now, each.item: cell._replace(amount=(cell.amount or 0) + change)}
        (thread,) = build_threads([each], said, cells=moved)
        assert not thread.is_settled
