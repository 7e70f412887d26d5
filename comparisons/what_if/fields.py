"""The items of one indicator as fields to type another answer into, read strictly.

Pure: a field left empty stays as released; what cannot be read is kept and told in a sentence.
"""

from collections.abc import Mapping
from typing import NamedTuple

from indicators.catalogue.model import Indicator, Item
from indicators.formatting import number_or_sign, unit_symbol
from indicators.text import LocalizedText
from universities.submissions.echoes import shown
from universities.submissions.numbers import read_number

PREFIX = "if_"
# Of what was typed, as much is put back into its field.
MOST_LETTERS = 100
SIDES = {
    (True, False): LocalizedText("分子：", "Numerator: "),
    (False, True): LocalizedText("分母：", "Denominator: "),
    (True, True): LocalizedText("分子と分母：", "Numerator and denominator: "),
}
NO_NUMBER = LocalizedText(
    "数字で入力してください（「{value}」）。空欄にすると、公表された値のまま計算します。",
    "must be a number, got '{value}'. Leave it empty to calculate with the released answer.",
)
NEGATIVE = LocalizedText(
    "0以上でなければなりません（「{value}」）。符号を確かめてください。",
    "must be 0 or more, got '{value}'. Check the sign.",
)


class Field(NamedTuple):
    """One item: its name in the address, its words, what was typed, and what that says."""

    name: str
    item: str
    side: str
    label: str
    unit: str
    released: str
    typed: str
    amount: float | None
    problem: str


def list_fields(
    indicator: Indicator,
    items: Mapping[str, Item],
    answers: Mapping[str, tuple[float, str]],
    *,
    typed: Mapping[str, str],
    language: str,
) -> list[Field]:
    """Return a field per item; `answers` are the released (value, state), `typed` by item."""
    fields = []
    for code in indicator.items:
        item, text = items[code], typed.get(code, "")
        amount, problem = _read(text, item)
        value, state = answers.get(code, (float("nan"), "not_submitted"))
        fields.append(
            Field(
                name=f"{PREFIX}{code}",
                item=code,
                side=_side(indicator, code).in_language(language),
                label=item.label.in_language(language),
                unit=unit_symbol(item.unit).in_language(language),
                released=number_or_sign(value, state).in_language(language),
                typed=text[:MOST_LETTERS],
                amount=amount,
                problem=problem.in_language(language) if problem else "",
            )
        )
    return fields


def _read(text: str, item: Item) -> tuple[float | None, LocalizedText | None]:
    if not text.strip():
        return None, None
    reading = read_number(text, unit=item.unit, is_whole=item.is_whole)
    if reading.problem:
        return None, reading.problem
    if reading.amount is None:
        return None, NO_NUMBER.fill(value=shown(text))
    if reading.amount < 0 and not item.may_be_negative:
        return None, NEGATIVE.fill(value=shown(text))
    return reading.amount, None


def _side(indicator: Indicator, code: str) -> LocalizedText:
    upper, lower = (
        any(term.item == code for term in side)
        for side in (indicator.numerator, indicator.denominator)
    )
    return SIDES[upper, lower]
