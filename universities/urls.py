"""Addresses of collecting: entering, checking, signing, reviewing, rounds.

A submission's pages hang below its round and its university; who may open them the desk decides.
"""

from django.urls import include, path

from universities.views import (
    consents,
    entry,
    findings,
    identified,
    practice,
    provisional,
    releases,
    review,
    revisions,
    rounds,
    uploads,
)

app_name = "universities"
DESK = "entry/<slug:round_code>/<str:university>/"
urlpatterns = [
    path("entry/", entry.overview, name="entry"),
    path("entry/practice/<str:university>/", practice.practise, name="practise"),
    path(DESK, entry.desk, name="desk"),
    path(f"{DESK}sections/<slug:section>/", entry.section, name="section"),
    path(f"{DESK}sections/<slug:section>/parts/", entry.section_parts, name="section-parts"),
    path(f"{DESK}sections/<slug:section>/blanks/", entry.answer_blanks, name="answer-blanks"),
    path(f"{DESK}memos/<slug:item>/", entry.memo, name="memo"),
    path(f"{DESK}copy/", practice.copy_last_year, name="copy-last-year"),
    path(f"{DESK}draft/", provisional.provisional, name="provisional"),
    path(f"{DESK}findings/", findings.listing, name="findings"),
    path(f"{DESK}findings/<slug:check>/<slug:item>/", findings.answer, name="finding"),
    path(f"{DESK}sign/", review.sign, name="sign"),
    path(f"{DESK}review/", review.judge, name="review"),
    path(f"{DESK}revisions/", revisions.changes, name="revisions"),
    path(f"{DESK}history/<slug:item>/", revisions.history, name="history"),
    path(f"{DESK}workbook/", uploads.download, name="workbook"),
    path(f"{DESK}uploads/", uploads.receive, name="uploads"),
    path(f"{DESK}uploads/<int:upload>/", uploads.confirm, name="upload"),
    path(f"{DESK}uploads/<int:upload>/faults/", uploads.faults, name="upload-faults"),
    path("rounds/", rounds.listing, name="rounds"),
    path("rounds/<slug:round_code>/", rounds.board, name="board"),
    path("rounds/<slug:round_code>/items/", rounds.asked, name="asked"),
    path("rounds/<slug:round_code>/board.<slug:form>", rounds.export, name="board-export"),
    path("rounds/<slug:round_code>/reminders/", rounds.remind, name="remind"),
    path("releases/", releases.listing, name="releases"),
    path("releases/<int:number>/", releases.release, name="release"),
    path("releases/prepare/", releases.prepare, name="prepare"),
    path("releases/prepare/<int:candidate>/", releases.candidate, name="candidate"),
    path("identified/", identified.identified, name="identified"),
    path("identified/close/", identified.close, name="identified-close"),
    path("consents/", consents.listing, name="consents"),
    path("consents/<str:university>/", consents.items, name="consent-items"),
    path("consents/<str:university>/<slug:confidential>/", consents.item, name="consent"),
    path("people/", include("universities.people.urls")),
]
