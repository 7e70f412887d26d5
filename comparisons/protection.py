"""What readers of a confidential indicator see of it, in words: a chip, sentences, the method.

Pure: what is withheld was decided before; no figure and no parameter of the method stands here.
"""

from indicators.catalogue.model import Indicator
from indicators.text import LocalizedText

NOTHING = LocalizedText("", "")
CHIP = LocalizedText("非公開項目を含む", "Rests on confidential items")
WHO_SEES_WHAT = LocalizedText(
    "非公開項目を含む指標です。ここに示すのは、大学を推定できないように処理した群の値だけで、誰が見ても"
    "同じです。大学ごとの値は、その大学の利用者だけに示します。x は秘匿です。",
    "This indicator rests on confidential items. Shown are only figures of groups from which no "
    "university can be worked out, the same for everybody; a university's own value is shown to "
    "its own people only. x: withheld.",
)
OTHERS_WITHHELD = LocalizedText(
    "他大学の値は秘匿です（x）。示せる大学だけを並べています。",
    "The values of other universities are withheld (x). Only those that can be shown are listed.",
)
FOREIGN_VALUE = LocalizedText(
    "この値は非公開項目にもとづくため、その大学の利用者だけに示します（x）。",
    "This figure rests on confidential items: only that university's people are shown it (x).",
)
NO_RANKS = LocalizedText(
    "非公開項目を含む指標には、順位の図とデータがありません。群の値、推移、分布を見てください。",
    "There is no ranking of an indicator that rests on confidential items. "
    "See its group values, trend or distribution.",
)
NO_KINDS = LocalizedText(
    "非公開項目を含む指標には、設置形態別の散布図がありません。設置形態ごとの点は秘匿です（x）。"
    "群の分け方で「設置形態」を選ぶと、示せる群の値が区分の図に出ます。",
    "There is no scatter by kind of an indicator that rests on confidential items: the points of "
    "a kind are withheld (x). Group by kind of institution to see the values that can be shown.",
)
NO_CHANGES = LocalizedText(
    "非公開項目を含む指標では、群の値の変化の内訳を示しません（x）。内訳から個々の大学の値を推定できるおそれが"
    "あるためです。",
    "Of an indicator that rests on confidential items the parts are withheld (x): they could tell "
    "what a single university answered.",
)
METHOD = (
    LocalizedText(
        "人件費や収入の内訳など一部の項目は非公開です。分子か分母にそれを含む指標は、大学ごとの値を"
        "その大学の利用者だけに示し、ほかには群の値だけを示します。",
        "Some items, such as personnel cost or the breakdown of income, are confidential. Of an "
        "indicator that has one in its numerator or denominator, a university's value is shown to "
        "its own people only; everybody else sees figures of groups.",
    ),
    LocalizedText(
        "群の値は公表版をつくるときに一度だけ検査し、少数の法人に偏るもの、ほかの値や過去の公表版と"
        "組み合わせて大学の値を計算または推定できるものを秘匿します（x）。残した値は有効数字をそろえて丸め、"
        "画面・ファイル・API・報告書のどれでも、誰にでも同じ値を示します。",
        "Group figures are examined once, when a release is made. Withheld (x) is what rests on "
        "few corporations, and what together with other figures or earlier releases would let a "
        "value be calculated or placed. What remains is rounded to a few significant digits and "
        "is the same for everybody on pages, in files, in the API and in reports.",
    ),
    LocalizedText(
        "散布図の□は3校以上が入る区画の中心で、個々の大学の点ではありません。最小・最大・外れ値・"
        "順位・決定係数は示しません。n は値を示す群だけに付けます。示した値どうしを足し引きしても、"
        "秘匿した値にはなりません。",
        "A □ in a scatter is the centre of a square that holds three or more universities, not a "
        "university. Minimum, maximum, outliers, ranks and R² are not given, and n only where a "
        "figure is. Shown figures cannot be combined into a withheld one.",
    ),
)
_FILES = LocalizedText(
    "群の値は秘匿処理をした後の、有効数字をそろえた値です。"
    "示せないものは x で、ファイルでは空のセルです。",
    "Group figures are those left after disclosure control, to a few significant digits. What "
    "cannot be shown is x, an empty cell in files.",
)


def tell_who_sees_what(indicator: Indicator) -> LocalizedText:
    """Return who sees what of the indicator; nothing of a public one."""
    return WHO_SEES_WHAT if indicator.confidential else NOTHING


def tell_others(indicator: Indicator) -> LocalizedText:
    """Return the sentence above a list that leaves others out; nothing of a public indicator."""
    return OTHERS_WITHHELD if indicator.confidential else NOTHING


def tell_files(indicator: Indicator) -> LocalizedText:
    """Return what to know of the figures of a file; nothing of a public indicator."""
    return _FILES if indicator.confidential else NOTHING
