"""The pictures of the courses in the handbook are those of the courses as they are now."""

import html
import re
from dataclasses import replace
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QImage, QTextDocument
from PySide6.QtWidgets import QWidget

from wm_desktop.domain.courses.catalogue import MACHINES
from wm_desktop.domain.courses.words import Words
from wm_desktop.gui import theme
from wm_desktop.gui.help.course_images import course_of, draw_image, inks
from wm_desktop.gui.help.course_picture import WIDTH, Inks, draw_course, roads_of
from wm_desktop.gui.help.view import HelpText
from wm_desktop.paths import resource

HANDBOOK = resource("help", "handboek.md").read_text(encoding="utf-8")
PLAIN = Inks("#000000", "#555555", "#555555", "#EEEEEE", "#DDFFDD", "#003300")
every_course = pytest.mark.parametrize("machine", MACHINES.values(), ids=lambda machine: machine.kind.value)


def words_in(svg):
    """Everything that can be read in a picture, as one text without breaks."""
    texts = (html.unescape(found) for found in re.findall(r"<text[^>]*>([^<]*)</text>", svg))
    return " ".join(" ".join(texts).split())


@every_course
def test_every_state_and_step_of_a_course_is_in_its_picture(machine):
    svg = draw_course(machine, PLAIN)
    assert ElementTree.fromstring(svg).get("width") == str(WIDTH)
    told = words_in(svg)
    for words in (*(state.words for state in machine.states), *(step.words for step in machine.steps)):
        assert words.nl[1:] in told
    for passage in machine.passages:
        assert f"vanzelf, {passage.words.nl}" in told
    assert svg.count("<rect") == len(machine.states)


@every_course
def test_every_way_that_a_step_goes_is_drawn(machine):
    """An arrow for each target: down from the state above it, and one at the left for all others together."""
    codes = [state.code for state in machine.states]
    down = {(one, two) for one, two in roads_of(machine) if codes.index(two) == codes.index(one) + 1}
    aside = {two for one, two in roads_of(machine) - down}
    svg = draw_course(machine, PLAIN)
    assert svg.count("marker-end") == len(down) + len(aside)
    lanes = [
        float(x)
        for x in re.findall(r'd="M([\d.]+),[\d.]+ V[\d.]+" fill="none" stroke="[^"]+" stroke-width="1.4"/>', svg)
    ]
    assert len(lanes) == len(aside)
    assert min(lanes, default=1) > 0


@every_course
def test_the_handbook_shows_the_course(machine):
    assert f"](images/traject-{machine.kind.value}.svg)" in HANDBOOK


def test_another_course_is_another_picture():
    machine = next(iter(MACHINES.values()))
    step = replace(machine.steps[0], words=Words("Iets nieuws", "Something new"))
    other = replace(machine, steps=(step, *machine.steps[1:]))
    assert draw_course(other, PLAIN) != draw_course(machine, PLAIN)
    assert "Something new" in draw_course(other, PLAIN, "en")


@pytest.mark.parametrize("dark", [False, True])
def test_a_picture_can_be_read_in_light_and_dark(qapp, dark):
    theme.apply(qapp, dark=dark)
    try:
        ink, paper = inks(), theme.colours().base
        assert min(theme.contrast(ink.text, paper), theme.contrast(ink.faint, paper)) >= 4.5
        assert min(theme.contrast(ink.text, ink.box), theme.contrast(ink.end_text, ink.end)) >= 4.5
        image = draw_image(next(iter(MACHINES.values())), 380, 2.0)
        assert (image.width(), image.deviceIndependentSize().width()) == (760, 380)
    finally:
        theme.apply(qapp, dark=False)


def test_the_handbook_draws_it_when_it_is_shown(qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    kind = next(iter(MACHINES)).value
    shown = HelpText(f"![x](images/traject-{kind}.svg)", 400, parent)
    image = shown.loadResource(QTextDocument.ResourceType.ImageResource.value, QUrl(f"images/traject-{kind}.svg"))
    assert isinstance(image, QImage)
    assert image.width() == 400
    assert course_of("images/incident.png") is None
