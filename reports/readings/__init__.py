"""What the report reads of one university, figure by figure, and how each is worded in a cell.

What becomes a sentence lives in sentences/; what is calculated lives in indicators.
"""

from reports.readings.quantities import cite_before as cite_before
from reports.readings.quantities import cite_group_figure as cite_group_figure
from reports.readings.quantities import cite_own_figure as cite_own_figure
from reports.readings.quantities import count_members as count_members
from reports.readings.quantities import quantify as quantify
from reports.readings.reading import Reading as Reading
from reports.readings.rows import build_row as build_row
from reports.readings.rows import shape_reading as shape_reading
from reports.readings.slices import count_years_running as count_years_running
from reports.readings.slices import read_readings as read_readings
from reports.readings.slices import read_year as read_year
