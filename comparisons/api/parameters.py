"""What may be asked of the API: one schema of query parameters for each endpoint.

Whether a code exists is asked of the release.
"""

from typing import Literal

from ninja import Schema

from comparisons.api.fields import field
from comparisons.api.parameter_types import Code, FiscalYear, Release

INDICATOR = ("指標のコード（/indicators を参照）。", "Code of an indicator, see /indicators.")
UNIVERSITY = (
    "大学のコード。省くとその年度に回答したすべての大学です（/universities を参照）。",
    "Code of a university, see /universities; all that answered that year when left out.",
)


class OwnQuestion(Schema):
    """What every endpoint may be asked, also those that rest on no release."""

    format: Literal["json", "csv"] = field(
        "json（既定）または csv（UTF-8、BOM付き、同じ列）。",
        "json (default) or csv (UTF-8 with BOM, the same columns).",
        default="json",
    )


class SubmissionPlace(Schema):
    """Which submission: its round and its university, as the list of one's own names them."""

    round: str = field(
        "調査のコード（/submissions を参照）。", "Code of the round, see /submissions."
    )
    university: str = field(
        "自分の大学のコード（/submissions を参照）。",
        "Code of one's own university, see /submissions.",
    )


class Question(OwnQuestion):
    """What every endpoint of a release may be asked."""

    release: Release | None = field(
        "公表版の番号。省くと最新の公表版です。",
        "Number of the release; the newest one when left out.",
        default=None,
    )


class YearQuestion(Question):
    """What every endpoint with figures must be asked: a fiscal year."""

    fiscal_year: FiscalYear = field(
        "年度（4月〜翌年3月）を西暦4桁で。", "Fiscal year (April to March), four digits."
    )


class ObservationsQuestion(YearQuestion):
    """One item in one year, of all universities or of one."""

    item: Code = field("項目のコード（/items を参照）。", "Code of an item, see /items.")
    university: Code | None = field(*UNIVERSITY, default=None)


class RatiosQuestion(YearQuestion):
    """One indicator in one year, of all universities or of one."""

    indicator: Code = field(*INDICATOR)
    university: Code | None = field(*UNIVERSITY, default=None)


class GroupsQuestion(YearQuestion):
    """One indicator in one year, by the groups of its own grouping or of another."""

    indicator: Code = field(*INDICATOR)
    grouping: Code | None = field(
        "群の分け方のコード。省くと指標の定義にあるものです。",
        "Code of a grouping; the one in the indicator's definition when left out.",
        default=None,
    )
