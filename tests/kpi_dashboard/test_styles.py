"""Every page has one stylesheet of its frame, joined from parts that stay small files."""

import re
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders

from kpi_dashboard.styles import NAME, PARTS, write_joined


def joined() -> str:
    path = finders.find(NAME)
    assert path is not None
    return Path(path).read_text(encoding="utf-8")


def rules_of(text: str) -> str:
    return re.sub(r'url\("[^"]*"\)', "url()", text)


def test_the_joined_file_is_its_parts_in_their_order():
    parts = [Path(finders.find(part) or "").read_text(encoding="utf-8") for part in PARTS]

    assert rules_of(joined()) == rules_of("".join(parts))


def test_every_address_in_it_leads_to_a_file():
    addresses = re.findall(r'url\("(?!data:)([^"]+)"\)', joined())
    folder = Path(NAME).parent

    assert len(addresses) > 30
    for address in addresses:
        path = finders.find(str(Path("/", folder, address).resolve())[1:])
        assert path is not None, address
        assert Path(path).name == Path(address).name


def test_a_changed_part_is_joined_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    part = tmp_path / "part.css"
    monkeypatch.setattr("kpi_dashboard.styles.PARTS", ("css/part.css",))
    monkeypatch.setattr(finders, "find", lambda name: str(part))

    read = []
    for text in ("a {}", "b {}"):
        part.write_text(text)
        read.append(write_joined(tmp_path).read_text())

    assert read == ["a {}", "b {}"]


def test_a_part_that_is_not_there_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("kpi_dashboard.styles.PARTS", ("css/nowhere.css",))

    with pytest.raises(FileNotFoundError, match=r"css/nowhere\.css: must be a static file"):
        write_joined(tmp_path)
