"""What the 説明 sheet says to the person who fills in the questionnaire.

Texts only; how they stand in the sheet is guide.py's.
"""

from indicators.text import LocalizedText as Both

BANNER = Both("架空データの調査票です", "This questionnaire holds invented data")
BANNER_TEXT = Both(
    "実在の大学の値ではありません。実際の値を記入しないでください。",
    "These are no real university's figures. Do not enter real figures.",
)
HEADER = Both("内容", "content")
STEPS = (
    (
        Both("記入する欄", "Where to write"),
        Both(
            "薄い黄色の欄（今年度の値・記号・注記）だけに記入します。ほかの欄は保護されています。",
            "Write only in the pale yellow cells: this year's value, sign and note. All others are "
            "protected.",
        ),
    ),
    (
        Both("値", "Values"),
        Both(
            "単位は各行にあります。計算式も使えますが、取り込むのは計算結果だけです。"
            "「12億円」のように単位を付けると、その項目の単位に換算して読み取ります。",
            "Each row names its unit. Formulas may be used; only their results are taken. With a "
            "unit such as 億円, a value is converted to the unit of its item.",
        ),
    ),
    (
        Both("空欄", "Blank cells"),
        Both(
            "空欄は「未回答」で、0にはなりません。0件・0円のときは0と記入してください。",
            "A blank cell is not answered, never zero. Enter 0 where it is zero.",
        ),
    ),
    (
        Both("記号", "Signs"),
        Both(
            "値がないときは記号を一覧から選びます。「- 該当なし」その活動や制度がない。"
            "「… 不明」あるはずだが分からない。「x 秘匿」値はあるが出せない。"
            "「値」を選ぶと取り消せます。",
            "Where there is no value, choose a sign: '- not applicable' there is no such activity; "
            "'… unknown' there is one, but not its figure; 'x suppressed' there is a figure that "
            "may not be given. 'value' takes a sign back.",
        ),
    ),
    (
        Both("送り方", "Sending"),
        Both(
            "シートと見出しはそのままにして保存し、この調査の画面から送ります。"
            "違いを確かめてから反映されます。消したシートの項目は変わりません。",
            "Keep sheets and headers, save, and upload the file on the page of this round. You see "
            "every difference before it is taken. Items of a removed sheet stay as they are.",
        ),
    ),
)
