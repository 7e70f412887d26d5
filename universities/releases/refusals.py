"""What cannot be done to a candidate, each as a sentence of its own.

Who may come to the pages at all is the door's business.
"""

from indicators.text import LocalizedText

IN_WORK = LocalizedText(
    "同じ種類の公表の準備が進んでいます（第{number}件）。終わるのを待ってください。",
    "A release of this kind is being prepared already (No. {number}). Wait until it is done.",
)
OWN_WORK = LocalizedText(
    "準備した本人は、公表も取りやめもできません。別の分析者に内容を確かめてもらってください。",
    "Whoever prepared a release can neither publish nor discard it. Ask another analyst to look "
    "at it.",
)
DECIDED = LocalizedText(
    "この準備は公表待ちではありません（{state}）。何も変えていません。",
    "This candidate does not wait for a decision ({state}). Nothing was changed.",
)
NEWER_RELEASE = LocalizedText(
    "準備のあとに第{number}版が公表されたため、公表できません。もう一度準備してください。",
    "Release No. {number} was published after this was prepared. Prepare again.",
)
OTHER_RETURNS = LocalizedText(
    "準備のあとに受理された提出が変わったため、公表できません（{changed}）。もう一度準備してください。",
    "Accepted returns changed after this was prepared ({changed}). Prepare again.",
)
OTHER_DEFINITIONS = LocalizedText(
    "準備のあとに指標の定義が変わったため、公表できません。もう一度準備してください。",
    "Definitions changed after this was prepared. Prepare again.",
)
OTHER_CONSENTS = LocalizedText(
    "準備のあとに公開への同意が取り消されたため、公表できません（{changed}）。もう一度準備してください。",
    "A consent was taken back after this was prepared ({changed}). Prepare again.",
)
DAMAGED = LocalizedText(
    "準備したファイルが失われたか、準備のあとに変わったため、公表できません。もう一度準備してください。",
    "The prepared files are gone, or changed after they were prepared. Prepare again.",
)


class ReleaseRefused(ValueError):
    """It was not done; the sentence says why. `status` is the answer's status in HTTP."""

    def __init__(self, sentence: LocalizedText, status: int = 409) -> None:
        self.sentence, self.status = sentence, status
        super().__init__(sentence.en)


class AlreadyInWork(ReleaseRefused):
    """A candidate of that kind is being built."""

    def __init__(self, number: int) -> None:
        super().__init__(IN_WORK.fill(number=number))


class SamePerson(ReleaseRefused):
    """The person who prepared it decides about it."""

    def __init__(self) -> None:
        super().__init__(OWN_WORK, 403)


class NotReady(ReleaseRefused):
    """It is not waiting for a decision: unfinished, or somebody was quicker."""

    def __init__(self, state: LocalizedText) -> None:
        super().__init__(DECIDED.fill(state=state))


class Outdated(ReleaseRefused):
    """Something that it rests on changed since."""
