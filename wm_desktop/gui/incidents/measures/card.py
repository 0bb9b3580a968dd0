"""One course drawn: its road, what can be done now and by whom, what is missing, what was done, what never can."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from wm_desktop.domain.courses.engine import Offer
from wm_desktop.domain.courses.model import Taken
from wm_desktop.domain.dutch_dates import short_moment
from wm_desktop.gui import theme
from wm_desktop.gui.dates import long_moment
from wm_desktop.gui.forms.ui_course_card import Ui_CourseCard
from wm_desktop.gui.incidents.measures.lines import CourseCard
from wm_desktop.gui.incidents.measures.stages import missing_of, offers_in_order, stage_marks, waiting_of
from wm_desktop.gui.incidents.measures.words import course_title, reason_words, recorded_lines, source_words
from wm_desktop.gui.letters.offered import letters_now
from wm_desktop.gui.letters.words import letter_kind_label
from wm_desktop.gui.spoken import sentence, spoken
from wm_desktop.gui.tables import Column, RowTableModel
from wm_desktop.services.courses import CourseShown

_RECORDED = 2


class CourseCardView(QWidget):
    """Holds the form; decides nothing."""

    step_requested = Signal(str)
    begin_requested = Signal()
    dispute_requested = Signal(object)
    letter_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_CourseCard()
        self.ui.setupUi(self)
        self._card: CourseCard | None = None
        self._last_letter = self.ui.begin_button
        self.taken = RowTableModel[Taken](self._columns(), self)
        self.ui.taken_table.use(self.taken)
        self.ui.taken_table.share(_RECORDED)
        self.ui.taken_table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.ui.taken_table.verticalHeader().sectionResized.connect(self._fit_taken)
        self.ui.sources_check.toggled.connect(self._draw)
        self.ui.begin_button.clicked.connect(self.begin_requested)
        self.ui.offers.step_requested.connect(self.step_requested)
        self.ui.others.step_requested.connect(self.step_requested)

    @property
    def card(self) -> CourseCard | None:
        """What is drawn."""
        return self._card

    def show_card(self, card: CourseCard) -> None:
        """Draw a course, or one of the file that did not begin."""
        self._card = card
        self._draw()

    def restyle(self) -> None:
        """Give what has colours of its own those of the mode of now."""
        wanted = self._card is not None and self._card.line.wanted
        self.ui.trigger_label.setStyleSheet(theme.label_style("warning") if wanted else "")

    def _draw(self) -> None:
        card = self._card
        if card is None:
            return
        machine, shown = card.line.machine, card.line.shown
        self.ui.title_label.setText(course_title(card.line))
        self.ui.bar.show_marks(stage_marks(machine, () if shown is None else shown.path))
        self._say(self.ui.caption_label, () if machine.caption is None else (spoken(machine.caption),))
        self._draw_trigger(card)
        self.ui.begin_row.setVisible(shown is None)
        self.ui.begin_button.setEnabled(card.may_handle)
        self._draw_letters(card)
        self._draw_next(shown, may_handle=card.may_handle)
        self._say(self.ui.missing_label, self._missing(shown), self.ui.missing_title)
        self._draw_taken(shown)
        self._say(self.ui.never_label, self._never(), self.ui.never_title)
        self._draw_disputes(card)

    def _draw_trigger(self, card: CourseCard) -> None:
        trigger, incident = card.trigger, card.incident
        wanted = card.line.wanted
        texts = []
        if trigger is not None and card.line.shown is None:
            texts = [self.tr("! De gegevens van dit dossier wijzen hierop.")] if wanted else []
            texts.append(spoken(trigger.words))
            if self._with_source:
                texts.append(source_words(trigger.source, trigger.confidence))
        self._say(self.ui.trigger_label, texts)
        self.restyle()
        until = None if trigger is None else trigger.until(incident)
        clock = self.tr("De school wist het op %1; melden op tijd kan tot %2.")
        if until is not None and incident.known_at is not None:
            clock = clock.replace("%1", long_moment(incident.known_at)).replace("%2", long_moment(until))
        self._say(self.ui.deadline_label, [] if until is None else [clock])

    def _draw_next(self, shown: CourseShown | None, *, may_handle: bool) -> None:
        can = shown is not None and may_handle
        wanted, others = offers_in_order(shown) if can and shown is not None else ((), ())
        self.ui.next_title.setVisible(shown is not None)
        texts = [] if shown is None else list(self._standing(shown, (*wanted, *others)))
        self._say(self.ui.next_label, texts)
        self._draw_offers(wanted, others)

    def _standing(self, shown: CourseShown, offers: tuple[Offer, ...]) -> Iterator[str]:
        """What happens next when no button says it."""
        if shown.final:
            yield self.tr("Dit traject is klaar.")
        elif not offers:
            yield self.tr("Nu valt er niets vast te leggen.")
        for passage in waiting_of(shown):
            text = self.tr("Gaat vanzelf verder naar '%1': %2.")
            state = shown.machine.state(passage.to)
            yield text.replace("%1", sentence(state.words)).replace("%2", spoken(passage.words))

    def _draw_offers(self, wanted: tuple[Offer, ...], others: tuple[Offer, ...]) -> None:
        """What brings the course on stands first; what can be done besides comes after what is missing."""
        first, second = (wanted, others) if wanted else (others, ())
        self.ui.offers.show_offers(first, primary=bool(wanted), with_source=self._with_source)
        self.ui.others.show_offers(second, primary=False, with_source=self._with_source)
        self.ui.others_title.setVisible(bool(second))
        last = self.ui.others.order_after(self.ui.offers.order_after(self._last_letter))
        QWidget.setTabOrder(last, self.ui.taken_table)

    @property
    def step_buttons(self) -> dict[str, QPushButton]:
        """The buttons of the steps that can be taken, by their code, what comes first in front."""
        return {**self.ui.offers.buttons, **self.ui.others.buttons}

    @property
    def _with_source(self) -> bool:
        return self.ui.sources_check.isChecked()

    def _missing(self, shown: CourseShown | None) -> Iterator[str]:
        """What must be recorded for the next state, and the steps that do not work yet with their reasons."""
        if shown is None:
            return
        either = self.tr(" of ")
        for one in missing_of(shown):
            text = self.tr("○ Voor '%1': %2").replace("%1", sentence(one.to.words))
            groups = (either.join(spoken(step.words) for step in steps) for steps in one.needs)
            yield text.replace("%2", "; ".join(groups) + ".")
        for offer in shown.offers:
            if offer.blocked:
                reasons = " ".join(reason_words(one, with_source=self._with_source) for one in offer.blocked)
                text = self.tr("✗ '%1' kan nog niet: %2").replace("%1", sentence(offer.step.words))
                yield text.replace("%2", reasons)

    def _never(self) -> Iterator[str]:
        card = self._card
        for one in () if card is None else card.line.machine.never:
            text = f"✗ {sentence(one.words)}: {spoken(one.why)}"
            yield f"{text} {source_words(one.source, one.confidence)}" if self._with_source else text

    def _draw_letters(self, card: CourseCard) -> None:
        """A way to write the letter that carries out what comes next; its facts come from the course."""
        self._clear(self.ui.letter_row)
        self._last_letter = self.ui.begin_button
        shown = card.line.shown
        kinds = letters_now(shown) if shown is not None and card.may_handle else ()
        for kind in kinds:
            text = self.tr("Brief schrijven: %1…").replace("%1", letter_kind_label(kind))
            button = QPushButton(text, self.ui.letter_row)
            button.setAutoDefault(False)
            button.clicked.connect(lambda _=False, wanted=kind: self.letter_requested.emit(wanted))
            button.show()
            QWidget.setTabOrder(self._last_letter, button)
            self._last_letter = button
        self.ui.letter_row.setVisible(bool(kinds))

    def _clear(self, row: QWidget) -> None:
        for button in row.findChildren(QPushButton):
            button.hide()
            button.deleteLater()

    def _draw_disputes(self, card: CourseCard) -> None:
        """A way to begin what can be begun about this course."""
        self._clear(self.ui.dispute_row)
        machines = card.line.disputes if card.may_handle else ()
        for machine in machines:
            text = self.tr("%1 beginnen").replace("%1", spoken(machine.words))
            button = QPushButton(text, self.ui.dispute_row)
            button.setAutoDefault(False)
            button.setToolTip("" if machine.caption is None else spoken(machine.caption))
            button.clicked.connect(lambda _=False, kind=machine.kind: self.dispute_requested.emit(kind))
            button.show()
            QWidget.setTabOrder(self.ui.taken_table, button)
            QWidget.setTabOrder(button, self.ui.sources_check)
        self.ui.dispute_row.setVisible(bool(machines))

    def _draw_taken(self, shown: CourseShown | None) -> None:
        self.taken.set_rows(() if shown is None else shown.taken)
        there = shown is not None and bool(shown.taken)
        self.ui.taken_title.setVisible(there)
        self.ui.taken_table.setVisible(there)
        self.ui.taken_table.fit()
        self._fit_taken()

    def _fit_taken(self) -> None:
        """The table is as high as its rows: the card scrolls, not the table."""
        table = self.ui.taken_table
        rows = sum(table.rowHeight(row) for row in range(self.taken.rowCount()))
        table.setFixedHeight(table.horizontalHeader().sizeHint().height() + rows + 2 * table.frameWidth() + 2)

    def _columns(self) -> list[Column[Taken]]:
        return [
            Column(self.tr("Wanneer"), lambda one: one.happened_at, lambda one: short_moment(one.happened_at)),
            Column(self.tr("Stap"), self._step_words),
            Column(self.tr("Vastgelegd"), self._recorded),
        ]

    def _step_words(self, taken: Taken) -> str:
        card = self._card
        return "" if card is None else sentence(card.line.machine.by_code[taken.step].words)

    def _recorded(self, taken: Taken) -> str:
        card = self._card
        if card is None or card.line.shown is None:
            return ""
        by = self.tr("Vastgelegd door %1.").replace("%1", taken.recorded_by)
        return "\n".join([*recorded_lines(card.line.shown, taken, card.names), by])

    def _say(self, label: QLabel, texts: Iterable[str], title: QLabel | None = None) -> None:
        """Show texts below each other; a label without any is not there, nor is its title."""
        text = "\n".join(texts)
        label.setText(text)
        label.setVisible(bool(text))
        if title is not None:
            title.setVisible(bool(text))
