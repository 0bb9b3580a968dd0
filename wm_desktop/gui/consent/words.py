"""The words of the register: ways, sentences and the history of a cell, as the window says them."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QCoreApplication

from wm_desktop.domain.consent import AnswerKind, AnswerWay, Audience, ConsentStatus, Purpose
from wm_desktop.domain.dutch_dates import short_day, short_moment
from wm_desktop.gui import theme
from wm_desktop.services.rows import AnswerRow, ConsentCell, MatrixRow

translate = QCoreApplication.translate


def kind_status(kind: AnswerKind) -> ConsentStatus:
    """The state that one guardian's answer looks like."""
    return ConsentStatus(kind.value)


def way_word(way: AnswerWay) -> str:
    """How an answer reached the school."""
    return {
        AnswerWay.FORM: translate("ConsentWords", "formulier"),
        AnswerWay.EMAIL: translate("ConsentWords", "e-mail"),
        AnswerWay.APP: translate("ConsentWords", "ouderapp"),
        AnswerWay.ORAL: translate("ConsentWords", "mondeling"),
        AnswerWay.IMPORT: translate("ConsentWords", "ingelezen lijst"),
    }[way]


def cell_sentence(row: MatrixRow, purpose: Purpose, cell: ConsentCell) -> str:
    """Who, what for, what holds and since when."""
    advice = cell_advice(cell)
    said = f"{row.name.full} ({row.group}) - {purpose.label}: {cell_reading(cell)}"
    return f"{said}. {advice}" if advice else said


def cell_reading(cell: ConsentCell) -> str:
    """What holds and since when."""
    word = theme.status_label(cell.status)
    if cell.since is None:
        return word
    return translate("ConsentWords", "%1 sinds %2").replace("%1", word).replace("%2", short_day(cell.since))


def cell_advice(cell: ConsentCell) -> str:
    """What else there is to know about a cell; empty when there is nothing."""
    if cell.withheld:
        return translate("ConsentWords", "Beschermde leerling: wordt nooit getoond, wat er ook is geantwoord.")
    if cell.awaits_second:
        return translate("ConsentWords", "Nog niet alle ouders met gezag hebben geantwoord.")
    if cell.status is ConsentStatus.CONFLICT:
        return translate("ConsentWords", "De ouders zijn het niet eens: er mag niets worden getoond tot zij dat zijn.")
    if cell.status is ConsentStatus.UNANSWERED:
        return translate("ConsentWords", "Geen antwoord is geen toestemming.")
    return ""


def column_tip(purpose: Purpose) -> str:
    """What a purpose is about, and whether anyone outside the school can see it."""
    audience = (
        translate("ConsentWords", "zichtbaar buiten de school")
        if purpose.audience is Audience.OUTWARD
        else translate("ConsentWords", "besloten kring")
    )
    return "\n".join(part for part in (purpose.label, purpose.explanation, audience) if part)


def respondent(answer: AnswerRow) -> str:
    """Who gave an answer; an answer that names nobody is the household's."""
    if answer.by_pupil:
        return translate("ConsentWords", "leerling zelf")
    return answer.guardian or translate("ConsentWords", "ouders samen")


def history_html(history: Sequence[AnswerRow]) -> str:
    """All answers for one cell, newest first; what was taken back is struck through and says so."""
    if not history:
        nothing = translate("ConsentWords", "Er is nog niets geantwoord.")
        return f"<p>{escape(nothing)}</p>"
    return "".join(_answer_html(answer) for answer in history)


def _answer_html(answer: AnswerRow) -> str:
    look = theme.status_look(kind_status(answer.kind))
    heading = (
        f'<span style="color:{look.foreground.name()};background-color:{look.background.name()}">'
        f"<b>&nbsp;{look.symbol} {escape(look.label)}&nbsp;</b></span> {escape(respondent(answer))}"
    )
    lines = [f"<s>{heading}</s>" if answer.retracted else heading]
    lines += [f'<span style="color:{theme.colours().faint}">{escape(line)}</span>' for line in answer_lines(answer)]
    if answer.document_id is not None and answer.batch_id is None:
        look_at = escape(translate("ConsentWords", "Bewijsstuk bekijken"))
        lines.append(f'<a href="{answer.id}">{look_at}</a>')
    return f"<p>{'<br/>'.join(lines)}</p>"


def answer_lines(answer: AnswerRow) -> list[str]:
    """When, how, by whom, on what evidence; one short line each."""
    recorded = translate("ConsentWords", "vastgelegd door %1 op %2")
    lines = [
        f"{short_day(answer.given_on)}, {way_word(answer.way)}",
        recorded.replace("%1", answer.recorded_by).replace("%2", short_moment(answer.recorded_at)),
    ]
    if answer.file_name:
        lines.append(", ".join(part for part in (answer.file_name, answer.source) if part))
    if answer.remark:
        lines.append(f"“{answer.remark}”")
    if answer.retracted:
        lines.insert(0, translate("ConsentWords", "teruggenomen: telt niet meer"))
    elif not answer.counts:
        lines.insert(0, translate("ConsentWords", "geen gezag: telt niet mee"))
    return lines


def must_come_down(places: Sequence[str]) -> str:
    """Say what a pupil must come out of now: 'Nu weg te halen: Sportdag (website).'."""
    text = QCoreApplication.translate("consent", "Nu weg te halen: %1.")
    named = ", ".join(places[:2])
    if len(places) > 2:
        more = QCoreApplication.translate("consent", "nog %1").replace("%1", str(len(places) - 2))
        named = f"{named}, {more}"
    return text.replace("%1", named)
