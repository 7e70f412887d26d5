"""One university that corrects a return, its neighbour, the ministry, and everybody who asks.

Canaries stand in every place where the university's draft is kept; nothing is asserted here.
"""

import io
import zipfile
from typing import Any

from django.contrib.auth import get_user_model
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client
from django.utils import timezone

from indicators.catalogue.loader import load_catalogue
from tests.kept_story import tell
from tests.universities.review import story
from universities.models import Candidate, Membership, University, Upload

# Figures and words that stand nowhere but in the harbour's draft, its memo and its upload.
DRAFT, UPLOADED = 918_273, 646_373
CANARIES = (
    "918273",
    "918,273",
    "646373",
    "646,373",
    "港の秘密の注記",
    "港の申し送り",
    "港の下書きの説明",
)
ITEM, CHECK = "donation_amount", "returned"
SECTION = next(each.code for each in load_catalogue().sections.values() if ITEM in each.items)
OUTSIDERS = (
    "anonymous", "disabled", "stranger", "neighbour", "analyst", "administrator", "identified",
)  # fmt: skip
# Who uses every address as another university's, or nobody's.
FOREIGN = ("stranger", "neighbour", "administrator")


def make_everybody() -> None:
    """Let the harbour submit, be returned and type its correction; give everybody an account."""
    tell(_tell)
    # Whoever prepares a release is heard every few seconds.
    Candidate.objects.update(heard_at=timezone.now())


def _tell() -> None:
    story.make_story()
    story.sign()
    story.return_it(cells={ITEM: "確かめてください。"})
    harbour, mountain = (University.objects.get(code=code) for code in ("harbour", "mountain"))
    for place in (harbour, mountain):
        officer, _ = get_user_model().objects.get_or_create(username="officer")
        Membership.objects.create(user=officer, role="contributor", university=place)
    story.make_person("disabled", "approver", harbour)
    get_user_model().objects.filter(username="disabled").update(is_active=False)
    get_user_model().objects.create_user(username="stranger")
    story.make_person("identified", "analyst", None)
    Membership.objects.filter(user__username="identified").update(may_identify=True)
    Candidate.objects.create(prepared_at=story.NOW, prepared_by="analyst2", heard_at=timezone.now())
    type_canaries()


def type_canaries() -> None:
    """Put a canary into the draft, its note, a memo, a thread and a waiting upload."""
    story.save({ITEM: story.reported(DRAFT, note="港の秘密の注記")})
    contributor = client_of("contributor")
    memo = f"memos/{ITEM}/"
    contributor.post(story.address(memo), {"text": "港の申し送り"})
    text = {f"text-new-{CHECK}-{ITEM}": "港の下書きの説明", "kind": "explanation"}
    contributor.post(story.address(f"findings/{CHECK}/{ITEM}/"), text)
    file = SimpleUploadedFile("値.csv", f"項目コード,値,注記\r\n{ITEM},{UPLOADED},\r\n".encode())
    contributor.post(story.address("uploads/"), {"file": file})


def client_of(name: str) -> Client:
    client = story.client_of("" if name == "anonymous" else name)
    if name == "identified":
        client.post("/identified/", REASON)
    return client


def parts() -> dict[str, Any]:
    """Return what stands for the variable parts of addresses, harbour's where it is anybody's."""
    held = Membership.objects.get(user__username="viewer")
    return {
        "round_code": str(story.YEAR),
        "university": "harbour",
        "section": SECTION,
        "item": ITEM,
        "check": CHECK,
        "upload": Upload.objects.get().pk,
        "membership": held.pk,
        "analyst": Membership.objects.get(user__username="analyst").pk,
        "confidential": "patent_cost",
        "form": "csv",
        "number": 1,
        "candidate": Candidate.objects.get().pk,
    }


def content_of(answer: HttpResponse) -> str:
    """Return all that an answer tells: headers, and the text of every member of a zipped file."""
    body = b"".join(answer.streaming_content) if answer.streaming else answer.content  # type: ignore[attr-defined]
    told = [str(answer.headers), body.decode("utf-8", "replace")]
    if body.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(body)) as archive:
            told += [archive.read(name).decode("utf-8", "replace") for name in archive.namelist()]
    return "\n".join(told)


def find_canaries(answer: HttpResponse) -> set[str]:
    """Return the canaries that an answer tells."""
    told = content_of(answer)
    return {each for each in CANARIES if each in told}


def form_of(name: str, version: int) -> dict[str, Any]:
    """Return what the page of that address would send, so that only the right is missing."""
    return {"version": version} | FORMS.get(name, {})


REASON = {"reason": "港湾大学の値を確かめるため。"}
FORMS: dict[str, dict[str, Any]] = {
    "identified": REASON,
    "consent": {"step": "give", "understood": "1"},
    "people-identified": {"step": "allow"},
    "section": {f"value-{ITEM}": "5"},
    "answer-blanks": {f"value-{ITEM}": "5"},
    "memo": {"text": "申し送り"},
    "copy-last-year": {"what": "signs"},
    "finding": {"kind": "explanation", f"text-new-{CHECK}-{ITEM}": "説明"},
    "upload": {"act": "cancel"},
    "board": {"step": "close"},
    "people": {
        "email": "new@harbour.example",
        "name": "新人",
        "role": "viewer",
        "university": "harbour",
    },
}
