"""What a feedback report is made of: frozen values, every text already in one language.

Only the parts live here. What goes into them is decided in content.py and its helpers, how
they look in the renderers.
"""

from reports.parts.asked import Asked as Asked
from reports.parts.asked import ReleaseIdentity as ReleaseIdentity
from reports.parts.content import ReportContent as ReportContent
from reports.parts.figures import GroupRow as GroupRow
from reports.parts.figures import PositionRow as PositionRow
from reports.parts.figures import Quantity as Quantity
from reports.parts.peers import PeersFacts as PeersFacts
from reports.parts.peers import SizeRange as SizeRange
from reports.parts.reading import Definition as Definition
from reports.parts.reading import Explanation as Explanation
from reports.parts.reading import Method as Method
from reports.parts.reading import Sign as Sign
from reports.parts.sections import Block as Block
from reports.parts.sections import BreakdownBlock as BreakdownBlock
from reports.parts.sections import BreakdownRow as BreakdownRow
from reports.parts.sections import Section as Section
from reports.parts.summary import Change as Change
from reports.parts.summary import ViewpointPlace as ViewpointPlace
