"""Both languages are complete: every Japanese text of the site has its English."""

import re

from kpi_dashboard.tools.messages import find_problems
from kpi_dashboard.tools.text_uses import find_uses
from kpi_dashboard.tools.translations import read_translations
from tests.architecture.project import ROOT, name_of

JAPANESE = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]")
COMMENT = re.compile(r"\{#.*?#\}|<!--.*?-->", re.DOTALL)
MARKED = re.compile(
    r"\{%\s*blocktrans(?:late)?\b.*?endblocktrans(?:late)?\s*%\}|\{%.*?%\}|\{\{.*?\}\}", re.DOTALL
)
# Drawn without a context and in both languages at once, when nothing else works.
ALWAYS_BOTH = {"templates/500.html"}


def test_every_japanese_text_has_its_english_and_no_english_is_idle():
    assert find_problems() == []


def test_the_english_is_english():
    japanese = [
        message.id
        for message in read_translations()
        if message.id and JAPANESE.search(str(message.string))
    ]

    assert japanese == []


def test_the_placeholders_are_the_same_in_both_languages():
    placeholder = re.compile(r"%\(\w+\)[sd]")
    different = [
        message.id
        for message in read_translations()
        if isinstance(message.id, str)
        and set(placeholder.findall(message.id)) != set(placeholder.findall(str(message.string)))
    ]

    assert different == []


def test_no_template_shows_japanese_that_is_not_marked_for_translation():
    unmarked = {
        name_of(path): JAPANESE.findall(MARKED.sub("", COMMENT.sub("", path.read_text("utf-8"))))
        for path in (ROOT / "templates").rglob("*.html")
        if name_of(path) not in ALWAYS_BOTH
    }

    assert {name: found for name, found in unmarked.items() if found} == {}


def test_texts_are_found_in_templates_and_in_python():
    places = {use.place.rpartition(".")[2] for use in find_uses()}

    assert places == {"html", "py"}
