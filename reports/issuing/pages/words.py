"""The words that pages of issuing share: states, ways, versions, why something failed.

Only words live here.
"""

from indicators.text import LocalizedText
from reports.issuing.leases import DIED
from reports.issuing.starting import NOT_STARTED
from reports.issuing.working import BROKEN, DISK, FILES, NO_PEERS
from reports.models import Audience, Batch, BatchReport, Way

ISSUED = LocalizedText("発行の記録", "Issued reports")
BATCHES = LocalizedText("報告書の一括発行", "Issuing reports for a release")
BATCH = LocalizedText("一括発行 第{number}件", "Batch No. {number}")
RELEASE = LocalizedText("第{number}版", "No. {number}")
LEFT_ALONE = LocalizedText("停止（作業者の応答なし）", "Stopped (no worker is heard of)")
BATCH_STATES = {
    Batch.State.WORKING: LocalizedText("作成中", "Working"),
    Batch.State.DONE: LocalizedText("完了", "Done"),
    Batch.State.CANCELLED: LocalizedText("取りやめ", "Cancelled"),
    Batch.State.STOPPED: LocalizedText("停止", "Stopped"),
}
STATES = {
    BatchReport.State.WAITING: LocalizedText("待ち", "waiting"),
    BatchReport.State.WORKING: LocalizedText("作成中", "being made"),
    BatchReport.State.DONE: LocalizedText("発行済み", "issued"),
    BatchReport.State.FAILED: LocalizedText("失敗", "failed"),
    BatchReport.State.CANCELLED: LocalizedText("取りやめ", "cancelled"),
}
WAYS = {
    Way.PAGE: LocalizedText("画面", "page"),
    Way.COMMAND: LocalizedText("コマンド", "command"),
    Way.API: LocalizedText("API", "API"),
    Way.BATCH: LocalizedText("一括発行", "batch"),
    Way.ZIP: LocalizedText("一括の受取り", "batch as a ZIP"),
    Way.VISITOR: LocalizedText("公開（だれでも）", "public (anybody)"),
}
AUDIENCES: dict[str, LocalizedText] = {
    Audience.OWN: LocalizedText("大学の版", "for the university"),
    Audience.PUBLIC: LocalizedText("公開の版", "for everybody"),
}
LANGUAGES = {"ja": LocalizedText("日本語", "Japanese"), "en": LocalizedText("英語", "English")}
FAULTS = {
    DIED: LocalizedText(
        "作成の途中で作業者が続けて落ちました。やり直しても同じなら、運用の担当者に知らせてください。",
        "The worker died while it made this, several times. Try again; if it happens again, tell "
        "whoever runs this site.",
    ),
    NOT_STARTED: LocalizedText(
        "作成を始められませんでした。運用の担当者に知らせてから、「続ける」を押してください。",
        "The work could not be started. Tell whoever runs this site, then press “Go on”.",
    ),
    FILES: LocalizedText(
        "公表版のファイルを読めないため、止まりました。運用の担当者に知らせてから、「続ける」を押してください。",
        "The files of the release cannot be read. Tell whoever runs this site, then press “Go on”.",
    ),
    DISK: LocalizedText(
        "報告書を保管する場所に書けないため、止まりました（{kind}）。書きかけのファイルは残っていません。"
        "空きを作るか書けるようにしてから、「続ける」を押してください。",
        "Reports cannot be written to where they are kept ({kind}). Nothing half-written is left. "
        "Make room or allow writing, then press “Go on”.",
    ),
    NO_PEERS: LocalizedText(
        "この大学は、この年度の規模の項目（研究者数など）に回答がないため、近い規模の大学を選べません。"
        "指標ごとに定めた群の報告書を発行してください。",
        "This university returned none of that year's sizes (such as researchers): nobody can be "
        "called near. Issue its report in each indicator's own groups.",
    ),
    BROKEN: LocalizedText(
        "この報告書を作れませんでした（{kind}）。やり直しても同じなら、運用の担当者に知らせてください。",
        "This report could not be made ({kind}). Try again; if it happens again, tell whoever runs "
        "this site.",
    ),
}


def describe_fault(fault: str) -> LocalizedText:
    """Return why a batch stopped or a report failed."""
    name, _, kind = fault.partition(":")
    return FAULTS.get(name, FAULTS[BROKEN]).fill(kind=kind or name)
