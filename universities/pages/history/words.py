"""The words of a cell's history: by which way a figure came, and which step was taken.

Only words live here.
"""

from indicators.text import LocalizedText

WRITTEN = LocalizedText("値の変更", "Figure changed")
ORIGINS = {
    "form": LocalizedText("画面", "form"),
    "workbook": LocalizedText("調査票", "workbook"),
    "import": LocalizedText("一括取込", "import"),
    "api": LocalizedText("API", "API"),
    "copy": LocalizedText("写し", "copied"),
    "practice": LocalizedText("練習用", "practice"),
}
STEP_WORDS = {
    "submit": LocalizedText("提出（第{number}版に封）", "Submitted (revision {number} sealed)"),
    "record_import": LocalizedText("一括取込（第{number}版）", "Imported (revision {number})"),
    "return_for_correction": LocalizedText(
        "差戻し（第{number}版）", "Returned (revision {number})"
    ),
    "reopen": LocalizedText("再開（第{number}版を作成）", "Reopened (as revision {number})"),
    "accept": LocalizedText("受理（第{number}版）", "Accepted (revision {number})"),
    "publish": LocalizedText("公表", "Published"),
}
ONLY_SEALED = LocalizedText(
    "提出された値だけを示します。入力中の値は大学だけが見られます。",
    "Only submitted figures are shown; those in progress are the university's own.",
)
