"""What is said about sheets, headers and rows.

Sentences only: what must hold, what we got, what to do. Choosing is the readers'.
"""

from indicators.text import LocalizedText as Both

MISSING_COLUMN = Both(
    "見出しに「{name}」列が必要ですが、ありません。ダウンロードした調査票の見出しに戻してください。",
    "must have a column '{name}', got none. Restore the header of the downloaded questionnaire.",
)
REPEATED_COLUMN = Both(
    "見出しの「{name}」は1回だけにしてください。重なった列を消してください。",
    "must have the column '{name}' once, got it again. Remove one of them.",
)
NO_HEADER = Both(
    "見出し行が必要ですが、項目コードの列が見つかりません。"
    "ダウンロードした調査票の見出しに戻してください。",
    "must have its header row, got no column of item codes. Restore the header of the downloaded "
    "questionnaire.",
)
IGNORED_SHEET = Both(
    "調査票のシートではないため、読み取りませんでした。",
    "was not read: it is no sheet of the questionnaire.",
)
HIDDEN_SHEET = Both(
    "非表示のシートですが、読み取りました。意図した値か確かめてください。",
    "was read although the sheet is hidden. Check that its figures are meant.",
)
HIDDEN_ROW = Both(
    "非表示の行ですが、読み取りました。意図した値か確かめてください。",
    "was read although the row is hidden. Check that its figure is meant.",
)
MERGED = Both(
    "結合されたセルは、どの項目の値か決められません。結合を解除し、項目ごとに記入してください。",
    "must not be merged: it is unclear which item the value belongs to. Unmerge the cells and "
    "fill in each item.",
)
NO_CODE = Both(
    "項目コードのない行に「{value}」があります。調査票の行に移すか、消してください。",
    "must stand in a row with an item code, got '{value}' in one without. Move or remove it.",
)
UNKNOWN_CODE = Both(
    "この調査でたずねていない項目コードです（「{value}」）。{hint}行を元に戻すか、消してください。",
    "must be an item code of this round, got '{value}'. {hint}Restore or remove the row.",
)
HINT = Both("「{close}」のことですか。", "Did you mean '{close}'? ")
REPEATED_CODE = Both(
    "項目コード「{value}」は1回だけにしてください。先に{first}にあります。"
    "どちらかの行を消してください。",
    "must have the item code '{value}' once, got it again after {first}. Remove one of the rows.",
)
WIDTH = Both(
    "{wanted}個のセルが必要ですが、{found}個です。コンマの数を確かめてください。",
    "must have {wanted} cells, got {found}. Check the commas of the row.",
)
