"""もし値が変わったら: other answers typed for one figure, and what would follow from them.

Nothing is stored; group figures stay as released.
"""
