"""A mail taken apart: what `eml` and `outlook` find, in the reading process."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime

from wm_desktop.domain.dutch_dates import written_moment
from wm_desktop.domain.evidence import HEAD_BYTES, clean_name, media_type_of
from wm_desktop.domain.mail import Attachment, Mail
from wm_desktop.spreadsheets.mail_text import readable, words_of_html

MOST_PARTS = 1_000
MOST_DEPTH = 30
MOST_WORDS = 2_000_000


@dataclass
class Parts:
    """What was found; attachments give their bytes when asked."""

    sender: str = ""
    to: str = ""
    cc: str = ""
    sent: str = ""
    subject: str = ""
    plain: list[str] = field(default_factory=list)
    html: list[str] = field(default_factory=list)
    attached: list[tuple[str, Callable[[], bytes]]] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)

    def attach(self, name: str, give: Callable[[], bytes]) -> None:
        """Note something that hangs on the mail."""
        self.attached.append((clean_name(name), give))

    def mail(self) -> Mail:
        """Give the mail as it is shown."""
        plain = "\n\n".join(filter(None, map(readable, self.plain)))
        html = "\n".join(self.html)
        return Mail(
            self.sender,
            self.to,
            self.cc,
            self.sent,
            self.subject,
            (plain or readable(words_of_html(html)))[:MOST_WORDS],
            tuple(self._described(number) for number in range(len(self.attached))),
            tuple(self.notices),
        )

    def taken_off(self, number: int) -> bytes:
        """Give the bytes of an attachment; raises IndexError for one that is not there."""
        return self.attached[number][1]()

    def _described(self, number: int) -> Attachment:
        name, give = self.attached[number]
        data = give()
        return Attachment(number, name, media_type_of(name, data[:HEAD_BYTES]), len(data))


def moment_words(moment: datetime) -> str:
    """Give a moment as it is written in this program; without a zone it is taken for UTC."""
    return written_moment(moment if moment.tzinfo else moment.replace(tzinfo=UTC))
