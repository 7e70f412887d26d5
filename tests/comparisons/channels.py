"""Every way out of comparisons, reports and the API, and what stands in an answer of any format.

Nothing is asserted here; the addresses come from the resolver, so a new one is found by itself.
"""

import base64
import io
import re
import zipfile
from collections.abc import Iterator
from itertools import product
from typing import Any

from django.test import Client
from django.urls import reverse
from pypdf import PdfReader

from comparisons.data_tables.charts import DATA_CHARTS
from comparisons.evidence.wish import OF_A_GROUP, STATISTICS
from tests.comparisons.canaries import (
    BREAKDOWN,
    PER_COST,
    PER_LICENCE,
    PER_PATENT,
    SECRET,
    YEARS,
    A,
    B,
    C,
)
from tests.site_map import list_patterns

ROOMS = ("comparisons:", "reports:", "api")
PART = re.compile(r"<(?:\w+:)?(\w+)>")
NEWEST = YEARS[-1]
SECRET_FIGURES = tuple(f"indicator={code}&year={NEWEST}" for code in (PER_COST, PER_LICENCE))
EVIDENCE = (
    *(
        f"figure={figure}&{one}&university={university}"
        for figure, one, university in product(
            (
                *("ratio", "side", "side&statistic=denominator", "difference", "band", "change"),
                *("change&statistic=numerator", "difference&statistic=share"),
            ),
            SECRET_FIGURES,
            (A, B, C),
        )
    ),
    *(
        f"figure={figure}&statistic={statistic}&{one}&group={group}"
        for figure, statistics in STATISTICS.items()
        if figure in OF_A_GROUP
        for statistic, one, group in product(statistics, SECRET_FIGURES, ("all", "large"))
    ),
    *(
        f"figure=average&statistic={statistic}&{one}&grouping=kind&group=national"
        for statistic, one in product(("pooled", "n", "median"), SECRET_FIGURES)
    ),
    *(
        f"figure=average&statistic=pooled&{one}&group=large&university={A}{more}"
        for one, more in product(SECRET_FIGURES, ("", "&cut=50", "&peers=5", "&average=median"))
    ),
    *(
        f"figure={figure}&{one}&university={university}"
        for figure, one, university in product(("rank", "percentile"), SECRET_FIGURES, (A, B))
    ),
    *(
        f"figure=correlation&statistic={statistic}&x={x}&y={PER_PATENT}&year={NEWEST}"
        for statistic, x in product(("correlation", "n", "x_top"), (PER_COST, PER_LICENCE))
    ),
    *(
        f"figure=part&statistic={statistic}&breakdown={BREAKDOWN}&{one}{whose}"
        for statistic, one, whose in product(
            ("value", "whole", "share"), SECRET_FIGURES, ("&group=all", f"&university={B}")
        )
    ),
    *(f"figure=place&viewpoint=patents&university={code}&year={NEWEST}" for code in (A, B)),
    *(f"figure=count&statistic={statistic}&university={B}" for statistic in STATISTICS["count"]),
)
WISHES: dict[str, tuple[str, ...]] = {
    "comparisons:indicator": (
        "",
        f"university={A}",
        f"university={B}&axis=log",
        f"university={C}&average=median&axis=linear",
        f"grouping=kind&average=mean_of_ratios&year={YEARS[0]}",
        *(f"sort={sort}&university={B}" for sort in ("numerator", "-denominator", "-value")),
        "sort=-difference&kind=national",
        f"q={B}&release=1",
        "cut=5",
        f"grouping=peers&peers=3&university={B}",
    ),
    "comparisons:indicator-data": tuple(
        f"format={form}&university={university}"
        for form, university in product(("", "csv", "xlsx", "svg"), (A, B))
    ),
    "comparisons:evidence": EVIDENCE,
    "comparisons:threshold": ("", "cut=5", f"average=median&university={B}"),
    "comparisons:threshold-data": ("", "format=csv", "cut=5&format=xlsx"),
    "comparisons:explain": ("", f"year={YEARS[0]}", "if_licence_income=1", "if_staff_cost=2"),
    "comparisons:vintages": tuple(
        f"university={university}&definition={definition}&format={form}"
        for university, definition, form in product((A, B), ("then", "now"), ("", "csv", "xlsx"))
    ),
    "comparisons:overview": ("", "sample=both", "group=national&sample=both"),
    "comparisons:overview-data": ("", "format=csv&sample=both", "format=xlsx&group=private"),
    "comparisons:breakdown": ("", f"university={B}&grouping=kind&average=median"),
    "comparisons:breakdown-data": tuple(
        f"format={form}&university={university}&grouping={grouping}"
        for form, university, grouping in product(
            ("", "csv", "xlsx", "svg"), (A, B), ("size", "kind")
        )
    ),
    "comparisons:pair": ("", f"x={PER_COST}&y={PER_PATENT}&university={B}"),
    "comparisons:pair-data": (f"x={PER_PATENT}&y={PER_LICENCE}&format=csv", "format=svg"),
    "comparisons:viewpoints": ("", f"university={B}"),
    "comparisons:viewpoints-data": ("", "format=csv", "format=svg"),
    "comparisons:strips-data": ("", f"format=csv&university={B}", "format=svg"),
    "comparisons:spine": ("", "viewpoint=patents"),
    "comparisons:spine-data": ("", "format=csv", "format=xlsx", "format=svg"),
    "comparisons:university": ("", f"order=definition&year={YEARS[0]}"),
    "comparisons:universities": ("", f"q={B}", "sort=-name"),
    "comparisons:definitions": ("", f"q={B}"),
    "reports:report": ("", "format=xlsx", "format=html"),
    "reports:national": ("", "format=xlsx", "format=pdf", f"year={YEARS[0]}"),
    "reports:index": ("", f"university={B}"),
    "api:report": ("format=xlsx", "format=html"),
}
API: dict[str, tuple[str, ...]] = {
    "evidence": EVIDENCE,
    "observations": tuple(f"item={item}&fiscal_year={year}" for item in SECRET for year in YEARS),
    "ratios": (
        *(f"indicator={code}&fiscal_year={NEWEST}" for code in (PER_COST, PER_LICENCE)),
        f"indicator={PER_COST}&fiscal_year={NEWEST}&university={B}",
    ),
    "groups": tuple(
        f"indicator={code}&fiscal_year={NEWEST}{more}"
        for code in (PER_COST, PER_LICENCE)
        for more in ("", "&grouping=kind", "&release=1")
    ),
}


def list_addresses() -> list[str]:
    """Return every address of the three rooms with every wish that it knows."""
    found = []
    for name, pattern in list_patterns().items():
        if name.startswith(ROOMS):
            for place in _fill(name, pattern):
                found += [f"{place}?{wish}".rstrip("?") for wish in _find_wishes(name, place)]
    return found


def _fill(name: str, pattern: str) -> Iterator[str]:
    """Yield the address for every indicator, chart and kind of university it can be about."""
    known = {
        "code": (A, B) if name == "comparisons:university" else (PER_COST, PER_LICENCE, PER_PATENT),
        "chart": DATA_CHARTS,
        "university": (A, B, C),
        "place": ("nothing",),
        "table": ("coverage", "changes"),
        "round": ("2025",),
        "round_code": ("2025",),
        "slug": ("nobody-named-this",),
        # Kept files have a test of their own (tests/reports/issuing/test_protected_files.py).
        "issue": (1,),
        "batch": (1,),
    }
    if name.startswith("comparisons:breakdown"):
        known["code"] = (BREAKDOWN,)
    if name.startswith("comparisons:spine"):
        known["code"] = (A, B)
    if name == "comparisons:national-data":
        known["code"] = ("joint_amount", "goals", "company_share")
    if name == "comparisons:item-definition":
        known["code"] = SECRET
    if name == "reports:verify-code":
        known["code"] = ("0" * 12,)
    parts = PART.findall(pattern)
    for values in product(*(known[part] for part in parts)):
        yield reverse(name, kwargs=dict(zip(parts, values, strict=True)))


def _find_wishes(name: str, place: str) -> tuple[str, ...]:
    endpoint = place.rpartition("/api/v1/")[2]
    questions = API.get(endpoint)
    if questions is None:
        return WISHES.get(name, ("",))
    return tuple(f"{each}{form}" for each in questions for form in ("", "&format=csv"))


def read_words(answer: Any) -> str:
    """Return all that an answer says: headers, text, every member of a workbook, decoded pictures.

    Thousands commas are taken out, so one spelling finds a number.
    """
    headers = " ".join(f"{name}: {value}" for name, value in answer.items())
    return f"{headers}\n{_read_content(answer)}".replace(",", "")


def _read_content(answer: Any) -> str:
    content = answer.getvalue()
    if content.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(content)) as book:
            members = (f"{name}\n{book.read(name).decode()}" for name in book.namelist())
            return "\n".join(members)
    if content.startswith(b"%PDF"):
        reader = PdfReader(io.BytesIO(content))
        pages = "\n".join(page.extract_text() for page in reader.pages)
        return f"{reader.metadata}\n{reader.xmp_metadata}\n{pages}"
    text = content.decode("utf-8-sig")
    pictures = re.findall(r"data:image/svg\+xml;base64,([A-Za-z0-9+/=]+)", text)
    return "\n".join([text, *(base64.b64decode(each).decode() for each in pictures)])


def walk(client: Client, addresses: list[str]) -> Iterator[tuple[str, str]]:
    """Yield each address with all that its answer says."""
    for address in addresses:
        yield address, read_words(client.get(address))
