"""Under which conditions a figure holds: definition and version, grouping and cut, release.

Words only; the facts come from the evidence and the release.
"""

from collections import Counter

from comparisons.evidence.defining import write_expression
from comparisons.evidence.model import Evidence, GroupingFacts
from comparisons.explain.parts import Fact, write_facts
from comparisons.formula import tell_condition, write_formula
from comparisons.results import PublishedRelease, choices_of
from indicators.catalogue.model import Indicator
from indicators.formatting import format_number, reason_word, source_name, unit_symbol
from indicators.text import LocalizedText
from universities.releases.provenance import find_definition_version

DEFINITION = LocalizedText("{number} {label}", "{number} {label}")
RELEASE = LocalizedText(
    "第{number}版（{date}公表、照合コード {digest}）", "No. {number} ({date}, digest {digest})"
)
HALF_UP = LocalizedText(
    "計算は丸めずに行い、表示だけ小数{n}桁に四捨五入",
    "Calculated without rounding; shown with {n} decimals, half up",
)
FOUR_DIGITS = LocalizedText(
    "表示だけ有効4桁に四捨五入", "Shown with four digits that count, half up"
)
PROTECTED_FIRST = LocalizedText(
    "秘匿処理で有効数字をそろえた値を、小数{n}桁に四捨五入して表示",
    "Kept to a few significant digits by disclosure control, then shown with {n} decimals, half up",
)
MEMBERS = LocalizedText("群の大学（値あり）", "Members with a value")
LEFT_OUT = LocalizedText("含まれない大学", "Left out")
COUNT = LocalizedText("{n}校", "{n}")
NOT_COUNTED = LocalizedText(
    "示さない（非公開項目を含む指標）", "Not told (rests on confidential items)"
)
NO_ROUNDING = LocalizedText("丸めない（言葉で示す）", "None: told in words")
CUT = LocalizedText(
    "{items}が{cut}{unit}を超えると上の群（ちょうどは下の群）",
    "Above {cut} {unit} of {items}: the upper group; exactly at it: the lower",
)


def list_conditions(release: PublishedRelease, found: Evidence, language: str) -> list[Fact]:
    """Return definition, grouping, rounding and release of one figure."""
    facts = [
        *(_tell_definition(release, found.indicator) if found.indicator else []),
        *(_tell_grouping(release, found.grouping) if found.grouping else []),
        *(_tell_members(found) if found.grouping else []),
        (LocalizedText("丸め", "Rounding"), _tell_rounding(found)),
        (
            LocalizedText("公表版", "Release"),
            RELEASE.fill(
                number=release.number, date=release.published_on, digest=release.digest[:12]
            ),
        ),
        (LocalizedText("出典", "Source"), release.source),
    ]
    return write_facts(facts, language)


def _tell_definition(
    release: PublishedRelease, indicator: Indicator
) -> list[tuple[LocalizedText, LocalizedText]]:
    version = find_definition_version(release.digest, indicator.code)
    named = DEFINITION.fill(number=indicator.number, label=indicator.label)
    return [
        (LocalizedText("指標", "Indicator"), named),
        (LocalizedText("計算式", "Formula"), write_formula(indicator, release.catalogue.items)),
        (LocalizedText("項目のコードでの式", "In item codes"), _same(write_expression(indicator))),
        (LocalizedText("計算する条件", "Condition"), tell_condition(indicator)),
        (LocalizedText("定義の版（SHA-256）", "Version (SHA-256)"), _same(version[:12] or "-")),
        (LocalizedText("定義の確認日", "Definition reviewed on"), _same(indicator.reviewed)),
        (LocalizedText("指標の出典", "Source of the indicator"), source_name(indicator.source)),
    ]


def _tell_grouping(
    release: PublishedRelease, grouping: GroupingFacts
) -> list[tuple[LocalizedText, LocalizedText]]:
    facts = [
        (LocalizedText("群の分け方", "Grouping"), grouping.label),
        (LocalizedText("群", "Group"), grouping.group_label),
    ]
    items = release.catalogue.items
    known = [items[code] for code in grouping.items if code in items]
    if not known or not grouping.cuts:
        return facts
    labels = LocalizedText(
        "＋".join(each.label.ja for each in known), " + ".join(each.label.en for each in known)
    )
    cut = CUT.fill(
        items=labels,
        cut=" / ".join(format_number(each) for each in grouping.cuts),
        unit=unit_symbol(known[0].unit),
    )
    names = choices_of(release).universities
    at_cut = [names[code] for code in grouping.at_cut]
    who = LocalizedText("、".join(n.ja for n in at_cut), ", ".join(n.en for n in at_cut))
    told = [*facts, (LocalizedText("しきい値", "Cut"), cut)]
    if not at_cut:
        return told
    return [*told, (LocalizedText("しきい値ちょうどの大学", "Exactly at the cut"), who)]


def _tell_members(found: Evidence) -> list[tuple[LocalizedText, LocalizedText]]:
    """Return how many the group has, and who is left out why; nothing of a protected one."""
    if found.indicator and found.indicator.confidential:
        return [(MEMBERS, NOT_COUNTED)]
    members = sum(each.role == "member" for each in found.operands)
    if not members:
        return []
    reasons = Counter(
        each.told_reason or each.reason for each in found.operands if each.role == "excluded"
    )
    told = [(COUNT.fill(n=f"{n:,}"), reason_word(reason)) for reason, n in reasons.items()]
    left_out = LocalizedText(
        "、".join(f"{n.ja}（{word.ja}）" for n, word in told) or "なし",
        ", ".join(f"{n.en} ({word.en})" for n, word in told) or "none",
    )
    return [(MEMBERS, COUNT.fill(n=f"{members:,}")), (LEFT_OUT, left_out)]


def _tell_rounding(found: Evidence) -> LocalizedText:
    rounding = found.rounding
    if rounding.rule == "word":
        return NO_ROUNDING
    if found.grouping and found.indicator and found.indicator.confidential:
        return PROTECTED_FIRST.fill(n=rounding.decimals)
    return FOUR_DIGITS if rounding.rule == "four_digits" else HALF_UP.fill(n=rounding.decimals)


def _same(text: str) -> LocalizedText:
    return LocalizedText(text, text)
