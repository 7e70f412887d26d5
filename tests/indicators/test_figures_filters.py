"""The template filters show texts and numbers of the core in the active language."""

from math import nan

import pytest
from django.template import Context, Template
from django.utils.translation import override

from indicators.text import LocalizedText


def render(template: str, language: str = "ja", **values: object) -> str:
    with override(language):
        return Template("{% load figures %}" + template).render(Context(values))


@pytest.mark.parametrize(("language", "shown"), [("ja", "群"), ("en", "group"), ("en-gb", "group")])
def test_a_text_is_shown_in_the_active_language(language: str, shown: str):
    assert render("{{ text|in_language }}", language, text=LocalizedText("群", "group")) == shown


def test_a_plain_text_stays_as_it_is():
    assert render("{{ text|in_language }}", text="R3") == "R3"


@pytest.mark.parametrize(
    ("template", "shown"),
    [
        ("{{ 1234567.85|number:1 }}", "1,234,567.9"),
        ("{{ -3|number }}", "△3"),
        ("{{ 215|signed_number }}", "＋215"),
        ("{{ -0.09|signed_number:2 }}", "△0.09"),
        ("{{ 2024|fiscal_year }}", "2024年度（令和6年度）"),
        ("{{ 'percent'|unit_symbol }}", "％"),
        ("{{ 'abcdef'|first_characters:3 }}", "abc"),
    ],
)
def test_a_figure_is_shown_as_people_read_it(template: str, shown: str):
    assert render(template) == shown


def test_a_missing_figure_is_refused_by_the_filter_too():
    with pytest.raises(ValueError, match="NaN"):
        render("{{ missing|number:2 }}", missing=nan)


def test_a_fiscal_year_reads_differently_in_english():
    assert render("{{ 2024|fiscal_year }}", "en") == "FY2024"
