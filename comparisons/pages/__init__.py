"""Pages as frozen values: everything a template needs, as finished words.

One module per page; nothing is calculated here and no HTML is written but in tables.
"""
