"""The page that is held in an envelope: true to the millimetre."""

import io
import re
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from pypdf import PdfReader

from tests.documents.test_letter import HEAD, MM, placed
from wm_desktop.documents.window_sheet import draw_window_test

MADE = datetime(2026, 3, 9, tzinfo=UTC)


@pytest.mark.parametrize(("left", "top", "words"), [(25.0, 52.0, "25 mm van links"), (108.5, 49.0, "108,5 mm")])
def test_the_address_stands_where_a_letter_has_it(left, top, words):
    data = draw_window_test(replace(HEAD, address_left_mm=left, address_top_mm=top), MADE)
    assert data == draw_window_test(replace(HEAD, address_left_mm=left, address_top_mm=top), MADE)
    found = {text: (x, y) for text, x, y in placed(data)}
    assert any(words in text for text in found)
    name = found["Mevrouw A. de Vries en de heer B. Bos"]
    assert name[0] == pytest.approx(left, abs=0.1)
    assert top + 5 <= name[1] <= top + 12
    assert found["Persoonlijk en vertrouwelijk"][1] < name[1] - 6


def test_the_line_to_measure_is_a_hundred_millimetres_and_the_type_is_embedded():
    reader = PdfReader(io.BytesIO(draw_window_test(HEAD, MADE)))
    page = reader.pages[0]
    lines = re.findall(r"n ([\d.]+) ([\d.]+) m ([\d.]+) ([\d.]+) l S", page.get_contents().get_data().decode())
    assert any(abs(float(c) - float(a) - 100 * MM) < 0.01 and b == d for a, b, c, d in lines)
    assert all("NotoSans" in font.get_object()["/BaseFont"] for font in page["/Resources"]["/Font"].values())
    assert reader.metadata.title == "Proefblad voor de vensterenvelop"
