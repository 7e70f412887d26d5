"""The report as a workbook: tables to calculate with, and charts that read their cells.

No figure is chosen, calculated or worded here.
"""

from reports.renderers.xlsx.book import render_xlsx as render_xlsx
