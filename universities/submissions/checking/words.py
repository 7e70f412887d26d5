"""How figures, lists and multiples are written inside a finding's sentence.

No sentence lives here: those of the checks stand in checks.toml.
"""

from collections.abc import Iterable, Sequence

from indicators.formatting import format_number, unit_symbol
from indicators.text import LocalizedText

# Money is kept to the yen, which is the third decimal of a thousand.
MOST_DECIMALS = 3
# A sentence that names more than these is no longer read.
MOST_NAMED = 4
NOTHING = LocalizedText("", "")


def write_number(amount: float, *, signed: bool = False) -> str:
    """Return the number with as many decimals as it has: 1,234.5, △20."""
    if float(amount).is_integer():
        return format_number(amount, signed=signed)
    decimals = next(
        (places for places in range(MOST_DECIMALS) if round(amount, places) == round(amount, 3)),
        MOST_DECIMALS,
    )
    return format_number(amount, decimals, signed=signed)


def write_figure(amount: float, unit: str, *, signed: bool = False) -> LocalizedText:
    """Return the number with its unit: 232,000千円, 232,000 thousand yen."""
    number, symbol = write_number(amount, signed=signed), unit_symbol(unit)
    return LocalizedText(f"{number}{symbol.ja}", f"{number} {symbol.en}")


def write_times(times: float) -> LocalizedText:
    """Return how many times as much: 約1,000倍, or 約750分の1 below one."""
    if times >= 1:
        number = format_number(times)
        return LocalizedText(f"{number}倍", f"{number} times")
    number = format_number(1 / times)
    return LocalizedText(f"{number}分の1", f"1/{number} of")


def join_texts(texts: Iterable[LocalizedText], ja: str = "、", en: str = ", ") -> LocalizedText:
    """Return the texts in one line."""
    texts = list(texts)
    return LocalizedText(ja.join(text.ja for text in texts), en.join(text.en for text in texts))


def name_some(labels: Sequence[LocalizedText]) -> LocalizedText:
    """Return the first names, and how many more there are."""
    named = join_texts(
        (LocalizedText(f"「{one.ja}」", f"“{one.en}”") for one in labels[:MOST_NAMED]), ja=""
    )
    more = len(labels) - MOST_NAMED
    if more <= 0:
        return named
    return LocalizedText("{named}ほか{more}項目", "{named} and {more} more").fill(
        named=named, more=more
    )
