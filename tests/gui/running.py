"""Long work run at once, for presenters tested without a window."""

from __future__ import annotations

from wm_desktop.domain.errors import WmError


class AtOnce:
    """Stands for the task thread: runs the work, then calls `done` or `failed`."""

    def __init__(self) -> None:
        self.titles: list[str] = []
        self.reported: list[tuple[int, int]] = []

    def report(self, done: int, total: int) -> None:
        self.reported.append((done, total))

    def __call__(self, title, work, done, failed) -> None:
        self.titles.append(title)
        try:
            result = work(self)
        except WmError as error:
            failed(error)
        else:
            done(result)
