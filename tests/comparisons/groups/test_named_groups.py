"""Groups with a name: made, shared, changed by their owner only, inert wherever they are shown."""

import json
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.test import Client

from comparisons.data_tables.charts import DATA_CHARTS
from comparisons.groups.keeping import MOST_GROUPS, GroupRefused, check_name, make_group
from comparisons.groups.model import Member
from comparisons.models import ReaderGroup
from comparisons.results import compare, load_release
from comparisons.selection import Selection
from indicators.text import LocalizedText
from tests.comparisons.readers import read_as
from tests.comparisons.test_pages import text_of
from tests.people import make_person
from universities.releases.reader import PublishedRelease

pytestmark = pytest.mark.stores

R3 = "research_amount_per_contract"
PAGE = f"/indicators/{R3}/"
CONFIDENTIAL = "/indicators/patent_income_per_personnel_cost/"
FIVE = ["D001", "D002", "D003", "D004", "D005"]


def make(client: Client, name: str = "仲間", members: list[str] = FIVE) -> ReaderGroup:
    answer = client.post("/groups/new/", {"name": name, "university": members, "act": "keep"})
    assert answer.status_code == 302, text_of(answer)
    return ReaderGroup.objects.get(name=name)


def averages_on(client: Client, slug: str) -> list[str]:
    page = client.get(f"{PAGE}data/groups/?grouping=g-{slug}&year=2024&format=csv")
    return page.content.decode("utf-8-sig").splitlines()


def test_a_group_is_compared_by_whoever_has_its_address(
    owner: Client, demo_release: PublishedRelease
):
    slug = make(owner).slug
    ratios = demo_release.figures.ratios(R3, fiscal_year=2024).set_index("university").loc[FIVE]
    pooled = ratios["numerator"].sum() / ratios["denominator"].sum()

    page = Client().get(f"{PAGE}?grouping=g-{slug}&year=2024")

    assert page.status_code == 200
    assert f"仲間の群（n=5）は{pooled:,.0f}千円／件" in text_of(page).replace(" ", "")
    assert "利用者がつくった群「仲間」（5校）" in text_of(page)
    assert "仲間" in text_of(Client().get(f"/groups/{slug}/"))


def test_looking_for_universities_keeps_what_was_chosen_and_stores_nothing(owner: Client):
    answer = owner.post(
        "/groups/new/",
        {"name": "仲間", "university": ["D001"], "words": "山嶺", "act": "find"},
    )

    html = answer.content.decode()
    assert answer.status_code == 200
    assert 'value="D001" checked' in html
    assert 'value="D002">' in html
    assert 'value="仲間"' in html
    assert not ReaderGroup.objects.exists()


def test_a_changed_group_is_shown_as_it_is_now(owner: Client):
    group = make(owner)
    before = averages_on(Client(), group.slug)

    owner.post(
        f"/groups/{group.slug}/edit/",
        {"name": "仲間", "university": FIVE[:3], "act": "keep"},
    )

    group.refresh_from_db()
    after = averages_on(Client(), group.slug)
    assert (group.version, len(group.members)) == (2, 3)
    assert before[3] != after[3]
    assert after[3].split(",")[7] == "3"


@pytest.mark.parametrize("place", ["edit", "delete"])
def test_only_the_owner_changes_a_group(owner: Client, stranger: Client, place: str):
    slug = make(owner).slug
    typed = {"name": "別", "university": ["D009"], "act": "keep"}
    address = f"/groups/{slug}/{place}/"

    assert owner.get(address).status_code == 200
    assert stranger.get(address).status_code == 404
    assert stranger.post(address, typed).status_code == 404
    assert Client().get(address).status_code == 302
    assert Client().post(address, typed).status_code == 401
    assert ReaderGroup.objects.get(slug=slug).name == "仲間"
    assert "変える" not in text_of(stranger.get(f"/groups/{slug}/"))
    assert "仲間" not in text_of(stranger.get("/groups/"))


def test_a_form_without_its_token_writes_nothing(owner: Client):
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(get_user_model().objects.get(username="owner"))

    answer = strict.post("/groups/new/", {"name": "x", "university": FIVE, "act": "keep"})

    assert answer.status_code == 403
    assert not ReaderGroup.objects.exists()


def test_a_deleted_group_is_gone_for_everybody(owner: Client):
    slug = make(owner).slug

    owner.post(f"/groups/{slug}/delete/")

    assert Client().get(f"/groups/{slug}/").status_code == 404
    assert Client().get(f"{PAGE}?grouping=g-{slug}").status_code == 404


def test_a_university_that_the_release_has_not_is_named_and_left_out(owner: Client):
    group = make(owner)
    group.members = [*group.members, ["D999", "消えた大学", "Vanished University"]]
    group.save()

    page, own = (
        Client().get(f"{PAGE}?grouping=g-{group.slug}"),
        Client().get(f"/groups/{group.slug}/"),
    )

    assert "この公表版にない1校は入っていません：消えた大学" in text_of(page)
    assert "消えた大学" in text_of(own)
    assert "（n=5）" in text_of(page).replace(" ", "")
    form = owner.get(f"/groups/{group.slug}/edit/")
    assert "消えた大学（この公表版にない）" in text_of(form)


HOSTILE = '<script>x</script> {label} <a href="https://evil.example">%{y} =1+1'


def test_a_hostile_name_is_inert_on_pages_in_charts_and_in_files(owner: Client):
    owner.post("/groups/new/", {"name": HOSTILE, "university": FIVE, "act": "keep"})
    slug = ReaderGroup.objects.get().slug

    for address in (
        f"{PAGE}?grouping=g-{slug}",
        f"/groups/{slug}/",
        "/groups/",
        f"/groups/{slug}/edit/",
    ):
        html = owner.get(address).content.decode()
        assert "<script>x" not in html, address
        assert '<a href="https://evil' not in html, address
        assert "{label}" not in html, address
        assert "\\u003Ca href" not in html, address
    csv = averages_on(owner, slug)
    assert len(csv) == 4


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  港の\n仲間 ", "港の 仲間"),
        ("a\u202eb\u200bc\x00d", "abcd"),
        ("<b>{x}", "＜b＞｛x｝"),
        ("R&D 100%", "R&D 100%"),
    ],
)
def test_a_name_is_kept_as_one_visible_line(typed: str, kept: str):
    assert check_name(typed) == kept


@pytest.mark.parametrize("name", ["", " \n", "\u200b", "あ" * 81])
def test_an_empty_or_overlong_name_is_refused(name: str):
    with pytest.raises(GroupRefused):
        check_name(name)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"name": "", "university": FIVE}, "群の名前が空です"),
        ({"name": "仲間"}, "一つも選ばれていません"),
        (
            {"name": "仲間", "university": ["D001", "nobody"]},
            "大学「nobody」は、この公表版にありません",
        ),
    ],
)
def test_a_form_that_cannot_be_kept_says_why_and_keeps_what_was_typed(
    owner: Client, typed: dict[str, Any], said: str
):
    answer = owner.post("/groups/new/", {**typed, "act": "keep"})

    assert answer.status_code == 400
    assert said in text_of(answer)
    assert not ReaderGroup.objects.exists()


@pytest.mark.django_db
def test_there_is_an_end_to_groups_and_to_members():
    person = get_user_model().objects.create_user(username="owner")
    one = Member("D001", LocalizedText("港湾大学", "Harbour University"))
    for place in range(MOST_GROUPS):
        make_group(person, f"群{place}", [one])

    with pytest.raises(GroupRefused, match="50個まで"):
        make_group(person, "もう一つ", [one])
    with pytest.raises(GroupRefused, match="200校までです（201校）"):
        make_group(
            get_user_model().objects.create_user(username="other"),
            "大きな群",
            [one._replace(code=f"D{place}") for place in range(201)],
        )


def test_a_group_never_regroups_a_confidential_indicator(owner: Client):
    slug = make(owner).slug

    answer = owner.get(f"{CONFIDENTIAL}?grouping=g-{slug}")

    assert answer.status_code == 400
    assert "公表した群の値しかありません" in text_of(answer)
    assert 'href="?grouping=patents_held_700"' in answer.content.decode()


@pytest.mark.parametrize("reader", ["viewer", "analyst"])
def test_no_page_regroups_a_confidential_indicator_for_anybody(owner: Client, reader: str):
    slug = make(owner).slug
    client = read_as("D001") if reader == "viewer" else Client()
    if reader == "analyst":
        client.force_login(make_person("analyst@ministry.example", ("analyst", None)))
    pages = (
        "",
        "threshold/",
        "threshold/data/",
        "explain/D001/",
        *(f"data/{chart}/" for chart in DATA_CHARTS),
    )

    answers = {
        (page, query): client.get(f"{CONFIDENTIAL}{page}?{query}&university=D001").status_code
        for page in pages
        for query in (
            "cut=500",
            "grouping=contracts_800:500",
            "grouping=peers",
            f"grouping=g-{slug}",
        )
    }

    assert set(answers.values()) == {400}


def test_a_slug_tells_nothing_and_two_groups_have_two(owner: Client):
    first, second = make(owner).slug, make(owner, "別の仲間").slug

    assert first != second
    assert len(first) >= 22
    assert json.dumps(first).isascii()


def test_what_is_kept_of_one_group_is_not_given_to_another(owner: Client, demo_release: object):
    release = load_release(None)
    first, second = make(owner), make(owner, "別の仲間", ["D010", "D011", "D012"])
    found = [
        compare(
            release,
            Selection(R3, 2024, f"g-{each.slug}", "pooled", named=_value(each)),
        ).group_averages("members")["n"]
        for each in (first, second)
    ]

    assert found == [5, 3]


def _value(row: ReaderGroup) -> Any:
    from comparisons.groups.keeping import to_value

    return to_value(row)


def test_no_cache_may_keep_the_evidence_of_a_named_group(
    owner: Client, demo_release: PublishedRelease
):
    slug = make(owner).slug
    asked = f"/api/v1/evidence?figure=average&indicator={R3}&year=2024&grouping=g-{slug}"

    first = Client().get(f"{asked}&group=members")
    again = Client().get(f"{asked}&group=members", headers={"if-none-match": "*"})

    assert first.status_code == again.status_code == 200
    assert first["Cache-Control"] == "private, no-store"
    assert "ETag" not in first
