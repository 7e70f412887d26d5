"""Writing the memo that one officer leaves for the next about an item (申し送り).

Reading it is the entry page's business.
"""

from django.db import transaction

from universities.models import Memo, University
from universities.submissions.events import About, Author, record_events
from universities.submissions.services.answers import LONGEST_TEXT, EmptyRemarkError
from universities.submissions.workflow import APPROVER, CONTRIBUTOR, WorkflowError


@transaction.atomic
def write_memo(university: str, item: str, text: str, *, author: Author) -> None:
    """Make `text` the university's memo about the item; a blank text removes the memo.

    Raises: EmptyRemarkError if it is too long; WorkflowError for a role that does not write.
    """
    if author.role not in (CONTRIBUTOR, APPROVER):
        raise WorkflowError(f"Memo: cannot be written as {author.role!r}. A contributor writes it.")
    if len(text) > LONGEST_TEXT:
        raise EmptyRemarkError(len(text))
    place = University.objects.select_for_update().get(code=university)
    old = Memo.objects.filter(university=place, item=item).first()
    said = text.strip()
    if said == (old.text if old else ""):
        return
    if said:
        written = {"text": said, "by": author.name, "at": author.at}
        Memo.objects.update_or_create(university=place, item=item, defaults=written)
    elif old is not None:
        old.delete()
    payload = {"university": university, "item": item, "old": old.text if old else "", "new": said}
    record_events(author, [About("write_memo", payload=payload)])
