"""Words out of the parts of a mail: charsets that lie, headers in code, and HTML without anything from elsewhere."""

from __future__ import annotations

import re
from email.errors import HeaderParseError
from email.header import decode_header
from html.parser import HTMLParser

MOST_HTML = 1_000_000
LONGEST_HEAD = 8_000
_SILENT = frozenset({"script", "style", "head", "title", "template", "noscript", "svg", "math"})
_LINE_TAGS = "p div br tr li ul ol table h1 h2 h3 h4 h5 h6 blockquote hr pre section article"
_OWN_LINE = frozenset(_LINE_TAGS.split())
_BLANKS = re.compile(r"[ \t\r\f\v\u00a0]+")
_EMPTY_LINES = re.compile(r"\n{3,}")
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def decoded(data: bytes, charset: str | None) -> str:
    """Decode bytes as the mail says; when that is nonsense as UTF-8, else Windows-1252; never fails."""
    for name in (charset, "utf-8"):
        try:
            return data.decode(name or "utf-8")
        except (LookupError, UnicodeError, ValueError):
            continue
    return data.decode("cp1252", errors="replace")


def header(value: object) -> str:
    """Give a header in one line of readable signs; what turns the reading direction is left out."""
    raw = str(value or "")[:LONGEST_HEAD]
    try:
        parts = decode_header(raw)
    except (HeaderParseError, ValueError):
        return one_line(raw)
    return one_line("".join(decoded(part, code) if isinstance(part, bytes) else part for part, code in parts))


def one_line(text: str) -> str:
    """Give a text without ends of lines and without signs that hide how it reads."""
    return " ".join(_CONTROL.sub(" ", text).split())


def readable(text: str) -> str:
    """Give running text without control signs and with the ends of lines of this program."""
    return _CONTROL.sub("", text.replace("\r\n", "\n").replace("\r", "\n")).strip()


def words_of_html(html: str) -> str:
    """Give the words of a page: where a link leads and where a picture stood is written out; nothing is fetched."""
    reader = _Words()
    reader.feed(html[:MOST_HTML])
    reader.close()
    lines = (_BLANKS.sub(" ", line).strip() for line in "".join(reader.said).split("\n"))
    return _EMPTY_LINES.sub("\n\n", "\n".join(lines)).strip()


class _Words(HTMLParser):
    """Collects words."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.said: list[str] = []
        self._silent: list[str] = []
        self._leads_to = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A line of its own, the target of a link, or a picture."""
        known = dict(attrs)
        if tag in _SILENT:
            self._silent.append(tag)
        elif tag in _OWN_LINE:
            self.said.append("\n")
        elif tag == "a":
            self._leads_to = (known.get("href") or "").strip()
        elif tag == "img":
            self.said.append(f"[afbeelding {known.get('alt') or ''}]".replace(" ]", "]"))

    def handle_endtag(self, tag: str) -> None:
        """The end of what is not read, or of a link."""
        if tag in self._silent:
            del self._silent[self._silent.index(tag) :]
        elif tag in _OWN_LINE:
            self.said.append("\n")
        elif tag == "a" and self._leads_to:
            if not "".join(self.said[-3:]).strip().endswith(self._leads_to):
                self.said.append(f" ({self._leads_to})")
            self._leads_to = ""

    def handle_data(self, data: str) -> None:
        """Words, unless they belong to a script or a style."""
        if not self._silent:
            self.said.append(data.replace("\n", " "))
