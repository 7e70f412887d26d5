"""The script of a figure: the same JSON, and nothing in it can end the script."""

import json

from comparisons.figures import write_script


def test_a_name_cannot_end_the_script_and_is_read_back_as_it_was():
    drawing = {"data": [{"name": "</script><b>A & B大学", "y": [None, 0.1]}], "layout": {}}

    script = write_script(drawing, "figure-scatter")
    opening, _, rest = script.partition(">")
    written = rest.removesuffix("</script>")

    assert opening == '<script id="figure-scatter" type="application/json"'
    assert not set(written) & set("<>&")
    assert json.loads(written) == drawing
