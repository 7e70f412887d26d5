"""What changed since the release before, in sentences and as a table by indicator.

Counting is the work of universities/releases/changes.py; no figure is shown here.
"""

from collections.abc import Iterable, Mapping

from indicators.formatting import format_fiscal_year
from indicators.text import LocalizedText
from universities.pages.releases.shapes import Cell, Table, count, heading
from universities.releases.changes import Changes, IndicatorChanges

FIRST = LocalizedText("最初の公表です（{n}校）。", "The first release ({n} universities).")
SUMMARY = LocalizedText(
    "大学 ＋{entrants} △{leavers}、変わった値 {figures}件、定義の変わった指標 {definitions}件",
    "Universities +{entrants} −{leavers}, changed figures {figures}, changed definitions "
    "{definitions}",
)
LEAD = LocalizedText(
    "第{base}版から、加わった大学は{entrants}校、抜けた大学は{leavers}校です。"
    "大学の値は{figures}件、群の値は{groups}件が変わり、{definitions}件の指標で定義が変わりました。",
    "Since release No. {base}, {entrants} universities came and {leavers} left. {figures} figures "
    "of universities and {groups} figures of groups changed; so did the definition of "
    "{definitions} indicators.",
)
YEARS_ADDED = LocalizedText("加わった年度：{years}", "Fiscal years added: {years}")
YEARS_GONE = LocalizedText("なくなった年度：{years}", "Fiscal years gone: {years}")
ENTRANTS = LocalizedText("加わった大学：{names}", "Universities added: {names}")
LEAVERS = LocalizedText("抜けた大学：{names}", "Universities that left: {names}")
CAPTION = LocalizedText("変わった数値の数（指標ごと）", "Changed figures, by indicator")
COLUMNS = (
    LocalizedText("指標", "Indicator"),
    LocalizedText("定義", "Definition"),
    LocalizedText("大学の値：変更", "Universities: changed"),
    LocalizedText("新規", "new"),
    LocalizedText("消失", "gone"),
    LocalizedText("群の値：変更", "Groups: changed"),
    LocalizedText("新規", "new"),
    LocalizedText("消失", "gone"),
)
DEFINITIONS = {
    "": LocalizedText("", ""),
    "new": LocalizedText("新しい指標", "new indicator"),
    "gone": LocalizedText("廃止", "dropped"),
    "changed": LocalizedText("変更", "changed"),
}
NOT_COUNTED = LocalizedText("－", "–")
NOTE = LocalizedText(
    "数えたのは、だれでも見られる数値だけです。非公開の項目を使う指標（「大学の値」が－）は、"
    "公表された群の値だけを数えています。",
    "Only figures that everybody may see are counted. Of indicators with confidential items "
    "(“Universities” is –) only the published group figures are counted.",
)


def summarize(changes: Changes, *, is_first: bool, language: str) -> str:
    """Return what changed in one line."""
    if is_first:
        return FIRST.fill(n=changes.universities).in_language(language)
    return _fill(SUMMARY, changes).in_language(language)


def describe_changes(changes: Changes, base: int, language: str) -> tuple[str, ...]:
    """Return what changed since release `base`, in sentences; the first one is the lead."""
    if not base:
        return (summarize(changes, is_first=True, language=language),)
    told = [_fill(LEAD, changes, base=base)]
    for text, years in ((YEARS_ADDED, changes.years_added), (YEARS_GONE, changes.years_gone)):
        if years:
            told.append(text.fill(years=_name_years(years)))
    for text, names in ((ENTRANTS, changes.entrants), (LEAVERS, changes.leavers)):
        if names:
            told.append(text.fill(names=_name_all(names)))
    return tuple(each.in_language(language) for each in told)


def build_log(changes: Changes, language: str) -> Table:
    """Return the indicators of which anything changed."""
    rows = tuple(_row(each, language) for each in changes.indicators if each.is_any)
    return Table(CAPTION.in_language(language), heading(COLUMNS, language, words=2), rows)


def _row(each: IndicatorChanges, language: str) -> tuple[Cell, ...]:
    unknown = Cell(NOT_COUNTED.in_language(language), is_number=True)
    values = [unknown] * 3 if each.confidential else [count(n) for n in each.values]
    return (
        Cell(f"{each.number} {each.label.in_language(language)}"),
        Cell(DEFINITIONS[each.definition].in_language(language)),
        *values,
        *(count(n) for n in each.groups),
    )


def _fill(text: LocalizedText, changes: Changes, **more: object) -> LocalizedText:
    return text.fill(
        entrants=len(changes.entrants),
        leavers=len(changes.leavers),
        figures=changes.changed_figures,
        groups=sum(each.groups.changed for each in changes.indicators),
        definitions=len(changes.changed_definitions),
        **more,
    )


def _name_years(years: Iterable[int]) -> LocalizedText:
    ja, en = ([format_fiscal_year(year, each) for year in years] for each in ("ja", "en"))
    return LocalizedText("、".join(ja), ", ".join(en))


def _name_all(names: Mapping[str, LocalizedText]) -> LocalizedText:
    every = list(names.values())
    return LocalizedText("、".join(n.ja for n in every), ", ".join(n.en for n in every))
