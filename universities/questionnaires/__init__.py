"""The questionnaire file of one desk: what goes into it, and how it is handed out.

Writing and reading the file itself is the workbook's work, without Django.
"""
