"""Why a report is compared with the universities that it is: their number, sizes and distance.

None of them is named: a report is printed and passed on, and every university has one.
"""

from indicators.formatting import format_number, unit_symbol
from indicators.text import LocalizedText
from reports.parts import PeersFacts, SizeRange
from reports.sentences.joining import list_names, string_sentences

TITLE = LocalizedText("比べる群（近い規模の大学）", "Comparison group (nearest in size)")
_WHO = LocalizedText(
    "公開の指標は、{year}年度の規模（{measures}）が本学に最も近い{count}校に本学を加えた群（{n}校）の中で比べています。"
    "どの年度もこの大学で計算します。群の値は、公表版の大学ごとの値から計算しています。"
    "非公開項目を含む指標は、指標ごとに定めた群のままです。",
    "Public indicators are compared within a group of {n}: this university and the {count} nearest "
    "to it in FY{year} by size ({measures}); the same ones in every year. Its figures are "
    "calculated from the release's own single values. Indicators that rest on confidential items "
    "stay with the group defined for each.",
)
_SIZE = LocalizedText(
    "{label}は、本学が{own}{unit}、{count}校が{low}～{high}{unit}です。",
    "{label}: {own} {unit} here, {low} to {high} {unit} at the {count}.",
)
_ALIKE = LocalizedText(
    "{label}は、本学が{own}{unit}、{count}校とも{low}{unit}です。",
    "{label}: {own} {unit} here, {low} {unit} at each of the {count}.",
)
_UNUSED = LocalizedText(
    "{measures}は、本学の回答がない（または全校が同じ）ため使っていません。",
    "Not used, because this university did not answer or all are alike: {measures}.",
)
_DISTANCE = LocalizedText(
    "距離は {nearest}（最も近い大学）から {farthest}（最も遠い大学）までです。"
    "距離は、各項目を log(1+値) にして標準偏差で割った差の二乗平均の平方根です。"
    "使う項目に回答のない大学は候補にしていません。",
    "Distances run from {nearest} (the nearest) to {farthest}. A distance is the root mean square "
    "of the differences in standard deviations of log(1+value); who did not answer a used item is "
    "no candidate.",
)
_NOT_NAMED = LocalizedText(
    "他の大学の名前は、この報告書には載せません。比べるページで「近い規模の大学」を選ぶと、同じ群の大学とその規模がわかります。",
    "This report names no other university. The compare page lists them with their sizes: choose "
    "“Nearest in size” there.",
)


def write_peers(peers: PeersFacts) -> tuple[LocalizedText, ...]:
    """Return who the group is and why, sentence by sentence."""
    measures = list_names(each.label for each in peers.sizes)
    who = _WHO.fill(
        year=peers.fiscal_year, measures=measures, count=peers.how_many, n=peers.how_many + 1
    )
    sizes = string_sentences(_write_size(each, peers.how_many) for each in peers.sizes)
    unused = [_UNUSED.fill(measures=list_names(peers.unused))] if peers.unused else []
    distance = _DISTANCE.fill(
        nearest=format_number(peers.nearest, 2), farthest=format_number(peers.farthest, 2)
    )
    return (who, sizes, *unused, distance, _NOT_NAMED)


def _write_size(size: SizeRange, count: int) -> LocalizedText:
    own, low, high = (format_number(each) for each in (size.own, size.low, size.high))
    words = _ALIKE if low == high else _SIZE
    unit = unit_symbol(size.unit)
    return words.fill(label=size.label, own=own, low=low, high=high, unit=unit, count=count)
