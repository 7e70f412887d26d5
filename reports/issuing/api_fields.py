"""What may be asked of the API about reports, and the rows of what was issued, field by field.

Only names, types and descriptions live here.
"""

from datetime import datetime

from ninja import Schema

from comparisons.api.fields import field
from comparisons.api.parameter_types import Code, FiscalYear, Release


class ReportPlace(Schema):
    """Whose report it is."""

    university: str = field(
        "大学のコード（/universities を参照）。", "Code of the university, see /universities."
    )


class ReportQuestion(Schema):
    """Which report is wanted."""

    format: Code = field(
        "pdf（既定）ほか、/reports の formats にあるもの。",
        "pdf (default), or another of `formats` in /reports.",
        default="pdf",
    )
    language: Code = field("ja（既定）または en。", "ja (default) or en.", default="ja")
    year: FiscalYear | None = field(
        "年度（西暦4桁）。省くと公表版の最新の年度です。",
        "Fiscal year, four digits; the newest of the release when left out.",
        default=None,
    )
    grouping: Code | None = field(
        "公開の指標を比べる群の分け方（/groupings を参照）。peers は規模の近い大学です。"
        "省くと指標ごとに定めた群です。"
        "非公開項目を含む指標は、いつも指標ごとに定めた群のままです。",
        "Grouping that public indicators are compared in, see /groupings; peers for the nearest in "
        "size (see `peers`); each indicator's own when left out. Confidential ones always keep "
        "their own.",
        default=None,
    )
    peers: str | None = field(
        "grouping=peers のとき、近い大学の校数（3～50）。省くと10です。",
        "With grouping=peers: how many universities are near, 3 to 50; 10 when left out.",
        default=None,
    )
    release: Release | None = field(
        "公表版の番号。省くと最新の公表版です。",
        "Number of the release; the newest one when left out.",
        default=None,
    )


class IssueRow(Schema):
    """One handing out of one file."""

    issued_at: datetime = field("渡した日時。", "When it was handed out.")
    university: str = field("大学のコード。", "Code of the university.")
    fiscal_year: int = field("年度。", "Fiscal year.")
    release: int = field("公表版の番号。", "Number of the release.")
    format: str = field("形式。", "Format.")
    language: str = field("言語。", "Language.")
    grouping: str = field(
        "公開の指標を比べた群（peers:10 は規模の近い10校）。空なら指標ごとに定めた群。",
        "What public indicators are compared in (peers:10: the ten nearest); empty for each "
        "indicator's own.",
    )
    readers: str = field(
        "own は大学の版（その大学の非公開の値を含む）、public は公開の版。",
        "own: the university's version, with its confidential figures; public: everybody's.",
    )
    way: str = field(
        "page、command、api、batch、zip、visitor のいずれか。",
        "page, command, api, batch, zip or visitor.",
    )
    issued_by: str = field("操作した人。", "Who did it.")
    check_code: str = field("確認コード。", "Check code.")
    sha256: str = field("ファイルの SHA-256。", "SHA-256 of the file.")
    size: int | None = field("バイト数。古い記録では null。", "Bytes; null in old records.")


class IssuesAnswer(Schema):
    """What can be had, and what was handed out."""

    release: int = field("最新の公表版の番号。", "Number of the newest release.")
    fiscal_years: list[int] = field("報告書のある年度。", "Fiscal years that have reports.")
    formats: list[str] = field("選べる形式。", "Formats to choose from.")
    languages: list[str] = field("選べる言語。", "Languages to choose from.")
    universities: list[str] = field(
        "大学の版を受け取れる大学（自分の大学）。ほかの大学は公開の版です。",
        "Universities whose own version is yours to have; of others it is the public one.",
    )
    rows: list[IssueRow] = field(
        "渡した記録。新しいものから1,000件まで。", "What was handed out, the newest 1,000."
    )
