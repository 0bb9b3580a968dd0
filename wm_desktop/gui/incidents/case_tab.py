"""What a tab of the page of one file is, and what the frame around it offers.

To add a tab: make a folder with a `view.py` (and a presenter that knows no Qt) and a drawing of its own in `ui/`;
subclass `CaseTab` there, say what it is called in `title`, draw the file in `show_case`, and name the class in `TABS`
of gui/incidents/tabs.py. A tab whose `filled` is False stays out of the window.

The frame calls `show_case` when the tab comes to the front and again after every change while it stands there; a tab
that is out of sight is not drawn. After a use case a tab need not draw anything itself: what was stored is announced,
and the frame asks for the file anew.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, TypeVar

from PySide6.QtWidgets import QWidget

from wm_desktop.domain.ids import EvidenceId, IncidentId, LetterId, PartyId
from wm_desktop.domain.letters import LetterKind
from wm_desktop.gui.pages import Page
from wm_desktop.services.actors import Act
from wm_desktop.services.case_file import CaseFile
from wm_desktop.services.ports import Progress

Result = TypeVar("Result")


class CaseFrame(Protocol):
    """What the page of one file offers its tabs."""

    page: Page

    def open_letter(self, letter_id: LetterId) -> None:
        """Open a letter to look at or to write."""
        ...

    def start_letter(self, party_id: PartyId | None, kind: LetterKind) -> None:
        """Begin a letter about somebody, or about the file as a whole."""
        ...

    def open_file(self, incident_id: IncidentId) -> None:
        """Open another file; that it was read is logged."""
        ...

    def show_evidence(self, evidence_id: EvidenceId) -> None:
        """Go to a piece of evidence in its list."""
        ...

    def go_to(self, kind: type[CaseTab]) -> None:
        """Bring a tab to the front."""
        ...


class CaseTab(QWidget):
    """Base of the tabs; holds its form in `self.ui` and decides nothing."""

    filled = True
    """False while there is nothing to show yet: the tab stays out of the window."""

    def __init__(self, frame: CaseFrame, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.frame = frame
        self.page = frame.page
        self.place = frame.page.place

    @property
    def may_handle(self) -> bool:
        """Whether the person may change the file."""
        return self.place.actor.may(Act.HANDLE_INCIDENTS)

    def title(self) -> str:
        """What the tab is called."""
        raise NotImplementedError

    def count(self, case: CaseFile) -> int | None:
        """How many things stand in it, for beside the title; None when that says nothing."""
        del case
        return None

    def show_case(self, case: CaseFile) -> None:
        """Draw the file as it is now."""
        raise NotImplementedError

    def take_focus(self) -> None:
        """Put the focus where a person begins."""
        self.setFocus()

    def run(self, title: str, work: Callable[[Progress], Result], done: Callable[[Result], object]) -> None:
        """Do long work beside the window; what goes wrong is told on the page."""
        self.page.desk.tasks.run_for(self)(title, work, done, self.page.fail)
