"""What became of an upload, in words.

The steps between the states are the services' work.
"""

from indicators.text import LocalizedText
from universities.submissions.uploads.stored import StoredUpload

STATES = {
    "waiting": LocalizedText("確認待ち", "Waiting for your confirmation"),
    "applied": LocalizedText("取込み済み（{changed}項目）", "Taken over ({changed} items)"),
    "discarded": LocalizedText("取消し", "Cancelled"),
    "faulty": LocalizedText("要修正（{faults}件）", "To correct ({faults})"),
}


def show_state(upload: StoredUpload) -> LocalizedText:
    """Return what became of an upload."""
    state = "faulty" if upload.is_waiting and upload.faults else upload.state
    return STATES[state].fill(changed=upload.changed, faults=len(upload.faults))
