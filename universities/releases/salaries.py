"""Whether a confidential item of a university is somebody's salary, by the newest release.

The rule lives in the calculation; a release applies it again to each of its years.
"""

import numpy as np

from indicators.calculation.disclosure import find_salaries
from indicators.calculation.panel import Panel
from indicators.catalogue.loader import load_catalogue
from universities.access import Audience
from universities.models import Release
from universities.releases.confidence import chosen_rules
from universities.releases.reader import read_release
from universities.submissions.workflow import VIEWER


def is_salary(university: str, item: str, *, is_invented: bool) -> bool:
    """Say whether the newest cost that was released pays too few people to be shown.

    What was never released is none: whether it is one, its first release will find.
    """
    staff = load_catalogue().items[item].staff
    releases = Release.objects.filter(is_invented=is_invented).order_by("-number")
    number = releases.values_list("number", flat=True).first()
    if staff is None or number is None:
        return False
    # As the university itself: it sees its own values.
    panel = read_release(Audience(roles={university: VIEWER}), number).figures.panel
    return university in panel.codes and _is_salary(panel, university, item, staff)


def _is_salary(panel: Panel, university: str, item: str, staff: str) -> bool:
    at = panel.codes.index(university)
    costs, people = (panel.item_values(code)[:, at] for code in (item, staff))
    reported = np.flatnonzero(~np.isnan(costs))
    if not len(reported):
        return False
    year, name = reported[-1], (university, item)
    known = {} if np.isnan(people[year]) else {name: float(people[year])}
    costs_now = {name: float(costs[year])}
    return bool(find_salaries(costs_now, known, smallest_fte=chosen_rules().smallest_fte))
