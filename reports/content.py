"""The feedback report of one university, one fiscal year, one language, as one content object.

Every renderer draws from it and reads nothing else; no framework and no file is known here.
"""

from collections.abc import Iterable

from comparisons.choice import choose_questions, choose_strengths
from indicators.calculation.figures import Figures
from indicators.catalogue.model import Catalogue
from indicators.charts.names import find_names
from indicators.formatting import format_fiscal_year
from indicators.text import LocalizedText
from reports.blocks import build_block
from reports.chips import build_chips
from reports.choice import choose_blocks, choose_key_readings
from reports.glossary import build_definitions, build_notes, build_signs
from reports.labels import LABELS, resolve_labels
from reports.parts import Asked, ReleaseIdentity, ReportContent, Section
from reports.readings import Reading, build_row, read_readings
from reports.sentences import (
    write_absent,
    write_lead,
    write_question,
    write_release,
    write_section,
    write_strength,
)

# How many fiscal years a question looks back.
_YEARS_BACK = 10


class ReportError(ValueError):
    """A report cannot be built of what was asked for."""


def build_report(
    figures: Figures,
    *,
    catalogue: Catalogue,
    university: str,
    fiscal_year: int,
    release: ReleaseIdentity,
    language: str,
) -> ReportContent:
    """Return the report; every text in `language`, every figure in its indicator's unit.

    Missing: what the university did not return is listed with the reason, never as 0.
    Raises: ReportError if the release does not hold the university or the fiscal year.
    """
    asked = Asked(university, fiscal_year, language)
    _check_asked(figures, asked, release)
    readings = read_readings(figures, catalogue, asked)
    return ReportContent(
        asked=asked,
        release=release,
        title=LABELS["title"].in_language(language),
        name=find_names(figures.panel.universities)[university].in_language(language),
        fiscal_year_words=format_fiscal_year(fiscal_year, language),
        release_words=write_release(release).in_language(language),
        chips=build_chips(figures, readings, asked),
        lead=write_lead(readings).in_language(language),
        strengths=_speak(map(write_strength, choose_strengths(readings)), language),
        questions=_build_questions(figures, readings, asked),
        key_rows=tuple(build_row(each, language) for each in choose_key_readings(readings)),
        sections=_build_sections(figures, catalogue, readings, asked),
        definitions=build_definitions(readings, language),
        notes=build_notes(language),
        signs=build_signs(language),
        labels=resolve_labels(language),
    )


def _speak(texts: Iterable[LocalizedText], language: str) -> tuple[str, ...]:
    return tuple(text.in_language(language) for text in texts)


def _check_asked(figures: Figures, asked: Asked, release: ReleaseIdentity) -> None:
    if asked.university not in figures.panel.codes:
        raise ReportError(
            f"university: must be one of the {len(figures.panel.codes)} of release "
            f"{release.number}, got '{asked.university}'. Look its code up on the page of "
            "universities."
        )
    if asked.fiscal_year not in figures.fiscal_years:
        known = ", ".join(str(year) for year in figures.fiscal_years)
        raise ReportError(
            f"fiscal year: must be one of release {release.number} ({known}), got "
            f"{asked.fiscal_year}. Choose one of them."
        )


def _build_questions(
    figures: Figures, readings: tuple[Reading, ...], asked: Asked
) -> tuple[str, ...]:
    chosen = choose_questions(readings)
    running = count_years_running(figures, asked) if chosen else {}
    questions = (
        write_question(each, years_running=running[each.indicator.code]) for each in chosen
    )
    return _speak(questions, asked.language)


def count_years_running(figures: Figures, asked: Asked) -> dict[str, int]:
    """Return per indicator for how many fiscal years in a row the value stands on the bad side."""
    running = dict.fromkeys(figures.indicators, 0)
    unbroken = set(running)
    for year in range(asked.fiscal_year, asked.fiscal_year - _YEARS_BACK, -1):
        if year not in figures.fiscal_years:
            break
        standings = figures.university_standings(asked.university, fiscal_year=year)
        unfavourable = standings[~standings["favourable"].fillna(True).astype(bool)]
        unbroken &= set(unfavourable["indicator"])
        for code in unbroken:
            running[code] += 1
    return running


def _build_sections(
    figures: Figures, catalogue: Catalogue, readings: tuple[Reading, ...], asked: Asked
) -> tuple[Section, ...]:
    in_full = choose_blocks(readings)
    by_viewpoint = {
        viewpoint: tuple(each for each in readings if each.indicator.viewpoint == viewpoint.code)
        for viewpoint in catalogue.viewpoints.values()
    }
    return tuple(
        Section(
            code=viewpoint.code,
            label=viewpoint.label.in_language(asked.language),
            sentence=write_section(own).in_language(asked.language),
            rows=tuple(build_row(each, asked.language) for each in own if each.has_value),
            absent=tuple(build_row(each, asked.language) for each in own if not each.has_value),
            absent_sentence=write_absent(own).in_language(asked.language),
            blocks=tuple(build_block(figures, each, asked) for each in own if each in in_full),
        )
        for viewpoint, own in by_viewpoint.items()
        if own
    )
