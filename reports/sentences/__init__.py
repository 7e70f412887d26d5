"""The sentences of the feedback report, each with its numbers, in both languages, by rules.

A strength is stated, a weakness is asked about; no sentence here judges, and none counts.
"""
