"""The words around findings and remarks: levels, kinds, roles and states.

The sentences of the checks stand in checks.toml; nothing is decided here.
"""

from indicators.text import LocalizedText
from universities.people.words import ROLE_NAMES

LEVEL_HINTS = {
    "error": LocalizedText(
        "値を直すと消えます。説明では消えません。",
        "They go when the figures are corrected; words do not settle them.",
    ),
    "explain": LocalizedText(
        "値を直すか、理由を書いてください。", "Correct the figure, or write the reason."
    ),
    "confirm": LocalizedText(
        "値を直すか、このままでよいことを確かめてください。",
        "Correct the figure, or confirm that it is right.",
    ),
    "note": LocalizedText("答えは要りません。", "No answer is needed."),
}
REMARK_WORDS = {
    "explanation": LocalizedText("説明", "Explanation"),
    "confirmation": LocalizedText("このままでよいと確認", "Confirmed as it is"),
    "reply": LocalizedText("返信", "Reply"),
    "acceptance": LocalizedText("説明を了承", "Explanation accepted"),
    "refusal": LocalizedText("再度の説明の求め", "Asks to explain again"),
    "return": LocalizedText("差戻しの理由", "Reason of the return"),
}
OPEN = LocalizedText("未対応", "Open")
ANSWERED = LocalizedText("回答済み", "Answered")
TAKEN = LocalizedText("了承済み", "Accepted")
REFUSED = LocalizedText("再度の説明が必要", "To be explained again")
INFORMATION = LocalizedText("参考", "For information")
NOBODY = LocalizedText("その他", "Other")


def role_word(role: str, language: str) -> str:
    """Return what the role is called; a command's is named too."""
    return ROLE_NAMES.get(role, NOBODY).in_language(language)
