"""The page of one breakdown: sentence, controls, bars, table.

Everything is a finished word; figures come drawn, rows from breakdown_tables.py.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from math import isfinite

from comparisons.addresses import find_address
from comparisons.crossing.breakdown_tables import list_parts
from comparisons.crossing.breakdown_words import NOTHING, build_lead, tell_withheld
from comparisons.crossing.parts import (
    Drawn,
    Strip,
    build_strip,
    choose,
    choose_grouping,
    choose_year,
    draw_figure,
    find_addresses,
    list_crumbs,
)
from comparisons.crossing.splits import Split, find_groupings_with_values, has_classes, read_split
from comparisons.crossing.wishes import list_averages, years_of
from comparisons.pages.data import ShownTable, show_table
from comparisons.pages.parts import Crumb, Link, Tools, find_indicator_address
from comparisons.protection import CHIP, WHO_SEES_WHAT
from comparisons.results import PublishedRelease, choices_of
from comparisons.words import Word, write, write_plain
from indicators.charts.breakdown import Bar, BreakdownShape, shape_breakdown
from indicators.charts.screen.breakdown import draw_breakdown
from indicators.formatting import average_word, reason_word, source_word
from indicators.text import LocalizedText

BREAKDOWNS = LocalizedText("内訳", "Breakdowns")
KINDS = {
    "sum": LocalizedText("足すと全体になる内訳", "Parts that add up"),
    "beside": LocalizedText("分母の違う値を並べる", "Figures side by side"),
}


@dataclass(frozen=True)
class BreakdownPage:
    """The whole page in one language; `withheld` says where there are values, or nothing."""

    title: str
    why: str
    chips: list[str]
    crumbs: list[Crumb]
    lead: list[Word]
    protection: str
    withheld: str
    strip: Strip
    figures: list[Drawn]
    headings: list[str]
    note: str
    addresses: Tools
    table: ShownTable
    parts: list[Link]


def build_breakdown_page(
    release: PublishedRelease, code: str, query: Mapping[str, str], *, language: str
) -> BreakdownPage:
    """Return the page of one breakdown. Raises: SelectionError."""
    split = read_split(release, code, query)
    name = choices_of(release).universities.get(split.wish.university or "")
    lead = build_lead(split, name)
    summary = write_plain(lead, language)
    shape = shape_split(split, name)
    drawings = draw_breakdown(shape, language=language)
    withheld = NOTHING
    if not has_classes(split):
        withheld = tell_withheld(split, find_groupings_with_values(release, split))
    return BreakdownPage(
        title=split.breakdown.label.in_language(language),
        why=split.breakdown.why.in_language(language),
        chips=list_chips(split, language),
        crumbs=breakdown_crumbs(split, language),
        lead=write(lead, language),
        protection=WHO_SEES_WHAT.in_language(language) if split.is_confidential else "",
        withheld=withheld.in_language(language),
        strip=_build_strip(release, split, language),
        figures=[
            draw_figure(each, f"figure-part-{place}", summary)
            for place, each in enumerate(drawings)
        ],
        headings=[panel.title.in_language(language) for panel in shape.panels],
        note=shape.note.in_language(language),
        addresses=find_split_addresses(split),
        table=show_table(list_parts(split, name, language)),
        parts=[
            Link(part.label.in_language(language), find_indicator_address(part.code))
            for part in split.parts
        ],
    )


def shape_split(split: Split, name: LocalizedText | None) -> BreakdownShape:
    """Return the bars of a split, the university's own among them."""
    return shape_breakdown(
        split.groups,
        breakdown=split.breakdown,
        indicators={part.code: part for part in split.parts},
        grouping=split.grouping,
        average=split.wish.average,
        reference=split.reference,
        references=split.references,
        own=_own_bar(split, name),
        own_group=split.own_group,
    )


def _own_bar(split: Split, name: LocalizedText | None) -> Bar | None:
    if split.own is None or name is None:
        return None
    values = tuple(each.value for each in split.own)
    missing = next((each.told_reason for each in split.own if not isfinite(each.value)), "")
    return Bar(split.wish.university or "", name, None, values, reason_word(missing), is_own=True)


def list_chips(split: Split, language: str) -> list[str]:
    """Return kind, source, and whether it rests on confidential items."""
    texts = [KINDS[split.breakdown.kind], source_word(split.breakdown.source)]
    texts += [CHIP] if split.is_confidential else []
    return [text.in_language(language) for text in texts]


def breakdown_crumbs(split: Split, language: str, *, last: str = "") -> list[Crumb]:
    """Return 比べる › 内訳 › its name, and a last step where the page lies deeper."""
    index = Crumb(BREAKDOWNS.in_language(language), find_address("comparisons:breakdowns"))
    label = split.breakdown.label.in_language(language)
    if not last:
        return list_crumbs(language, index, Crumb(label))
    return list_crumbs(language, index, Crumb(label, find_split_addresses(split).link), Crumb(last))


def find_split_addresses(split: Split) -> Tools:
    """Return the addresses of the page, its data and its files."""
    names = "comparisons:breakdown", "comparisons:breakdown-data"
    return find_addresses(*names, split.breakdown.code, wish=split.wish)


def _build_strip(release: PublishedRelease, split: Split, language: str) -> Strip:
    wish = split.wish
    averages = [(code, average_word(code)) for code in list_averages(split.breakdown)]
    label = LocalizedText("群の値", "Group value")
    years = years_of(split.parts, choices_of(release))
    controls = [
        choose_year(years, wish.fiscal_year, language),
        choose_grouping(release, wish.grouping, language),
        choose("average", label, averages, wish.average, language, kind="segmented"),
    ]
    return build_strip(release, controls, wish, language)
