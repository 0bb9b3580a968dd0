"""Versions of the protocol: the list, the one that is chosen, and what can be done with it; knows no Qt."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from pathlib import Path
from typing import Protocol
from uuid import UUID

from wm_desktop.domain.protocol_hints import Hint
from wm_desktop.domain.protocols import Body, Endorsement, ProtocolVersion, Standing, VersionStage
from wm_desktop.gui.running import Runner
from wm_desktop.services.actors import Act
from wm_desktop.services.protocol_papers import VersionSheet, next_step, version_facts, version_sheet
from wm_desktop.services.protocols import protocol_versions, read_file
from wm_desktop.services.workplace import Workplace


class Step(Enum):
    """What can be done with a version."""

    NEW = "new"
    NAME = "name"
    TEXT = "text"
    READ = "read"
    ASK = "ask"
    ANSWER = "answer"
    ADOPT = "adopt"
    START = "start"


@dataclass(frozen=True)
class BodyShown:
    """Where one body stands."""

    body: Body
    endorsement: Endorsement
    standing: Standing
    supplied: bool


@dataclass(frozen=True)
class VersionShown:
    """A version with everything the view needs to draw it."""

    version: ProtocolVersion
    stage: VersionStage
    bodies: tuple[BodyShown, ...]
    facts: tuple[tuple[str, str], ...]
    hints: tuple[Hint, ...]
    next_step: str
    steps: frozenset[Step]


@dataclass(frozen=True)
class PrintedSheet:
    """A version on paper, with a name for its file."""

    sheet: VersionSheet
    pdf: bytes


class VersionsView(Protocol):
    """What the presenter asks of the pane."""

    def show_versions(self, versions: Sequence[ProtocolVersion], today: date) -> None:
        """Show all versions, the newest first; the chosen one stays chosen."""
        ...

    def show_version(self, shown: VersionShown) -> None:
        """Show one version."""
        ...

    def show_sheet(self, printed: PrintedSheet) -> None:
        """Show a version on paper."""
        ...

    def file_saved(self, path: Path) -> None:
        """Tell where a file was written."""
        ...

    def fail(self, error: Exception) -> None:
        """Tell what went wrong."""
        ...


class VersionsPresenter:
    """Shows versions, draws one on paper, and gives a kept text out."""

    def __init__(
        self,
        place: Workplace,
        view: VersionsView,
        hints: Sequence[Hint],
        draw: Callable[[VersionSheet], bytes],
        run: Runner,
        save_file: Callable[[Path, bytes], None],
    ) -> None:
        self._place = place
        self._view = view
        self._hints = tuple(hints)
        self._draw = draw
        self._run = run
        self._save_file = save_file
        self._versions: Sequence[ProtocolVersion] = ()

    @property
    def versions(self) -> Sequence[ProtocolVersion]:
        """All versions, in the order of their numbers."""
        return self._versions

    def refresh(self) -> None:
        """Ask again."""
        self._versions = protocol_versions(self._place)
        self._view.show_versions(tuple(reversed(self._versions)), self._place.today())

    def choose(self, version_id: UUID) -> None:
        """Show a version."""
        version = next((one for one in self._versions if one.id == version_id), None)
        if version is not None:
            today = self._place.today()
            bodies = tuple(
                BodyShown(body, version.endorsement(body), version.standing(body), version.made.supplied)
                for body in Body
            )
            facts, then = version_facts(version, today), next_step(version, today)
            shown = VersionShown(
                version, version.stage(today), bodies, facts, self._hints, then, self.steps_of(version)
            )
            self._view.show_version(shown)

    def steps_of(self, version: ProtocolVersion) -> frozenset[Step]:
        """Say what this person can do with a version now."""
        if not self._place.actor.may(Act.MANAGE_PROTOCOL):
            return frozenset()
        asked = any(one.asked is not None for one in version.endorsements.values())
        current = version.stage(self._place.today()) is not VersionStage.REPLACED
        found = {
            Step.NEW: True,
            Step.NAME: version.is_open,
            Step.TEXT: version.is_open or version.text is None,
            Step.READ: version.text is not None,
            Step.ASK: version.text is not None and current,
            Step.ANSWER: asked,
            Step.ADOPT: version.is_open and asked,
            Step.START: current and (version.adopted is not None or version.made.supplied),
        }
        return frozenset(step for step, possible in found.items() if possible)

    def print_version(self, version: ProtocolVersion, title: str) -> None:
        """Draw a version for the board."""
        made = version_sheet(self._place, version.id)
        self._run(title, lambda _: PrintedSheet(made, self._draw(made)), self._view.show_sheet, self._view.fail)

    def save_text(self, version: ProtocolVersion, target: Path, title: str) -> None:
        """Write the kept text of a version to a file, whole and checked."""
        text = version.text
        if text is not None:

            def work(_: object) -> Path:
                self._save_file(target, b"".join(read_file(self._place, version.id, text)))
                return target

            self._run(title, work, self._view.file_saved, self._view.fail)
