"""The formula of an indicator in words, from its definition.

Pure: item labels and signs only; figures are put beside it in explain.py.
"""

from collections.abc import Mapping, Sequence

from indicators.catalogue.model import Indicator, Item, Term
from indicators.formatting import format_number
from indicators.text import LocalizedText


def write_formula(indicator: Indicator, items: Mapping[str, Item]) -> LocalizedText:
    """Return 「（A ＋ B）÷ C」 with the items' labels, and × scale where the units need it."""
    ja = f"{_side(indicator.numerator, items, 'ja')} ÷ {_side(indicator.denominator, items, 'ja')}"
    en = f"{_side(indicator.numerator, items, 'en')} ÷ {_side(indicator.denominator, items, 'en')}"
    scale = write_scale(indicator)
    return LocalizedText(f"{ja}{scale}", f"{en}{scale}")


def write_scale(indicator: Indicator) -> str:
    """Return 「 × 100」, or nothing where the units already agree."""
    if indicator.scale == 1:
        return ""
    is_whole = float(indicator.scale).is_integer()
    return f" × {format_number(indicator.scale, 0 if is_whole else 6)}"


def tell_condition(indicator: Indicator) -> LocalizedText:
    """Return from which denominator on the ratio is calculated."""
    if not indicator.minimum_denominator:
        return LocalizedText("分母が0より大きいこと", "The denominator is above 0")
    least = format_number(indicator.minimum_denominator)
    return LocalizedText(f"分母が{least}以上であること", f"The denominator is at least {least}")


def _side(terms: Sequence[Term], items: Mapping[str, Item], language: str) -> str:
    words = [
        f"{_sign(term, place, language)}{items[term.item].label.in_language(language)}"
        for place, term in enumerate(terms)
    ]
    joined = "".join(words)
    if len(terms) == 1 and terms[0].sign > 0:
        return joined
    return f"({joined})" if language == "en" else f"（{joined}）"


def _sign(term: Term, place: int, language: str) -> str:
    if place == 0 and term.sign > 0:
        return ""
    sign = ("+" if language == "en" else "＋") if term.sign > 0 else "−"
    return f" {sign} " if place else sign
