"""The addresses of the site: pages in two languages, the API and health in none.

The rooms name their own addresses; only where they hang is said here.
"""

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.urls import URLPattern, URLResolver, include, path

from kpi_dashboard.api import api, documentation
from kpi_dashboard.gallery import gallery
from kpi_dashboard.health import healthz, readyz

urlpatterns: list[URLPattern | URLResolver] = [
    path("healthz", healthz, name="healthz"),
    path("readyz", readyz, name="readyz"),
    path("", include("kpi_dashboard.accounts.sign_on_urls")),
]
if settings.DEBUG:
    urlpatterns += i18n_patterns(
        path("gallery/", gallery, name="gallery"), prefix_default_language=False
    )
urlpatterns += i18n_patterns(
    path("account/tokens/", include("kpi_dashboard.tokens.urls")),
    path("account/", include("kpi_dashboard.accounts.urls")),
    path("api/v1/docs/", documentation, name="api-docs"),
    path("", include("comparisons.urls")),
    path("", include("reports.urls")),
    path("", include("universities.urls")),
    prefix_default_language=False,
)
# Last: below its address the API answers everything itself, in JSON.
urlpatterns += [path("api/v1/", api.urls)]

handler400 = "kpi_dashboard.errors.bad_request"
handler403 = "kpi_dashboard.errors.permission_denied"
handler404 = "kpi_dashboard.errors.page_not_found"
handler500 = "kpi_dashboard.errors.internal_error"
handler429 = "kpi_dashboard.errors.too_many_requests"
