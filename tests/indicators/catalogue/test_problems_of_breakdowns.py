"""Every fault of breakdowns.toml is found, named and told with what to do."""

from typing import Any

import pytest

from indicators.catalogue.building.catalogue import build_catalogue
from indicators.catalogue.loader import load_catalogue
from tests.indicators.catalogue import small

OTHER = "indicators/share_sale_income_per_licence.toml"


def breakdown(**more: Any) -> dict[str, Any]:
    parts = ["licence_income_per_licence", "share_sale_income_per_licence"]
    texts = {name: small.text(name) for name in ("label", "why", "whole")}
    return {"code": "one", "kind": "sum", "source": "ours", "parts": parts, **texts, **more}


def definitions(entry: dict[str, Any], **other: Any) -> dict[str, Any]:
    second = small.indicator(number="P5", numerator=["share_sale_income"], **other)
    return {
        **small.definitions(),
        OTHER: second,
        "breakdowns.toml": {"breakdowns": [entry]},
    }


def test_a_faultless_breakdown_is_built():
    raw = definitions(breakdown())

    assert small.sentences(raw) == []
    found = build_catalogue(raw).breakdowns["one"]
    assert found.parts == ("licence_income_per_licence", "share_sale_income_per_licence")
    assert found.whole is not None
    assert found.whole.en == "whole"


def test_definitions_of_before_have_no_breakdowns():
    assert small.sentences(small.definitions()) == []
    assert build_catalogue(small.definitions()).breakdowns == {}


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"parts": ["licence_income_per_licence", "licence_incom"]}, "unknown indicator"),
        ({"parts": ["licence_income_per_licence"]}, "two indicators or more"),
        ({"parts": ["licence_income_per_licence"] * 2}, "each once"),
        ({"kind": "beside"}, "whole: must be there exactly where the parts are a sum"),
        ({"kind": "besides"}, "unknown kind 'besides'"),
        ({"whole": "all"}, "must be a text in ja and en"),
    ],
)
def test_a_fault_is_told(change: dict[str, Any], sentence: str):
    told = small.sentences(definitions(breakdown(**change)))

    assert any(sentence in each and each.startswith("breakdowns.toml: one.") for each in told)


@pytest.mark.parametrize(
    ("other", "sentence"),
    [
        ({"unit": "thousand_yen/count"}, "must be indicators of one unit"),
        ({"denominator": ["share_sales"]}, "must be indicators of one denominator"),
    ],
)
def test_parts_of_a_sum_are_alike(other: dict[str, Any], sentence: str):
    raw = definitions(breakdown(), **other)
    raw[small.ITEMS]["items"].append(small.item("share_sales", "count"))

    assert any(sentence in each for each in small.sentences(raw))


def test_confidential_parts_are_not_added_up_but_may_stand_side_by_side():
    raw = definitions(breakdown())
    raw[small.ITEMS]["items"][1]["confidential"] = True

    told = small.sentences(raw)
    beside = breakdown(kind="beside")
    del beside["whole"]
    raw["breakdowns.toml"] = {"breakdowns": [beside]}

    # The licence income of the small catalogue subtracts the confidential item as well.
    assert len(told) == 2
    assert all("must be public where they are added up" in each for each in told)
    assert small.sentences(raw) == []


def test_the_shipped_breakdowns_take_the_ministrys_apart():
    found = load_catalogue().breakdowns

    assert found["patent_income_per_patent_held"].kind == "sum"
    assert {"licence_or_assignment_amount", "sole_or_joint_licence"} <= set(found)
