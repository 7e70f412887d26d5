"""The table of universities.

Who they are is public; no figure of one stands here.
"""

from collections.abc import Iterator

import pandas as pd

from indicators.text import LocalizedText
from reports.data_package import fields as f
from reports.data_package.rows import flag
from reports.data_package.shapes import Field, Resource
from universities.releases.reader import PublishedRelease

_UNIVERSITY_FIELDS = (
    f.UNIVERSITY,
    f.words("name_ja", "大学の名称", "Name in Japanese"),
    f.words("name_en", "大学の名称（英語、なければ空）", "Name in English, if there is one"),
    f.words("kind", "設置形態", "Kind of institution"),
    f.words("prefecture", "所在地の都道府県", "Prefecture"),
    Field("has_medical_school", "boolean", LocalizedText("医学部の有無", "Has a medical school")),
    Field("is_invented", "boolean", LocalizedText("架空の大学", "An invented university")),
)


def _list_universities(release: PublishedRelease) -> Iterator[pd.DataFrame]:
    names = [each.name for each in _UNIVERSITY_FIELDS]
    frame = release.universities[names].astype(object)
    for name in ("has_medical_school", "is_invented"):
        frame[name] = frame[name].map(flag)
    yield frame


UNIVERSITIES = Resource(
    "universities",
    LocalizedText("大学", "Universities"),
    _UNIVERSITY_FIELDS,
    ("university",),
    _list_universities,
)
