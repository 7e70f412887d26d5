"""The process that unpacks a workbook somebody uploaded: it may be stopped at any moment.

Standard library and openpyxl only, and no word of the domain: which cell means what is not known
here.
"""
