"""What is said about a whole file that cannot be taken.

Sentences only: what must hold, what we got, what to do. Choosing is the readers'.
"""

from indicators.text import LocalizedText as Both

EMPTY = Both(
    "記入した調査票が必要ですが、空のファイルです。もう一度保存してから送ってください。",
    "must be a filled-in questionnaire, got an empty file. Save it again and upload it.",
)
TOO_LARGE = Both(
    "{most} MB以内のファイルにしてください（{found} MB）。調査票以外の内容を取り除いてください。",
    "must have at most {most} MB, got {found} MB. Remove what is not part of the questionnaire.",
)
OLD_EXCEL = Both(
    "XLSX形式が必要ですが、古いExcel形式（.xls）の内容です。名前を変えるのではなく、"
    "Excelで「Excelブック（.xlsx）」として保存し直してください。",
    "must be XLSX, got the contents of an old Excel file (.xls). Do not rename it: save it as "
    "an Excel workbook (.xlsx).",
)
PASSWORD = Both(
    "パスワードのないファイルが必要ですが、パスワードで保護されています。"
    "パスワードを外して保存し直してください。",
    "must have no password, got a password-protected file. Remove the password and save it again.",
)
NO_WORKBOOK = Both(
    "XLSXまたはCSVの調査票が必要ですが、「{name}」の内容はどちらでもありません。"
    "「Excelブック（.xlsx）」として保存し直してください。",
    "must be a questionnaire as XLSX or CSV, got neither in '{name}'. Save it as an Excel "
    "workbook (.xlsx).",
)
BROKEN = Both(
    "XLSXとして最後まで読めません。途中で切れたか、壊れています。"
    "表計算ソフトで開いて保存し直し、もう一度送ってください。",
    "must be a whole XLSX workbook, got a cut-off or damaged one. Open and save it in "
    "a spreadsheet program and upload it again.",
)
TOO_MUCH = Both(
    "この調査票に必要な大きさを超える内容です（{what}）。"
    "ダウンロードした調査票に記入して送ってください。",
    "must be no larger than a questionnaire needs, got {what}. Fill in the downloaded "
    "questionnaire and upload that.",
)
TOO_LONG_TO_READ = Both("読み取りの時間かメモリが足りない量", "more than time or memory allows")
TOO_MANY_ROWS = Both("{most}行を超える表", "more than {most} rows")
TOO_MUCH_TEXT = Both("{most}字を超える文字", "more than {most} characters")
DOCTYPE = Both(
    "値だけの表が必要ですが、文書型宣言が含まれています。表計算ソフトで開いて保存し直してください。",
    "must hold only a table of values, got a document type declaration. Open and save it in a "
    "spreadsheet program.",
)
NOT_OURS = Both(
    "この調査の調査票が必要ですが、調査票の情報（_aboutシート）がありません。"
    "ダウンロードした調査票に記入し、シートを消さずに送ってください。",
    "must be the questionnaire of this round, got a workbook without its sheet _about. Fill in "
    "the downloaded questionnaire and keep all its sheets.",
)
WRONG_ROUND = Both(
    "調査「{wanted}」の調査票が必要ですが、「{value}」のものです。"
    "この調査の調査票をダウンロードして記入してください。",
    "must be the questionnaire of round '{wanted}', got '{value}'. Download the one of this round.",
)
WRONG_UNIVERSITY = Both(
    "大学「{wanted}」の調査票が必要ですが、「{value}」のものです。"
    "ファイルを取り違えていないか確かめてください。",
    "must be the questionnaire of university '{wanted}', got '{value}'. Check which file it is.",
)
WRONG_VERSION = Both(
    "様式の版「{wanted}」が必要ですが、「{value}」です。たずねる項目が変わりました。"
    "新しい調査票をダウンロードし、記入した値を写してください。",
    "must be version '{wanted}' of the questionnaire, got '{value}': what is asked has changed. "
    "Download the new one and copy your figures.",
)
INVENTED = Both(
    "架空データと実データは混ぜられません。この調査の調査票をダウンロードして記入してください。",
    "must not mix invented and real figures. Download the questionnaire of this round.",
)
NO_ANSWERS = Both(
    "この調査の項目が1つも見つかりません。ダウンロードした調査票に記入してください。",
    "must hold items of this round, got none. Fill in the downloaded questionnaire.",
)
MORE = Both("ほかに{count}件あります。", "and {count} more.")
