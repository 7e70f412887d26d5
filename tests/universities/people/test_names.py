"""People of the record are called by their names where the site knows them."""

import pytest

from tests.people import make_person
from universities.people.names import name_people, name_person

pytestmark = pytest.mark.django_db


def test_a_known_person_is_called_by_name_and_an_unknown_by_address():
    officer = make_person("officer@harbour.example")
    officer.first_name = "湊 いずみ"
    officer.save()
    make_person("nameless@harbour.example")

    names = name_people(
        ["officer@harbour.example", "nameless@harbour.example", "gone@harbour.example"], "ja"
    )

    assert names == {
        "officer@harbour.example": "湊 いずみ",
        "nameless@harbour.example": "nameless@harbour.example",
        "gone@harbour.example": "gone@harbour.example",
    }


def test_a_command_is_no_machine_word():
    assert name_person("load_demo", "ja") == "運用者（管理コマンド）"
    assert name_person("import_survey", "en") == "Operator (command)"


def test_many_remarks_ask_the_database_once(django_assert_num_queries):
    with django_assert_num_queries(1):
        name_people([f"person{n}@harbour.example" for n in range(40)] * 3, "ja")
