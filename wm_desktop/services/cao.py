"""What the school says of its collective agreement (cao): a person fills it in, because the text is not confirmed here.

The article numbers of the CAO PO move with each version, and the number of days for a response was read in a text of
2014 only (domain reference 5.1 and 14). The human resources of the board knows them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from wm_desktop.domain.courses.model import CourseKind
from wm_desktop.domain.term_rules import TERM_RULES, TermKind
from wm_desktop.services.ports import Json

FEWEST_DAYS, MOST_DAYS = 7, 60
"""Between these the board may set the days for a response; fewer would leave no time, more no end."""


@dataclass(frozen=True)
class CaoSettings:
    """Version and articles as they are named in a letter; empty until somebody looked them up."""

    version: str = ""
    article_reprimand: str = ""
    article_suspension: str = ""
    response_days: int = TERM_RULES[TermKind.STAFF_RESPONSE].length

    def article(self, course: CourseKind | None) -> str:
        """Give the article that a course rests on, as a letter names it; empty when it was not filled in."""
        found = {
            CourseKind.STAFF_REPRIMAND: self.article_reprimand,
            CourseKind.STAFF_SUSPENSION: self.article_suspension,
        }
        number = "" if course is None else found.get(course, "").strip()
        if not number:
            return ""
        named = f"artikel {number}" if number[0].isdigit() else number
        return f"{named} van de {self.version.strip()}" if self.version.strip() else named

    @property
    def lengths(self) -> Mapping[TermKind, int]:
        """The terms whose length the school sets."""
        return {TermKind.STAFF_RESPONSE: self.response_days}


def cao_to_json(cao: CaoSettings) -> Json:
    """Turn it into what is stored."""
    return {
        "version": cao.version,
        "article_reprimand": cao.article_reprimand,
        "article_suspension": cao.article_suspension,
        "response_days": cao.response_days,
    }


def cao_from_json(stored: Json) -> CaoSettings:
    """Read it; what is absent, of another kind or out of bounds keeps its default."""
    texts = {name: value for name, value in stored.items() if isinstance(value, str)}
    days = stored.get("response_days")
    usual = CaoSettings.response_days
    fits = isinstance(days, int) and not isinstance(days, bool) and FEWEST_DAYS <= days <= MOST_DAYS
    return CaoSettings(
        texts.get("version", ""),
        texts.get("article_reprimand", ""),
        texts.get("article_suspension", ""),
        days if fits and isinstance(days, int) else usual,
    )
