"""Blank, unreadable, negative, not applicable: whether there is an answer at all."""

from dataclasses import replace

from tests.universities.checking.small import answers, catalogue, check, find, said
from universities.submissions.checking import find_findings

REQUIRED = check("required", says="{item}")
UNREADABLE = check("unreadable", says="{typed}/{problem}")
NEGATIVE = check("negative", says="{value}")
NOT_APPLICABLE = check("not_applicable_with_value", "contracts amount", says="{other} {value}")
ALL_BUT_FTE = (
    "contracts=0 large=0 small=x amount=- direct=… indirect=0 strategic=0 cost=1 donations=2"
)


def test_a_blank_item_is_required_once_and_every_sign_is_an_answer() -> None:
    assert said(REQUIRED, ALL_BUT_FTE) == ["fte: 項目fte"]
    assert said(REQUIRED, f"{ALL_BUT_FTE} fte=blank") == ["fte: 項目fte"]
    assert said(REQUIRED, f"{ALL_BUT_FTE} fte=0") == []


def test_blank_items_are_not_told_while_a_form_is_being_filled() -> None:
    half_filled = answers("contracts=3")

    assert find_findings(catalogue(REQUIRED), half_filled, items=["fte", "amount"]) == ()


def test_an_item_that_is_not_asked_that_year_is_not_required() -> None:
    asked = catalogue(REQUIRED)
    retired = replace(asked, items={**asked.items, "fte": replace(asked.items["fte"], until=2024)})

    assert find_findings(retired, answers(ALL_BUT_FTE)) == ()


def test_what_cannot_be_read_says_what_was_typed_and_why() -> None:
    (sentence,) = said(UNREADABLE, "contracts=?約30")

    assert sentence == (
        "contracts: 約30/数字で入力してください（「約30」）。"
        "おおよその値ではなく、確定した値を書いてください。"
    )


def test_what_cannot_be_read_is_neither_blank_nor_a_number() -> None:
    assert said(REQUIRED, f"{ALL_BUT_FTE} fte=?1e3") == []
    assert said(NEGATIVE, "contracts=?-1x") == []


def test_a_number_below_zero_is_told_with_its_sign_and_zero_is_not() -> None:
    assert said(NEGATIVE, "amount=-1200 contracts=0") == ["amount: △1,200千円"]


def test_an_item_that_may_be_negative_is_let_pass() -> None:
    asked = catalogue(NEGATIVE)
    free = {**asked.items, "amount": replace(asked.items["amount"], may_be_negative=True)}

    assert find_findings(replace(asked, items=free), answers("amount=-5")) == ()


def test_not_applicable_contradicts_a_part_or_counterpart_with_a_value() -> None:
    assert said(NOT_APPLICABLE, "contracts=- amount=500") == ["contracts: 項目amount 500千円"]
    assert said(NOT_APPLICABLE, "contracts=3 amount=-") == ["amount: 項目contracts 3件"]
    assert said(NOT_APPLICABLE, "amount=- direct=7") == ["amount: 項目direct 7千円"]
    assert said(NOT_APPLICABLE, "contracts=- large=2") == ["contracts: 項目large 2件"]


def test_not_applicable_goes_with_zero_blank_and_other_signs() -> None:
    assert find(NOT_APPLICABLE, "contracts=- amount=0") == ()
    assert find(NOT_APPLICABLE, "contracts=- amount=-") == ()
    assert find(NOT_APPLICABLE, "contracts=-") == ()


def test_a_sign_and_a_number_in_one_answer_contradict_one_another() -> None:
    both = answers("amount=-")
    amount = both.cells["amount"]._replace(amount=12.5)

    (finding,) = find_findings(catalogue(NOT_APPLICABLE), replace(both, cells={"amount": amount}))

    assert finding.sentence.ja == "項目amount 12.5千円"
    assert finding.sentence.en == "amount 12.5 thousand yen"
