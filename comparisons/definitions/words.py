"""Words that the pages of items and of indicators share: years, who sees what.

No definition is read here.
"""

from indicators.text import LocalizedText

EVERY_YEAR = LocalizedText("すべての年度", "Every fiscal year")
SINCE = LocalizedText("{since}年度から", "Since FY{since}")
UNTIL = LocalizedText("{until}年度まで", "Until FY{until}")
BETWEEN = LocalizedText("{since}年度から{until}年度まで", "FY{since} to FY{until}")
YEARS = LocalizedText("対象年度", "Fiscal years")
WHO_SEES = LocalizedText("公開・非公開", "Who may see it")
PUBLIC_ITEM = LocalizedText(
    "公開：大学ごとの値を、誰でも見られます。",
    "Public: everybody may see each university's value.",
)
CONFIDENTIAL_ITEM = LocalizedText(
    "非公開：大学の値は、その大学の利用者と、その大学が名前を出すことに同意したときだけ示します。"
    "ほかには、秘匿処理をした群の値だけを示します。",
    "Confidential: a university's value is shown to its own people, and to others only if the "
    "university has agreed. Everybody else sees protected group figures only.",
)
CONFIDENTIAL_INDICATOR = LocalizedText(
    "非公開項目を含む：大学の値は、その大学の利用者と、その大学が名前を出すことに同意したときだけ"
    "示します。ほかには、秘匿処理をした群の値だけを示します。",
    "Rests on confidential items: a university's value is shown to its own people, and to others "
    "only if the university has agreed. Everybody else sees protected group figures only.",
)


def tell_years(since: int | None, until: int | None) -> LocalizedText:
    """Return since and until when something is asked."""
    if since and until:
        return BETWEEN.fill(since=since, until=until)
    if since:
        return SINCE.fill(since=since)
    return UNTIL.fill(until=until) if until else EVERY_YEAR
