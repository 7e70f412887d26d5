"""The feedback report of one university, one fiscal year, one language, as one content object.

Every renderer draws from it and reads nothing else; no framework and no file is known here.
"""

from collections.abc import Iterable, Sequence
from typing import Any

from comparisons.choice import choose_questions, choose_strengths
from indicators.calculation.figures import Figures
from indicators.catalogue.model import Catalogue
from indicators.charts.names import find_names
from indicators.formatting import format_fiscal_year
from indicators.text import LocalizedText
from reports.blocks import build_block
from reports.breakdowns import build_breakdowns
from reports.changes import build_changes, tell_rule
from reports.chips import build_chips
from reports.choice import choose_blocks, choose_key_readings
from reports.explanations import Returned, quote_explanations
from reports.glossary import build_definitions, build_signs
from reports.labels import LABELS, resolve_labels
from reports.method import build_method
from reports.parts import Asked, PeersFacts, ReleaseIdentity, ReportContent, Section
from reports.quality import build_quality, tell_provisional
from reports.readings import Reading, build_row, count_years_running, read_readings
from reports.refusing import ReportError as ReportError
from reports.refusing import check_asked
from reports.sentences.lead import write_absent, write_lead, write_section
from reports.sentences.release import name_state, write_groups, write_release
from reports.sentences.standing import write_question, write_strength
from reports.summary import build_viewpoints, group_by_viewpoint

NOTHING_MORE = Returned()


def build_report(
    figures: Figures,
    *,
    catalogue: Catalogue,
    asked: Asked,
    release: ReleaseIdentity,
    returned: Returned = NOTHING_MORE,
    check_code: str = "",
    verify_address: str = "",
    is_draft: bool = False,
    peers: PeersFacts | None = None,
) -> ReportContent:
    """Return the report; every text in its language, every figure in its indicator's unit.

    `returned`: what is known of the return beside its figures. `check_code`, `verify_address`: as
    they are printed; a draft has none. `peers`: why the nearest are near, if they are compared.
    Missing: what the university did not return is listed with the reason, never as 0.
    Raises: ReportError if the release does not hold the university, fiscal year or grouping.
    """
    check_asked(figures, asked, release)
    cited, is_provisional = (None, True) if is_draft else (release.number, release.is_provisional)
    readings = read_readings(figures, catalogue, asked, release=cited)
    return ReportContent(
        asked=asked,
        release=release,
        state=name_state(is_provisional).in_language(asked.language),
        lead=write_lead(readings, is_draft=is_draft).in_language(asked.language),
        sections=_build_sections(figures, catalogue, readings, asked),
        explanations=quote_explanations(returned, catalogue, asked.language),
        quality=(
            *build_quality(figures, catalogue, readings, asked, corrected=returned.corrected),
            *tell_provisional(is_provisional, is_draft=is_draft, language=asked.language),
        ),
        check_code="" if is_draft else check_code,
        verify_address="" if is_draft else verify_address,
        is_draft=is_draft,
        **_build_cover(figures, readings, asked, release),
        **_build_summary(figures, catalogue, readings, asked),
        **_build_closing(readings, asked.language, is_draft=is_draft, peers=peers),
    )


def _build_cover(
    figures: Figures, readings: Sequence[Reading], asked: Asked, release: ReleaseIdentity
) -> dict[str, Any]:
    """Return what the cover says, beside the state of the release."""
    language = asked.language
    grouping = figures.groupings[asked.grouping] if asked.grouping else None
    return {
        "title": LABELS["title"].in_language(language),
        "name": find_names(figures.panel.universities)[asked.university].in_language(language),
        "fiscal_year_words": format_fiscal_year(asked.fiscal_year, language),
        "release_words": write_release(release).in_language(language),
        "group_sentence": write_groups(grouping).in_language(language),
        "chips": build_chips(figures, readings, asked),
    }


def _build_summary(
    figures: Figures, catalogue: Catalogue, readings: Sequence[Reading], asked: Asked
) -> dict[str, Any]:
    """Return what stands on the summary below its first sentence."""
    language = asked.language
    return {
        "viewpoints": build_viewpoints(readings, catalogue, asked),
        "strengths": _speak(map(write_strength, choose_strengths(readings)), language),
        "questions": _build_questions(figures, readings, asked),
        "changes": build_changes(readings, language),
        "changes_sentence": tell_rule(readings, language),
        "key_rows": tuple(build_row(each, language) for each in choose_key_readings(readings)),
    }


def _build_closing(
    readings: Sequence[Reading], language: str, *, is_draft: bool, peers: PeersFacts | None
) -> dict[str, Any]:
    """Return how the report is to be read."""
    return {
        "definitions": build_definitions(readings, language),
        "method": build_method(language, is_draft=is_draft, peers=peers),
        "signs": build_signs(language),
        "labels": resolve_labels(language),
    }


def _speak(texts: Iterable[LocalizedText], language: str) -> tuple[str, ...]:
    return tuple(text.in_language(language) for text in texts)


def _build_questions(
    figures: Figures, readings: Sequence[Reading], asked: Asked
) -> tuple[str, ...]:
    chosen = choose_questions(readings)
    running = count_years_running(figures, asked) if chosen else {}
    questions = (
        write_question(each, years_running=running[each.indicator.code]) for each in chosen
    )
    return _speak(questions, asked.language)


def _build_sections(
    figures: Figures, catalogue: Catalogue, readings: Sequence[Reading], asked: Asked
) -> tuple[Section, ...]:
    in_full, language = choose_blocks(readings), asked.language
    return tuple(
        Section(
            code=code,
            label=catalogue.viewpoints[code].label.in_language(language),
            sentence=write_section(own).in_language(language),
            rows=tuple(build_row(each, language) for each in own if each.has_value),
            absent=tuple(build_row(each, language) for each in own if not each.has_value),
            absent_sentence=write_absent(own).in_language(language),
            blocks=tuple(build_block(figures, each, asked) for each in own if each in in_full),
            breakdowns=build_breakdowns(figures, catalogue, own, asked),
        )
        for code, own in group_by_viewpoint(readings, catalogue).items()
    )
