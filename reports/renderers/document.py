"""What the templates of the PDF read: the content as plain values, and its pictures as files.

Nothing is chosen, worded or set here.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from indicators.charts.paper.position import draw_position
from reports.parts import (
    Block,
    BreakdownBlock,
    GroupRow,
    PositionRow,
    Quantity,
    ReportContent,
    Section,
)
from reports.renderers.drawing import Look, draw_block, draw_breakdown, has_wide_classes
from reports.renderers.strips import draw_code, draw_places

Files = dict[str, bytes]


def describe(content: ReportContent, files: Files, look: Look) -> Mapping[str, Any]:
    """Return what the template reads; pictures go into `files` under the names given here."""
    source = content.release.source.in_language(content.asked.language)
    return {
        "language": content.asked.language,
        "document_title": f"{content.name} {content.fiscal_year_words} {content.title}",
        "author": content.name,
        "source": source,
        "digest": content.release.digest,
        "is_invented": content.release.is_invented,
        "header_left": f"{content.name}　{content.fiscal_year_words}",
        "header_right": _say_draft(content, content.release_words),
        "footer_left": _footer(content),
        "code": _draw_code(content, files),
        "viewpoints": [_viewpoint(each, files) for each in content.viewpoints],
        "changes": [each.sentence for each in content.changes],
        "key_rows": _rows(content.key_rows, files),
        "sections": [_section(each, files, look) for each in content.sections],
        "explanations": [each._asdict() for each in content.explanations],
        "definitions": [row._asdict() for row in content.definitions],
        "method": [each._asdict() for each in content.method],
        "signs": [sign._asdict() for sign in content.signs],
        **{name: getattr(content, name) for name in _AS_IT_IS},
    }


_AS_IT_IS = (
    "title",
    "name",
    "fiscal_year_words",
    "release_words",
    "state",
    "group_sentence",
    "chips",
    "lead",
    "strengths",
    "questions",
    "changes_sentence",
    "quality",
    "labels",
    "check_code",
    "verify_address",
    "is_draft",
)


def _say_draft(content: ReportContent, words: str) -> str:
    return f"{content.labels['draft']}　{words}" if content.is_draft else words


def _footer(content: ReportContent) -> str:
    """Return what stands at the foot of every page: invented or not, digest, check code."""
    words = content.labels
    parts = [words["invented"]] if content.release.is_invented else []
    parts.append(f"{words['digest']} {content.release.digest[:12]}")
    if content.check_code:
        parts.append(f"{words['check_code']} {content.check_code}")
    return _say_draft(content, "　".join(parts))


def _draw_code(content: ReportContent, files: Files) -> str:
    if not content.verify_address:
        return ""
    files["code.svg"] = draw_code(content.verify_address)
    return "code.svg"


def _viewpoint(place: Any, files: Files) -> dict[str, Any]:
    strip = f"viewpoint-{place.code}.svg"
    files[strip] = draw_places(place)
    counts = {name: getattr(place, name).shown for name in ("compared", "top", "middle", "bottom")}
    return {"label": place.label, "sentence": place.sentence, "strip": strip, **counts}


def _section(section: Section, files: Files, look: Look) -> dict[str, Any]:
    return {
        "label": section.label,
        "sentence": section.sentence,
        "rows": _rows(section.rows, files),
        "absent": _rows(section.absent, files),
        "absent_sentence": section.absent_sentence,
        "blocks": [_block(each, files, look) for each in section.blocks],
        "breakdowns": [_breakdown(each, files, look) for each in section.breakdowns],
    }


def _rows(rows: Iterable[PositionRow], files: Files) -> list[dict[str, Any]]:
    return [_row(row, files) for row in rows]


def _row(row: PositionRow, files: Files) -> dict[str, Any]:
    strip = f"position-{row.code}.svg"
    if strip not in files:
        files[strip] = draw_position(row.position)
    plain = {name: getattr(row, name) for name in ("number", "label", "unit", "note", "group_name")}
    return {**plain, **_quantities(row), "position_words": row.position_words, "strip": strip}


def _quantities(row: PositionRow | GroupRow) -> dict[str, dict[str, str]]:
    """Return every figure of a line as it is shown."""
    named = row._asdict()
    return {name: _quantity(each) for name, each in named.items() if isinstance(each, Quantity)}


def _quantity(quantity: Quantity) -> dict[str, str]:
    return {"shown": quantity.shown, "reason": quantity.reason}


def _block(block: Block, files: Files, look: Look) -> dict[str, Any]:
    names = {}
    for name, svg in draw_block(block, look).items():
        names[name] = f"{name}-{block.row.code}.svg"
        files[names[name]] = svg
    words = (
        *("title", "sentence", "scatter_caption", "classes_caption", "classes_sentence"),
        *("trend_caption", "trend_sentence", "note"),
    )
    return {
        **_row(block.row, files),
        **names,
        **{name: getattr(block, name) for name in words},
        "is_wide": has_wide_classes(block),
        "groups": [
            {"name": group.name, "is_own": group.is_own, **_quantities(group)}
            for group in block.groups
        ],
    }


def _breakdown(block: BreakdownBlock, files: Files, look: Look) -> dict[str, Any]:
    picture = f"breakdown-{block.code}.svg"
    files[picture] = draw_breakdown(block, look)
    words = ("title", "sentence", "caption", "unit", "parts")
    return {
        **{name: getattr(block, name) for name in words},
        "picture": picture,
        "rows": [
            {
                "name": row.name,
                "is_own": row.is_own,
                "values": [_quantity(each) for each in row.values],
                "n": [_quantity(each) for each in row.n],
            }
            for row in block.rows
        ],
    }
