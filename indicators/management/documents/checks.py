"""docs/checks.md: which checks are applied, with their limits.

Everything in it comes from the definitions.
"""

from indicators.catalogue.model import Catalogue, Check
from indicators.formatting import level_word
from indicators.management.documents.words import NOTICE, join, write_both, write_line


def build_checks_document(catalogue: Catalogue) -> str:
    """Return the list of checks, in the order in which they are applied."""
    return join(
        "# 入力の確認一覧 / Checks",
        NOTICE,
        f"{len(catalogue.checks)}の確認。エラーは直すまで、要説明と要確認は答えるまで提出できない。\n"
        "金額の限度は円。理由は`checks.toml`の各行の上にある。  \n"
        f"{len(catalogue.checks)} checks. An error must be corrected before submitting, what is "
        "to be explained or confirmed must be answered.\n"
        "Limits of money are in yen; their reasons stand in `checks.toml`.",
        *(_build_check_section(check) for check in catalogue.checks.values()),
    )


def _build_check_section(check: Check) -> str:
    numbers = (f"`{name}` {value:,g}" for name, value in check.parameters.items())
    lines = [
        write_line("コード / code", f"`{check.code}`"),
        write_line("程度 / level", write_both(level_word(check.level))),
        *(write_line("限度 / limits", ", ".join(numbers)) for _ in range(bool(check.parameters))),
        *(write_line("組 / pair", ", ".join(f"`{code}`" for code in pair)) for pair in check.pairs),
        *(write_line("除く / exempt", f"`{code}`") for code in check.exempt),
    ]
    return join(
        f"## {write_both(check.label)}", f"{check.text.ja}  \n{check.text.en}", "\n".join(lines)
    )
