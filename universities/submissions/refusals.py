"""Why a typed figure is refused, in words: what must hold, what we got, what to do.

Pure sentences and how to choose one; reading itself is numbers.py's work.
"""

import re
import unicodedata
from collections.abc import Callable

from indicators.text import LocalizedText

Refusal = tuple[Callable[[str], object], LocalizedText]


def _because(ja: str, en: str) -> LocalizedText:
    return LocalizedText(
        f"数字で入力してください（「{{value}}」）。{ja}", f"must be a number, got '{{value}}'. {en}"
    )


TOO_LONG = LocalizedText(
    "15桁以内で入力してください（「{value}」）。単位を確かめてください。",
    "must have at most 15 digits, got '{value}'. Check the unit.",
)
TOO_FINE = LocalizedText(
    "この単位で表せる桁より細かい値です（「{value}」）。小数を確かめてください。",
    "must not be finer than its unit allows, got '{value}'. Check the decimals.",
)
AMOUNTS_ONLY = LocalizedText(
    "金額の項目ではありません（「{value}」）。円などの単位を付けずに入力してください。",
    "is no amount of money, got '{value}'. Enter it without yen.",
)
HIDDEN = _because(
    "目に見えない文字が含まれています。打ち直してください。",
    "It holds an invisible character. Type it again.",
)
_ELSE = _because(
    "数字だけを入力し、分からないときは空欄にしてください。",
    "Enter digits only, or leave it empty if unknown.",
)
_KNOWN_DIGITS = "0123456789０１２３４５６７８９"
_GROUPED_DIGITS = re.compile(r"[0-9０-９][0-9０-９,，.．]*[,，]")


def _has(pattern: str) -> Callable[[str], object]:
    return re.compile(pattern, re.IGNORECASE).search


def _has_foreign_digit(text: str) -> bool:
    """Say whether a digit is neither ASCII nor full-width: another script, ², ½, Ⅳ."""
    return any(
        unicodedata.category(character) in ("Nd", "Nl", "No") and character not in _KNOWN_DIGITS
        for character in text
    )


def _is_hidden(text: str) -> bool:
    return any(
        unicodedata.category(character) in ("Cc", "Cf", "Zl", "Zp")
        or (unicodedata.category(character) == "Zs" and character not in " \u3000")
        for character in text
    )


_REFUSALS: tuple[Refusal, ...] = (
    (_is_hidden, HIDDEN),
    (
        _has(r"^="),
        _because(
            "数式です。値として貼り付けてください。", "It is a formula. Paste the value instead."
        ),
    ),
    (
        _has(r"^#"),
        _because(
            "表計算のエラー値です。元の式を直すか空欄にしてください。",
            "It is a spreadsheet error. Correct its formula, or leave it empty.",
        ),
    ),
    (
        _has(r"^(true|false)$"),
        _because("真偽値です。数字に直してください。", "It is TRUE or FALSE. Enter a number."),
    ),
    (
        _has(r"\d+\s*[-/.年]\s*\d+\s*[-/.月]\s*\d+|年度?$|月$|日$"),
        _because("日付に見えます。数字に直してください。", "It looks like a date. Enter a number."),
    ),
    (
        _has(r"\d\s*e\s*[+-]?\s*\d"),
        _because(
            "指数表記は使えません。すべての桁を書いてください。",
            "Exponents are not read. Write every digit.",
        ),
    ),
    (_has("_"), _because("下線は使えません。", "Underscores are not read. Leave them out.")),
    (
        _has(r"[%％]"),
        _because(
            "％は付けられません。数だけを書いてください。",
            "Percent signs are not read. Enter the number.",
        ),
    ),
    (
        _has(r"約|およそ|程度|以上|以下|未満|余|about|over|under|[<>≤≥＜＞]"),
        _because(
            "おおよその値ではなく、確定した値を書いてください。",
            "Enter the exact figure, not about.",
        ),
    ),
    (
        _has(r"[0-9０-９]\s*[~〜～\-－−–]\s*[0-9０-９]"),
        _because("範囲ではなく、一つの値を書いてください。", "Enter one figure, not a range."),
    ),
    (
        _has(r"[0-9０-９]\s*[/／]\s*[0-9０-９]"),
        _because("分数は使えません。", "Fractions are not read. Enter a decimal number."),
    ),
    (
        _has(r"[〇零一二三四五六七八九十百千万億兆]"),
        _because(
            "漢数字は使えません。算用数字で書いてください。",
            "Kanji numerals are not read. Use digits.",
        ),
    ),
    (
        _has_foreign_digit,
        _because(
            "0～9以外の数字は使えません。打ち直してください。",
            "Only the digits 0 to 9 are read. Type it again.",
        ),
    ),
    (
        _GROUPED_DIGITS.search,
        _because(
            "コンマの位置が3桁ごとではありません。",
            "Commas must stand every three digits. Correct them.",
        ),
    ),
)


def find_refusal(typed: str) -> LocalizedText:
    """Return the sentence that fits what was typed; `{value}` in it is still to be filled."""
    return next((sentence for applies, sentence in _REFUSALS if applies(typed)), _ELSE)
