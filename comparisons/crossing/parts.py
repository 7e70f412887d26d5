"""Parts that the pages across indicators share: crumbs, controls, tools, a drawn figure, data.

Only small values and their words live here.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from django.utils.safestring import SafeString

from comparisons.addresses import find_address, kept_release
from comparisons.crossing.wishes import Wish
from comparisons.data_tables.model import DataTable
from comparisons.drawn_data import DrawnData
from comparisons.facts import ROUNDING, SIGNS, tell_release
from comparisons.figures import NO_PICTURE, write_script
from comparisons.labels import TABLES
from comparisons.pages.data import DataPage, show_table
from comparisons.pages.parts import COMPARE, Crumb, Option, Tools
from comparisons.pictures import make_picture, word_picture
from comparisons.results import PublishedRelease, choices_of
from indicators.charts.paper.picture import PICTURE_FORMS, Painter
from indicators.charts.screen.canvas import Drawing
from indicators.formatting import format_fiscal_year
from indicators.text import LocalizedText

Facts = Sequence[tuple[LocalizedText, LocalizedText]]
FACT = (LocalizedText("項目", "Fact"), LocalizedText("内容", "Text"))
UNIT, COUNT = LocalizedText("単位", "Unit"), LocalizedText("大学の数", "Universities")


class Control(NamedTuple):
    """One control of the strip: `kind` is select or segmented."""

    name: str
    label: str
    kind: str
    options: list[Option]


class Strip(NamedTuple):
    """The control strip; `names` are the universities to choose from, empty without a choice."""

    controls: list[Control]
    university: str
    names_key: str
    names: list[str]
    kept: list[tuple[str, str]]


class Drawn(NamedTuple):
    """A drawn figure: its id, its script, and its sentence for who cannot see it.

    `picture`: what is seen until the script has drawn it.
    """

    name: str
    script: str
    summary: str
    picture: SafeString = NO_PICTURE


def list_crumbs(language: str, *steps: Crumb) -> list[Crumb]:
    """Return 比べる › … with the steps below it."""
    return [Crumb(COMPARE.in_language(language), find_address("comparisons:indicators")), *steps]


def draw_figure(
    drawing: Drawing, name: str, summary: str, *, picture: SafeString = NO_PICTURE
) -> Drawn:
    """Return a drawing as the page takes it."""
    return Drawn(name, write_script(drawing, name), summary, picture)


def find_addresses(page: str, data: str, *args: str, wish: Wish) -> Tools:
    """Return the addresses of a page and of its data by their names."""
    query = wish.parameters()
    files = {
        form: find_address(data, *args, **query, format=form)
        for form in ("csv", "xlsx", *PICTURE_FORMS)
    }
    at = find_address(data, *args, **query)
    return Tools(data=at, link=find_address(page, *args, **query), file_name="", **files)


def choose(
    name: str,
    label: LocalizedText,
    options: Iterable[tuple[str, LocalizedText]],
    chosen: str,
    language: str,
    *,
    kind: str = "select",
) -> Control:
    """Return one control with its options."""
    listed = [Option(code, word.in_language(language), code == chosen) for code, word in options]
    return Control(name, label.in_language(language), kind, listed)


def choose_year(years: Sequence[int], chosen: int, language: str) -> Control:
    """Return the choice of a fiscal year, the newest first."""
    options = [
        Option(str(year), format_fiscal_year(year, language), year == chosen)
        for year in reversed(years)
    ]
    return Control(
        "year", LocalizedText("年度", "Fiscal year").in_language(language), "select", options
    )


def choose_grouping(release: PublishedRelease, chosen: str, language: str) -> Control:
    """Return the choice of a grouping whose items are known to this release."""
    items = set(release.catalogue.items)
    known = release.catalogue.groupings.values()
    options = [(each.code, each.label) for each in known if set(each.items) <= items]
    label = LocalizedText("群の分け方", "Grouping")
    return choose("grouping", label, options, chosen, language)


def build_strip(
    release: PublishedRelease, controls: list[Control], wish: Wish, language: str
) -> Strip:
    """Return the strip with the choice of a university to highlight."""
    names = choices_of(release).universities
    chosen = names[wish.university].in_language(language) if wish.university else ""
    listed = [name.in_language(language) for name in names.values()]
    return Strip(controls, chosen, f"{release.digest}-{language}", listed, kept_release())


def build_data(
    release: PublishedRelease,
    tables: list[DataTable],
    addresses: Tools,
    *,
    title: str,
    crumbs: list[Crumb],
    file_name: str,
    facts: Facts,
    notes: Sequence[LocalizedText],
    protection: LocalizedText,
    paint: Painter,
    height: Callable[[], float],
    wish: Wish,
    language: str,
) -> DrawnData:
    """Return the data page of a figure with its files' facts, and what draws its picture."""
    year = format_fiscal_year(wish.fiscal_year, language)
    words = word_picture(
        release,
        title=title,
        facts="　".join([year, *(_tell_fact(fact, language) for fact in facts)]),
        note=" ".join(note.in_language(language) for note in notes),
        language=language,
    )
    page = DataPage(
        title=title,
        heading=year,
        crumbs=crumbs,
        tools=addresses._replace(file_name=file_name),
        back=addresses.link,
        shown=[show_table(table) for table in tables],
        tables=tables,
        about=TABLES["about"].in_language(language),
        facts=_write_facts(release, year, facts, notes, language),
        file_name=file_name,
        protection=protection.in_language(language),
    )
    return DrawnData(page, lambda form: make_picture(paint, words, height=height(), form=form))


def _tell_fact(fact: tuple[LocalizedText, LocalizedText], language: str) -> str:
    """Return 「群の分け方：設置形態」."""
    colon = ": " if language == "en" else "："
    return colon.join(each.in_language(language) for each in fact)


def _write_facts(
    release: PublishedRelease,
    year: str,
    facts: Facts,
    notes: Sequence[LocalizedText],
    language: str,
) -> list[tuple[str, str]]:
    """Return label and text of each fact of a file, the header row first."""
    rows = [
        FACT,
        (LocalizedText("年度", "Fiscal year"), LocalizedText(year, year)),
        *tell_release(release),
        *facts,
        *((LocalizedText("読み方", "How to read"), note) for note in notes),
        (LocalizedText("記号", "Signs"), SIGNS),
        (LocalizedText("丸め", "Rounding"), ROUNDING),
    ]
    return [(label.in_language(language), text.in_language(language)) for label, text in rows]
