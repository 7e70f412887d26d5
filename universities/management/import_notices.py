"""What a person should know after an import: rows the file does not have, and doubtful codes.

Finding them lives in universities.submissions; here they are put in words.
"""

from collections.abc import Iterable, Iterator, Sequence

from django.utils.translation import gettext as _

from universities.models import University
from universities.submissions.absent import AbsentYear
from universities.submissions.doubtful_codes import (
    Coded,
    Doubt,
    find_case_variants,
    find_shared_names,
)
from universities.submissions.services import ImportOutcome

MOST_NAMED = 5


def describe_sameness(outcome: ImportOutcome) -> Iterator[str]:
    """Say that nothing was changed, and whether the file equals what is stored."""
    if outcome.changed_anything:
        return
    if outcome.absent:
        sentence = _(
            "何も変えませんでした。保存済みの %(count)d 校年度はファイルになく、そのまま残ります。"
        )
        yield sentence % {"count": len(outcome.absent)}
    else:
        yield _("前に取り込んだ内容と同じなので、何も変えませんでした。")


def describe_absent(absent: Sequence[AbsentYear]) -> str:
    """Return the first few of them and how many more there are."""
    named = "、".join(
        _("%(name)s（%(code)s）%(year)d年度")
        % {"name": each.name, "code": each.code, "year": each.fiscal_year}
        for each in absent[:MOST_NAMED]
    )
    rest = len(absent) - MOST_NAMED
    return named + (_("…ほか %d 件") % rest if rest > 0 else "")


def describe_doubts(codes: Iterable[str]) -> Iterator[str]:
    """Name the doubtful codes among real universities that concern one of those codes."""
    told = set(codes)
    rows = University.objects.filter(is_invented=False).values_list("code", "name_ja")
    stored = [Coded(*row) for row in rows]
    for each in _concerning(told, find_case_variants(stored)):
        text = _("大文字と小文字だけが違うコードがあります：%(codes)s（%(name)s）。")
        yield text % {"codes": "・".join(each.codes), "name": each.name}
    for each in _concerning(told, find_shared_names(stored)):
        text = _("複数のコードを持つ大学名があります：%(name)s（%(codes)s）。")
        yield text % {"codes": "・".join(each.codes), "name": each.name}


def _concerning(told: set[str], doubts: Iterable[Doubt]) -> list[Doubt]:
    return [each for each in doubts if not told.isdisjoint(each.codes)]
