"""Django's check of the definitions, and the documents that are made from them."""

import shutil
from pathlib import Path

import pytest
from django.core.checks.registry import registry
from django.core.management import CommandError, call_command

from indicators import checks
from indicators.catalogue.loader import DEFINITIONS, load_catalogue


def test_django_knows_the_check():
    assert checks.check_definitions in registry.get_checks()


def test_the_shipped_definitions_pass_the_system_check():
    assert checks.check_definitions() == []


def test_a_problem_of_the_definitions_is_an_error_of_the_system_check(tmp_path, monkeypatch):
    copied = Path(shutil.copytree(DEFINITIONS, tmp_path / "definitions"))
    file = copied / "indicators" / "licence_income_per_licence.toml"
    file.write_text(file.read_text("utf-8").replace('["licences"]', '["licence"]'), "utf-8")
    monkeypatch.setattr(checks, "DEFINITIONS", copied)

    (error,) = checks.check_definitions()

    assert error.is_serious()
    assert error.msg == (
        "licence_income_per_licence.toml: denominator: unknown item 'licence'. "
        "Did you mean 'licences'?"
    )


def test_a_file_that_is_not_toml_is_an_error_of_the_system_check(tmp_path, monkeypatch):
    (tmp_path / "groupings.toml").write_text("groupings = [", encoding="utf-8")
    monkeypatch.setattr(checks, "DEFINITIONS", tmp_path)

    (error,) = checks.check_definitions()

    assert error.msg.startswith("groupings.toml: must be TOML in UTF-8")


def test_the_documents_in_the_project_say_what_the_definitions_say():
    call_command("build_docs", check=True)


def test_documents_that_are_not_current_are_named(tmp_path):
    call_command("build_docs", into=tmp_path)
    (tmp_path / "items.md").write_text("old", encoding="utf-8")

    with pytest.raises(CommandError, match=r"^docs/items\.md: must say what the definitions say"):
        call_command("build_docs", check=True, into=tmp_path)


def test_checking_the_documents_writes_nothing(tmp_path):
    folder = tmp_path / "docs"
    folder.mkdir()

    with pytest.raises(CommandError):
        call_command("build_docs", check=True, into=folder)

    assert list(folder.iterdir()) == []


def test_every_indicator_and_every_item_has_its_section(tmp_path):
    call_command("build_docs", into=tmp_path)

    indicators = (tmp_path / "indicators.md").read_text("utf-8")
    items = (tmp_path / "items.md").read_text("utf-8")
    assert all(f"- コード / code: `{code}`" in indicators for code in load_catalogue().indicators)
    assert all(f"- コード / code: `{code}`" in items for code in load_catalogue().items)


def test_a_subtracted_item_has_a_minus_in_the_formula(tmp_path):
    call_command("build_docs", into=tmp_path)

    text = (tmp_path / "indicators.md").read_text("utf-8")
    assert "(`licence_income` − `licence_share_sale_income`) ÷ `licences`" in text
