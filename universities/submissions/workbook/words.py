"""Names that files carry: headers, sheets and signs, in both languages, and back again.

Whole sentences live where they are said.
"""

from indicators.text import LANGUAGES, LocalizedText
from universities.submissions.numbers import SPACES, STATES_BY_SIGN

CODE = LocalizedText("項目コード", "code")
LABEL = LocalizedText("項目", "item")
UNIT = LocalizedText("単位", "unit")
DEFINITION = LocalizedText("定義", "definition")
VALUE_OF_YEAR = LocalizedText("{year}年度の値", "value FY{year}")
VALUE = LocalizedText("値", "value")
SIGN = LocalizedText("記号", "sign")
NOTE = LocalizedText("注記", "note")
ROUND = LocalizedText("調査", "round")
UNIVERSITY = LocalizedText("大学コード", "university")
VERSION = LocalizedText("ダウンロード時の版", "version")

GUIDE_SHEET = LocalizedText("説明", "Guide")
FAULT_SHEET = LocalizedText("要修正", "To correct")
ABOUT_SHEET = "_about"
OWN_SHEETS = {ABOUT_SHEET, *(GUIDE_SHEET.ja, GUIDE_SHEET.en), *(FAULT_SHEET.ja, FAULT_SHEET.en)}

# What the drop-down offers; "値" takes a sign back.
SIGNS = {
    "reported": LocalizedText("値", "value"),
    "not_applicable": LocalizedText("- 該当なし", "- not applicable"),
    "unknown": LocalizedText("… 不明", "… unknown"),
    "suppressed": LocalizedText("x 秘匿", "x suppressed"),
}
_STATES = {
    **{
        text.in_language(language): state for state, text in SIGNS.items() for language in LANGUAGES
    },
    **{sign: state for sign, state in STATES_BY_SIGN.items() if sign},
}


def is_named(text: str, name: LocalizedText) -> bool:
    """Say whether the text is the name in one of the languages."""
    return text.strip(SPACES) in (name.ja, name.en)


def state_of_sign(text: str) -> str | None:
    """Return the state that a sign cell chooses, or None if the text is no sign."""
    return _STATES.get(text.strip(SPACES))
