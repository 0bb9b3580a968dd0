import pytest

from wm_desktop.domain.consent import ConsentStatus
from wm_desktop.gui import theme
from wm_desktop.gui.theme import DARK, LIGHT, contrast


@pytest.fixture
def restored(qapp):
    yield qapp
    theme.apply(qapp, dark=False)


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_every_text_stands_out_from_its_ground(colours):
    grounds = (colours.window, colours.base, colours.alternate, colours.bar)
    pairs = [(text, ground) for text in (colours.text, colours.faint, colours.link) for ground in grounds]
    pairs += [(colours.on_accent, colours.accent), (colours.text, colours.button)]
    pairs += [(text, ground) for ground, text in (colours.news, colours.warning, colours.trouble)]
    pairs += [(colours.trouble[1], ground) for ground in (colours.window, colours.base)]
    assert {pair: round(contrast(*pair), 2) for pair in pairs if contrast(*pair) < 4.5} == {}


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("status", list(ConsentStatus))
def test_a_state_of_consent_has_a_sign_a_word_and_readable_colours(restored, dark, status):
    theme.apply(restored, dark=dark)
    look = theme.status_look(status)
    assert look.symbol
    assert look.label
    assert contrast(look.foreground.name(), look.background.name()) >= 4.5


def test_signs_of_states_differ_so_that_colour_is_never_the_only_meaning():
    assert len({theme.status_symbol(status) for status in ConsentStatus}) == len(ConsentStatus)


def test_text_size_counts_from_the_systems_own(restored):
    theme.apply(restored, dark=False, text_percent=100)
    normal = restored.font().pointSizeF()
    theme.apply(restored, dark=False, text_percent=200)
    assert restored.font().pointSizeF() == pytest.approx(2 * normal)
    theme.apply(restored, dark=False, text_percent=100)
    assert restored.font().pointSizeF() == pytest.approx(normal)


def test_a_box_of_more_lines_shows_the_focus_as_a_line_does():
    sheet = theme._style_sheet(LIGHT, 10.0)
    assert f"QPlainTextEdit:focus, QTextEdit:focus {{ border: 1px solid {LIGHT.accent}; }}" in sheet
