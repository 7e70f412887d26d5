"""The gallery: every component on one page, with invented words, in DEBUG only.

Only examples of looks live here; no page of the product shows them.
"""

from types import SimpleNamespace as Part
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

FIGURE = {
    "data": [
        {"type": "scatter", "mode": "markers", "x": [1, 10, 100], "y": [2, 15, 140]},
        {"type": "scatter", "mode": "lines", "x": [1, 100], "y": [1.5, 120]},
    ],
    "layout": {"xaxis": {"type": "log"}, "yaxis": {"type": "log"}, "margin": {"t": 8, "r": 8}},
}
CONTROLS = [
    Part(
        name="year",
        label="年度",
        kind="select",
        options=[
            Part(value=year, label=f"{year}年度", is_chosen=year == 2024) for year in (2024, 2023)
        ],
    ),
    Part(
        name="average",
        label="群の値",
        kind="segmented",
        options=[
            Part(value=word, label=word, is_chosen=word == "合計÷合計")
            for word in ("合計÷合計", "単純平均", "中央値")
        ],
    ),
]
HEADER = [
    Part(label="群"),
    *(Part(label=word, is_number=True) for word in ("合計÷合計", "中央値", "n")),
]


def gallery(request: HttpRequest) -> HttpResponse:
    """Show every component once."""
    return render(request, "components/gallery.html", build_examples())


def build_examples() -> dict[str, Any]:
    """Return one example for each component."""
    return {
        "chips": ["R3", "出典 経済産業省 2016", "高いほど良い"],
        "crumbs": [Part(label="比べる", address="/indicators/"), Part(label="R3", address="")],
        "parts": [
            Part(text="800件以下の群（n=82）は ", is_number=False),
            Part(text="2,107千円", is_number=True),
            Part(text="（合計÷合計）です。", is_number=False),
        ],
        "controls": CONTROLS,
        "figure": FIGURE,
        "tabs": [Part(anchor=f"part-{place}", label=word) for place, word in enumerate("表図文")],
        "header": HEADER,
        "rows": [
            _row("全体", "2,985", "1,702", "90"),
            _row("港湾大学の群", "2,107", "△1,640", "82"),
        ],
        "release": Part(number=3, published_on=None, digest="9f3ce21a" * 8, is_invented=True),
    }


def _row(*cells: str) -> Part:
    first, *others = cells
    numbers = [Part(label=cell, is_number=True) for cell in others]
    return Part(cells=[Part(label=first), *numbers], is_own=first != "全体")
