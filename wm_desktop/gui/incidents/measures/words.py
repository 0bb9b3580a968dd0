"""The words the window uses for courses: who, how sure, what a state of the road is, and what a step recorded."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from PySide6.QtCore import QCoreApplication

from wm_desktop.domain.courses.errors import Refusal
from wm_desktop.domain.courses.facts import Facts, Field, FieldKind
from wm_desktop.domain.courses.model import Taken, Who
from wm_desktop.domain.incidents import Party
from wm_desktop.domain.letter_case import Confidence, public_source
from wm_desktop.gui.dates import long_day, long_moment
from wm_desktop.gui.incidents.measures.lines import CourseLine
from wm_desktop.gui.incidents.measures.stages import Mark
from wm_desktop.gui.spoken import sentence, spoken, yes_label
from wm_desktop.services.courses import CourseShown

SYMBOLS = {Mark.PAST: "✓", Mark.NOW: "●", Mark.AHEAD: "○", Mark.SKIPPED: "–"}


def mark_label(mark: Mark) -> str:
    """What a state of the road is, for who hears the bar."""
    return {
        Mark.PAST: QCoreApplication.translate("courses", "bereikt"),
        Mark.NOW: QCoreApplication.translate("courses", "nu"),
        Mark.AHEAD: QCoreApplication.translate("courses", "komt nog"),
        Mark.SKIPPED: QCoreApplication.translate("courses", "overgeslagen"),
    }[mark]


def who_label(who: Who) -> str:
    """Who takes a step."""
    return {
        Who.OFFICE: QCoreApplication.translate("courses", "administratie"),
        Who.PRINCIPAL: QCoreApplication.translate("courses", "directeur"),
        Who.BOARD: QCoreApplication.translate("courses", "bestuurder"),
    }[who]


def sure_label(confidence: Confidence) -> str:
    """How sure the source of a rule is."""
    return {
        Confidence.OFFICIAL: QCoreApplication.translate("courses", "gelezen bij een officiële bron"),
        Confidence.SECONDARY: QCoreApplication.translate("courses", "gelezen bij een tweede bron"),
        Confidence.GENERAL: QCoreApplication.translate("courses", "algemene kennis, niet nagelezen"),
        Confidence.CHOICE: QCoreApplication.translate("courses", "keuze in dit programma"),
        Confidence.UNKNOWN: QCoreApplication.translate("courses", "niet bevestigd"),
    }[confidence]


def source_words(source: str, confidence: Confidence) -> str:
    """Where a rule comes from and how sure that is."""
    source = public_source(source)
    if not source:
        return QCoreApplication.translate("courses", "Zekerheid: %1.").replace("%1", sure_label(confidence))
    text = QCoreApplication.translate("courses", "Bron: %1. Zekerheid: %2.")
    return text.replace("%1", source).replace("%2", sure_label(confidence))


def reason_words(refusal: Refusal, *, with_source: bool) -> str:
    """Why something does not work, with its source when that was asked for."""
    text = spoken(refusal.words)
    return f"{text} {source_words(refusal.source, refusal.confidence)}" if with_source and refusal.source else text


def course_title(line: CourseLine) -> str:
    """A course with the name of the person it is about; a dispute with what it is about."""
    words = spoken(line.machine.words)
    if line.about is not None:
        words = f"{words} ({spoken(line.about.machine.words)})"
    return words if line.party is None else f"{line.party.name} - {words}"


def fact_words(field: Field, facts: Facts, names: Mapping[str, str], party: Party | None) -> str:
    """What was filled in, as people read it in the language of the window."""
    day, moment, yes = facts.day(field.name), facts.moment(field.name), facts.yes(field.name)
    if field.kind is FieldKind.DAY and day is not None:
        return long_day(day)
    if field.kind is FieldKind.MOMENT and moment is not None:
        return long_moment(moment)
    if field.kind is FieldKind.YES_NO and yes is not None:
        return yes_label(yes=yes)
    if field.kind is FieldKind.CHOICE:
        chosen = (one for one in field.choices if one.code == facts.text(field.name))
        return next((spoken(one.words) for one in chosen), facts.text(field.name))
    if field.kind is FieldKind.PEOPLE:
        own = {} if party is None else {str(party.person_id): party.name}
        return ", ".join({**own, **names}.get(line, line) for line in facts.lines(field.name))
    return facts.text(field.name)


def recorded_lines(shown: CourseShown, taken: Taken, names: Mapping[str, str]) -> Iterator[str]:
    """What a step recorded, a line each: the facts, then where it departed from the course and why."""
    step = shown.machine.by_code[taken.step]
    for field in step.fields:
        if taken.facts.text(field.name):
            yield f"{sentence(field.words)}: {fact_words(field, taken.facts, names, shown.party)}"
    guards = {guard.code: guard.words for guard in step.guards}
    departed = QCoreApplication.translate("courses", "! Afgeweken: %1 Reden: %2")
    for one in taken.overrides:
        about = spoken(guards[one.guard]) if one.guard in guards else one.guard
        yield departed.replace("%1", about).replace("%2", one.reason)
