"""The arithmetic as a book: read the files in the order of their numbers, one story per test."""
