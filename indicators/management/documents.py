"""The catalogue as documents for people: docs/indicators.md, docs/items.md and docs/checks.md.

Everything in them comes from the definitions; nothing is explained here a second time.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from indicators.catalogue.model import Catalogue, Check, Grouping, Indicator, Item, Section, Term
from indicators.formatting import direction_word, level_word, source_word, unit_symbol
from indicators.text import LocalizedText

Definition = TypeVar("Definition", Item, Indicator)
NOTICE = "<!-- Made by `python manage.py build_docs`; edit indicators/catalogue/definitions. -->"
GROUP_AVERAGES = {
    "ratio_of_totals": LocalizedText("合計÷合計", "total ÷ total"),
    "mean_of_ratios": LocalizedText("単純平均", "mean of ratios"),
}
YES_OR_NO = {True: LocalizedText("はい", "yes"), False: LocalizedText("いいえ", "no")}


def build_documents(catalogue: Catalogue) -> dict[str, str]:
    """Return the text of every document, by its file name."""
    return {
        "indicators.md": build_indicators_document(catalogue),
        "items.md": build_items_document(catalogue),
        "checks.md": build_checks_document(catalogue),
    }


def build_indicators_document(catalogue: Catalogue) -> str:
    """Return the list of indicators: an overview, the groupings, then one section each."""
    indicators = catalogue.indicators.values()
    fed = sum(catalogue.is_fed_by_survey(indicator) for indicator in indicators)
    return _join(
        "# 指標一覧 / Indicators",
        NOTICE,
        f"{len(indicators)}指標。○は、公表された調査だけから算出できるもの（{fed}指標）。  \n"
        f"{len(indicators)} indicators. ○: the published survey alone feeds it ({fed} of them).",
        _overview(catalogue),
        "## 群の分け方 / Groupings",
        "\n".join(_grouping_line(grouping) for grouping in catalogue.groupings.values()),
        *_chapters(catalogue, indicators, lambda one: _indicator_section(one, catalogue)),
    )


def build_items_document(catalogue: Catalogue) -> str:
    """Return the items that a university is asked for: where each is asked, then by viewpoint."""
    items = catalogue.items.values()
    fed = sum(item.source_column is not None for item in items)
    return _join(
        "# 調査項目一覧 / Items",
        NOTICE,
        f"{len(items)}項目。うち{fed}項目は文部科学省の調査の表から取り込む。  \n"
        f"{len(items)} items, {fed} of them read from MEXT's survey table.",
        "## 入力の区分 / Sections of the form",
        *map(_form_section, catalogue.sections.values()),
        *_chapters(catalogue, items, _item_section),
    )


def build_checks_document(catalogue: Catalogue) -> str:
    """Return the list of checks, in the order in which they are applied."""
    return _join(
        "# 入力の確認一覧 / Checks",
        NOTICE,
        f"{len(catalogue.checks)}の確認。エラーは直すまで、要説明と要確認は答えるまで提出できない。\n"
        "金額の限度は円。理由は`checks.toml`の各行の上にある。  \n"
        f"{len(catalogue.checks)} checks. An error must be corrected before submitting, what is "
        "to be explained or confirmed must be answered.\n"
        "Limits of money are in yen; their reasons stand in `checks.toml`.",
        *(_check_section(check) for check in catalogue.checks.values()),
    )


def _chapters(
    catalogue: Catalogue, definitions: Iterable[Definition], section: Callable[[Definition], str]
) -> Iterator[str]:
    for viewpoint in catalogue.viewpoints.values():
        yield f"## {_both(viewpoint.label)}"
        for definition in definitions:
            if definition.viewpoint == viewpoint.code:
                yield section(definition)


def _overview(catalogue: Catalogue) -> str:
    rows = [
        f"| {one.number} | {one.label.ja} | {one.label.en} | {one.source} "
        f"| {unit_symbol(one.unit).ja} | {'○' if catalogue.is_fed_by_survey(one) else ''} |"
        for one in catalogue.indicators.values()
    ]
    return "\n".join(
        ["|  | 指標 | Indicator | 出典 | 単位 | 調査 |", "|---|---|---|---|---|---|", *rows]
    )


def _grouping_line(grouping: Grouping) -> str:
    groups = ", ".join(_both(group.label) for group in grouping.groups)
    divider = _sum(grouping.items) if grouping.items else f"`{grouping.attribute}`"
    cuts = f" > {', '.join(f'{cut:g}' for cut in grouping.cuts)}" if grouping.cuts else ""
    name = f"- `{grouping.code}` {_both(grouping.label)} ({grouping.source})"
    return f"{name}: {divider}{cuts} → {groups}"


def _indicator_section(indicator: Indicator, catalogue: Catalogue) -> str:
    grouping = catalogue.groupings[indicator.grouping]
    lines = [
        _line("コード / code", f"`{indicator.code}`"),
        _line(
            "式 / formula", f"{_formula(indicator.numerator)} ÷ {_formula(indicator.denominator)}"
        ),
        _line("単位 / unit", _both(unit_symbol(indicator.unit))),
        _line("向き / direction", _both(direction_word(indicator.direction))),
        _line("群の値 / group average", _both(GROUP_AVERAGES[indicator.group_average])),
        _line("群の分け方 / grouping", _both(grouping.label)),
        _line("対象年度 / years", _years(indicator.asked_since, indicator.asked_until)),
        _line("非公開 / confidential", _both(YES_OR_NO[indicator.confidential])),
        f"- {_both(source_word(indicator.source))}",
        _line("確認日 / reviewed", indicator.reviewed),
    ]
    note = [f"注 / Note: {_both(indicator.note)}"] if indicator.note else []
    return _join(
        f"### {indicator.number} {_both(indicator.label)}",
        f"{indicator.why.ja}  \n{indicator.why.en}",
        "\n".join(lines),
        *note,
    )


def _form_section(section: Section) -> str:
    return _join(
        f"### {_both(section.label)} ({len(section.items)})",
        f"{section.introduction.ja}  \n{section.introduction.en}",
        ", ".join(f"`{code}`" for code in section.items),
    )


def _item_section(item: Item) -> str:
    column = f" (`{item.source_column}`)" if item.source_column else ""
    lines = [
        _line("コード / code", f"`{item.code}`"),
        _line("単位 / unit", _both(unit_symbol(item.unit))),
        _line("整数 / whole number", _both(YES_OR_NO[item.is_whole])),
        _line("対象年度 / years", _years(item.since, item.until)),
        _line("非公開 / confidential", _both(YES_OR_NO[item.confidential])),
        _line("出典 / source", f"{item.source}{column}"),
        *(_line("内訳 / parts", f"= {_sum(parts)}") for parts in item.identities),
    ]
    if item.part_of is not None:
        lines.append(_line("うち数 / part of", f"`{item.part_of}`"))
    for name, text in (("含む / include", item.include), ("除く / exclude", item.exclude)):
        if text is not None:
            lines.append(_line(name, _both(text)))
    return _join(
        f"### {_both(item.label)}",
        f"{item.definition.ja}  \n{item.definition.en}",
        "\n".join(lines),
    )


def _check_section(check: Check) -> str:
    numbers = (f"`{name}` {value:,g}" for name, value in check.parameters.items())
    lines = [
        _line("コード / code", f"`{check.code}`"),
        _line("程度 / level", _both(level_word(check.level))),
        *(_line("限度 / limits", ", ".join(numbers)) for _ in range(bool(check.parameters))),
        *(_line("組 / pair", ", ".join(f"`{code}`" for code in pair)) for pair in check.pairs),
        *(_line("除く / exempt", f"`{code}`") for code in check.exempt),
    ]
    return _join(
        f"## {_both(check.label)}", f"{check.text.ja}  \n{check.text.en}", "\n".join(lines)
    )


def _formula(terms: tuple[Term, ...]) -> str:
    first, *others = [(" − " if term.sign < 0 else " + ", f"`{term.item}`") for term in terms]
    whole = ("− " if terms[0].sign < 0 else "") + first[1] + "".join(map("".join, others))
    return f"({whole})" if others else whole


def _sum(codes: Iterable[str]) -> str:
    return " + ".join(f"`{code}`" for code in codes)


def _years(since: int | None, until: int | None) -> str:
    return f"{since or ''}–{until or ''}" if since or until else "すべて / all"


def _both(text: LocalizedText) -> str:
    return f"{text.ja} / {text.en}" if text.ja != text.en else text.ja


def _line(name: str, value: str) -> str:
    return f"- {name}: {value}"


def _join(*parts: str) -> str:
    return "\n\n".join(part.rstrip("\n") for part in parts) + "\n"
