"""What the family dialog shows and records; knows no Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from wm_desktop.domain.consent import AnswerKind, AnswerWay, EffectiveConsent, Purpose
from wm_desktop.domain.consent import ConsentStatus as Status
from wm_desktop.domain.ids import GuardianId, PupilId
from wm_desktop.services.family import Child, Family, FamilyAnswers, family_of, record_family
from wm_desktop.services.workplace import Workplace

_SILENCE = EffectiveConsent(Status.UNANSWERED)


@dataclass(frozen=True)
class ChildLine:
    """A child in the list: `fits` when the one who answers is its guardian, `counts` with custody."""

    pupil_id: PupilId
    name: str
    ticked: bool
    fits: bool
    counts: bool


@dataclass(frozen=True)
class FamilyLine:
    """A purpose with what holds for each child, and the answer about to be recorded."""

    purpose: Purpose
    states: tuple[EffectiveConsent, ...]
    answer: AnswerKind | None


class FamilyView(Protocol):
    """What the presenter asks of the dialog."""

    def show_family(self, family: Family, guardian_id: GuardianId | None) -> None:
        """Name the children and offer the guardians."""
        ...

    def show_children(self, lines: Sequence[ChildLine]) -> None:
        """Show for whom the answers are."""
        ...

    def show_lines(self, lines: Sequence[FamilyLine]) -> None:
        """Show the purposes; the chosen one stays chosen."""
        ...

    def show_not_counting(self, names: Sequence[str]) -> None:
        """Say for which of the chosen children the answers will not count (none: say nothing)."""
        ...

    def allow_storing(self, *, allowed: bool) -> None:
        """Something can be stored, or not yet."""
        ...


class FamilyPresenter:
    """One guardian, some children, and an answer per purpose."""

    def __init__(self, place: Workplace, view: FamilyView, pupil_id: PupilId) -> None:
        self._place, self._view = place, view
        self._family = family_of(place, pupil_id)
        self._guardian: GuardianId | None = self._first_guardian()
        self._chosen = {child.pupil.id for child in self._family.children}
        self._typed: dict[Purpose, AnswerKind] = {}

    @property
    def purposes(self) -> Sequence[Purpose]:
        """The purposes, in their order."""
        return self._family.purposes

    @property
    def today(self) -> date:
        """Today at the school."""
        return self._place.today()

    def begin(self) -> None:
        """Show everything."""
        self._view.show_family(self._family, self._guardian)
        self.choose_guardian(self._guardian)

    def choose_guardian(self, guardian_id: GuardianId | None) -> None:
        """Somebody else answers: for children who are not theirs nothing can be recorded."""
        self._guardian = guardian_id
        self._show()

    def tick(self, pupil_id: PupilId, *, ticked: bool) -> None:
        """Record the answers for a child as well, or not."""
        if ticked:
            self._chosen.add(pupil_id)
        else:
            self._chosen.discard(pupil_id)
        self._show()

    def answer(self, purposes: Sequence[Purpose], kind: AnswerKind | None) -> None:
        """Put an answer on some purposes, or take it away."""
        for purpose in purposes:
            self._typed.pop(purpose, None)
            if kind is not None:
                self._typed[purpose] = kind
        self._show()

    def store(self, given_on: date | None, way: AnswerWay, remark: str) -> int:
        """Record all of it, each child its own answers; gives how many. Raises the refusals of the rule."""
        given = FamilyAnswers(
            self._guardian,
            tuple(child.pupil.id for child in self._chosen_children()),
            {purpose.id: kind for purpose, kind in self._typed.items()},
            given_on or self._place.today(),
            way,
            remark,
        )
        return len(record_family(self._place, given))

    def to_take_down(self) -> tuple[str, ...]:
        """Name what the children that were answered for must come out of now."""
        found = (duty for child in self._chosen_children() for duty in self._place.queries.takedowns(child.pupil.id))
        return tuple(f"{duty.who.name}, {duty.title} ({duty.where})" for duty in found)

    def _first_guardian(self) -> GuardianId | None:
        """The guardian of most of the children, when the child has only one with custody; else the household."""
        own = self._family.children[0]
        with_custody = [one for one in own.guardians if one in own.custody]
        return with_custody[0] if len(with_custody) == 1 else None

    def _fits(self, child: Child) -> bool:
        return self._guardian is None or self._guardian in child.guardians

    def _counts(self, child: Child) -> bool:
        return self._guardian is None or self._guardian in child.custody

    def _chosen_children(self) -> list[Child]:
        return [child for child in self._family.children if child.pupil.id in self._chosen and self._fits(child)]

    def _show(self) -> None:
        children = self._family.children
        chosen = self._chosen_children()
        self._view.show_children(
            [
                ChildLine(
                    child.pupil.id, child.pupil.name.full, child in chosen, self._fits(child), self._counts(child)
                )
                for child in children
            ]
        )
        self._view.show_not_counting([child.pupil.name.full for child in chosen if not self._counts(child)])
        self._view.show_lines(
            [
                FamilyLine(
                    purpose,
                    tuple(child.states.get(purpose.id, _SILENCE) for child in children),
                    self._typed.get(purpose),
                )
                for purpose in self._family.purposes
            ]
        )
        self._view.allow_storing(allowed=bool(chosen and self._typed))
