"""Addresses of the reports room.

Which university, year and release an address means is read in pages.py.
"""

from django.urls import path

from reports.views import report, reports

app_name = "reports"
urlpatterns = [
    path("reports/", reports, name="index"),
    path("universities/<str:university>/report/", report, name="report"),
]
