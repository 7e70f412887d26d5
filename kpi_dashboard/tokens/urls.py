"""The addresses of the pages of tokens, below /account/tokens/.

The API itself hangs at /api/v1/.
"""

from django.urls import path

from kpi_dashboard.tokens import views

app_name = "tokens"
urlpatterns = [
    path("", views.tokens, name="list"),
    path("<int:token>/revoke/", views.revoke, name="revoke"),
]
