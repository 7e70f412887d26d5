"""What a value cell says: a figure, a sign, or why it is neither.

The strict reader decides about text; what other kinds of cells mean is decided here.
"""

import re

from indicators.catalogue.model import Item
from indicators.text import LocalizedText
from indicators.units import unit_named
from universities.submissions.echoes import shown
from universities.submissions.numbers import Reading, read_number
from universities.submissions.workbook import cell_sentences
from universities.submissions.workbook.cells import FileCell
from universities.submissions.workbook.entries import Entry
from universities.submissions.workbook.model import Answer

_NO_NUMBERS = {
    "boolean": cell_sentences.BOOLEAN,
    "date": cell_sentences.DATE,
    "error": cell_sentences.ERROR,
}
# A comma after the last digit sign divides what is shown by a thousand.
_SCALED = re.compile(r"[0#?],+(?![0#?,])")
_LITERAL = re.compile(r'"[^"]*"|\\.')


def read_figure(entry: Entry, item: Item, answer: Answer) -> Reading:
    """Return what the value cell says; faults and notices are added to the answer."""
    cell = entry.value
    if cell.is_formula and not cell.raw:
        answer.faults.append(entry.fault(cell, cell_sentences.NO_RESULT))
        return Reading(None)
    if cell.kind in _NO_NUMBERS:
        sentence = _NO_NUMBERS[cell.kind].fill(value=shown(cell.text))
        answer.faults.append(entry.fault(cell, sentence))
        return Reading(None)
    reading = read_number(cell.text, unit=item.unit, is_whole=item.is_whole)
    if reading.problem is not None:
        answer.faults.append(entry.fault(cell, reading.problem))
    else:
        notices = [reading.echo, *_find_oddities(cell, item)]
        answer.notices += [entry.fault(cell, each) for each in notices if each is not None]
    return reading


def _find_oddities(cell: FileCell, item: Item) -> list[LocalizedText]:
    """Return what a person should know about a figure that was taken as it is stored."""
    words_of = {"value": shown(cell.text), "format": shown(cell.format)}
    found = []
    if cell.is_formula:
        found.append(cell_sentences.FORMULA.fill(**words_of))
    bare = _LITERAL.sub("", cell.format)
    if cell.kind == "number" and cell.text != "0" and "%" in bare:
        found.append(cell_sentences.PERCENT.fill(**words_of))
    if cell.kind == "number" and cell.text != "0" and _SCALED.search(bare):
        found.append(cell_sentences.SCALED.fill(**words_of, unit=unit_named(item.unit).symbol))
    return found
