"""The words the window uses for texts of letters."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from wm_desktop.domain.letter_templates.fields import TemplateField, TemplateFieldKind
from wm_desktop.domain.letter_templates.findings import BlockState, TemplateCheck, TemplateFinding, Weight
from wm_desktop.domain.letter_templates.presence import Presence
from wm_desktop.domain.letter_templates.versions import OwnTemplate, TemplateState
from wm_desktop.gui.errors import window_language
from wm_desktop.gui.templates.presenter import TemplateLine


def state_label(line: TemplateLine) -> str:
    """Which text holds, with a sign so that colour is never needed."""
    row = line.row
    words = {
        TemplateState.SUPPLIED: QCoreApplication.translate("templates", "geleverd"),
        TemplateState.OWN: QCoreApplication.translate("templates", "✎ eigen %1"),
        TemplateState.OUTDATED: QCoreApplication.translate("templates", "! eigen %1, geleverde tekst is nieuwer"),
    }[row.state]
    if row.refused:
        words = QCoreApplication.translate("templates", "✗ eigen %1, kan niet meer")
    text = words.replace("%1", str(row.number))
    unsaved = QCoreApplication.translate("templates", "● niet opgeslagen")
    return f"{text}  {unsaved}" if line.unsaved else text


def version_label(version: OwnTemplate) -> str:
    """What a version is called in the history."""
    if version.withdrawn:
        return QCoreApplication.translate("templates", "%1 terug naar geleverd").replace("%1", str(version.number))
    words = QCoreApplication.translate("templates", "%1 bij geleverde %2")
    return words.replace("%1", str(version.number)).replace("%2", str(version.based_on))


def field_label(field: TemplateField) -> str:
    """What a field is called in the menu: in words first, then as it stands in a text."""
    return f"{field.words.text(window_language())}  ·  {field.name}"


def group_label(kind: TemplateFieldKind) -> str:
    """What the fields of a kind are called together."""
    return {
        TemplateFieldKind.TEXT: QCoreApplication.translate("templates", "tekst"),
        TemplateFieldKind.NUMBER: QCoreApplication.translate("templates", "getal"),
        TemplateFieldKind.YES_NO: QCoreApplication.translate("templates", "ja of nee"),
        TemplateFieldKind.LIST: QCoreApplication.translate("templates", "lijst"),
        TemplateFieldKind.CODE: QCoreApplication.translate("templates", "keuze"),
    }[kind]


def check_lines(found: TemplateCheck) -> Iterator[tuple[str, int]]:
    """Give what is shown under the text with the line it is about: first what is wrong, then every mandatory part."""
    for finding in found.findings:
        yield _finding(finding), finding.line
    for state in found.blocks:
        yield _block(state), 0


def _finding(finding: TemplateFinding) -> str:
    sign = "✗" if finding.weight is Weight.REFUSED else "!"
    place = QCoreApplication.translate("templates", "regel %1: ").replace("%1", str(finding.line))
    return f"{sign} {place if finding.line else ''}{finding.words.text(window_language())}"


def _block(state: BlockState) -> str:
    sign = {Presence.ALWAYS: "✓", Presence.SOMETIMES: "!", Presence.NEVER: "✗"}[state.presence]
    return f"{sign} {state.block.words.text(window_language())}"
