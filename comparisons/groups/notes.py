"""What the page says of a reader's grouping: what it is, who was left out, why each one is near.

Words only; of the release's own groupings nothing needs to be said.
"""

from typing import NamedTuple

import numpy as np
from django.urls import reverse

from comparisons.addresses import find_address
from comparisons.evidence.citing import cite
from comparisons.groups.model import NamedGroup, Near
from comparisons.groups.nearest import Neighbours, find_neighbours
from comparisons.labels import COLUMNS
from comparisons.pages.parts import Link
from comparisons.results import PublishedRelease, choices_of, grouping_of
from comparisons.selection import Selection
from comparisons.words import NO_WORD, Word
from indicators.calculation.panel import Panel
from indicators.formatting import format_number, state_sign
from indicators.frames import STATES
from indicators.text import LocalizedText

RECALCULATED = LocalizedText(
    "公表版の大学ごとの値から計算し直した群で、公表版そのものにはありません。",
    "Calculated again from the release's own single values; the release itself has no such group.",
)
MOVED = LocalizedText(
    "しきい値を {official} から {cut} に動かしています。",
    "The cut was moved from {official} to {cut}.",
)
OFFICIAL = LocalizedText("公表のしきい値に戻す", "Back to the official cut")
NEAREST = LocalizedText(
    "{year}年度の規模（{measures}）が{name}に近い{count}校です。どの年度もこの大学で計算します。",
    "The {count} universities nearest to {name} in FY{year} by {measures}; the same ones in every "
    "year.",
)
NOT_USED = LocalizedText(
    "{measures}は、{name}の回答がない（または全校が同じ）ため使っていません。",
    "Not used, because {name} did not answer or all are alike: {measures}.",
)
DISTANCE_NOTE = LocalizedText(
    "距離は、各項目を log(1+値) にして標準偏差で割った差の二乗平均の平方根。"
    "使う項目に回答のない大学は候補にしていません。",
    "Distance: root mean square of the differences in standard deviations of log(1+value). "
    "Who did not answer a used item is no candidate.",
)
PAGE_OF = LocalizedText("{name}のページ", "Page of {name}")
DISTANCE = LocalizedText("距離", "Distance")
WHY_NEAR = LocalizedText("近いとした理由（規模の項目と距離）", "Why these (sizes and distance)")
OWN = LocalizedText(
    "利用者がつくった群「{name}」（{n}校）です。", "“{name}”, {n} universities, made by a reader."
)
LEFT_OUT = LocalizedText(
    "この公表版にない{n}校は入っていません：{names}。",
    "Not in this release and left out ({n}): {names}.",
)
MEMBERS = LocalizedText("群の大学", "Universities of the group")


class NoteRow(NamedTuple):
    """One university with its sizes and distance."""

    name: str
    cells: list[Word]
    is_own: bool


class GroupingNote(NamedTuple):
    """Sentences, a link, and perhaps a table (`summary` opens it; `note` stands below)."""

    sentences: list[str]
    link: Link
    summary: str = ""
    headings: tuple[str, ...] = ()
    rows: tuple[NoteRow, ...] = ()
    note: str = ""


def build_grouping_note(
    release: PublishedRelease, selection: Selection, language: str
) -> GroupingNote | None:
    """Return what is said of a reader's grouping; None for one of the release."""
    if selection.near:
        return _tell_near(release, selection, selection.near, language)
    if selection.named:
        return _tell_named(release, selection.named, language)
    return None if selection.cut is None else _tell_cut(release, selection, language)


def _tell_cut(release: PublishedRelease, selection: Selection, language: str) -> GroupingNote:
    official = release.catalogue.groupings[selection.grouping]
    moved = MOVED.fill(
        official=f"{official.cuts[0]:,.12g}", cut=f"{grouping_of(release, selection).cuts[0]:,.12g}"
    )
    query = {name: text for name, text in selection.parameters().items() if name != "cut"}
    address = find_address("comparisons:indicator", selection.indicator, **query)
    return GroupingNote(
        _write([moved, RECALCULATED], language), Link(OFFICIAL.in_language(language), address)
    )


def _tell_named(release: PublishedRelease, named: NamedGroup, language: str) -> GroupingNote:
    known = choices_of(release).universities
    absent = [
        member.name.in_language(language) for member in named.members if member.code not in known
    ]
    told = [OWN.fill(name=named.name, n=len(named.members) - len(absent)), RECALCULATED]
    if absent:
        between = ", " if language == "en" else "、"
        told.insert(1, LEFT_OUT.fill(n=len(absent), names=between.join(absent)))
    link = Link(MEMBERS.in_language(language), reverse("comparisons:group", args=[named.slug]))
    return GroupingNote(_write(told, language), link)


def _tell_near(
    release: PublishedRelease, selection: Selection, near: Near, language: str
) -> GroupingNote:
    found = find_neighbours(release, near, selection.fiscal_year)
    names = choices_of(release).universities
    name = names[near.university]
    told = [
        NEAREST.fill(
            year=selection.fiscal_year,
            measures=_list_measures(found, is_used=True),
            name=name,
            count=len(found.codes),
        )
    ]
    if not all(found.used):
        told.append(NOT_USED.fill(measures=_list_measures(found, is_used=False), name=name))
    headings = [COLUMNS["university"], *(each.label for each in found.measures), DISTANCE]
    page = find_address("comparisons:university", near.university)
    return GroupingNote(
        _write([*told, RECALCULATED], language),
        Link(PAGE_OF.fill(name=name).in_language(language), page),
        WHY_NEAR.in_language(language),
        tuple(_write(headings, language)),
        tuple(_list_rows(release, selection, found, language)),
        DISTANCE_NOTE.in_language(language),
    )


def _list_rows(
    release: PublishedRelease, selection: Selection, found: Neighbours, language: str
) -> list[NoteRow]:
    names, panel = choices_of(release).universities, release.figures.panel
    year = panel.fiscal_years.index(selection.fiscal_year)
    codes = (selection.near.university if selection.near else "", *found.codes)
    shared = {"year": str(selection.fiscal_year), "release": str(selection.release or "")}
    asked = {**shared, "peers_of": codes[0]}
    return [
        NoteRow(
            names[code].in_language(language),
            [
                *(
                    Word(
                        _write_size(
                            panel, found.sizes[at, place], measure.items, year, code, language
                        ),
                        True,
                        cite("size", {**shared, "university": code}, statistic=measure.code),
                    )
                    for at, measure in enumerate(found.measures)
                ),
                _write_distance(found, place, cite("distance", asked, university=code)),
            ],
            is_own=not place,
        )
        for place, code in enumerate(codes)
    ]


def _write_distance(found: Neighbours, place: int, query: str) -> Word:
    """Return how far a neighbour is; nothing of the one they are near to."""
    return Word(format_number(found.distances[place - 1], 2), True, query) if place else NO_WORD


def _write_size(
    panel: Panel, size: float, items: tuple[str, ...], year: int, code: str, language: str
) -> str:
    """Return a size, or the sign of the first item that has no value."""
    if not np.isnan(size):
        return format_number(float(size))
    place = panel.codes.index(code)
    states = (STATES[panel.item_states(item)[year, place]] for item in items)
    missing = next((state for state in states if state != "reported"), "unknown")
    return state_sign(missing).in_language(language)


def _list_measures(found: Neighbours, *, is_used: bool) -> LocalizedText:
    labels = [
        each.label for each, used in zip(found.measures, found.used, strict=True) if used == is_used
    ]
    return LocalizedText(
        "・".join(each.ja for each in labels), ", ".join(each.en for each in labels)
    )


def _write(texts: list[LocalizedText], language: str) -> list[str]:
    return [text.in_language(language) for text in texts]
