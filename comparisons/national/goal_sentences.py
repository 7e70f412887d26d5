"""The sentences of a goal: how far it is on its base, and how fast values must grow to reach it.

No judgement is made here.
"""

from comparisons.national.goal_words import tell_base, write_amount
from comparisons.national.model import Goal
from comparisons.national.progress import Progress
from comparisons.words import Part, say
from indicators.formatting import format_fiscal_year, format_number
from indicators.text import LocalizedText


def tell_progress(goal: Goal, progress: Progress) -> list[Part]:
    """Return the sentence of a goal: the newest value, how many times the base, how much of it."""
    year = LocalizedText(
        *(format_fiscal_year(progress.fiscal_year, language) for language in ("ja", "en"))
    )
    times = format_number(progress.times, 2)
    share = format_number(progress.share, 0)
    return [
        say("{year}は", "{year}: ", year=year),
        Part(write_amount(goal, progress.value), is_number=True),
        say("で、基準（{base}）の", ", ", base=tell_base(goal)),
        Part(LocalizedText(f"{times}倍", f"{times} times"), is_number=True),
        say(
            "、目標 {target}の",
            " the base ({base}) and ",
            base=tell_base(goal),
            target=write_amount(goal, float(goal.target)),
        ),
        Part(LocalizedText(f"{share}％", f"{share}%"), is_number=True),
        say("です。", " of the target, {target}.", target=write_amount(goal, float(goal.target))),
    ]


def tell_growth(goal: Goal, progress: Progress) -> LocalizedText:
    """Return how fast values must grow to reach the goal, and how fast they grew since the base."""
    told = []
    if progress.needed is not None:
        words = LocalizedText(
            "{goal}年度に届くには、{year}年度の値から毎年平均{needed}％の増加が必要です。",
            "To reach it in FY{goal} takes growth of {needed}% a year on average from FY{year}.",
        )
        needed = format_number(progress.needed, 1)
        told.append(words.fill(goal=goal.fiscal_year, year=progress.fiscal_year, needed=needed))
    if progress.grown is not None:
        words = LocalizedText(
            "基準の{base}年度から{year}年度までは、毎年平均{grown}％でした。",
            "From the base year, FY{base}, to FY{year} it was {grown}% a year on average.",
        )
        grown = format_number(progress.grown, 1)
        told.append(words.fill(base=goal.base_year, year=progress.fiscal_year, grown=grown))
    return LocalizedText("".join(each.ja for each in told), " ".join(each.en for each in told))
