"""From the words of an address to a grouping: the catalogue's, or a reader's own.

Pure: what may be chosen is given; whatever does not fit is refused in a sentence.
"""

import re
from collections.abc import Callable, Mapping

from comparisons.groups.model import (
    FEWEST_PEERS,
    MOST_PEERS,
    NAMED,
    PEERS,
    USUAL_PEERS,
    NamedGroup,
    Near,
    ReaderGrouping,
)
from comparisons.refusals import SelectionError, WayOut, refuse_unknown, refuse_unreadable
from indicators.catalogue.model import Catalogue, Indicator
from indicators.text import LocalizedText

FindGroup = Callable[[str], NamedGroup | None]
A_CUT = LocalizedText("0以上の数（例 500）", "a number of 0 or more (such as 500)")
A_COUNT = LocalizedText(
    f"{FEWEST_PEERS}～{MOST_PEERS} の数字", f"a number from {FEWEST_PEERS} to {MOST_PEERS}"
)
ONLY_RELEASED = LocalizedText(
    "非公開項目を含む指標「{label}」には、公表した群の値しかありません。しきい値を動かした群・近い規模の群・"
    "自分でつくった群では計算しません（組み合わせると、一つの大学の値が分かることがあるため）。",
    "“{label}” rests on confidential items: there are no group figures of it but those released. "
    "No moved cut, nearest universities or groups of one's own are calculated, because together "
    "they could tell what a single university answered.",
)
OWN_GROUPING = LocalizedText("この指標の群で見る", "Show the groups of this indicator")
NO_UNIVERSITY = LocalizedText(
    "近い規模の大学と比べるには、強調する大学（university）が要ります。大学を選んでください。",
    "Nearest universities need a university to be near to. Choose one (university=…).",
)


def read_grouping(
    query: Mapping[str, str],
    *,
    indicator: Indicator,
    catalogue: Catalogue,
    university: str | None,
    find_group: FindGroup,
) -> ReaderGrouping:
    """Return the grouping that `query` asks for, by default the indicator's own.

    A number behind a colon (patents_held_700:500, peers:20) is the cut or the count.
    Raises: SelectionError; 400 also for a reader's grouping of a confidential indicator.
    """
    code, _, number = (query.get("grouping", "") or indicator.grouping).partition(":")
    if code == PEERS:
        found = read_peers(number or query.get("peers", ""), university)
    elif code.startswith(NAMED):
        found = _read_named(code, find_group)
    else:
        found = _read_catalogue(code, number or query.get("cut", ""), catalogue)
    if indicator.confidential and not found.is_released:
        way = WayOut(OWN_GROUPING, f"?grouping={indicator.grouping}")
        raise SelectionError(ONLY_RELEASED.fill(label=indicator.label), status=400, way=way)
    return found


def _read_catalogue(code: str, cut: str, catalogue: Catalogue) -> ReaderGrouping:
    if code not in catalogue.groupings:
        known = "、".join(catalogue.groupings)
        raise refuse_unknown("grouping", "群の分け方", code, f"選べるのは {known} です。")
    if not cut:
        return ReaderGrouping(code)
    cuts = catalogue.groupings[code].cuts
    if len(cuts) != 1:
        with_one = [each.code for each in catalogue.groupings.values() if len(each.cuts) == 1]
        raise refuse_unreadable(
            "grouping", "しきい値を動かす群の分け方", code, " / ".join(with_one)
        )
    number = _read_cut(cut)
    return ReaderGrouping(code, cut=None if number == cuts[0] else number)


def _read_cut(text: str) -> float:
    if not re.fullmatch(r"[0-9]{1,9}(\.[0-9]{1,3})?", text):
        raise refuse_unreadable("cut", "しきい値", text, A_CUT)
    return float(text)


def read_peers(count: str, university: str | None) -> ReaderGrouping:
    """Return the grouping of the nearest universities, ten of them if nothing is said.

    Raises: SelectionError (400) for another number, or without a university to be near to.
    """
    is_number = re.fullmatch(r"[0-9]{1,3}", count or str(USUAL_PEERS)) is not None
    number = int(count or USUAL_PEERS) if is_number else 0
    if not FEWEST_PEERS <= number <= MOST_PEERS:
        raise refuse_unreadable("peers", "近い大学の数", count, A_COUNT)
    if university is None:
        raise SelectionError(NO_UNIVERSITY, status=400, way=WayOut(OWN_GROUPING, "?grouping="))
    return ReaderGrouping(PEERS, near=Near(university, number))


def write_peers(count: int) -> str:
    """Return the grouping of so many neighbours in one word: peers:10."""
    return f"{PEERS}:{count}"


def _read_named(code: str, find_group: FindGroup) -> ReaderGrouping:
    found = find_group(code.removeprefix(NAMED))
    if found is None:
        raise refuse_unknown(
            "grouping", "利用者がつくった群", code, "消されたか、アドレスが違います。"
        )
    return ReaderGrouping(code, named=found)
