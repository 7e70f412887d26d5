"""An amount and its count: one without the other, or far too much for it."""

from tests.universities.checking.small import check, find, said

WITHOUT_COUNT = check("amount_without_count", "amount contracts", says="{value} {other}")
WITHOUT_AMOUNT = check(
    "count_without_amount",
    "amount contracts",
    count_at_least=3,
    count_below=100,
    says="{count} {other}",
)
RANGE = check(
    "ratio_range",
    "cost fte",
    lowest_yen=1_000_000,
    highest_yen=30_000_000,
    count_at_least=0.5,
    says="{value} {count} {ratio} {lowest} {highest}",
)


def test_an_amount_with_count_zero_is_told() -> None:
    assert said(WITHOUT_COUNT, "amount=0.001 contracts=0") == ["amount: 0.001千円 項目contracts"]


def test_zero_with_zero_and_an_amount_without_any_count_are_not() -> None:
    assert find(WITHOUT_COUNT, "amount=0 contracts=0") == ()
    assert find(WITHOUT_COUNT, "amount=500") == ()
    assert find(WITHOUT_COUNT, "amount=500 contracts=…") == ()
    assert find(WITHOUT_COUNT, "amount=500 contracts=1") == ()


def test_contracts_without_money_are_told_from_three_on() -> None:
    assert find(WITHOUT_AMOUNT, "amount=0 contracts=2") == ()
    assert said(WITHOUT_AMOUNT, "amount=0 contracts=3") == ["amount: 3件 項目contracts"]
    assert find(WITHOUT_AMOUNT, "amount=0 contracts=100") == ()
    assert find(WITHOUT_AMOUNT, "amount=1 contracts=3") == ()
    assert find(WITHOUT_AMOUNT, "contracts=3") == ()


def test_the_finding_stands_at_the_amount_and_speaks_of_both() -> None:
    (finding,) = find(WITHOUT_AMOUNT, "amount=0 contracts=3")

    assert finding.items == ("amount", "contracts")


def test_cost_per_person_is_let_pass_at_both_ends_of_its_range() -> None:
    assert find(RANGE, "cost=2000 fte=2") == ()
    assert find(RANGE, "cost=60000 fte=2") == ()


def test_cost_per_person_outside_its_range_says_what_one_costs() -> None:
    assert said(RANGE, "cost=1999 fte=2") == ["cost: 1,999千円 2人 999.5千円 1,000千円 30,000千円"]
    assert said(RANGE, "cost=60001.5 fte=0.5") == [
        "cost: 60,001.5千円 0.5人 120,003千円 1,000千円 30,000千円"
    ]


def test_too_few_to_be_judged_nobody_and_nothing_are_let_pass() -> None:
    assert find(RANGE, "cost=1 fte=0.4") == ()
    assert find(RANGE, "cost=1 fte=0") == ()
    assert find(RANGE, "cost=0 fte=2") == ()
    assert find(RANGE, "fte=2") == ()
