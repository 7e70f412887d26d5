"""The sizes that keep each file and function readable at one sitting (docs/decisions.md)."""

from statistics import median

from tests.architecture.project import ROOT, count_lines, functions_of, name_of, source_files

FILE_MEDIAN, FILE_CEILING = 60, 300
FUNCTION_MEDIAN, FUNCTION_CEILING = 12, 40
VIEW_CEILING, TEMPLATE_CEILING, SCRIPT_CEILING = 15, 80, 150


def over(ceiling: int, sizes: dict[str, int]) -> dict[str, int]:
    return {name: size for name, size in sizes.items() if size > ceiling}


def test_no_file_is_longer_than_a_reader_can_hold():
    sizes = {name_of(path): count_lines(path) for path in source_files()}

    assert over(FILE_CEILING, sizes) == {}
    assert median(sizes.values()) <= FILE_MEDIAN


def test_no_function_is_longer_than_a_screen():
    sizes = {place: size for path in source_files() for place, size in functions_of(path)}

    assert over(FUNCTION_CEILING, sizes) == {}
    assert median(sizes.values()) <= FUNCTION_MEDIAN


def test_views_parse_ask_once_and_render():
    views = [path for path in source_files() if path.stem == "views" or "views" in path.parts]
    sizes = {place: size for path in views for place, size in functions_of(path)}

    assert sizes
    assert over(VIEW_CEILING, sizes) == {}


def test_a_template_fits_on_a_screen():
    sizes = {name_of(path): count_lines(path) for path in (ROOT / "templates").rglob("*.html")}

    assert over(TEMPLATE_CEILING, sizes) == {}


def test_a_script_is_a_small_module():
    sizes = {name_of(path): count_lines(path) for path in (ROOT / "static" / "js").rglob("*.js")}

    assert sizes
    assert over(SCRIPT_CEILING, sizes) == {}
