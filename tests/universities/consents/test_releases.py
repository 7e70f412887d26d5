"""A consent in a release: shown to everybody by name, and known for ever; nothing else is."""

import pytest

from indicators.calculation.disclosure import Rules
from indicators.calculation.protection.knowledge import collect_year
from indicators.catalogue.loader import load_catalogue
from tests.universities.consents.story import COST, STAFF, publish, said, say
from tests.universities.identified.story import (
    API,
    AT,
    CANARY,
    COSTS,
    EXPLAIN,
    YEAR,
    client_of,
    tells,
)
from universities.access import PUBLIC, RELEASE_BUILDER
from universities.models import Consent, University
from universities.releases.confidence import read_confidence, read_consents
from universities.releases.reader import read_release

pytestmark = pytest.mark.usefixtures("nation")


def seen(item: str, number: int | None = None) -> dict[str, float]:
    """Return what everybody sees of an item, by university."""
    panel = read_release(PUBLIC, number).figures.panel
    values = panel.item_values(item)[panel.fiscal_years.index(YEAR)]
    return {
        code: float(value)
        for code, value in zip(panel.codes, values, strict=True)
        if value == value  # a hidden one is not a number
    }


def known_to_everybody() -> frozenset[tuple[str, str]]:
    """Return the values that the protection of others takes for known."""
    panel = read_release(RELEASE_BUILDER).figures.panel
    confidence = read_confidence(is_invented=False)
    year = panel.fiscal_years.index(YEAR)
    return collect_year(panel, year, load_catalogue(), confidence, rules=Rules()).waivers


def test_before_any_consent_nobody_sees_anything():
    assert seen(COST) == seen(STAFF) == {}
    assert not tells(client_of("").get(EXPLAIN), CANARY)


def test_a_consent_works_from_the_next_release_on_and_for_its_item_only():
    say()
    before = seen(COST)
    number = publish()

    assert before == {}
    assert number == 2
    assert seen(COST) == {"B": float(COSTS["B"])}
    assert seen(STAFF) == {}
    assert seen(COST, 1) == {}
    visitor = client_of("")
    assert tells(visitor.get(EXPLAIN), CANARY)
    assert tells(visitor.get(API), CANARY)
    assert not tells(visitor.get(f"{API}&release=1"), CANARY)


def test_a_withdrawal_hides_it_again_and_it_still_counts_as_known():
    say()
    publish()
    say(is_given=False)
    after_word = seen(COST)
    publish()

    assert after_word == {"B": float(COSTS["B"])}, "what was published stays published"
    assert seen(COST) == {}
    assert seen(COST, 2) == {"B": float(COSTS["B"])}
    assert read_consents() == frozenset()
    confidence = read_confidence(is_invented=False)
    assert (confidence.consents, confidence.withdrawn) == (frozenset(), {("B", COST)})
    assert known_to_everybody() == {("B", COST)}


def test_a_consent_that_no_release_rested_on_is_forgotten_when_withdrawn():
    say()
    say(is_given=False)

    assert known_to_everybody() == frozenset()


def test_a_salary_stays_hidden_even_with_a_consent_from_elsewhere():
    place = University.objects.get(code="E")
    Consent.objects.create(university=place, item=COST, is_given=True, at=AT, by="x")
    publish()

    assert said("E") == [(COST, True, "x")]
    assert seen(COST) == {}
