"""The fields that several tables of the data package have, with what they mean.

Only words live here.
"""

from indicators.frames import REASONS, STATES
from indicators.text import LocalizedText
from reports.data_package.shapes import Field, Reference

UNIVERSITY = Field("university", "string", LocalizedText("大学のコード", "Code of the university"))
FISCAL_YEAR = Field(
    "fiscal_year",
    "integer",
    LocalizedText("年度（4月から翌年3月）", "Fiscal year (April to March)"),
)
ITEM = Field("item", "string", LocalizedText("項目のコード", "Code of the item"))
INDICATOR = Field("indicator", "string", LocalizedText("指標のコード", "Code of the indicator"))
GROUPING = Field("grouping", "string", LocalizedText("群の分け方のコード", "Code of the grouping"))
GROUP = Field("group", "string", LocalizedText("群のコード", "Code of the group"))
CODE = Field("code", "string", LocalizedText("コード", "Code"))
LABEL_JA = Field("label_ja", "string", LocalizedText("名称（日本語）", "Name in Japanese"))
LABEL_EN = Field("label_en", "string", LocalizedText("名称（英語）", "Name in English"))
NAMED = (CODE, LABEL_JA, LABEL_EN)
VIEWPOINT = Field("viewpoint", "string", LocalizedText("視点のコード", "Code of the viewpoint"))
CONFIDENTIAL = Field(
    "confidential",
    "boolean",
    LocalizedText("大学ごとの値を公開しない", "Values of single universities are not published"),
)
SOURCE = Field(
    "source",
    "string",
    LocalizedText("定義の出典", "Where the definition comes from"),
    words=("METI", "TMDU", "MEXT", "ours"),
)
STATE = Field(
    "state",
    "string",
    LocalizedText(
        "値の状態。reported は回答あり（0を含む）、値のないものは該当なし not_applicable、"
        "不明 unknown、未提出 not_submitted、秘匿 suppressed の別",
        "State of the value: reported (a zero is one); without a value not_applicable, unknown, "
        "not_submitted or suppressed, never merged",
    ),
    words=STATES,
)
REASON = Field(
    "reason",
    "string",
    LocalizedText("値がない理由（値があれば空）", "Why there is no value; empty with one"),
    words=tuple(filter(None, REASONS)),
)
WITHHELD = Field(
    "withheld",
    "string",
    LocalizedText(
        "秘匿した列の名前（空白区切り）", "Names of the columns that are withheld, between spaces"
    ),
)
OF_UNIVERSITY = Reference(("university",), "universities", ("university",))
OF_ITEM = Reference(("item",), "items", ("code",))
OF_INDICATOR = Reference(("indicator",), "indicators", ("code",))
OF_VIEWPOINT = Reference(("viewpoint",), "viewpoints", ("code",))
OF_GROUPING = Reference(("grouping",), "groupings", ("code",))
OF_GROUP = Reference(("grouping", "group"), "groups", ("grouping", "group"))


def number(name: str, ja: str, en: str, unit: str) -> Field:
    """Return a column of numbers."""
    return Field(name, "number", LocalizedText(ja, en), unit)


def words(name: str, ja: str, en: str, *allowed: str) -> Field:
    """Return a column of words."""
    return Field(name, "string", LocalizedText(ja, en), words=allowed)


def whole(name: str, ja: str, en: str, unit: str = "") -> Field:
    """Return a column of whole numbers."""
    return Field(name, "integer", LocalizedText(ja, en), unit)
