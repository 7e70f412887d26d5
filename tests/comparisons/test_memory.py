"""What is kept for one audience is never given to another."""

from dataclasses import replace
from functools import partial

import pytest

from comparisons.memory import keep
from comparisons.results import Asked
from comparisons.selection import Selection
from universities.releases.reader import PublishedRelease

FIRST, SECOND = "research_amount_per_contract", "licence_income_per_licence"


def seeing(release: PublishedRelease, *, indicators: list[str], items: list[str]) -> Asked:
    whole = release.catalogue
    chosen = replace(
        whole,
        indicators={code: whole.indicators[code] for code in indicators},
        items={code: whole.items[code] for code in items},
    )
    return Asked(replace(release, catalogue=chosen))


@pytest.mark.parametrize(
    ("indicators", "items"), [([SECOND], ["licences"]), ([FIRST], ["licence_income"])]
)
def test_audiences_that_see_equally_many_things_share_nothing(
    demo_release: PublishedRelease, indicators: list[str], items: list[str]
):
    one = seeing(demo_release, indicators=[FIRST], items=["licences"])

    other = seeing(demo_release, indicators=indicators, items=items)

    assert one != other
    selection = Selection(FIRST, 2024, "contracts_800", "pooled")
    pages = [
        keep("page", partial(str, place), release=each.release, selection=selection, language="ja")
        for place, each in enumerate((one, other))
    ]
    assert pages[0] != pages[1]


def test_the_same_audience_finds_what_was_kept(demo_release: PublishedRelease):
    one = seeing(demo_release, indicators=[FIRST], items=["licences"])

    assert one == seeing(demo_release, indicators=[FIRST], items=["licences"])
    assert hash(one) == hash(seeing(demo_release, indicators=[FIRST], items=["licences"]))
