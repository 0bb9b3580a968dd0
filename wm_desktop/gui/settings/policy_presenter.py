"""The school's policy about a yes, with its consequences told before it is stored; knows no Qt."""

from __future__ import annotations

from typing import Protocol

from wm_desktop.domain.consent_timeline import YesPolicy
from wm_desktop.gui.running import Runner
from wm_desktop.services.consent_policy import PolicyEffect, foresee_policy, load_policy, save_policy
from wm_desktop.services.ports import Progress
from wm_desktop.services.workplace import Workplace


class PolicyView(Protocol):
    """What the presenter asks of the tab."""

    def show_policy(self, policy: YesPolicy) -> None:
        """Put the fields as the policy stands."""
        ...

    def show_effect(self, effect: PolicyEffect | None) -> None:
        """Tell what the typed policy would change; None: not counted."""
        ...

    def allow_storing(self, *, allowed: bool) -> None:
        """Let the typed policy be stored, or not yet."""
        ...

    def say_stored(self) -> None:
        """The policy is stored."""
        ...

    def fail(self, error: Exception) -> None:
        """Say why something was refused."""
        ...


class PolicyPresenter:
    """A policy is stored only after its consequences were shown."""

    def __init__(self, place: Workplace, view: PolicyView, run: Runner) -> None:
        self._place, self._view, self._run = place, view, run
        self.stored = YesPolicy()
        self._typed = YesPolicy()
        self._seen: YesPolicy | None = None

    @property
    def has_unsaved(self) -> bool:
        """Whether the tab says something else than what is stored."""
        return self._typed != self.stored

    def refresh(self) -> None:
        """Ask the policy again."""
        self.stored = self._typed = load_policy(self._place)
        self._seen = None
        self._view.show_policy(self.stored)
        self._view.show_effect(None)
        self._view.allow_storing(allowed=False)

    def type(self, policy: YesPolicy) -> None:
        """Another policy stands in the fields; what was counted before says nothing of it."""
        if policy == self._typed:
            return
        self._typed, self._seen = policy, None
        self._view.show_effect(None)
        self._view.allow_storing(allowed=False)

    def foresee(self, title: str) -> None:
        """Count in the background what the typed policy would change."""
        policy = self._typed

        def work(progress: Progress) -> PolicyEffect:
            return foresee_policy(self._place, policy, progress)

        def done(effect: PolicyEffect) -> None:
            if policy == self._typed:
                self._seen = policy
                self._view.show_effect(effect)
                self._view.allow_storing(allowed=policy != self.stored)

        self._run(title, work, done, self._view.fail)

    def store(self, title: str) -> None:
        """Store the policy of which the consequences were shown."""
        policy = self._typed
        if policy != self._seen:
            return

        def work(progress: Progress) -> None:
            save_policy(self._place, policy, progress)

        def done(_result: object) -> None:
            self.refresh()
            self._view.say_stored()

        self._view.allow_storing(allowed=False)
        self._run(title, work, done, self._view.fail)
