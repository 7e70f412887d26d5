"""A request that cannot be answered.

Which fault a wrong value is stands in refusals.py, how it is sent in fault_answers.py.
"""

from indicators.text import LocalizedText

WHO_ARE_YOU, READ_ONLY = 401, 405


class ApiFault(Exception):
    """A request that cannot be answered, and what its sender can do about it."""

    def __init__(
        self, sentence: LocalizedText, *, status: int, parameter: str | None = None
    ) -> None:
        """Keep the sentence in both languages, the HTTP status and the parameter to change."""
        super().__init__(sentence.en)
        self.sentence, self.status, self.parameter = sentence, status, parameter
