"""The pages of named groups in words: the list, one group for everybody, the form.

Nothing is read from a request and nothing is kept here.
"""

from typing import NamedTuple

from django.http import Http404
from django.urls import reverse
from django.utils.translation import gettext as _

from comparisons.addresses import find_address
from comparisons.finding import find_universities
from comparisons.groups.acts import Draft
from comparisons.groups.keeping import MOST_GROUPS, MOST_MEMBERS, find_named
from comparisons.groups.model import NAMED, Member, NamedGroup
from comparisons.pages.parts import Link
from comparisons.results import PublishedRelease, choices_of

# As many as a reader looks through; more words find the rest.
MOST_FOUND = 60


class OwnGroup(NamedTuple):
    """One of the person's groups and where it can be seen, changed and deleted."""

    name: str
    n: int
    address: str
    edit: str
    delete: str


class GroupsPage(NamedTuple):
    """The person's groups, and how many there may be."""

    rows: list[OwnGroup]
    most: int


class GroupPage(NamedTuple):
    """One group as everybody with its address sees it; `edit` only for its owner."""

    name: str
    members: list[Link]
    absent: list[str]
    indicators: list[Link]
    edit: str


class Choice(NamedTuple):
    """One university to tick."""

    code: str
    label: str
    is_chosen: bool


class FormPage(NamedTuple):
    """The form: chosen universities first, then those that the words find; `more` are not shown."""

    title: str
    draft: Draft
    chosen: list[Choice]
    found: list[Choice]
    more: int
    most: int


def build_groups_page(groups: list[NamedGroup]) -> GroupsPage:
    """Return the list of somebody's groups."""
    return GroupsPage([describe_own(each) for each in groups], MOST_GROUPS)


def describe_own(group: NamedGroup) -> OwnGroup:
    """Return one group with its addresses."""
    places = ("group", "group-edit", "group-delete")
    return OwnGroup(
        group.name,
        len(group.members),
        *(reverse(f"comparisons:{place}", args=[group.slug]) for place in places),
    )


def build_group_page(
    release: PublishedRelease, slug: str, own: list[str], language: str
) -> GroupPage:
    """Return the page of one group; `own` are the slugs of the reader. Raises: Http404."""
    group = find_named(slug)
    if group is None:
        raise Http404(_("その群はありません。消されたか、アドレスが違います。"))
    names = choices_of(release).universities
    return GroupPage(
        name=group.name,
        members=[
            Link(names[each.code].in_language(language), _find_university(each.code))
            for each in group.members
            if each.code in names
        ],
        absent=[
            each.name.in_language(language) for each in group.members if each.code not in names
        ],
        indicators=_list_indicators(release, group, language),
        edit=reverse("comparisons:group-edit", args=[slug]) if slug in own else "",
    )


def _find_university(code: str) -> str:
    return find_address("comparisons:university", code)


def _list_indicators(release: PublishedRelease, group: NamedGroup, language: str) -> list[Link]:
    """Return the public indicators, each compared by this group."""
    return [
        Link(
            f"{each.number} {each.label.in_language(language)}",
            find_address("comparisons:indicator", each.code, grouping=NAMED + group.slug),
        )
        for each in release.catalogue.indicators.values()
        if each.status == "active" and not each.confidential
    ]


def build_form_page(
    release: PublishedRelease, draft: Draft, group: NamedGroup | None, language: str
) -> FormPage:
    """Return the form with what was chosen, and with what the words find."""
    names = choices_of(release).universities
    codes = {member.code for member in draft.members}
    wanted = find_universities(draft.words, names) if draft.words.strip() else list(names)
    others = [code for code in wanted if code not in codes]
    return FormPage(
        title=_("群「%(name)s」を変える") % {"name": group.name} if group else _("新しい群"),
        draft=draft,
        chosen=[_choose(each, names, language) for each in draft.members],
        found=[
            Choice(code, names[code].in_language(language), False) for code in others[:MOST_FOUND]
        ],
        more=max(len(others) - MOST_FOUND, 0),
        most=MOST_MEMBERS,
    )


def _choose(member: Member, names: object, language: str) -> Choice:
    label = member.name.in_language(language)
    is_known = isinstance(names, dict) and member.code in names
    absent = "" if is_known else _("（この公表版にない）")
    return Choice(member.code, f"{label}{absent}", True)
