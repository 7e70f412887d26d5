"""The identified view in words: its page, its record, and the banner of every page.

Whether it is open the door says; nothing is written here.
"""
