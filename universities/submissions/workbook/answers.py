"""What one row of a file answers: a figure, one of the kinds of nothing, its note, or faults.

Pure: one row at a time; the strict reader of numbers decides what a typed figure says.
"""

from universities.submissions.echoes import shown
from universities.submissions.numbers import Reading
from universities.submissions.values import ReportedValue
from universities.submissions.workbook import cell_sentences, words
from universities.submissions.workbook.cells import MOST_CHARACTERS as MOST_NOTE
from universities.submissions.workbook.entries import Entry
from universities.submissions.workbook.figures import read_figure
from universities.submissions.workbook.model import Answer
from universities.submissions.workbook.notes import one_kind_of_line, read_note
from universities.submissions.workbook.questionnaire import AskedRow
from universities.submissions.workbook_files import KEPT_DIGITS


def read_answer(entry: Entry, row: AskedRow) -> Answer:
    """Return the answer of one row; what did not change is exactly the answer of before.

    Units: amounts are in the item's unit. Missing: blank is not_submitted, never zero.
    """
    answer = Answer()
    reading = read_figure(entry, row.item, answer)
    state = _read_state(entry, reading, answer)
    note = read_note(entry, row, answer)
    if not answer.faults:
        amount = reading.amount if state == "reported" else None
        read = ReportedValue(state, amount, row.item.unit if state == "reported" else "", note)
        answer.value = _unless_changed(read, row.now)
    return answer


def _read_state(entry: Entry, reading: Reading, answer: Answer) -> str:
    """Return the state that value and sign cells say together."""
    read = reading.state or ""
    sign = entry.sign
    if sign.is_blank:
        return read
    state = words.state_of_sign(sign.text)
    if state is None:
        answer.faults.append(
            entry.fault(sign, cell_sentences.UNKNOWN_SIGN.fill(value=shown(sign.text)))
        )
        return read
    if state == "reported":
        if read == "not_submitted":
            answer.notices.append(entry.fault(sign, cell_sentences.VALUE_BUT_EMPTY))
        return read
    if reading.state not in ("not_submitted", state, None):
        both = {"value": shown(entry.value.text), "sign": shown(sign.text)}
        answer.faults.append(entry.fault(sign, cell_sentences.CONFLICT.fill(**both)))
    return state


def _unless_changed(read: ReportedValue, now: ReportedValue | None) -> ReportedValue:
    """Return `now` itself when the file says the same: a download alone changes nothing."""
    return now if now is not None and _core(read) == _core(now) else read


def _core(value: ReportedValue) -> tuple[str, str, str]:
    amount = "" if value.amount is None else format(value.amount, KEPT_DIGITS)
    # A longer note than a cell can hold is cut in the file; that is nobody's change either.
    return value.state, amount, one_kind_of_line(value.note[:MOST_NOTE])
