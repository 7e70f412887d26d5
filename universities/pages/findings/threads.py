"""One finding with all that was said about it, in words, and the boxes in which to answer.

Finished words only; the rows behind them were read before.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from indicators.catalogue.model import Catalogue
from indicators.formatting import level_word
from universities.desks import Desk
from universities.pages.findings.boxes import Box, build_boxes
from universities.pages.findings.places import anchor_of, find_field, section_of_items
from universities.pages.findings.remarks import ShownRemark, show_remark
from universities.pages.findings.states import describe_state, kind_of
from universities.pages.findings.typed import Typing
from universities.pages.place import address_of
from universities.people.names import name_people
from universities.submissions.checking import Thread


@dataclass(frozen=True, slots=True)
class ShownThread:
    """One finding in words. `kind`: explain, confirm, judge, or nothing that is to be answered.

    `boxes`: where to answer; pages that only show findings have none, and lead to `answer_at`.
    """

    anchor: str
    level: str
    level_word: str
    heading: str
    sentence: str
    item: str
    field: str
    history: str
    action: str
    is_settled: bool
    state: str
    remarks: tuple[ShownRemark, ...]
    kind: str
    boxes: tuple[Box, ...]
    answer_at: str


def show_threads(
    desk: Desk,
    threads: Sequence[Thread],
    catalogue: Catalogue,
    *,
    language: str,
    typing: Typing | None = None,
) -> tuple[ShownThread, ...]:
    """Return the threads in words, in their order. `typing`: what stands in their boxes, if any."""
    sections = section_of_items(catalogue)
    names = name_people((said.by for thread in threads for said in thread.said), language)
    shown = (
        replace(
            _show(desk, thread, catalogue, sections, language),
            remarks=_show_remarks(thread, names, language),
        )
        for thread in threads
    )
    if typing is None:
        return tuple(shown)
    return tuple(
        replace(each, boxes=build_boxes(thread, each.kind, typing))
        for each, thread in zip(shown, threads, strict=True)
    )


def _show(
    desk: Desk, thread: Thread, catalogue: Catalogue, sections: dict[str, str], language: str
) -> ShownThread:
    finding = thread.finding
    item = catalogue.items.get(finding.item)
    return ShownThread(
        anchor=anchor_of(*finding.key),
        level=finding.level,
        level_word=level_word(finding.level).in_language(language),
        heading=finding.heading.in_language(language),
        sentence=finding.sentence.in_language(language),
        item=item.label.in_language(language) if item else finding.item,
        field=find_field(desk, finding.item, sections),
        history=address_of(desk, "history", finding.item),
        action=address_of(desk, "finding", *finding.key),
        is_settled=thread.is_settled,
        state=describe_state(thread, language),
        remarks=(),
        kind=kind_of(desk, thread),
        boxes=(),
        answer_at=f"{address_of(desk, 'findings')}#{anchor_of(*finding.key)}",
    )


def _show_remarks(
    thread: Thread, names: Mapping[str, str], language: str
) -> tuple[ShownRemark, ...]:
    return tuple(show_remark(each, names[each.by], language) for each in thread.said)
