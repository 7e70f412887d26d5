"""One content object, rendered three ways: PDF, HTML and XLSX.

A renderer chooses how things look; it calculates and words nothing.
"""
