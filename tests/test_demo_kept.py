"""The demo is made once for all who ask, and again when its sources change."""

import pickle
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from tests.demo_kept import Demo, digest_sources, keep_demo


def test_whoever_asks_first_makes_it_and_all_get_the_same(tmp_path: Path) -> None:
    made: list[Path] = []

    def make(folder: Path) -> list[dict[str, Any]]:
        made.append(folder)
        return [{"number": 1}]

    with ThreadPoolExecutor(4) as workers:
        kept = list(workers.map(lambda _: keep_demo(tmp_path / "demo", make), range(8)))

    assert made == [kept[0].folder]
    assert all(each == kept[0] for each in kept)


def test_what_was_stopped_in_the_middle_is_made_again(tmp_path: Path) -> None:
    def stop(folder: Path) -> list[dict[str, Any]]:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        keep_demo(tmp_path / "demo", stop)

    assert keep_demo(tmp_path / "demo", lambda folder: []).releases == []


def test_another_definition_is_another_demo(tmp_path: Path) -> None:
    (tmp_path / "requirements.txt").write_text("numpy")
    definitions = tmp_path / "indicators" / "catalogue"
    definitions.mkdir(parents=True)
    (definitions / "groupings.toml").write_text("cuts = [700]")
    before = digest_sources(tmp_path)

    (definitions / "groupings.toml").write_text("cuts = [701]")

    assert digest_sources(tmp_path) != before


def test_every_database_makes_the_same_files(demo: Demo) -> None:
    """So what is read out of them is not asked again on a second database (released.py)."""
    kept = demo.folder.parent
    made_from = kept.name.rpartition("-")[2]
    rows = [
        row
        for found in kept.parent.glob(f"demo-*-{made_from}/rows.pickle")
        for row in pickle.loads(found.read_bytes())
    ]

    assert demo.releases[0] in rows
    assert len({row["data_digest"] for row in rows}) == 1
