"""What happened to a definition from release to release, and whether the shown one is of today.

What differs between two versions is told by comparing.py.
"""

from collections.abc import Callable, Iterator
from urllib.parse import urlencode

from comparisons.definitions.comparing import Described, list_changes
from comparisons.definitions.parts import History, Moment
from comparisons.explain.parts import Fact
from comparisons.results import PublishedRelease
from indicators.catalogue.model import Catalogue
from indicators.text import LocalizedText
from universities.releases.definitions import FrozenDefinitions, list_definitions

Describe = Callable[[Catalogue], Described | None]
LABEL = LocalizedText("公表版 第{number}版（{date}）", "Release No. {number} ({date})")
FIRST = LocalizedText("最初の公表版からあります。", "In the first release already.")
ADDED = LocalizedText("この版で加わりました。", "Added in this release.")
GONE = LocalizedText("この版でなくなりました。", "Dropped in this release.")
CHANGED = LocalizedText("定義が変わりました。", "The definition changed.")
DAMAGED = LocalizedText(
    "この版のファイルが読めないため、定義を比べられません。",
    "The files of this release cannot be read, so its definition cannot be compared.",
)
HELD_SINCE = LocalizedText(
    "この定義は、公表版 第{first}版から第{shown}版まで変わっていません。",
    "This definition has not changed from release No. {first} to No. {shown}.",
)
ONE_RELEASE = LocalizedText(
    "この定義は、公表版 第{shown}版からのものです。",
    "This definition came with release No. {shown}.",
)
OF_THEN = LocalizedText(
    "公表版 第{shown}版の当時の定義です。{today}",
    "This is the definition of release No. {shown}. {today}",
)
TODAY_SAME = LocalizedText(
    "最新の第{newest}版でも同じです。", "It is the same in the newest, No. {newest}."
)
TODAY_OTHER = LocalizedText(
    "最新の第{newest}版では変わっています。", "It is different in the newest, No. {newest}."
)
TODAY_NONE = LocalizedText(
    "最新の第{newest}版にはありません。", "The newest, No. {newest}, does not have it."
)


def build_history(
    release: PublishedRelease, describe: Describe, *, address: str, language: str
) -> History:
    """Return the moments, newest first; `address` is the page, without a release."""
    versions = list_definitions(is_invented=release.is_invented)
    moments = list(_list_moments(versions, describe, address, language))
    # A release that cannot be read has no address, and says nothing about since when.
    readable = [number for number, moment in moments if moment.address]
    last = max((number for number in readable if number <= release.number), default=0)
    held = ONE_RELEASE if last == release.number else HELD_SINCE
    notice = _tell_notice(release, versions[-1], describe)
    return History(
        notice=notice.in_language(language) if notice else "",
        newest=_link(address, versions[-1].number) if notice else "",
        sentence=held.fill(first=last, shown=release.number).in_language(language),
        moments=[moment for _, moment in reversed(moments)],
    )


def _list_moments(
    versions: list[FrozenDefinitions], describe: Describe, address: str, language: str
) -> Iterator[tuple[int, Moment]]:
    """Yield number and words of each release in which something happened to it, oldest first."""
    before: Described | None = None
    for at, version in enumerate(versions):
        after = describe(version.catalogue) if version.catalogue else before
        changes = list_changes(before, after, language) if before and after else []
        told = _tell(version, before, after, changes, is_first=at == 0)
        if told:
            label = LABEL.fill(number=version.number, date=version.published_on)
            place = _link(address, version.number) if after and version.catalogue else ""
            words = (label.in_language(language), place, told.in_language(language), changes)
            yield version.number, Moment(*words)
        before = after


def _tell(
    version: FrozenDefinitions,
    before: Described | None,
    after: Described | None,
    changes: list[Fact],
    *,
    is_first: bool,
) -> LocalizedText | None:
    if version.catalogue is None:
        return DAMAGED
    if after is None:
        return GONE if before else None
    if before is None:
        return FIRST if is_first else ADDED
    return CHANGED if changes else None


def _tell_notice(
    release: PublishedRelease, newest: FrozenDefinitions, describe: Describe
) -> LocalizedText | None:
    """Return that the shown definition is one of then, and whether it is still the same."""
    if newest.number == release.number:
        return None
    now = describe(newest.catalogue) if newest.catalogue else None
    then = describe(release.catalogue)
    today = TODAY_NONE if now is None else TODAY_SAME if now == then else TODAY_OTHER
    if newest.catalogue is None:
        today = DAMAGED
    return OF_THEN.fill(shown=release.number, today=today.fill(newest=newest.number))


def _link(address: str, number: int) -> str:
    return f"{address}?{urlencode({'release': number})}"
