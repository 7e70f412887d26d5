"""docs/items.md: what a university is asked for.

Everything in it comes from the definitions.
"""

from indicators.catalogue.model import Catalogue, Item, Section
from indicators.formatting import unit_symbol
from indicators.management.documents.chapters import build_chapters
from indicators.management.documents.words import (
    NOTICE,
    YES_OR_NO,
    join,
    write_both,
    write_changes,
    write_line,
    write_sum,
    write_years,
)


def build_items_document(catalogue: Catalogue) -> str:
    """Return the items that a university is asked for: where each is asked, then by viewpoint."""
    items = catalogue.items.values()
    fed = sum(item.source_column is not None for item in items)
    return join(
        "# 調査項目一覧 / Items",
        NOTICE,
        f"{len(items)}項目。うち{fed}項目は文部科学省の調査の表から取り込む。  \n"
        f"{len(items)} items, {fed} of them read from MEXT's survey table.",
        "## 入力の区分 / Sections of the form",
        *map(_describe_section, catalogue.sections.values()),
        *build_chapters(catalogue, items, _build_item_section),
    )


def _describe_section(section: Section) -> str:
    return join(
        f"### {write_both(section.label)} ({len(section.items)})",
        f"{section.introduction.ja}  \n{section.introduction.en}",
        ", ".join(f"`{code}`" for code in section.items),
    )


def _build_item_section(item: Item) -> str:
    column = f" (`{item.source_column}`)" if item.source_column else ""
    lines = [
        write_line("コード / code", f"`{item.code}`"),
        write_line("単位 / unit", write_both(unit_symbol(item.unit))),
        write_line("整数 / whole number", write_both(YES_OR_NO[item.is_whole])),
        write_line("対象年度 / years", write_years(item.since, item.until)),
        write_line("非公開 / confidential", write_both(YES_OR_NO[item.confidential])),
        write_line("出典 / source", f"{item.source}{column}"),
        *(write_line("内訳 / parts", f"= {write_sum(parts)}") for parts in item.identities),
    ]
    if item.part_of is not None:
        lines.append(write_line("うち数 / part of", f"`{item.part_of}`"))
    if item.staff is not None:
        lines.append(write_line("従事者数 / staff", f"`{item.staff}`"))
    for name, text in (("含む / include", item.include), ("除く / exclude", item.exclude)):
        if text is not None:
            lines.append(write_line(name, write_both(text)))
    lines += write_changes(item.changes)
    return join(
        f"### {write_both(item.label)}",
        f"{item.definition.ja}  \n{item.definition.en}",
        "\n".join(lines),
    )
