"""What the catalogue is made of: items that are asked, indicators that are calculated.

Only frozen values live here. Reading TOML is loader.py's work, finding faults is problems.py's.
"""

from indicators.catalogue.model.breakdown import Breakdown, BreakdownKind
from indicators.catalogue.model.catalogue import Catalogue
from indicators.catalogue.model.change import DefinitionChange
from indicators.catalogue.model.check import Check, Level
from indicators.catalogue.model.grouping import ALL, UNCLASSIFIED, Group, Grouping
from indicators.catalogue.model.indicator import Direction, GroupAverage, Indicator, Term
from indicators.catalogue.model.item import Item, Source, Viewpoint
from indicators.catalogue.model.section import Section

__all__ = [
    "ALL",
    "UNCLASSIFIED",
    "Breakdown",
    "BreakdownKind",
    "Catalogue",
    "Check",
    "DefinitionChange",
    "Direction",
    "Group",
    "GroupAverage",
    "Grouping",
    "Indicator",
    "Item",
    "Level",
    "Section",
    "Source",
    "Term",
    "Viewpoint",
]
