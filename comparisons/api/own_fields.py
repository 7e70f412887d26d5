"""The rows of a university's own submissions and cells, field by field.

Only names, types and descriptions live here.
"""

from datetime import date

from ninja import Schema

from comparisons.api.fields import field

ROUND = (
    "調査のコード（年度。練習は -practice が付く）。",
    "Code of the round: its fiscal year, with -practice if it is for practice.",
)
UNIVERSITY = ("自分の大学のコード。", "Code of one's own university.")
STATUS = (
    "not_started、in_progress、submitted、returned、accepted、published のいずれか。",
    "not_started, in_progress, submitted, returned, accepted or published.",
)
VERSION = ("変更のたびに増える番号。", "A number that rises with every change.")


class SubmissionRow(Schema):
    """One submission of one's own universities."""

    round: str = field(*ROUND)
    fiscal_year: int = field("年度。", "Fiscal year.")
    is_practice: bool = field("true は練習（架空の数値）。", "true: practice, invented figures.")
    university: str = field(*UNIVERSITY)
    name: str = field("大学名（日本語）。", "Name in Japanese.")
    name_en: str = field(
        "大学名（英語。無ければ日本語）。", "Name in English, or the Japanese one if there is none."
    )
    status: str = field(*STATUS)
    version: int = field(*VERSION)
    closes_on: date | None = field("締切。無ければ null。", "Deadline, or null.")


class SubmissionsAnswer(Schema):
    """The submissions of one's own universities."""

    rows: list[SubmissionRow] = field("提出。新しい調査から。", "Submissions, newest round first.")


class CellRow(Schema):
    """One answer to one item."""

    item: str = field("項目のコード。", "Code of the item.")
    label: str = field("名称（日本語）。", "Label in Japanese.")
    label_en: str = field("名称（英語）。", "Label in English.")
    value: float | None = field("値。state が reported 以外は null。", "Null unless reported.")
    unit: str = field("値の単位のコード。", "Code of the unit of the value.")
    state: str = field(
        "reported、not_applicable、unknown、suppressed、not_submitted、unreadable のいずれか。",
        "reported, not_applicable, unknown, suppressed, not_submitted or unreadable.",
    )


class CellsAnswer(Schema):
    """What one submission says now, signed or not."""

    round: str = field(*ROUND)
    university: str = field(*UNIVERSITY)
    status: str = field(*STATUS)
    version: int = field(*VERSION)
    revision: int = field("改訂の番号。未入力は 0。", "Number of the revision; 0 before the first.")
    is_sealed: bool = field("true は提出済みの改訂。", "true: the revision was signed.")
    is_invented: bool = field("true なら架空の大学です。", "true: no such university exists.")
    rows: list[CellRow] = field("その年度に聞く項目すべて。", "Every item asked that year.")
