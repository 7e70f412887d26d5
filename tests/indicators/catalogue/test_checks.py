"""Faults of checks.toml: each is a sentence that says what must hold and what to do."""

import pytest

from indicators.catalogue.building.catalogue import build_catalogue
from indicators.catalogue.loader import load_catalogue
from tests.indicators.catalogue.small import definitions, sentences, text


def with_check(**changes):
    """Return faultless definitions with one check, changed."""
    check = {
        "code": "no_count",
        "level": "explain",
        "rule": "amount_without_count",
        "label": text("No count"),
        "text": text("{item} is {value}, {other} is 0."),
        "pairs": [["licence_income", "licences"]],
        **changes,
    }
    return {**definitions(), "checks.toml": {"checks": [check]}}


def range_check(**changes):
    parameters = {"lowest_yen": 1, "highest_yen": 2, "count_at_least": 3, **changes}
    return with_check(rule="ratio_range", text=text("{ratio}"), parameters=parameters)


def test_a_faultless_check_has_no_problem_and_reads_as_it_is_written():
    check = build_catalogue(with_check()).checks["no_count"]

    assert sentences(with_check()) == []
    assert (check.level, check.pairs) == ("explain", (("licence_income", "licences"),))
    assert check.parameters == {}


def test_definitions_of_before_had_no_checks():
    assert sentences(definitions()) == []
    assert build_catalogue(definitions()).checks == {}


def test_the_shipped_checks_stand_in_the_catalogue():
    checks = load_catalogue().checks

    assert {check.level for check in checks.values()} == {"error", "explain", "confirm", "note"}
    assert all(check.label.en and check.text.en for check in checks.values())


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        (
            {"rule": "amount_without_cuont"},
            "checks.toml: no_count.rule: unknown rule 'amount_without_cuont'. "
            "Did you mean 'amount_without_count'?",
        ),
        (
            {"level": "warning"},
            "checks.toml: no_count.level: unknown level 'warning'. "
            "Known: error, explain, confirm, note.",
        ),
        (
            {"parameters": {"tolerance_yen": 1}},
            "checks.toml: no_count.parameters: unknown parameter 'tolerance_yen'. Known: none.",
        ),
        (
            {"pairs": [["licence_income", "licence"]]},
            "checks.toml: no_count.pairs: unknown item 'licence'. Did you mean 'licences'?",
        ),
        (
            {"pairs": [["licence_income", "licences", "share_sale_income"]]},
            "checks.toml: no_count.pairs: must be lists of 2 item codes, got "
            "['licence_income', 'licences', 'share_sale_income']. Correct it.",
        ),
        (
            {"exempt": ["licence"]},
            "checks.toml: no_count.exempt: unknown item 'licence'. Did you mean 'licences'?",
        ),
        (
            {"rule": "required", "text": text("{item}")},
            "checks.toml: no_count.pairs: must not be there: its rule looks at single items. "
            "Remove it.",
        ),
        (
            {
                "rule": "same_as_other",
                "text": text("x"),
                "parameters": {"value_at_least_yen": 1},
                "pairs": [["licences"]],
            },
            "checks.toml: no_count.pairs: must be lists of two or more item codes, got "
            "['licences']. Correct it.",
        ),
    ],
)
def test_a_fault_of_a_check_is_named(changes, sentence):
    assert sentences(with_check(**changes)) == [sentence]


def test_a_parameter_that_is_missing_or_misspelt_is_named():
    assert sentences(range_check()) == []
    faults = sentences(range_check(higest_yen=4))

    assert faults == [
        "checks.toml: no_count.parameters: unknown parameter 'higest_yen'. "
        "Did you mean 'highest_yen'?"
    ]


def test_every_parameter_of_a_rule_must_be_said():
    faults = sentences(with_check(rule="ratio_range", text=text("{ratio}"), parameters={}))

    assert faults == [
        f"checks.toml: no_count.parameters: must say {name}, and does not. Add it with its reason."
        for name in ("lowest_yen", "highest_yen", "count_at_least")
    ]


def test_a_sentence_may_only_say_what_its_rule_knows():
    faults = sentences(with_check(text={"ja": "{last}", "en": "{item} {value}"}))

    assert faults == [
        "checks.toml: no_count.text.ja: unknown name 'last'. Did you mean 'last_year'?"
    ]


def test_a_brace_that_is_never_closed_is_a_fault():
    (fault,) = sentences(with_check(text={"ja": "{item", "en": "{item}"}))

    assert fault.startswith("checks.toml: no_count.text.ja: must close every brace, got '{item'.")


def test_two_checks_of_one_code_are_a_fault():
    raw = with_check()
    raw["checks.toml"]["checks"] *= 2

    assert sentences(raw) == [
        "checks.toml: no_count.code: must stand once, but 'no_count' is also in checks.toml. "
        "Change one."
    ]
