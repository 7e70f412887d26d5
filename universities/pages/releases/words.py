"""The words that pages of releases share: kinds, states, signatures, how far a build is.

Only words live here.
"""

from indicators.formatting import format_fiscal_year
from indicators.text import LocalizedText

TITLE = LocalizedText("公表の記録", "Releases")
PREPARING = LocalizedText("公表の準備", "Preparing a release")
RELEASE = LocalizedText("公表版 第{number}版", "Release No. {number}")
CANDIDATE = LocalizedText("準備 第{number}件", "Candidate No. {number}")
INVENTED = LocalizedText("架空データ", "Invented figures")
REAL = LocalizedText("実在の大学", "Real universities")
PROVISIONAL = LocalizedText("暫定", "Provisional")
FINAL = LocalizedText("確定", "Final")
STOPPED = LocalizedText("停止", "Stopped")
NEWEST = LocalizedText("最新", "Newest")
SIGNATURES = {
    "good": LocalizedText("正しい", "good"),
    "wrong": LocalizedText("正しくない", "wrong"),
    "none": LocalizedText("なし", "none"),
}
SIGNED = {
    "good": LocalizedText(
        "署名は正しく、このサイトが公表した内容です。",
        "The signature is good: this site published exactly this.",
    ),
    "wrong": LocalizedText(
        "署名が要約値と合いません。記録が書き換えられたか、署名の鍵が替わりました。"
        "運用の担当者に知らせてください。",
        "The signature does not fit the digest: the record was changed, or the signing key was "
        "replaced. Tell whoever runs this site.",
    ),
    "none": LocalizedText(
        "署名のない公表です（署名を始める前のもの、または鍵のない環境で公表したもの）。"
        "要約値は確かめられます。",
        "This release is not signed (it is older than signing, or was published without a key). "
        "Its digest can still be verified.",
    ),
}
STEPS = {
    "reading": LocalizedText("提出された値を読んでいます", "Reading the returns"),
    "calculating": LocalizedText("指標を計算しています", "Calculating the indicators"),
    "protecting": LocalizedText("秘匿の監査をしています", "Auditing what may be shown"),
    "writing": LocalizedText("ファイルを書いています", "Writing the files"),
}
WAITING = LocalizedText("始めています", "Starting")
FAULTS = {
    "stopped": LocalizedText(
        "計算が途中で止まりました。何も公表されていません。もう一度準備してください。",
        "The calculation stopped half-way. Nothing was published. Prepare again.",
    ),
    "not_started": LocalizedText(
        "計算のプロセスを始められませんでした。運用の担当者に知らせてください。",
        "The process that calculates could not be started. Tell whoever runs this site.",
    ),
    "nothing": LocalizedText(
        "受理された提出がないため、公表するものがありません。",
        "No return was accepted yet, so there is nothing to release.",
    ),
    "unchanged": LocalizedText(
        "前回の公表とまったく同じ内容なので、公表は要りません。",
        "This is exactly what was published last: no release is needed.",
    ),
}
BROKEN = LocalizedText(
    "計算中に問題が起きました（{kind}）。何も公表されていません。運用の担当者に知らせてください。",
    "Something went wrong while calculating ({kind}). Nothing was published. Tell whoever runs "
    "this site.",
)
SOMETHING = LocalizedText("不明", "unknown")
# What releases carry for the code of a folder that has no commit (kpi_dashboard/environment.py).
NO_VERSION = "unknown"


def describe_kind(*, is_invented: bool) -> LocalizedText:
    """Return whose figures they are."""
    return INVENTED if is_invented else REAL


def describe_finality(*, is_provisional: bool) -> LocalizedText:
    """Return whether the figures are final."""
    return PROVISIONAL if is_provisional else FINAL


def describe_step(step: str) -> LocalizedText:
    """Return what a build is doing."""
    return STEPS.get(step, WAITING)


def describe_fault(fault: str) -> LocalizedText:
    """Return why a build failed."""
    kind = fault.partition(":")[2] or SOMETHING
    return FAULTS.get(fault) or BROKEN.fill(kind=kind)


def shorten_years(years: tuple[int, ...]) -> LocalizedText:
    """Return the first and the last fiscal year where there is little room."""
    if not years:
        return LocalizedText("", "")
    first, last = years[0], years[-1]
    ja, en = (f"{first}～{last}", f"{first}–{last}") if len(years) > 1 else (f"{first}",) * 2
    return LocalizedText(f"{ja}年度", f"FY{en}")


def describe_years(years: tuple[int, ...], language: str) -> str:
    """Return the first and the last fiscal year."""
    if not years:
        return ""
    first, last = (format_fiscal_year(each, language) for each in (years[0], years[-1]))
    return first if len(years) == 1 else f"{first} – {last}"
