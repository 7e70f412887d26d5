"""Releases: frozen files, their digests, their numbers, and who sees what of them."""

import hashlib
import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest
from django.db.models import QuerySet
from pandas.testing import assert_frame_equal

from indicators.calculation.freezing import to_arrays, to_keys
from indicators.catalogue.loader import load_catalogue, read_definitions
from tests.universities.services.returns import OFFICER, make_submission, number
from tests.universities.survey_files import (
    NORTH_2023,
    NORTH_2024,
    import_survey,
    write_survey,
)
from universities.access import (
    PUBLIC,
    RELEASE_BUILDER,
    Audience,
    NoAudience,
    NotForThisAudience,
    audience_for,
    check_may_see,
    may_see,
)
from universities.models import Event, Release, Submission
from universities.observations import read_observations, read_sealed_revisions
from universities.releases.build import NothingToReleaseError, build_release
from universities.releases.protection_file import read_protection, write_protection
from universities.releases.publish import publish_release
from universities.releases.reader import NoRelease, UnknownRelease, read_release
from universities.releases.storage import (
    ReleaseFilesError,
    read_release_files,
    write_release_files,
)
from universities.submissions.services import Author, record_import
from universities.submissions.services.drafting import save_cells
from universities.submissions.values import ReportedValue, UniversityRecord, UniversityYear
from universities.submissions.workflow import ADMINISTRATOR, ANALYST, OPERATOR, VIEWER

pytestmark = pytest.mark.django_db
SOMEBODY = Author("hanako", OPERATOR, datetime(2024, 10, 1, 15, 30, tzinfo=UTC))
CONFIDENTIAL = "joint_commissioned_research_personnel_cost"
PUBLIC_ITEM = "joint_research_amount"
INSIDER = RELEASE_BUILDER


def record(code: str = "N1", *, is_invented: bool = False, **amounts: float) -> None:
    """Record one accepted year of one university."""
    record_import(
        [UniversityRecord(code, f"{code}大学", "national", is_invented=is_invented)],
        [
            UniversityYear(
                code, 2024, {item: ReportedValue("reported", amounts[item]) for item in amounts}
            )
        ],
        items=set(amounts),
        author=SOMEBODY,
    )


def publish(*, is_invented: bool = False) -> Release | None:
    return publish_release(is_invented=is_invented, author=SOMEBODY)


def forget_releases() -> None:
    """Leave what a fresh database would know of the folder: nothing. Releases refuse to go."""
    Release.revisions.through.objects.all().delete()
    QuerySet(Release).delete()
    QuerySet(Submission).update(status="accepted")


@pytest.fixture
def confidential_release() -> None:
    record("N1", **{CONFIDENTIAL: 1000.0, PUBLIC_ITEM: 5000.0})
    publish()


def cost_of(release: Any, university: str) -> tuple[float, str]:
    """Return value and state of the confidential item, as that reader gets it."""
    observed = release.figures.panel.observations(items=[CONFIDENTIAL], university=university)
    return float(observed["value"].iloc[0]), str(observed["state"].iloc[0])


@pytest.mark.parametrize("is_invented", [False, True])
def test_the_public_gets_no_single_confidential_value(is_invented: bool) -> None:
    record("N1", is_invented=is_invented, **{CONFIDENTIAL: 1000.0, PUBLIC_ITEM: 5000.0})
    publish(is_invented=is_invented)

    release = read_release(PUBLIC)

    assert release.is_invented == is_invented
    assert np.isnan(cost_of(release, "N1")[0])
    assert cost_of(release, "N1")[1] == "suppressed"
    assert 1000.0 not in release.figures.panel.values
    assert 5000.0 in release.figures.panel.values


def test_the_builder_gets_them(confidential_release: None) -> None:
    read_release(PUBLIC)

    release = read_release(INSIDER)

    assert cost_of(release, "N1") == (1000.0, "reported")
    (ratio,) = release.figures.ratios("research_amount_per_personnel_cost")["numerator"]
    assert np.isnan(ratio)


def test_a_university_gets_its_own_and_no_other(confidential_release: None) -> None:
    record("N2", **{CONFIDENTIAL: 2000.0, PUBLIC_ITEM: 5000.0})
    publish()

    release = read_release(Audience(roles={"N1": VIEWER, "N9": VIEWER}))

    assert cost_of(release, "N1") == (1000.0, "reported")
    assert cost_of(release, "N2")[1] == "suppressed"


@pytest.mark.parametrize("role", [ANALYST, ADMINISTRATOR])
def test_the_ministry_gets_what_the_public_gets(confidential_release: None, role: str) -> None:
    release = read_release(Audience(ministry_role=role))

    assert cost_of(release, "N1")[1] == "suppressed"
    assert release is read_release(PUBLIC)


@pytest.mark.parametrize("audience", [None, "public", True])
def test_nobody_reads_figures_without_saying_for_whom(
    confidential_release: None, audience: Any
) -> None:
    with pytest.raises(NoAudience, match="named audience"):
        read_release(audience)
    with pytest.raises(NoAudience, match="named audience"):
        read_observations(audience, catalogue=load_catalogue(), revisions=[], is_invented=False)
    with pytest.raises(TypeError):
        read_release()  # type: ignore[call-arg]


def test_a_release_from_before_protection_shows_no_confidential_group_figure(
    confidential_release: None, releases_dir: Path
) -> None:
    [folder] = releases_dir.iterdir()
    figures, _ = read_release_files(folder, digest=folder.name)
    raw = figures.average_arrays.numbers.copy()
    raw[:] = 7.0
    old = replace(figures, average_arrays=figures.average_arrays._replace(numbers=raw))
    digest = write_release_files(
        folder, old, definitions=read_definitions(), is_invented=False, protection={}
    )
    manifest = json.loads((folder / "manifest.json").read_text("utf-8"))
    del manifest["files"]["protection.json"]
    content = json.dumps(manifest).encode()
    (folder / "manifest.json").write_bytes(content)
    # Somebody puts a file there that nobody signed for: it lets nobody's value out.
    forged = {"years": {}, "squares": [], "consents": [["N1", CONFIDENTIAL]], "salaries": {}}
    forged["significant_digits"] = 3
    (folder / "protection.json").write_text(json.dumps(forged), "utf-8")
    assert read_protection(folder).exceptions.consents == frozenset()

    thawed, _ = read_release_files(folder, digest=hashlib.sha256(content).hexdigest())

    assert digest != hashlib.sha256(content).hexdigest()
    secret = thawed.averages("research_amount_per_personnel_cost")
    assert secret["pooled"].isna().all()
    assert not secret["n"].any()
    assert (thawed.averages("research_amount_per_contract")["pooled"] == 7.0).all()


def test_an_audience_may_or_may_not_see_an_item() -> None:
    items = load_catalogue().items

    assert audience_for(None) == PUBLIC
    assert may_see(PUBLIC, items[PUBLIC_ITEM])
    assert not may_see(PUBLIC, items[CONFIDENTIAL])
    check_may_see(INSIDER, items[CONFIDENTIAL])
    with pytest.raises(NotForThisAudience, match="must be public"):
        check_may_see(PUBLIC, items[CONFIDENTIAL])


def test_the_data_door_hands_out_what_the_audience_may_see() -> None:
    record("N1", **{CONFIDENTIAL: 1000.0, PUBLIC_ITEM: 5000.0})
    revisions = read_sealed_revisions(is_invented=False)

    def door(audience: Any) -> pd.DataFrame:
        return read_observations(
            audience, catalogue=load_catalogue(), revisions=revisions, is_invented=False
        )

    assert list(door(PUBLIC)["item"]) == [PUBLIC_ITEM]
    assert sorted(door(INSIDER)["item"]) == sorted([CONFIDENTIAL, PUBLIC_ITEM])


def test_only_the_newest_accepted_revision_of_a_submission_counts(tmp_path: Path) -> None:
    import_survey(write_survey(tmp_path, NORTH_2023))
    import_survey(write_survey(tmp_path, NORTH_2023.replace("120", "121")))
    draft = {"joint_research_contracts_private": number(5)}
    save_cells(make_submission(2023).pk, draft, read_version=1, author=OFFICER)

    build = build_release(load_catalogue(), is_invented=False)

    assert build.figures.panel.codes == ("N1",)
    assert build.figures.panel.item_values("joint_research_contracts_private") == [[121.0]]


def test_a_university_without_any_value_still_takes_part(tmp_path: Path) -> None:
    import_survey(
        write_survey(tmp_path, NORTH_2024, "Q1,静かな大学,公立,不明,2024,,,,"), "--release"
    )

    figures = read_release(PUBLIC).figures

    assert figures.panel.codes == ("N1", "Q1")
    assert figures.panel.participates.all()
    assert np.isnan(figures.panel.values[:, 0, 1]).all()


def test_what_was_frozen_comes_back_to_the_last_bit(tmp_path: Path) -> None:
    import_survey(write_survey(tmp_path))
    build = build_release(load_catalogue(), is_invented=False)
    figures = build.figures

    digest = write_release_files(
        tmp_path,
        build.figures,
        definitions=read_definitions(),
        is_invented=False,
        protection=write_protection(build.protection, build.rules),
    )
    thawed, catalogue = read_release_files(tmp_path, digest=digest)

    assert catalogue == load_catalogue()
    assert to_keys(thawed) == to_keys(figures)
    for name, array in to_arrays(figures).items():
        assert np.array_equal(to_arrays(thawed)[name], array, equal_nan=array.dtype.kind == "f")
        assert not to_arrays(thawed)[name].flags.writeable or name == "positions"
    assert_frame_equal(thawed.panel.universities, figures.panel.universities)


def test_the_manifest_names_every_file_and_neither_time_nor_number(
    tmp_path: Path, releases_dir: Path
) -> None:
    import_survey(write_survey(tmp_path), "--release")

    folder = releases_dir / read_release(PUBLIC).digest
    manifest = json.loads((folder / "manifest.json").read_text("utf-8"))
    files = {file.name for file in folder.iterdir()}
    assert set(manifest) == {"fiscal_years", "is_invented", "files"}
    assert set(manifest["files"]) == files - {"manifest.json"}
    assert {"keys.json", "catalogue.json", "universities.json", "values.npy"} <= files


@pytest.mark.parametrize(
    "name", ["values.npy", "catalogue.json", "protection.json", "manifest.json"]
)
def test_a_file_that_was_changed_after_publishing_is_not_served(
    tmp_path: Path, releases_dir: Path, name: str
) -> None:
    import_survey(write_survey(tmp_path), "--release")
    [folder] = releases_dir.iterdir()
    file = folder / name
    content = bytearray(file.read_bytes())
    content[-2] ^= 1
    file.write_bytes(bytes(content))

    with pytest.raises(ReleaseFilesError, match="changed after publishing"):
        read_release(PUBLIC)


def test_a_folder_that_is_gone_is_told(tmp_path: Path, releases_dir: Path) -> None:
    import_survey(write_survey(tmp_path), "--release")
    [folder] = releases_dir.iterdir()
    folder.rename(tmp_path / "elsewhere")

    with pytest.raises(ReleaseFilesError, match="Restore the folder"):
        read_release(PUBLIC)


def test_a_release_is_read_with_one_query(tmp_path: Path, django_assert_num_queries: Any) -> None:
    import_survey(write_survey(tmp_path), "--release")

    with django_assert_num_queries(1):
        first = read_release(PUBLIC)
    with django_assert_num_queries(1):
        again = read_release(PUBLIC)

    assert again is first


def test_a_release_tells_what_it_is(tmp_path: Path) -> None:
    record("N1", **{PUBLIC_ITEM: 5000.0})
    publish()

    release = read_release(PUBLIC)

    assert (release.number, release.fiscal_years) == (1, (2024,))
    assert release.digest == Release.objects.get().data_digest
    assert release.published_on.isoformat() == "2024-10-02"
    assert "文部科学省" in release.source.ja
    assert release.university_name("N1", "en") == release.university_name("N1", "ja") == "N1大学"


def test_releases_are_numbered_and_an_old_one_can_still_be_read(tmp_path: Path) -> None:
    import_survey(write_survey(tmp_path), "--release")
    import_survey(write_survey(tmp_path, NORTH_2023.replace("120", "121")), "--release")

    def contracts(number: int | None) -> float:
        figures = read_release(PUBLIC, number).figures
        return float(figures.panel.item_values("joint_research_contracts_private")[0, 1])

    assert (contracts(1), contracts(2), contracts(None)) == (120, 121, 121)


def test_no_release_and_an_unknown_release_are_told(tmp_path: Path) -> None:
    with pytest.raises(NoRelease):
        read_release(PUBLIC)

    import_survey(write_survey(tmp_path), "--release")

    with pytest.raises(UnknownRelease, match="Release 7"):
        read_release(PUBLIC, 7)


def test_real_and_invented_universities_never_share_a_release() -> None:
    record("N1", **{PUBLIC_ITEM: 5000.0})
    record("D901", is_invented=True, **{PUBLIC_ITEM: 7000.0})

    publish()
    publish(is_invented=True)

    assert publish() is None
    assert read_release(PUBLIC, 1).figures.panel.codes == ("N1",)
    assert read_release(PUBLIC, 2).figures.panel.codes == ("D901",)
    assert not read_release(PUBLIC).is_invented


def test_without_any_revision_there_is_nothing_to_release(releases_dir: Path) -> None:
    with pytest.raises(NothingToReleaseError):
        publish()

    assert list(releases_dir.iterdir()) == []


def test_equal_figures_make_no_second_release(releases_dir: Path) -> None:
    record("N1", **{PUBLIC_ITEM: 5000.0})
    release = publish()

    assert publish() is None
    assert [file.name for file in releases_dir.iterdir()] == [release.data_digest]
    assert Event.objects.filter(action="publish_release").count() == 1


def test_a_publishing_that_is_interrupted_leaves_nothing(
    releases_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    record("N1", **{PUBLIC_ITEM: 5000.0})

    def break_off(self: Path, target: Path) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "rename", break_off)
    with pytest.raises(KeyboardInterrupt):
        publish()

    assert list(releases_dir.iterdir()) == []
    assert Release.objects.count() == 0
    assert Submission.objects.get().status == "accepted"


def test_another_database_on_the_same_disk_loses_nothing(releases_dir: Path) -> None:
    record("N1", **{PUBLIC_ITEM: 5000.0})
    first = publish()
    # What a fresh database with the same folder knows of it: nothing.
    forget_releases()
    record("N1", **{PUBLIC_ITEM: 5001.0})

    second = publish()

    assert first.number == second.number
    assert {each.name for each in releases_dir.iterdir()} == {
        first.data_digest,
        second.data_digest,
    }
    read_release_files(releases_dir / first.data_digest, digest=first.data_digest)


def test_files_that_a_dead_publisher_left_are_taken_up(releases_dir: Path) -> None:
    record("N1", **{PUBLIC_ITEM: 5000.0})
    publish()
    forget_releases()

    publish()

    assert read_release(PUBLIC).number == 1


def test_damaged_files_of_the_same_digest_are_told_and_nothing_is_published(
    releases_dir: Path,
) -> None:
    record("N1", **{PUBLIC_ITEM: 5000.0})
    (releases_dir / publish().data_digest / "values.npy").write_bytes(b"half")
    forget_releases()

    with pytest.raises(ReleaseFilesError, match=r"values\.npy"):
        publish()

    assert Release.objects.count() == 0


def test_a_release_keeps_the_revisions_that_it_rests_on(tmp_path: Path) -> None:
    import_survey(write_survey(tmp_path), "--release")
    import_survey(write_survey(tmp_path, NORTH_2023.replace("120", "121")), "--release")

    second, first = Release.objects.all()

    assert first.revisions.count() == second.revisions.count() == 3
    assert sorted(second.revisions.values_list("number", flat=True)) == [1, 1, 2]
