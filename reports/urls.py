"""Addresses of the reports room.

Which university, year and release an address means is read in pages.py.
"""

from django.urls import path

from reports.data_package.views import data_package
from reports.issuing import views as issuing
from reports.national_report.views import national
from reports.verify_views import verify, verify_code
from reports.views import report, reports

app_name = "reports"
urlpatterns = [
    path("reports/", reports, name="index"),
    path("reports/national/", national, name="national"),
    path("reports/national/data-package.zip", data_package, name="data-package"),
    path("reports/issued/", issuing.issued, name="issued"),
    path("reports/issued/<int:issue>/file/", issuing.issued_file, name="issued-file"),
    path("reports/batches/", issuing.batches, name="batches"),
    path("reports/batches/<int:batch>/", issuing.batch, name="batch"),
    path("reports/batches/<int:batch>/progress/", issuing.batch_progress, name="batch-progress"),
    path("reports/batches/<int:batch>/zip/", issuing.batch_zip, name="batch-zip"),
    path("reports/batches/<int:batch>/mail/", issuing.batch_mail, name="batch-mail"),
    path("verify/", verify, name="verify"),
    path("verify/<str:code>/", verify_code, name="verify-code"),
    path("universities/<str:university>/report/", report, name="report"),
    path(
        "entry/<slug:round_code>/<str:university>/draft-report/",
        issuing.draft_report,
        name="draft-report",
    ),
]
