"""The evidence of one figure as an answer of the API: what describes it, and its operands.

Everything is found by comparisons.evidence; no figure is calculated here.
"""

from typing import Any

from django.utils import timezone

from comparisons.api.evidence_question import EvidenceQuestion
from comparisons.api.faults import ApiFault
from comparisons.api.json_text import plain_value
from comparisons.api.table import ApiTable
from comparisons.evidence.defining import describe_definition
from comparisons.evidence.finding import find_evidence
from comparisons.evidence.model import Evidence, GroupingFacts, Operand, Rounding
from comparisons.evidence.wish import read_wish
from comparisons.refusals import SelectionError
from comparisons.results import choices_of
from indicators.formatting import unit_symbol
from indicators.text import LocalizedText
from universities.access import PUBLIC
from universities.releases.provenance import read_provenance
from universities.releases.reader import PublishedRelease

_NOTHING = LocalizedText("", "")


def read_evidence(release: PublishedRelease, question: EvidenceQuestion) -> ApiTable:
    """Return the figure as the fields above the rows, and its operands as the rows.

    Raises: ApiFault 400 or 404 for a figure that the release does not have.
    """
    asked = question.model_dump(exclude_none=True, exclude={"format"})
    query = {name: str(value) for name, value in asked.items()}
    try:
        found = find_evidence(release, read_wish(query, choices=choices_of(release)))
    except SelectionError as error:
        raise ApiFault(error.sentence, status=error.status) from error
    return ApiTable(_describe(release, found), _list_operands(found.operands))


def _describe(release: PublishedRelease, found: Evidence) -> dict[str, Any]:
    symbol = unit_symbol(found.unit) if found.unit else _NOTHING
    return {
        "figure": found.figure,
        "evidence": found.query,
        "name": found.name.ja,
        "name_en": found.name.en,
        "fiscal_year": found.fiscal_year,
        "value": plain_value(found.value),
        "reason": found.reason,
        "shown": found.shown.ja,
        "shown_en": found.shown.en,
        "unit": found.unit,
        "unit_symbol": symbol.ja,
        "unit_symbol_en": symbol.en,
        "rounding": _describe_rounding(found.rounding),
        "calculation": found.calculation,
        "definition": describe_definition(release, found.indicator) if found.indicator else None,
        "grouping": _describe_grouping(found.grouping, found) if found.grouping else None,
        "provenance": _describe_provenance(release, found) if found.university else None,
    }


def _describe_rounding(rounding: Rounding) -> dict[str, Any]:
    return {**rounding._asdict(), "sign": rounding.sign.ja, "sign_en": rounding.sign.en}


def _describe_grouping(grouping: GroupingFacts, found: Evidence) -> dict[str, Any]:
    left_out: dict[str, int] = {}
    for each in found.operands:
        if each.role == "excluded":
            left_out[each.reason] = left_out.get(each.reason, 0) + 1
    label, group = grouping.label, grouping.group_label
    return {
        "code": grouping.code,
        "label": label.ja,
        "label_en": label.en,
        "items": list(grouping.items),
        "cuts": [plain_value(cut) for cut in grouping.cuts],
        "group": grouping.group,
        "group_label": group.ja,
        "group_label_en": group.en,
        "at_cut": list(grouping.at_cut),
        "excluded": left_out,
    }


def _describe_provenance(release: PublishedRelease, found: Evidence) -> dict[str, Any] | None:
    """Return days only, whoever asks: caches may keep the answer for others of the same sight."""
    known = read_provenance(
        PUBLIC,
        release=release.number,
        university=found.university,
        fiscal_year=found.fiscal_year or 0,
    )
    if known is None:
        return None
    days = {"accepted_on": known.accepted_at, "imported_on": known.imported_at}
    told = {
        name: moment and timezone.localdate(moment).isoformat() for name, moment in days.items()
    }
    return {"revision": known.revision, **told}


def _list_operands(operands: tuple[Operand, ...]) -> dict[str, list[Any]]:
    labels = [each.label for each in operands]
    return {
        "role": [each.role for each in operands],
        "university": [each.university for each in operands],
        "item": [each.item for each in operands],
        "label": [label.ja for label in labels],
        "label_en": [label.en for label in labels],
        "sign": [each.sign for each in operands],
        "numerator": [float(each.numerator) for each in operands],
        "denominator": [float(each.denominator) for each in operands],
        "value": [float(each.value) for each in operands],
        "unit": [each.unit for each in operands],
        "reason": [each.reason for each in operands],
        "evidence": [each.evidence for each in operands],
    }
