"""A course drawn as a picture, from the very data the program walks: states, the ways between them, and who goes them.

Each state is a box with the steps that leave it beside it; arrows show where they lead. Nothing is drawn by hand, so a
picture cannot be behind the course. Knows no Qt: it gives an SVG drawing as text.
"""

from __future__ import annotations

import html
import textwrap
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from wm_desktop.domain.courses.model import Machine, Milestone, State, Step, Who
from wm_desktop.domain.courses.words import Words
from wm_desktop.domain.errors import Language

WIDTH = 760
_BOX_LEFT, _BOX_WIDTH, _BOX_HEIGHT = 130, 190, 34
_WORDS_LEFT = _BOX_LEFT + _BOX_WIDTH + 24
_LINE, _GAP, _SIZE, _LETTERS = 18, 26, 13, 56
_LANE = 13
_MANY = 3
_TAP_OUT, _TAP_IN = 25, 9
_BY = {
    Who.OFFICE: Words("administratie", "office"),
    Who.PRINCIPAL: Words("directeur", "principal"),
    Who.BOARD: Words("bestuurder", "board"),
}
_BY_ITSELF = Words("vanzelf", "by itself")
_TOGETHER = Words("alles vastgelegd", "all recorded")
_FROM_MORE = Words("Bij meer dan één stand", "At more than one state")
_AT = Words("bij", "at")


@dataclass(frozen=True)
class Inks:
    """The colours of a drawing, so that it is readable on the paper it lies on."""

    text: str
    faint: str
    line: str
    box: str
    end: str
    end_text: str


@dataclass(frozen=True)
class _Row:
    """A state with its place and the words beside it."""

    state: State
    top: int
    words: tuple[str, ...]

    @property
    def bottom(self) -> int:
        return self.top + max(_BOX_HEIGHT, len(self.words) * _LINE)


@dataclass(frozen=True)
class _Way:
    """All ways to one state that do not come from the state right above it."""

    to: _Row
    sources: tuple[_Row, ...]
    lane: int = 0

    @property
    def span(self) -> tuple[int, int]:
        """From the highest to the lowest point."""
        ends = [self.to.top + _TAP_IN, *(row.top + _TAP_OUT for row in self.sources)]
        return min(ends), max(ends)


def draw_course(machine: Machine, inks: Inks, language: Language = "nl") -> str:
    """Give the picture of a course as SVG, `WIDTH` wide and as high as the course needs."""
    rows = tuple(_rows(machine, language))
    more = tuple(_from_more(machine, language))
    height = rows[-1].bottom + _GAP + len(more) * _LINE
    parts = [*_ways(machine, rows, inks), *_downward(machine, rows, inks)]
    for row in rows:
        parts += _box(row, inks, language)
    top = rows[-1].bottom + _GAP
    parts += [_text(8, top + number * _LINE, line, inks.faint) for number, line in enumerate(more)]
    marker = (
        f'<marker id="tip" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8" markerHeight="8" orient="auto">'
        f'<path d="M0,0 L8,4 L0,8 Z" fill="{inks.line}"/></marker>'
    )
    head = f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{height}" viewBox="0 0 {WIDTH} {height}">'
    return "\n".join(
        [head, f"<title>{_spoken(machine.words, language)}</title>", f"<defs>{marker}</defs>", *parts, "</svg>"]
    )


def roads_of(machine: Machine) -> frozenset[tuple[str, str]]:
    """Give every way from one state to another: by a step, by what was recorded together, or by the calendar."""
    steps = {(frm, step.to) for step in machine.steps if step.to for frm in step.frm if frm != step.to}
    together = {(one.frm, one.to) for one in machine.milestones}
    return frozenset(steps | together | {(one.frm, one.to) for one in machine.passages})


def _rows(machine: Machine, language: Language) -> Iterator[_Row]:
    top = 4
    for state in machine.states:
        row = _Row(state, top, tuple(_leaving(machine, state, language)))
        yield row
        top = row.bottom + _GAP


def _leaving(machine: Machine, state: State, language: Language) -> Iterator[str]:
    """What can happen in a state, wrapped to the room beside its box."""
    texts = [_step_words(machine, step, language) for step in _own_steps(machine) if state.code in step.frm]
    texts += [_milestone_words(machine, one, language) for one in machine.milestones if one.frm == state.code]
    for passage in machine.passages:
        if passage.frm == state.code:
            to = machine.state(passage.to).words.text(language)
            texts.append(f"◦ {_BY_ITSELF.text(language)}, {passage.words.text(language)} → {to}")
    for text in texts:
        yield from textwrap.wrap(text, _LETTERS, subsequent_indent="   ")


def _own_steps(machine: Machine) -> list[Step]:
    return [step for step in machine.steps if len(step.frm) < _MANY]


def _step_words(machine: Machine, step: Step, language: Language) -> str:
    to = f" → {machine.state(step.to).words.text(language)}" if step.to else ""
    return f"• {step.words.text(language)} ({_BY[step.by].text(language)}){to}"


def _milestone_words(machine: Machine, milestone: Milestone, language: Language) -> str:
    either = " / "
    names = machine.by_code
    groups = (
        either.join(names[code].words.text(language) for code in names if code in needed) for needed in milestone.needs
    )
    to = machine.state(milestone.to).words.text(language)
    return f"◦ {_TOGETHER.text(language)}: {'; '.join(groups)} → {to}"


def _from_more(machine: Machine, language: Language) -> Iterator[str]:
    """The steps that belong to several states, told once."""
    steps = [step for step in machine.steps if len(step.frm) >= _MANY]
    if steps:
        yield f"{_FROM_MORE.text(language)}:"
    for step in steps:
        states = ", ".join(state.words.text(language) for state in machine.states if state.code in step.frm)
        text = f"{_step_words(machine, step, language)}, {_AT.text(language)}: {states}"
        yield from textwrap.wrap(text, 112, subsequent_indent="   ")


def _downward(machine: Machine, rows: tuple[_Row, ...], inks: Inks) -> Iterator[str]:
    """The ways from a state to the one right below it."""
    roads, middle = roads_of(machine), _BOX_LEFT + _BOX_WIDTH // 2
    for row, below in pairwise(rows):
        if (row.state.code, below.state.code) in roads:
            yield _line(f"M{middle},{row.top + _BOX_HEIGHT} V{below.top - 1}", inks, tip=True)


def _ways(machine: Machine, rows: tuple[_Row, ...], inks: Inks) -> Iterator[str]:
    """All other ways, each target with a lane of its own at the left."""
    for way in _in_lanes(_gathered(machine, rows)):
        x, (top, bottom) = _BOX_LEFT - 14 - way.lane * _LANE, way.span
        yield _line(f"M{x},{top} V{bottom}", inks)
        yield from (_line(f"M{_BOX_LEFT},{row.top + _TAP_OUT} H{x}", inks) for row in way.sources)
        yield _line(f"M{x},{way.to.top + _TAP_IN} H{_BOX_LEFT - 1}", inks, tip=True)


def _gathered(machine: Machine, rows: tuple[_Row, ...]) -> list[_Way]:
    places: Mapping[str, int] = {row.state.code: number for number, row in enumerate(rows)}
    found = []
    for row in rows:
        here = places[row.state.code]
        froms = sorted(places[frm] for frm, to in roads_of(machine) if to == row.state.code)
        sources = tuple(rows[number] for number in froms if number + 1 != here)
        if sources:
            found.append(_Way(row, sources))
    return found


def _in_lanes(ways: Iterable[_Way]) -> list[_Way]:
    """Give each way the nearest lane in which it crosses no other; the short ones lie inside."""
    placed: list[_Way] = []
    for way in sorted(ways, key=lambda one: one.span[1] - one.span[0]):
        taken = {one.lane for one in placed if _overlap(one.span, way.span)}
        lane = next(number for number in range(len(placed) + 1) if number not in taken)
        placed.append(_Way(way.to, way.sources, lane))
    return placed


def _overlap(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] <= other[1] and other[0] <= one[1]


def _box(row: _Row, inks: Inks, language: Language) -> Iterator[str]:
    dashes = ' stroke-dasharray="5 3"' if row.state.aside else ""
    fill, ink = (inks.end, inks.end_text) if row.state.final else (inks.box, inks.text)
    yield (
        f'<rect x="{_BOX_LEFT}" y="{row.top}" width="{_BOX_WIDTH}" height="{_BOX_HEIGHT}" rx="6" fill="{fill}" '
        f'stroke="{inks.line}"{dashes}/>'
    )
    name = row.state.words.text(language)
    words = html.escape(name[:1].upper() + name[1:], quote=False)
    yield (
        f'<text x="{_BOX_LEFT + _BOX_WIDTH // 2}" y="{row.top + 22}" text-anchor="middle" font-family="sans-serif" '
        f'font-size="{_SIZE}" font-weight="bold" fill="{ink}">{words}</text>'
    )
    for number, line in enumerate(row.words):
        yield _text(_WORDS_LEFT, row.top + 14 + number * _LINE, line, inks.text)


def _text(x: int, y: int, words: str, ink: str) -> str:
    inset = len(words) - len(words.lstrip())
    said = html.escape(words.strip(), quote=False)
    return (
        f'<text x="{x + 4 * inset}" y="{y}" font-family="sans-serif" font-size="{_SIZE - 1}" fill="{ink}">{said}</text>'
    )


def _line(path: str, inks: Inks, *, tip: bool = False) -> str:
    end = ' marker-end="url(#tip)"' if tip else ""
    return f'<path d="{path}" fill="none" stroke="{inks.line}" stroke-width="1.4"{end}/>'


def _spoken(words: Words, language: Language) -> str:
    return html.escape(words.text(language), quote=False)
