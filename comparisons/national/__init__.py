"""National trends from published series: read from files, shown on one page, handed out as tables.

No release and no university stands behind these figures; they are real.
"""
