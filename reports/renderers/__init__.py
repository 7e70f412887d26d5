"""One content object, rendered four ways: PDF, HTML, XLSX and PPTX.

A renderer chooses how things look; it calculates and words nothing.
"""
