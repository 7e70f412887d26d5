"""Whether a file belongs where it is being put: the right university and the right year.

Pure; reading who a file says it is from is the workbook's and the reader's work.
"""

from indicators.catalogue.model import Catalogue
from indicators.text import LocalizedText
from universities.submissions.checking.findings import Finding

RULE = "wrong_file"


def find_file_findings(
    catalogue: Catalogue,
    *,
    expected: tuple[str, int],
    got: tuple[str, int],
) -> tuple[Finding, ...]:
    """Return an error if the file is of another university or fiscal year; it concerns no item.

    Both are (name of the university, fiscal year).
    """
    if expected == got:
        return ()
    return tuple(
        Finding(
            check.code,
            check.level,
            "",
            (),
            check.label,
            check.text.fill(item="", expected=_named(expected), got=_named(got)),
        )
        for check in catalogue.checks.values()
        if check.rule == RULE
    )


def _named(belongs: tuple[str, int]) -> LocalizedText:
    university, year = belongs
    return LocalizedText(f"{university}・{year}年度", f"{university}, FY{year}")
