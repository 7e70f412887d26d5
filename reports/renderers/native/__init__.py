"""Charts that stay editable in a spreadsheet or on a slide: plain series, in one language.

A file writer draws them as they are; no figure is chosen, calculated or worded here.
"""

from reports.renderers.native.breakdown import plot_breakdown as plot_breakdown
from reports.renderers.native.classes import plot_classes as plot_classes
from reports.renderers.native.model import Axis as Axis
from reports.renderers.native.model import Plot as Plot
from reports.renderers.native.model import Series as Series
from reports.renderers.native.parts import plot_parts as plot_parts
from reports.renderers.native.positions import plot_position as plot_position
from reports.renderers.native.scatter import plot_points as plot_points
from reports.renderers.native.scatter import plot_scatter as plot_scatter
from reports.renderers.native.strips import plot_strips as plot_strips
from reports.renderers.native.trend import plot_trend as plot_trend
