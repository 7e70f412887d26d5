"""Issuing reports: check codes, the record of every issue, batches, files and letters.

What a report says is decided in reports/content.py; nothing is worded or drawn here.
"""
