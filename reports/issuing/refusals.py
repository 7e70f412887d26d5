"""What cannot be done to a batch, each as a sentence of its own.

Who may come to the pages at all is the door's business.
"""

from indicators.text import LocalizedText

NOT_RUNNING = LocalizedText(
    "この一括発行は進んでいません。取りやめるものはありません。",
    "This batch is not running: there is nothing to cancel.",
)
NOTHING_LEFT = LocalizedText(
    "この一括発行に、作り直すものは残っていません。",
    "Nothing of this batch is left to be made.",
)
NOT_STARTED = LocalizedText(
    "作成のプロセスを始められませんでした。運用の担当者に知らせてから、「続ける」を押してください。",
    "The process that makes the reports could not be started. Tell whoever runs this site, then "
    "press “Go on”.",
)


class BatchRefused(ValueError):
    """It was not done; the sentence says why. `status` is the answer's status in HTTP."""

    def __init__(self, sentence: LocalizedText, status: int = 409) -> None:
        self.sentence, self.status = sentence, status
        super().__init__(sentence.en)


class NoBatch(LookupError):
    """There is no batch of that number."""
