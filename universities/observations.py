"""THE DATA DOOR: sealed, accepted rows become frames, always for a named audience.

Nothing else turns stored values into figures, and nothing here writes or calculates.
"""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import pandas as pd
from django.db.models import Exists, OuterRef, Q, QuerySet

from indicators.catalogue.model import Catalogue
from indicators.frames import OBSERVATIONS, UNIVERSITIES
from universities.access import Audience, check_audience, may_see
from universities.models import Event, Revision, Round, University, Value
from universities.submissions.workflow import ACCEPTING


class SealedRevision(NamedTuple):
    """The revision that speaks for one university and fiscal year."""

    id: int
    submission: int
    university: str
    fiscal_year: int


def read_sealed_revisions(*, is_invented: bool) -> list[SealedRevision]:
    """Return the newest accepted revision of every submission, by year and code.

    Real and invented universities are never read together.
    """
    rows = (
        _newest_sealed(is_invented=is_invented)
        .order_by("submission__round__fiscal_year", "submission__university__code")
        .values_list(
            "id", "submission", "submission__university__code", "submission__round__fiscal_year"
        )
    )
    return [SealedRevision(*row) for row in rows]


def read_observations(
    audience: Audience,
    *,
    catalogue: Catalogue,
    revisions: Sequence[SealedRevision],
    is_invented: bool,
) -> pd.DataFrame:
    """Return the observations frame of those revisions, in catalogue order of the items.

    Units: each value in its item's unit. Missing: an unanswered item has no row; a revision
    without any answer keeps one row, not_submitted, because the university took part.
    Items that the audience may not see, or that the catalogue does not know, are left out.
    Raises: NoAudience.
    """
    check_audience(audience)
    items = [item.code for item in catalogue.items.values() if may_see(audience, item)]
    cells = _read_cells(is_invented=is_invented)
    places = pd.DataFrame(
        [(each.id, each.university, each.fiscal_year) for each in revisions],
        columns=["revision", "university", "fiscal_year"],
    )
    answered = cells[cells["item"].isin(items)].merge(
        places, on="revision", how="inner", validate="many_to_one"
    )
    silent = places[~places["revision"].isin(answered["revision"])]
    silent = silent.assign(item=items[0] if items else "", value=np.nan, state="not_submitted")
    tidy = pd.concat([answered, silent], ignore_index=True)
    tidy["item"] = pd.Categorical(tidy["item"], categories=items, ordered=True)
    tidy = tidy.sort_values(["item", "fiscal_year", "university"], ignore_index=True)
    tidy["item"] = tidy["item"].astype(object)
    return tidy[[*OBSERVATIONS.key, *OBSERVATIONS.columns]]


def read_universities(codes: Sequence[str]) -> pd.DataFrame:
    """Return the universities frame of those codes, ordered by code."""
    rows = University.objects.order_by("code").values(
        "code", "name_ja", "name_en", "kind", "prefecture", "has_medical_school", "is_invented"
    )
    wanted = set(codes)
    frame = pd.DataFrame([row for row in rows if row["code"] in wanted], dtype=object)
    frame = frame.rename(columns={"code": "university"})
    return frame.reindex(columns=[*UNIVERSITIES.key, *UNIVERSITIES.columns])


def _newest_sealed(*, is_invented: bool) -> "QuerySet[Revision]":
    """Return each submission's newest accepted revision.

    A submission that was reopened speaks through it until the correction is accepted too.
    """
    newer = _accepted().filter(submission=OuterRef("submission"), number__gt=OuterRef("number"))
    return _accepted().filter(
        ~Exists(newer),
        submission__university__is_invented=is_invented,
        submission__round__is_practice=False,
    )


def _accepted() -> "QuerySet[Revision]":
    """Return the revisions that figures may rest on.

    What was accepted in a round that is still open waits until it closes: no figure of an open
    round leaves its university. What was imported for such a year before stays.
    """
    is_waiting = Q(action="accept", submission__round__state=Round.State.OPEN)
    accepting = Event.objects.filter(revision=OuterRef("pk"), action__in=ACCEPTING)
    accepting = accepting.exclude(is_waiting)
    return Revision.objects.filter(Exists(accepting), sealed_at__isnull=False)


def _read_cells(*, is_invented: bool) -> pd.DataFrame:
    rows = Value.objects.filter(
        revision__in=_newest_sealed(is_invented=is_invented).values("id")
    ).values_list("revision_id", "item", "amount", "state")
    frame = pd.DataFrame.from_records(list(rows), columns=["revision", "item", "value", "state"])
    return frame.astype({"revision": "int64", "value": "float64"})
