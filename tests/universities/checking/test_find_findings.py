"""All checks together: their order, one finding a field, and what saving asks for."""

from dataclasses import replace

from tests.universities.checking.small import YEAR, answers, catalogue, check
from universities.submissions.checking import find_file_findings, find_findings

NEGATIVE = replace(check("negative", says="{value}"), level="error")
SLIP = check("unit_slip", from_times=300, larger_at_least_yen=1_000_000, says="{fixed}")
CHANGE = replace(
    check("large_change", change=1.0, both_at_least_yen=100_000_000, says="{last}"),
    level="explain",
)
RANGE = check(
    "ratio_range", "cost fte", lowest_yen=1e6, highest_yen=3e7, count_at_least=1, says="{ratio}"
)
IDENTITY = check("identity", tolerance_yen=0.5, says="{sum}。")
WRONG_FILE = replace(check("wrong_file", says="{expected}/{got}"), level="error")


def keys(findings: tuple) -> list[tuple[str, str]]:
    return [each.key for each in findings]


def test_findings_follow_the_sections_and_errors_come_first_within_a_field() -> None:
    asked = catalogue(SLIP, CHANGE, NEGATIVE)
    now = answers(
        "donations=-1 amount=500000000 contracts=-2", "amount=200000 donations=1 contracts=1"
    )

    assert keys(find_findings(asked, now)) == [
        ("negative", "contracts"),
        ("large_change", "amount"),
        ("unit_slip", "amount"),
        ("negative", "donations"),
    ]


def test_saving_asks_only_for_what_the_saved_fields_are_part_of() -> None:
    asked = catalogue(RANGE, NEGATIVE)
    now = answers("cost=1 fte=2 contracts=-1")

    assert keys(find_findings(asked, now, items=["fte"])) == [("ratio_range", "cost")]
    assert find_findings(asked, now, items=[]) == ()


def test_a_slip_of_the_unit_is_not_told_again_as_an_odd_ratio() -> None:
    asked = catalogue(RANGE, SLIP)

    assert keys(find_findings(asked, answers("cost=9000000 fte=1", "cost=9000"))) == [
        ("unit_slip", "cost")
    ]


def test_a_total_with_two_sums_says_both_in_one_finding() -> None:
    asked = catalogue(IDENTITY)
    amount = replace(
        asked.items["amount"], identities=(("direct", "indirect"), ("strategic", "cost"))
    )
    twice = replace(asked, items={**asked.items, "amount": amount})

    (finding,) = find_findings(twice, answers("amount=10 direct=1 indirect=2 strategic=3 cost=4"))

    assert finding.sentence.ja == "3千円。7千円。"
    assert finding.items == ("amount", "direct", "indirect", "strategic", "cost")


def test_a_check_begins_in_its_first_fiscal_year() -> None:
    later = replace(NEGATIVE, since=YEAR + 1)

    assert find_findings(catalogue(later), answers("contracts=-1")) == ()
    assert find_findings(catalogue(replace(NEGATIVE, since=YEAR)), answers("contracts=-1")) != ()


def test_answers_to_what_is_not_asked_are_passed_over() -> None:
    assert find_findings(catalogue(NEGATIVE), answers("unheard_of=-1")) == ()


def test_no_answers_at_all_have_only_blanks() -> None:
    asked = catalogue(NEGATIVE, SLIP, CHANGE, RANGE, IDENTITY)

    assert find_findings(asked, answers("")) == ()


def test_a_file_of_another_university_or_year_is_an_error() -> None:
    asked = catalogue(WRONG_FILE)
    expected = ("港湾大学", 2025)

    assert find_file_findings(asked, expected=expected, got=("港湾大学", 2025)) == ()
    (finding,) = find_file_findings(asked, expected=expected, got=("山嶺大学", 2024))
    assert (finding.level, finding.sentence.ja) == (
        "error",
        "港湾大学・2025年度/山嶺大学・2024年度",
    )
