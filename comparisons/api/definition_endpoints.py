"""The endpoints that list definitions.

How an answer is made stands in answers.py.
"""

from django.http import HttpRequest, HttpResponse
from ninja import Query

from comparisons.api.answers import answer
from comparisons.api.grouping_fields import GroupingsAnswer
from comparisons.api.grouping_rows import read_groupings
from comparisons.api.indicator_fields import IndicatorsAnswer
from comparisons.api.indicator_rows import read_indicators
from comparisons.api.item_fields import ItemsAnswer
from comparisons.api.item_rows import read_items, read_universities
from comparisons.api.parameters import Question
from comparisons.api.registering import endpoint
from comparisons.api.university_fields import UniversitiesAnswer
from indicators.text import LocalizedText


@endpoint(
    "/items",
    ItemsAnswer,
    LocalizedText("項目", "Items"),
    LocalizedText(
        "大学に聞いている項目の一覧。", "What universities are asked for: the list of items."
    ),
)
def items(request: HttpRequest, question: Query[Question]) -> HttpResponse:
    """Answer with the items."""
    return answer(request, question, read_items)


@endpoint(
    "/indicators",
    IndicatorsAnswer,
    LocalizedText("指標", "Indicators"),
    LocalizedText(
        "指標の一覧と定義（分子、分母、単位、群）。",
        "The indicators and their definitions: numerator, denominator, unit, grouping.",
    ),
)
def indicators(request: HttpRequest, question: Query[Question]) -> HttpResponse:
    """Answer with the indicators."""
    return answer(request, question, read_indicators)


@endpoint(
    "/groupings",
    GroupingsAnswer,
    LocalizedText("群の分け方", "Groupings"),
    LocalizedText(
        "群の分け方の一覧（項目、境目、群）。",
        "The ways to divide universities: items, cuts, groups.",
    ),
)
def groupings(request: HttpRequest, question: Query[Question]) -> HttpResponse:
    """Answer with the groupings."""
    return answer(request, question, read_groupings)


@endpoint(
    "/universities",
    UniversitiesAnswer,
    LocalizedText("大学", "Universities"),
    LocalizedText("公表版に含まれる大学の一覧。", "The universities of the release."),
)
def universities(request: HttpRequest, question: Query[Question]) -> HttpResponse:
    """Answer with the universities."""
    return answer(request, question, read_universities)
