"""Reads what is known of a return beside its figures, for the people a report is made for.

Nothing is worded here.
"""

from reports.explanations import Returned, Said
from reports.parts import Asked
from universities.access import PUBLIC, Audience
from universities.releases.corrections import find_corrections
from universities.releases.explanations import read_explanations
from universities.releases.reader import PublishedRelease
from universities.submissions.workflow import VIEWER


def read_returned(release: PublishedRelease, asked: Asked) -> Returned:
    """Return the explanations and corrections of the university's return that year.

    A constant number of queries.
    """
    own = release.sight is not None and asked.university in release.sight.own
    audience = Audience(roles={asked.university: VIEWER}) if own else PUBLIC
    items = release.catalogue.items.values()
    said = read_explanations(
        audience,
        release=release.number,
        university=asked.university,
        fiscal_year=asked.fiscal_year,
    )
    return Returned(
        explanations=tuple(Said(*each) for each in said),
        corrected=find_corrections(
            audience,
            release=release.number,
            university=asked.university,
            fiscal_year=asked.fiscal_year,
            confidential=frozenset(each.code for each in items if each.confidential),
        ),
    )
