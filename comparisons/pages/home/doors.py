"""The doors of the home page: where one can go, and what one does there.

What waits behind a door is not looked at.
"""

from comparisons.addresses import find_address
from comparisons.pages.parts import Link
from indicators.text import LocalizedText

# Each door: its words, its page, and what one does there.
DOORS = (
    (
        LocalizedText("比べる", "Compare"),
        "indicators",
        LocalizedText(
            "指標ごとに、規模の近い大学の群と比べます。",
            "By indicator, against a group of similar universities.",
        ),
    ),
    (
        LocalizedText("報告書", "Reports"),
        "universities",
        LocalizedText(
            "大学を選び、位置を読み、報告書をつくります。",
            "Choose a university, read its position, make its report.",
        ),
    ),
    (
        LocalizedText("全国のようす", "The country"),
        "overview",
        LocalizedText(
            "回答した大学と、指標の前年度からの動きを見ます。",
            "Who answered, and how indicators moved since last year.",
        ),
    ),
    (
        LocalizedText("全国の推移", "National trends"),
        "national",
        LocalizedText(
            "公表された全国の値を、政策の節目とともに見ます。",
            "Published national figures, with the milestones of policy.",
        ),
    ),
    (
        LocalizedText("定義集", "Definitions"),
        "definitions",
        LocalizedText(
            "何を聞き、どう計算しているかを確かめます。",
            "What is asked and how it is calculated.",
        ),
    ),
)


def list_doors(language: str) -> list[Link]:
    """Return the doors in one language."""
    return [
        Link(
            label.in_language(language),
            find_address(f"comparisons:{name}"),
            note.in_language(language),
        )
        for label, name, note in DOORS
    ]
