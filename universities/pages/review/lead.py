"""The sentence above what was submitted: answers, changes and explanations in numbers.

Nothing is read here.
"""

from collections.abc import Sequence

from indicators.text import LocalizedText
from universities.pages.review.judged import Judged
from universities.pages.tables.figures import Figures
from universities.pages.tables.sections import SectionTable
from universities.submissions.differences import find_differences
from universities.submissions.drafts import Cells, Draft

NOT_SUBMITTED = LocalizedText(
    "まだ提出されていません。提出されると、ここに内容が並びます。",
    "Nothing was submitted yet. It appears here once it is.",
)
LEAD = LocalizedText(
    "{asked}項目のうち{answered}項目に回答があり、{last}項目が昨年度と違います。説明などのある指摘は{threads}件です。",
    "{answered} of {asked} items are answered, {last} of them differ from last year. {threads} "
    "findings carry an answer.",
)
LEAD_AGAIN = LocalizedText(
    "前の版（第{before}版）から{changed}項目が変わりました。",
    " {changed} items changed since revision {before}.",
)


def write_lead(judged: Judged, figures: Figures, tables: Sequence[SectionTable]) -> LocalizedText:
    """Return the sentence on top: how many answers, and how many of them changed."""
    if not judged.draft.number:
        return NOT_SUBMITTED
    asked = [row.code for table in tables for row in table.rows]
    said = LEAD.fill(
        asked=len(asked),
        answered=sum(table.answered for table in tables),
        last=_count_changed(figures.last, judged.draft, asked),
        threads=sum(bool(thread.said) for thread in figures.threads),
    )
    if not judged.before.number:
        return said
    changed = _count_changed(judged.before.cells, judged.draft, asked)
    again = LEAD_AGAIN.fill(before=judged.before.number, changed=changed)
    return LocalizedText(said.ja + again.ja, said.en + again.en)


def _count_changed(before: Cells, draft: Draft, items: Sequence[str]) -> int:
    differences = find_differences(before, draft.cells, items)
    return sum(each.kind != "same" for each in differences)
