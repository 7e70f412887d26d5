"""Which keys each table of the definitions has, and of which kind: the shape, declared once.

Faults are found in faults.py; nothing is judged here.
"""

from typing import NamedTuple, get_args

from indicators.catalogue.model import BreakdownKind, Direction, GroupAverage, Level, Source


class Key(NamedTuple):
    """One key of a table: its kind, and whether it may be left out."""

    kind: str
    optional: bool = False
    choices: tuple[str, ...] = ()


SOURCE = Key("choice", choices=get_args(Source))
LABELLED = {"code": Key("code"), "label": Key("text")}
ITEM = LABELLED | {
    "unit": Key("word"),
    "definition": Key("text"),
    "include": Key("text", optional=True),
    "exclude": Key("text", optional=True),
    "is_whole": Key("flag"),
    "may_be_negative": Key("flag", optional=True),
    "since": Key("year", optional=True),
    "until": Key("year", optional=True),
    "confidential": Key("flag", optional=True),
    "source": SOURCE,
    "source_column": Key("word", optional=True),
    "identities": Key("parts", optional=True),
    "part_of": Key("word", optional=True),
    "staff": Key("word", optional=True),
    "changes": Key("changes", optional=True),
}
SECTION = LABELLED | {"introduction": Key("text"), "items": Key("codes")}
CHECK = LABELLED | {
    "level": Key("choice", choices=get_args(Level)),
    "rule": Key("word"),
    "text": Key("text"),
    "parameters": Key("parameters", optional=True),
    "pairs": Key("parts", optional=True),
    "exempt": Key("codes", optional=True),
    "since": Key("year", optional=True),
}
BREAKDOWN = LABELLED | {
    "why": Key("text"),
    "kind": Key("choice", choices=get_args(BreakdownKind)),
    "parts": Key("codes"),
    "whole": Key("text", optional=True),
    "source": SOURCE,
}
GROUPING = LABELLED | {
    "source": SOURCE,
    "groups": Key("tables"),
    "items": Key("codes", optional=True),
    "cuts": Key("numbers", optional=True),
    "attribute": Key("choice", optional=True, choices=("kind", "prefecture", "has_medical_school")),
}
GROUP = LABELLED | {"values": Key("attribute_values", optional=True)}
INDICATOR = {
    "number": Key("number"),
    "viewpoint": Key("word"),
    "status": Key("choice", choices=("active", "retired")),
    "label": Key("text"),
    "short_label": Key("text"),
    "why": Key("text"),
    "note": Key("text", optional=True),
    "numerator": Key("codes"),
    "numerator_label": Key("text"),
    "denominator": Key("codes"),
    "denominator_label": Key("text"),
    "unit": Key("word"),
    "decimals": Key("decimals"),
    "direction": Key("choice", choices=get_args(Direction)),
    "group_average": Key("choice", choices=get_args(GroupAverage)),
    "grouping": Key("word"),
    "minimum_denominator": Key("at_least_0"),
    "since": Key("year", optional=True),
    "until": Key("year", optional=True),
    "source": SOURCE,
    "reviewed": Key("date"),
    "changes": Key("changes", optional=True),
}
