"""What a strict Content-Security-Policy and a closed network ask of every template."""

import re
from pathlib import Path

import pytest

from tests.architecture.project import ROOT, name_of

TEMPLATES = sorted((ROOT / "templates").rglob("*.html"))
FORBIDDEN = {
    "an inline style": re.compile(r"<style\b|\sstyle\s*="),
    "an inline script": re.compile(r"<script(?![^>]*\bsrc=)[^>]*>"),
    "an event handler": re.compile(r"\son[a-z]+\s*=\s*[\"']"),
    "a resource from elsewhere": re.compile(
        r"<(?:script|link|img|iframe|source|form|object|embed)\b[^>]*\b"
        r"(?:src|href|action|data)\s*=\s*[\"'](?:https?:)?//"
    ),
}
# The report as a file is kept and sent, never served as a page: it carries its own style.
ALLOWED = {"templates/reports/file.html": ["an inline style"]}
COMMENT = re.compile(r"\{#.*?#\}")


def find_forbidden(template: str) -> list[str]:
    text = COMMENT.sub("", template)
    return [name for name, pattern in FORBIDDEN.items() if pattern.search(text)]


def test_there_are_templates():
    assert TEMPLATES


@pytest.mark.parametrize("path", TEMPLATES, ids=name_of)
def test_a_template_brings_nothing_inline_and_nothing_from_elsewhere(path: Path):
    found = find_forbidden(path.read_text(encoding="utf-8"))

    assert found == ALLOWED.get(name_of(path), [])


@pytest.mark.parametrize(
    ("template", "fault"),
    [
        ('<p style="color: red">', "an inline style"),
        ("<style>p {}</style>", "an inline style"),
        ("<script>draw()</script>", "an inline script"),
        ('<button onclick="draw()">', "an event handler"),
        ('<img src="https://elsewhere.example/a.png">', "a resource from elsewhere"),
        ('<link rel="stylesheet" href="//elsewhere.example/a.css">', "a resource from elsewhere"),
    ],
)
def test_each_fault_would_be_found(template: str, fault: str):
    assert find_forbidden(template) == [fault]


@pytest.mark.parametrize(
    "path", sorted((ROOT / "templates" / "components").glob("*.html")), ids=name_of
)
def test_a_component_says_its_parameters_first(path: Path):
    first_line = path.read_text(encoding="utf-8").splitlines()[0]

    assert first_line.startswith(f"{{# {path.stem}: ")
