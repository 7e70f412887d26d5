"""The sentence that says a breakdown before any chart does, and what is withheld of it.

Pure: from figures to words in two languages.
"""

from collections.abc import Callable, Iterable
from functools import partial
from math import isfinite

from comparisons.crossing.citing_parts import cite_own_part, cite_part
from comparisons.crossing.splits import Split
from comparisons.words import Part, say, write_figure
from indicators.catalogue.model import ALL, Grouping, Indicator
from indicators.formatting import average_word, format_number, reason_sentence, reason_word
from indicators.text import LocalizedText

NOTHING = LocalizedText("", "")


def build_lead(split: Split, name: LocalizedText | None) -> tuple[Part, ...]:
    """Return the lead sentence: all universities with n and kind of average, then the own parts."""
    tell = _tell_sum if split.is_sum else _tell_beside
    return (*tell(split), *_tell_own(split, name))


def _tell_sum(split: Split) -> list[Part]:
    year, rows = split.wish.fiscal_year, [split.row(part.code) for part in split.parts]
    values = [float(row["value"]) for row in rows if row is not None]
    whole = sum(values)
    if len(values) < len(split.parts) or not isfinite(whole):
        return [_tell_nothing(year)]
    first = rows[0]
    n = 0 if first is None else int(first["n"])
    parts = [
        say("{year}年度、内訳がすべてそろう", "In FY{year}, over the ", year=year),
        _cited(f"{n:,}", _cite(split, split.parts[0], "n")),
        say(
            "校の{whole}は",
            " universities that have every part, {whole} is ",
            whole=split.breakdown.whole or split.breakdown.label,
        ),
        Part(write_figure(whole, split.parts[0]), True, _cite(split, split.parts[0], "whole")),
        say("（{kind}）で、内訳は", " ({kind}): ", kind=average_word(split.wish.average)),
    ]
    cite = partial(_cite, split)
    told = [
        _tell_part(part, value, whole, cite)
        for part, value in zip(split.parts, values, strict=True)
    ]
    return [*parts, *_join(told), say("です。", ".")]


def _cite(split: Split, part: Indicator, statistic: str) -> str:
    return cite_part(split, part.code, ALL.code, split.grouping.code, statistic)


def _cite_own(split: Split, part: Indicator, statistic: str) -> str:
    return cite_own_part(split, part.code, statistic)


def _cited(text: str, evidence: str) -> Part:
    return Part(LocalizedText(text, text), False, evidence)


def _tell_part(
    part: Indicator, value: float, whole: float, cite: Callable[[Indicator, str], str]
) -> list[Part]:
    told = [say("{label} ", "{label} ", label=part.short_label)]
    told.append(Part(write_figure(value, part), True, cite(part, "value")))
    if whole > 0 and value >= 0:
        share = format_number(100 * value / whole, 1)
        text = LocalizedText(f"{share}％", f"{share}%")
        told += [say("（", " ("), Part(text, False, cite(part, "share")), say("）", ")")]
    return told


def _tell_beside(split: Split) -> list[Part]:
    year = split.wish.fiscal_year
    shown = []
    for part in split.parts:
        row = split.row(part.code)
        if row is not None and isfinite(row["value"]):
            shown.append(
                [
                    say("{label}は", "{label} is ", label=part.short_label),
                    Part(
                        write_figure(float(row["value"]), part), True, _cite(split, part, "value")
                    ),
                    say("（n=", " (n="),
                    _cited(f"{int(row['n']):,}", _cite(split, part, "n")),
                    say("）", ")"),
                ]
            )
    if not shown:
        return [_tell_nothing(year)]
    kind = average_word(split.wish.average)
    end = ("（{kind}）です。", " ({kind}).")
    if len(shown) > 1:
        end = ("（いずれも{kind}）です。", " (each {kind}).")
    start = say("{year}年度、全体では、", "In FY{year}, over all universities, ", year=year)
    return [start, *_join(shown), say(*end, kind=kind)]


def _tell_own(split: Split, name: LocalizedText | None) -> list[Part]:
    if name is None:
        return []
    if split.own is None:
        words = "{name}は、この年度の回答がありません。", " {name} returned nothing for that year."
        return [say(*words, name=name)]
    missing = next((each.told_reason for each in split.own if each.reason), "")
    if all(each.reason for each in split.own):
        words = "{name}の値はありません。{why}", " {name} has no value. {why}"
        return [say(*words, name=name, why=reason_sentence(missing))]
    whole = sum(each.value for each in split.own) if split.is_sum and not missing else float("nan")
    told = []
    for part, own in zip(split.parts, split.own, strict=True):
        if own.reason:
            word = reason_word(own.told_reason)
            told.append(
                [say("{label} {word}", "{label} {word}", label=part.short_label, word=word)]
            )
        else:
            told.append(_tell_part(part, own.value, whole, partial(_cite_own, split)))
    return [say("{name}は、", " {name}: ", name=name), *_join(told), say("です。", ".")]


def _tell_nothing(year: int) -> Part:
    words = (
        "{year}年度は、全体の値を示せません。",
        "In FY{year} there is no value of all universities to show.",
    )
    return say(*words, year=year)


def _join(told: Iterable[list[Part]]) -> list[Part]:
    joined: list[Part] = []
    for place, each in enumerate(told):
        joined += [say("、", ", "), *each] if place else each
    return joined


def tell_withheld(split: Split, groupings: Iterable[Grouping]) -> LocalizedText:
    """Return which groupings have values where the chosen one has none."""
    named = list(groupings)
    if not named:
        return LocalizedText(
            "この年度は、どの群の分け方でも、区分ごとの値を示せません。",
            "In that year no grouping has a value of a class that can be shown.",
        )
    return LocalizedText(
        "「{chosen}」の区分ごとの値は示せません。示せるのは、群の分け方を {known} にしたときです。",
        "No class of “{chosen}” can be shown. There are values with the grouping {known}.",
    ).fill(
        chosen=split.grouping.label,
        known=LocalizedText(
            "、".join(f"「{each.label.ja}」" for each in named),
            ", ".join(f"“{each.label.en}”" for each in named),
        ),
    )
