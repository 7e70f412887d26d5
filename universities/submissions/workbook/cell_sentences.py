"""What is said about one cell: that it cannot be taken, or with which care it was.

Sentences only: what must hold, what we got, what to do. Choosing is the readers'.
"""

from indicators.text import LocalizedText as Both

NO_RESULT = Both(
    "数式の計算結果が保存されていません。ExcelかLibreOfficeで開いて保存し直すか、"
    "値を入力してください。",
    "must hold a result, got a formula that was never calculated. Open and save the file in a "
    "spreadsheet program, or enter the value.",
)
BOOLEAN = Both(
    "数字で入力してください（「{value}」）。真偽値です。数字に直してください。",
    "must be a number, got '{value}'. It is TRUE or FALSE. Enter a number.",
)
DATE = Both(
    "数字で入力してください（「{value}」）。日付です。セルの表示形式を「標準」に戻し、"
    "数字を入れ直してください。",
    "must be a number, got '{value}'. It is a date. Set the cell's format to General and enter "
    "the number again.",
)
ERROR = Both(
    "数字で入力してください（「{value}」）。表計算のエラー値です。元の式を直すか空欄にしてください。",
    "must be a number, got '{value}'. It is a spreadsheet error. Correct its formula, or leave it "
    "empty.",
)
UNKNOWN_SIGN = Both(
    "記号は一覧から選んでください（「{value}」）。数字は値の列に入力してください。",
    "must be a sign of the list, got '{value}'. Choose one; figures go into the value column.",
)
CONFLICT = Both(
    "値「{value}」と記号「{sign}」が両方あります。どちらかを消してください。",
    "must be a value or a sign, got both '{value}' and '{sign}'. Clear one of them.",
)
NOTE_ERROR = Both(
    "注記は文章で書いてください（「{value}」）。表計算のエラー値です。",
    "must be a text, got '{value}'. It is a spreadsheet error. Write the note again.",
)
NOTE_HIDDEN = Both(
    "目に見えない制御文字は使えません（「{value}」）。打ち直してください。",
    "must hold no invisible control character, got '{value}'. Type it again.",
)
NOTE_LONG = Both(
    "{most}字以内で書いてください（「{value}」）。短くしてください。",
    "must have at most {most} characters, got '{value}' and more. Shorten it.",
)
FORMULA = Both(
    "数式の計算結果「{value}」を読み取りました。式は取り込みません。",
    "was read as '{value}', the formula's last result. The formula itself is not kept.",
)
SCALED = Both(
    "表示形式「{format}」により小さく見えていますが、セルの値「{value}」を読み取りました。"
    "単位（{unit}）を確かめてください。",
    "was read as '{value}', the cell's value; its format '{format}' shows it smaller. Check the "
    "unit ({unit}).",
)
PERCENT = Both(
    "表示形式「{format}」により百倍に見えていますが、セルの値「{value}」を読み取りました。"
    "値を確かめてください。",
    "was read as '{value}', the cell's value; its format '{format}' shows it a hundred times "
    "larger. Check the value.",
)
VALUE_BUT_EMPTY = Both(
    "記号は「値」ですが、値が空です。未入力として読み取りました。",
    "was read as not answered: the sign says 'value', but there is none.",
)
