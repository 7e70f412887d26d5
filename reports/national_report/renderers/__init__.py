"""One national report, rendered as page, HTML file, PDF, workbook and slides.

A renderer chooses how things look; it calculates and words nothing.
"""
