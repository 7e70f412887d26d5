"""The sentence that says a pair before the scatter does, and what to know when reading it.

Pure: from figures to words in two languages.
"""

from collections.abc import Mapping

from comparisons.crossing.citing import cite_correlation, citing_measure
from comparisons.crossing.pairs import NO_PLACE, TOO_FEW, Measure, Pair
from comparisons.evidence.single import tell_absence
from comparisons.words import Part, say
from indicators.catalogue.model import Item
from indicators.charts.agreement import write_correlation
from indicators.formatting import format_number
from indicators.text import LocalizedText

MOST_ITEMS_NAMED = 4
TOP = LocalizedText("上位四分の一", "the top quarter")
HIGHEST = LocalizedText("大きい側の四分の一", "the highest quarter")
TURNED = LocalizedText(
    "低いほど良い指標は向きをそろえて計算しているので、正の相関は良い大学どうしが重なることを示す。",
    "Indicators of which lower is better are turned, so a positive correlation means that good "
    "sides go together.",
)
SPEARMAN = LocalizedText(
    "相関は、値ではなく順位で計算する Spearman の順位相関（同じ値は平均の順位）。"
    "10校未満では示さない。",
    "The correlation is Spearman's, of ranks and not of values (equal values share their mean "
    "rank). It is silent for fewer than ten universities.",
)
NO_CAUSE = LocalizedText(
    "相関は、一方が他方の原因であることを示さない。",
    "A correlation does not say that one causes the other.",
)


def build_lead(pair: Pair) -> tuple[Part, ...]:
    """Return the lead sentence: correlation with n, then who is on top of one and of both."""
    correlation = pair.figures.correlation
    year = pair.wish.fiscal_year
    if correlation.reason:
        return (_tell_silence(pair),)
    parts = [
        say(
            "{year}年度、「{x}」と「{y}」の順位の相関は ",
            "In FY{year} the rank correlation of “{x}” and “{y}” is ",
            year=year,
            x=pair.x.label,
            y=pair.y.label,
        ),
        Part(
            _plain(write_correlation(correlation.value)),
            is_number=True,
            evidence=cite_correlation(pair.wish, "correlation"),
        ),
        say("（Spearman、n=", " (Spearman, n="),
        Part(_plain(f"{correlation.n:,}"), evidence=cite_correlation(pair.wish, "n")),
        say("）。", ")."),
    ]
    return (*parts, *_tell_tops(pair))


def _tell_silence(pair: Pair) -> Part:
    correlation = pair.figures.correlation
    too_few = (
        "{year}年度、二つの値がそろう大学は{n}校で、相関を示すには足りません（10校から）。",
        "In FY{year} {n} universities have both figures, too few for a correlation (from ten).",
    )
    alike = (
        "{year}年度、{n}校のどちらかの値がすべて同じなので、相関を計算できません。",
        "In FY{year} one of the figures is the same for all {n}, so there is no correlation.",
    )
    words = too_few if correlation.reason == "group_too_small" else alike
    return say(*words, year=pair.wish.fiscal_year, n=f"{correlation.n:,}")


def _tell_tops(pair: Pair) -> list[Part]:
    figures = pair.figures
    return [
        say("「{x}」で{top}の", " Of ", x=pair.x.label, top=_top_word(pair.x)),
        Part(_plain(f"{figures.x_top:,}"), True, cite_correlation(pair.wish, "x_top")),
        say(
            "校のうち、「{y}」でも{other}にいるのは ",
            " universities in {top} of “{x}”, ",
            x=pair.x.label,
            y=pair.y.label,
            top=_top_word(pair.x),
            other=_top_word(pair.y),
        ),
        Part(_plain(f"{figures.both_top:,}"), True, cite_correlation(pair.wish, "both_top")),
        say(
            "校です。", " are in {other} of “{y}” as well.", other=_top_word(pair.y), y=pair.y.label
        ),
    ]


def _top_word(measure: Measure) -> LocalizedText:
    return HIGHEST if measure.direction == "neutral" else TOP


def list_notes(pair: Pair, items: Mapping[str, Item]) -> list[LocalizedText]:
    """Return what to know: method, direction, items that both share, no cause."""
    notes = [SPEARMAN]
    if "lower_is_better" in (pair.x.direction, pair.y.direction):
        notes.append(TURNED)
    if pair.shared_items:
        notes.append(_tell_shared([items[code].label for code in pair.shared_items]))
    return [*notes, NO_CAUSE]


def _tell_shared(labels: list[LocalizedText]) -> LocalizedText:
    some = labels[:MOST_ITEMS_NAMED]
    rest = ("ほか", " and others") if len(labels) > MOST_ITEMS_NAMED else ("", "")
    named = LocalizedText(
        "、".join(each.ja for each in some) + rest[0], ", ".join(each.en for each in some) + rest[1]
    )
    return LocalizedText(
        "二つとも同じ項目（{items}）から計算するので、相関の一部は計算式から生じる。",
        "Both are calculated from the same items ({items}), so part of the correlation comes from "
        "the formulas.",
    ).fill(items=named)


def write_own(pair: Pair) -> list[tuple[LocalizedText, Part]] | None:
    """Return label and value of both axes for the highlighted university, None without one."""
    if pair.wish.university not in pair.codes:
        return None
    at = pair.codes.index(pair.wish.university)
    told = []
    for measure in (pair.x, pair.y):
        value = float(measure.values[at])
        reason = measure.reasons[at]
        number = "" if reason else format_number(value, measure.shown_decimals)
        silent = TOO_FEW if reason == NO_PLACE else tell_absence(reason)
        shown = silent if reason else _plain(number)
        cite = citing_measure(measure.code, {"year": str(pair.wish.fiscal_year)})
        told.append((measure.title, Part(shown, True, cite(pair.wish.university))))
    return told


def _plain(text: str) -> LocalizedText:
    return LocalizedText(text, text)
