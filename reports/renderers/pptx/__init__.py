"""The report as slides: sentences as titles, charts and tables that stay editable, full notes.

No figure is chosen, calculated or worded here.
"""

from reports.renderers.pptx.report import render_pptx as render_pptx
