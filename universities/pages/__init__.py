"""Page objects of collecting: frozen, with finished words and numbers, one module per page.

No HTTP and no HTML is made here; figures are read through the desk.
"""
