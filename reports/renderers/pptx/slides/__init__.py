"""The slides of a report, one module per kind.

Each lays out words, tables and charts of the content; none of them calculates or words anything.
"""
