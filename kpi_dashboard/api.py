"""The root of the read API at /api/v1/: its OpenAPI document, its faults, its documentation page.

The endpoints live in comparisons/api/ and reports/issuing/api.py; nothing else hangs here.
"""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe
from ninja import NinjaAPI
from ninja.errors import AuthenticationError, ValidationError

from comparisons.api.caching import API_VERSION
from comparisons.api.documentation import build_documentation
from comparisons.api.endpoints import router
from comparisons.api.examples import find_newest_release
from comparisons.api.fault_answers import answer_fault, answer_malformed, only_reads
from comparisons.api.faults import ApiFault
from comparisons.api.persons import answer_nobody
from reports.issuing.api import router as reports_router

DESCRIPTION = (
    "Read-only. Every answer names its release and digest. A missing figure is null beside its "
    "reason or state; 0 is a real zero. Figures are not rounded, but for group figures of "
    "confidential indicators: those are what disclosure control leaves, the same for everybody."
)
DESCRIPTION_JA = (
    "読み取り専用です。どの答えも公表版の番号と照合コードを示します。"
    "欠測は null と理由（または状態）で示し、0 は本当の 0 です。値は丸めていません。"
    "ただし非公開項目を含む指標の群の値は、秘匿処理をした、誰にでも同じ値です。"
)

api = NinjaAPI(
    title="産学連携KPIダッシュボード API",
    version=API_VERSION,
    description=DESCRIPTION,
    docs_url=None,
    docs_decorator=only_reads,
    urls_namespace="api",
    openapi_extra={"info": {"x-description-ja": DESCRIPTION_JA}},
)
# First: the other one answers every address that is left.
api.add_router("", reports_router)
api.add_router("", router)
# ninja's types say that a handler may get the class instead of the fault; it never does.
api.add_exception_handler(ApiFault, answer_fault)  # type: ignore[arg-type]
api.add_exception_handler(ValidationError, answer_malformed)  # type: ignore[arg-type]
api.add_exception_handler(AuthenticationError, answer_nobody)  # type: ignore[arg-type]


@require_safe
def documentation(request: HttpRequest) -> HttpResponse:
    """Show what the OpenAPI document says, with an example request for each endpoint."""
    release = find_newest_release(request)
    page = build_documentation(
        api.get_openapi_schema(),
        release=release,
        language=get_language() or "ja",
        site=request.build_absolute_uri("/").rstrip("/"),
    )
    return render(request, "api/documentation.html", {"page": page, "release": release})
