"""The picture that a page brings of its first chart: the same points, before any script."""

import json
import re
from html import unescape

from django.test import Client

from universities.releases.reader import PublishedRelease

PAGE = "/indicators/research_amount_per_contract/"
SECRET = "/indicators/patent_income_per_personnel_cost/"


def picture_of(address: str) -> str:
    page = Client().get(address).content.decode()
    [picture] = re.findall(r'<svg[^>]* class="chart-picture".*?</svg>', page, re.DOTALL)
    return str(picture)


def marks_of(picture: str) -> int:
    """Return how many marks there are: only their outlines are closed by a small z."""
    return sum(path.count("z") for path in re.findall(r'<path d="([^"]*)"', picture))


def words_of(picture: str) -> list[str]:
    return [unescape(words) for words in re.findall(r"<text [^>]*>([^<]*)</text>", picture)]


def traces_of(address: str) -> list[dict[str, object]]:
    page = Client().get(address).content.decode()
    written = re.search(r'<script id="figure-scatter" [^>]*>(.*?)</script>', page)
    assert written is not None
    traces: list[dict[str, object]] = json.loads(written[1])["data"]
    return traces


def test_the_picture_has_a_mark_for_each_point_of_the_chart(demo_release: PublishedRelease):
    address = f"{PAGE}?university=D001"

    points = [trace for trace in traces_of(address) if trace["mode"] == "markers"]
    drawn = sum(len(trace["x"]) for trace in points)  # type: ignore[arg-type]

    # One mark more for each group in the key; the own point is named where it stands.
    assert drawn > 90
    assert marks_of(picture_of(address)) == drawn + len(points) - 1


def test_a_pair_has_its_picture_too(demo_release: PublishedRelease):
    picture = picture_of("/pairs/?university=D001")

    assert marks_of(picture) > 80
    assert "港湾大学" in words_of(picture)


def test_the_picture_names_the_university_and_speaks_the_pages_language(
    demo_release: PublishedRelease,
):
    japanese = words_of(picture_of(f"{PAGE}?university=D001"))
    english = words_of(picture_of(f"/en{PAGE}?university=D001"))

    assert "港湾大学" in japanese
    assert "Harbour University" in english
    assert re.findall(r"[ぁ-んァ-ヶ一-龠]", " ".join(english)) == []


def test_a_confidential_picture_has_squares_and_nobodys_name(demo_release: PublishedRelease):
    traces = traces_of(SECRET)
    squares = [trace for trace in traces if trace["mode"] == "markers"]

    picture = picture_of(SECRET)

    # The squares and their key.
    assert marks_of(picture) == sum(len(trace["x"]) for trace in squares) + 1  # type: ignore[arg-type]
    words = " ".join(words_of(picture))
    assert [name for name in demo_release.universities["name_ja"] if name in words] == []


def test_other_charts_have_a_picture_for_who_runs_no_script(demo_release: PublishedRelease):
    page = Client().get(PAGE).content.decode()

    without_script = re.findall(r'<noscript><img class="chart-picture" src="([^"]*)"', page)

    assert len(without_script) >= 4
    for address in without_script:
        answer = Client().get(unescape(address))
        assert answer["Content-Type"] == "image/png"
