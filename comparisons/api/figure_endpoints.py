"""The endpoints that give figures.

How an answer is made stands in answers.py; no figure is made here.
"""

from django.http import HttpRequest, HttpResponse
from ninja import Query

from comparisons.api.answers import answer
from comparisons.api.group_fields import GroupsAnswer
from comparisons.api.group_rows import read_groups
from comparisons.api.observation_rows import read_observations
from comparisons.api.parameters import GroupsQuestion, ObservationsQuestion, RatiosQuestion
from comparisons.api.ratio_fields import ObservationsAnswer, RatiosAnswer
from comparisons.api.ratio_rows import read_ratios
from comparisons.api.registering import endpoint
from indicators.text import LocalizedText


@endpoint(
    "/observations",
    ObservationsAnswer,
    LocalizedText("回答値", "Observations"),
    LocalizedText(
        "一つの項目の一年度分の回答。その年度に何も提出していない大学の行はありません。"
        "非公開の項目は、自分の大学の値だけが見え、ほかは suppressed です。",
        "What was returned for one item in one year. "
        "A university that returned nothing that year has no row. "
        "Of a confidential item only one's own university's value; others' are suppressed.",
    ),
)
def observations(request: HttpRequest, question: Query[ObservationsQuestion]) -> HttpResponse:
    """Answer with the observations of one item and year."""
    return answer(request, question, read_observations)


@endpoint(
    "/ratios",
    RatiosAnswer,
    LocalizedText("指標の値", "Ratios"),
    LocalizedText(
        "一つの指標の一年度分の値を大学ごとに。値が無いときは null と理由。"
        "非公開項目を含む指標は、自分の大学の値だけが見え、ほかは suppressed です。",
        "One indicator in one year, university by university; no value is null and a reason. "
        "Of a confidential indicator only one's own university's value; others' are suppressed.",
    ),
)
def ratios(request: HttpRequest, question: Query[RatiosQuestion]) -> HttpResponse:
    """Answer with the ratios of one indicator and year."""
    return answer(request, question, read_ratios)


@endpoint(
    "/groups",
    GroupsAnswer,
    LocalizedText("群の値", "Groups"),
    LocalizedText(
        "一つの指標の一年度分の群の平均、四分位、回帰直線、群の比率線。"
        "非公開項目を含む指標では、秘匿処理をした誰にでも同じ値です（散布図の区画はここにはありません）。",
        "Averages, quartiles, regression line and ratio line of the groups, "
        "for one indicator in one year. Of a confidential indicator what is left after disclosure "
        "control, the same for everybody (the squares of its scatter are not in the API).",
    ),
)
def groups(request: HttpRequest, question: Query[GroupsQuestion]) -> HttpResponse:
    """Answer with the group figures of one indicator and year."""
    return answer(request, question, read_groups)
