"""The three cards of a university: strengths, questions, next steps.

A question names a figure and asks; it never judges. Which are named is decided in choice.py.
"""

from collections.abc import Iterable, Sequence
from math import isfinite
from typing import NamedTuple

from comparisons.choice import choose_questions, choose_strengths, distance_of
from comparisons.differences import tell_difference
from comparisons.evidence.keeping import cite_kept
from comparisons.pages.parts import Link, find_indicator_address
from comparisons.selection import own_average
from comparisons.standing import Standing
from comparisons.words import Part, cite_within, write, write_figure, write_plain
from indicators.text import LocalizedText

# Three years in the bottom quarter are no longer a chance.
YEARS_IN_A_ROW = 3
NO_STRENGTH = LocalizedText(
    "上位四分の一に入る指標はありません。", "No indicator is in the top quarter."
)
NO_QUESTION = LocalizedText(
    "下位四分の一に入る指標はありません。", "No indicator is in the bottom quarter."
)

REPORT = LocalizedText("報告書", "The report")
READ_TOGETHER = LocalizedText(
    "を学内で読み合わせますか。", " could be read together: who should be there?"
)


class Cards(NamedTuple):
    """Lines of each card; where a card has none, its sentence says so."""

    strengths: list[Link]
    no_strength: str
    questions: list[Link]
    no_question: str
    steps: list[Link]


def build_cards(
    university: str,
    standings: dict[str, Standing],
    before: list[dict[str, Standing]],
    *,
    report: str,
    language: str,
) -> Cards:
    """Return the cards of one university; `before` holds the years before, nearer first."""
    strengths = choose_strengths(standings.values())
    questions = choose_questions(standings.values())
    return Cards(
        strengths=[
            _link(each, _tell_strength(each, university), university, language)
            for each in strengths
        ],
        no_strength=NO_STRENGTH.in_language(language),
        questions=[
            _link(each, _ask(each, before, university), university, language) for each in questions
        ],
        no_question=NO_QUESTION.in_language(language),
        steps=[
            *_steps(standings, before, university, language),
            Link(REPORT.in_language(language), report, READ_TOGETHER.in_language(language)),
        ],
    )


def _link(each: Standing, told: Sequence[Part], university: str, language: str) -> Link:
    return Link(
        label=each.indicator.short_label.in_language(language),
        address=find_indicator_address(
            each.indicator.code, year=str(each.standing["fiscal_year"]), university=university
        ),
        note=write_plain(told, language),
        words=write(told, language),
    )


def _tell_strength(each: Standing, university: str) -> list[Part]:
    row, indicator = each.standing, each.indicator
    value = write_figure(row["value"], indicator)
    group = write_figure(row["group_value"], indicator)
    told = LocalizedText("：{value}（群\u00a0{group}）", ": {value} (group {group})")
    asked = {"indicator": indicator.code, "year": str(row["fiscal_year"])}
    average = cite_kept("average", asked, group=row["group"], statistic=own_average(indicator))
    return cite_within(
        told.fill(value=value, group=group),
        (value, cite_kept("ratio", asked, university=university)),
        (group, average),
    )


def _ask(each: Standing, before: list[dict[str, Standing]], university: str) -> list[Part]:
    """Return the question of one figure: how far, how long, and what may lie behind it."""
    sides = {"y": each.indicator.numerator_label, "x": each.indicator.denominator_label}
    if _stays(each, before):
        words = LocalizedText(
            "が3年続けて下位四分の一です。{y}と{x}のどちらが要因でしょうか。",
            " has been in the bottom quarter for three years. Does it lie in “{y}” or in “{x}”?",
        )
        return [Part(words.fill(**sides))]
    row = each.standing
    against = tell_difference(row["value"], row["group_value"], each.indicator)
    words = LocalizedText(
        "は{against}。{y}と{x}のどちらが要因でしょうか。",
        " is {against}. Does it lie in “{y}” or in “{x}”?",
    )
    told = words.fill(against=against.closing, **sides)
    if not against.figure.ja:
        return [Part(told)]
    asked = {"indicator": each.indicator.code, "year": str(row["fiscal_year"])}
    query = cite_kept("difference", asked, university=university, statistic=against.statistic)
    return cite_within(told, (against.figure, query))


def _stays(each: Standing, before: list[dict[str, Standing]]) -> bool:
    olds = [year.get(each.indicator.code) for year in before]
    bands = [old.standing["band"] for old in olds if old is not None]
    return bands.count("bottom_quarter") == YEARS_IN_A_ROW - 1


def _steps(
    standings: dict[str, Standing],
    before: list[dict[str, Standing]],
    university: str,
    language: str,
) -> list[Link]:
    """Return what could be looked at next: a missing value, the largest fall."""
    steps = []
    missing = list_unanswered(standings.values())
    if missing:
        words = LocalizedText(
            "など{n}指標は値がありません。回答できる項目はありますか。",
            " and others, {n} in all, have no value. Which items can be answered?",
        )
        n = LocalizedText(f"{len(missing)}", f"{len(missing)}")
        asked = {"year": str(missing[0].standing["fiscal_year"]), "university": university}
        query = cite_kept("count", asked, statistic="no_value")
        told = cite_within(words.fill(n=n), (n, query))
        steps.append(_link(missing[0], told, university, language))
    fallen = _find_fall(standings, before)
    if fallen is not None:
        words = LocalizedText(
            "は前年度から四分位が下がりました。何が変わったでしょうか。",
            " moved down a quarter band since the year before. What changed?",
        )
        steps.append(_link(fallen, [Part(words)], university, language))
    return steps


def list_unanswered(standings: Iterable[Standing]) -> list[Standing]:
    """Return those without a value; one that is withheld from the reader may well be there."""
    return [
        each
        for each in standings
        if not isfinite(each.standing["value"]) and each.standing["reason"] != "suppressed"
    ]


def _find_fall(
    standings: dict[str, Standing], before: list[dict[str, Standing]]
) -> Standing | None:
    """Return the indicator that fell into the bottom quarter this year, farthest first."""
    olds = before[0] if before else {}
    fallen = [
        each
        for code, each in standings.items()
        if each.indicator.direction != "neutral"
        and each.standing["band"] == "bottom_quarter"
        and code in olds
        and olds[code].standing["band"] in ("middle_half", "top_quarter")
    ]
    return min(fallen, key=distance_of, default=None)
