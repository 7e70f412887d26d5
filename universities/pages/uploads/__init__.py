"""The pages of entering by file: what was uploaded, and what one upload would change.

Finished words only; files are read by the workbook, and taken over by the services.
"""
