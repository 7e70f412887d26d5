"""Addresses of the reports room.

Which university, year and release an address means is read in pages.py.
"""

from django.urls import path

from reports.verify_views import verify, verify_code
from reports.views import report, reports

app_name = "reports"
urlpatterns = [
    path("reports/", reports, name="index"),
    path("verify/", verify, name="verify"),
    path("verify/<str:code>/", verify_code, name="verify-code"),
    path("universities/<str:university>/report/", report, name="report"),
]
