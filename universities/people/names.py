"""How the people in the record are called: by their names, where the site knows them.

The record keeps addresses; they stay there, and only pages and mails say the names.
"""

from collections.abc import Iterable, Mapping

from django.contrib.auth import get_user_model

from indicators.text import LocalizedText

# Commands write their own name where people write their address.
COMMANDS = ("import_survey", "load_demo")
OPERATOR = LocalizedText("運用者（管理コマンド）", "Operator (command)")


def name_people(recorded: Iterable[str], language: str) -> Mapping[str, str]:
    """Return what each person of the record is called; an unknown address stays as it is."""
    addresses = set(recorded)
    known = get_user_model().objects.filter(username__in=addresses).exclude(first_name="")
    names = dict(known.values_list("username", "first_name"))
    return {each: names.get(each) or _name_unknown(each, language) for each in addresses}


def name_person(recorded: str, language: str) -> str:
    """Return what one person of the record is called."""
    return name_people([recorded], language)[recorded]


def _name_unknown(recorded: str, language: str) -> str:
    return OPERATOR.in_language(language) if recorded in COMMANDS else recorded
