"""The sentence that says whether strengths go together, and what a place is.

Pure: from figures to words in two languages.
"""

from comparisons.crossing.citing import cite_correlation, pair_wish
from comparisons.crossing.viewpoints import Agreement
from comparisons.crossing.wishes import Wish
from comparisons.evidence.keeping import cite_kept
from comparisons.words import Part, say
from indicators.charts.agreement import NO_VIEWPOINTS, write_correlation
from indicators.text import LocalizedText

TITLE = LocalizedText("視点どうしの関係", "Do strengths go together?")
HOW = LocalizedText(
    "位置は、視点ごとに、公開で向きのある指標の百分位（全大学の中の順位を0～100にした値、良いほど大きい）を平均したもの。"
    "値が2つ以上ある大学だけを数え、重みは付けない。",
    "A place is the mean percentile (rank among all universities, 0 to 100, good is high) of the "
    "public indicators of a viewpoint that have a good side, unweighted, for universities with two "
    "values or more.",
)
FORMULAS = LocalizedText(
    "同じ項目を使う指標が違う視点にあるとき、相関の一部は計算式から生じる。",
    "Where indicators of two viewpoints share items, part of the correlation comes from formulas.",
)
LEFT_OUT = LocalizedText(
    "{labels}は、公開で向きのある指標が2つないので、数えていない。",
    "{labels}: not counted, without two public indicators that have a good side.",
)


def build_lead(agreement: Agreement) -> tuple[Part, ...]:
    """Return the lead sentence: the strongest and the weakest pair, and who is good at several."""
    found = _list_known(agreement)
    if not found:
        return (Part(NO_VIEWPOINTS),)
    found.sort(key=lambda each: each[0])
    (low, low_names, least), (high, high_names, most) = found[0], found[-1]
    year = agreement.wish.fiscal_year
    return (
        say(
            "{year}年度、{n}つの視点の順位相関は、いちばん高い{names}で ",
            "In FY{year}, of {n} viewpoints the rank correlation is highest for {names}: ",
            year=year,
            n=len(agreement.labels),
            names=high_names,
        ),
        Part(_plain(write_correlation(high)), True, cite_correlation(most, "correlation")),
        say("、いちばん低い{names}で ", "; lowest for {names}: ", names=low_names),
        Part(_plain(write_correlation(low)), True, cite_correlation(least, "correlation")),
        say("です（Spearman）。", " (Spearman)."),
        *_tell_tops(agreement),
    )


def _list_known(agreement: Agreement) -> list[tuple[float, LocalizedText, Wish]]:
    """Return correlation, names and wish of each two viewpoints that have one, each pair once."""
    labels, codes = agreement.labels, list(agreement.labels)
    return [
        (
            each.correlation.value,
            _name_both(labels[row], labels[column]),
            pair_wish(agreement.wish, row, column),
        )
        for (row, column), each in agreement.pairs.items()
        if codes.index(row) < codes.index(column) and not each.correlation.reason
    ]


def _name_both(one: LocalizedText, other: LocalizedText) -> LocalizedText:
    return LocalizedText("「{a}」と「{b}」", "“{a}” and “{b}”").fill(a=one, b=other)


def _tell_tops(agreement: Agreement) -> list[Part]:
    """Return how many of those with every place are in the good quarter of several viewpoints."""
    tops, n = agreement.tops, sum(agreement.tops)
    several = sum(tops[2:])
    if not n:
        return []
    year = {"year": str(agreement.wish.fiscal_year)}

    def tell(number: int, statistic: str) -> Part:
        return Part(_plain(f"{number:,}"), True, cite_kept("count", year, statistic=statistic))

    return [
        say("すべての視点に位置がある", " Of "),
        tell(n, "in_every"),
        say(
            "校のうち、上位四分の一に入る視点が2つ以上あるのは ",
            " universities with a place in each, ",
        ),
        tell(several, "top_of_two"),
        say("校、すべての視点で入るのは", " are in the top quarter of two or more, "),
        tell(tops[-1], "top_of_all"),
        say("校、どの視点でも入らないのは", " of all and "),
        tell(tops[0], "top_of_0"),
        say("校です。", " of none."),
    ]


def list_notes(agreement: Agreement) -> list[LocalizedText]:
    """Return what a place is, and which viewpoints are left out."""
    notes = [HOW, FORMULAS]
    if agreement.left_out:
        labels = LocalizedText(
            "、".join(f"「{each.ja}」" for each in agreement.left_out),
            ", ".join(f"“{each.en}”" for each in agreement.left_out),
        )
        notes.append(LEFT_OUT.fill(labels=labels))
    return notes


def _plain(text: str) -> LocalizedText:
    return LocalizedText(text, text)
