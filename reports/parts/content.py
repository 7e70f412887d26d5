"""The whole report as one object, from which every file of it is rendered.

Nothing is chosen, calculated or worded here.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from reports.parts.asked import Asked, ReleaseIdentity
from reports.parts.figures import PositionRow
from reports.parts.reading import Definition, Explanation, Method, Sign
from reports.parts.sections import Block, BreakdownBlock, Section
from reports.parts.summary import Change, ViewpointPlace


@dataclass(frozen=True)
class ReportContent:
    """The whole report in one language, from which PDF, HTML, XLSX and PPTX are rendered.

    `labels`: the fixed words of the renderers (headings, column names), by key. `state`: final or
    provisional. `is_draft`: of figures that are not accepted yet; it says so on every page and has
    no check code. `check_code`, `verify_address`: empty where nothing can be confirmed.
    """

    asked: Asked
    release: ReleaseIdentity
    title: str
    name: str
    fiscal_year_words: str
    release_words: str
    state: str
    group_sentence: str
    chips: tuple[str, ...]
    lead: str
    viewpoints: tuple[ViewpointPlace, ...]
    strengths: tuple[str, ...]
    questions: tuple[str, ...]
    changes: tuple[Change, ...]
    changes_sentence: str
    key_rows: tuple[PositionRow, ...]
    sections: tuple[Section, ...]
    explanations: tuple[Explanation, ...]
    quality: tuple[str, ...]
    definitions: tuple[Definition, ...]
    method: tuple[Method, ...]
    signs: tuple[Sign, ...]
    labels: Mapping[str, str]
    check_code: str = ""
    verify_address: str = ""
    is_draft: bool = False

    @property
    def notes(self) -> tuple[str, ...]:
        """Return the sentences of the method, one after the other."""
        return tuple(sentence for rule in self.method for sentence in rule.sentences)

    @property
    def rows(self) -> tuple[PositionRow, ...]:
        """Return every indicator of the report, with a value or without, by viewpoint."""
        return tuple(row for section in self.sections for row in (*section.rows, *section.absent))

    @property
    def blocks(self) -> tuple[Block, ...]:
        """Return every indicator shown in full, in order."""
        return tuple(block for section in self.sections for block in section.blocks)

    @property
    def breakdowns(self) -> tuple[BreakdownBlock, ...]:
        """Return every breakdown, in order."""
        return tuple(each for section in self.sections for each in section.breakdowns)
