"""The data of each chart as plain tables: what is shown, no more and no less.

Page, CSV and workbook are written from these; nothing is formatted or calculated here.
"""
