"""The endpoint that gives the evidence of one displayed figure.

Its question is the address that stands beside the figure; no figure is made here.
"""

from django.http import HttpRequest, HttpResponse
from ninja import Query

from comparisons.api.answers import answer
from comparisons.api.evidence_fields import EvidenceAnswer
from comparisons.api.evidence_question import EvidenceQuestion
from comparisons.api.evidence_rows import read_evidence
from comparisons.api.registering import endpoint
from indicators.text import LocalizedText


@endpoint(
    "/evidence",
    EvidenceAnswer,
    LocalizedText("数字の根拠", "Evidence"),
    LocalizedText(
        "一つの数字の根拠：丸める前の値、示した文字、計算の手順（calculation）、その材料（rows）。"
        "画面の数字の data-evidence が質問になります。手順を rows でたどると同じ値になります。"
        "非公開項目を含む指標の群の値では、秘匿処理をした値だけを示し、群の大学は示しません。",
        "What one displayed figure rests on: the value before rounding, the text shown, the steps "
        "of its calculation and the rows they take. The data-evidence of a figure on a page is the "
        "question. Following the steps over the rows gives the value again. Of a group figure of a "
        "confidential indicator only the protected value is given, never its members.",
    ),
)
def evidence(request: HttpRequest, question: Query[EvidenceQuestion]) -> HttpResponse:
    """Answer with the evidence of one figure."""
    return answer(request, question, read_evidence)
