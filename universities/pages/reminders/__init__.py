"""The page of reminders: whom a mail would reach, and what became of it.

Writing and sending live in universities/boards and the services.
"""
