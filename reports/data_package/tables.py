"""Every table of the data package, in the order in which they lie in it.

What stands in one is said in its own module.
"""

from reports.data_package.breakdowns import BREAKDOWNS, PARTS
from reports.data_package.figures import FIGURES
from reports.data_package.groupings import GROUPINGS, GROUPS
from reports.data_package.indicators import INDICATORS
from reports.data_package.items import ITEMS, VIEWPOINTS
from reports.data_package.universities import UNIVERSITIES

DEFINITIONS = (
    *(UNIVERSITIES, VIEWPOINTS, ITEMS, INDICATORS),
    *(GROUPINGS, GROUPS, BREAKDOWNS, PARTS),
)
TABLES = (*DEFINITIONS, *FIGURES)
