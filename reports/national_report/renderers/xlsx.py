"""The national report as a workbook: tables of equal columns on one sheet, then what to know.

Numbers are written as numbers; a missing one is an empty cell with its reason in the last column.
"""

import re
from collections.abc import Iterator
from itertools import groupby

from comparisons.downloads import write_workbook
from comparisons.facts import ROUNDING, SIGNS
from reports.national_report.parts import Chapter, Column, NationalContent, Table
from reports.national_report.tables import as_data_table

_FORBIDDEN_IN_NAMES = re.compile(r"[\[\]:*?/\\']")
_LONGEST_NAME = 31


def render_national_xlsx(content: NationalContent) -> bytes:
    """Return the workbook; the same content gives the same bytes."""
    sheets = list_sheets(content)
    tables = [
        as_data_table(each, content.labels["reason"])._replace(name=_name_sheet(place, each.name))
        for place, each in enumerate(sheets, start=1)
    ]
    return write_workbook(tables, about=content.labels["about"], facts=_list_facts(content))


def list_sheets(content: NationalContent) -> list[Table]:
    """Return the tables as they stand on sheets: those of a chapter with equal columns as one."""
    return [sheet for chapter in content.chapters for sheet in _gather(chapter, content)]


def _gather(chapter: Chapter, content: NationalContent) -> Iterator[Table]:
    tables = [table for section in chapter.sections for table in section.tables]
    for columns, alike in groupby(tables, key=lambda table: table.columns):
        found = list(alike)
        if len(found) == 1:
            yield found[0]
            continue
        yield Table(
            code=chapter.code,
            name=chapter.title,
            columns=(Column(content.labels["viewpoint"]), *columns),
            rows=tuple((table.name, *row) for table in found for row in table.rows),
        )


def _name_sheet(place: int, name: str) -> str:
    """Return a name that a sheet may have, which no other has: cut names may be alike."""
    return f"{place} {_FORBIDDEN_IN_NAMES.sub(' ', name)}"[:_LONGEST_NAME].strip()


def _list_facts(content: NationalContent) -> list[tuple[str, str]]:
    words = content.labels
    invented = [(words["notes"], words["invented"])] if content.release.is_invented else []
    return [
        (words["entry"], words["content"]),
        (words["report"], f"{content.title} {content.fiscal_year_words}"),
        (words["release"], content.release_words),
        (words["digest"], content.release.digest),
        (words["origin"], content.source),
        *invented,
        *((words["notes"], chip) for chip in content.chips),
        (words["summary"], content.lead),
        *((words["summary"], point) for point in content.summary),
        *_list_sentences(content),
        *((words["notes"], each.in_language(content.language)) for each in (SIGNS, ROUNDING)),
        *((rule.title, sentence) for rule in content.method for sentence in rule.sentences),
        *((words["signs"], f"{each.sign}  {each.meaning}") for each in content.signs),
        *(
            (
                f"{words['definitions']} {each.number}",
                f"{each.label}: {each.formula} [{each.unit}] {each.grouping}, {each.average}",
            )
            for each in content.definitions
        ),
    ]


def _list_sentences(content: NationalContent) -> Iterator[tuple[str, str]]:
    """Yield the sentences of every chapter and section, and what its pictures show."""
    for chapter in content.chapters:
        yield from ((chapter.title, each) for each in chapter.sentences)
        for section in chapter.sections:
            yield from ((section.title or chapter.title, each) for each in section.sentences)
