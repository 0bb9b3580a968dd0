"""How the program looks: palette, colours of consent and icons, in light and dark, each with enough contrast."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QSize, Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QIcon, QImageReader, QPalette, QPixmap
from PySide6.QtWidgets import QApplication

from wm_desktop.domain.consent import ConsentStatus
from wm_desktop.paths import resource

TEXT_SIZES = (100, 110, 125, 150, 175, 200, 225)


@dataclass(frozen=True)
class Colours:
    """The program's own colours for one mode; every text has at least 4.5 : 1 on its ground."""

    window: str
    base: str
    alternate: str
    text: str
    faint: str
    border: str
    button: str
    accent: str
    on_accent: str
    link: str
    bar: str
    news: tuple[str, str]
    warning: tuple[str, str]
    trouble: tuple[str, str]


LIGHT = Colours(
    window="#F4F5F7",
    base="#FFFFFF",
    alternate="#F7F9FB",
    text="#1C2530",
    faint="#5A6572",
    border="#C9D0D8",
    button="#FFFFFF",
    accent="#1F5C99",
    on_accent="#FFFFFF",
    link="#1A5490",
    bar="#E7EBF0",
    news=("#E3F2E6", "#14532A"),
    warning=("#FFF3D6", "#6B4700"),
    trouble=("#FCE4E2", "#8A1C14"),
)
DARK = Colours(
    window="#1E2329",
    base="#171B20",
    alternate="#1C2127",
    text="#E6EAEF",
    faint="#A3AEBA",
    border="#3C4651",
    button="#2A313A",
    accent="#2F74B8",
    on_accent="#FFFFFF",
    link="#8CC2F5",
    bar="#171B20",
    news=("#173A24", "#BCE8C8"),
    warning=("#443310", "#F8DFA3"),
    trouble=("#4C1E1B", "#FBC9C4"),
)


@dataclass(frozen=True)
class StatusLook:
    """How one state of consent is shown: never by colour alone."""

    symbol: str
    label: str
    foreground: QColor
    background: QColor


_SYMBOLS = {
    ConsentStatus.YES: "✓",
    ConsentStatus.NO: "✗",
    ConsentStatus.UNANSWERED: "?",
    ConsentStatus.WITHDRAWN: "↩",
    ConsentStatus.CONFLICT: "≠",
}
_STATUS_LIGHT = {
    ConsentStatus.YES: ("#14532A", "#DDF1E2"),
    ConsentStatus.NO: ("#8A1C14", "#FADEDC"),
    ConsentStatus.UNANSWERED: ("#4B5563", "#ECEEF1"),
    ConsentStatus.WITHDRAWN: ("#5B2A86", "#EBE0F5"),
    ConsentStatus.CONFLICT: ("#7A4100", "#FFE8C7"),
}
_STATUS_DARK = {
    ConsentStatus.YES: ("#BCE8C8", "#173A24"),
    ConsentStatus.NO: ("#FBC9C4", "#4C1E1B"),
    ConsentStatus.UNANSWERED: ("#C3CBD4", "#2A313A"),
    ConsentStatus.WITHDRAWN: ("#DCC6F2", "#38254D"),
    ConsentStatus.CONFLICT: ("#FFD9A0", "#4A3208"),
}


def status_label(status: ConsentStatus) -> str:
    """The word for a state of consent, in the language of the window."""
    words = {
        ConsentStatus.YES: QCoreApplication.translate("consent", "ja"),
        ConsentStatus.NO: QCoreApplication.translate("consent", "nee"),
        ConsentStatus.UNANSWERED: QCoreApplication.translate("consent", "onbeantwoord"),
        ConsentStatus.WITHDRAWN: QCoreApplication.translate("consent", "ingetrokken"),
        ConsentStatus.CONFLICT: QCoreApplication.translate("consent", "ouders oneens"),
    }
    return words[status]


def status_symbol(status: ConsentStatus) -> str:
    """The sign for a state of consent."""
    return _SYMBOLS[status]


def status_look(status: ConsentStatus) -> StatusLook:
    """Symbol, word and colours of a state, for the mode the window is in now."""
    return _status_look(status, is_dark(), status_label(status))


@lru_cache(maxsize=32)
def _status_look(status: ConsentStatus, dark: bool, label: str) -> StatusLook:
    foreground, background = (_STATUS_DARK if dark else _STATUS_LIGHT)[status]
    return StatusLook(_SYMBOLS[status], label, QColor(foreground), QColor(background))


_DARK_PROPERTY = "wm_dark"
_BASE_FONT_PROPERTY = "wm_base_points"


def is_dark() -> bool:
    """Whether the window is dark now."""
    app = QCoreApplication.instance()
    return bool(app.property(_DARK_PROPERTY)) if app is not None else False


def colours() -> Colours:
    """The program's colours in the mode of now."""
    return DARK if is_dark() else LIGHT


def system_is_dark() -> bool:
    """Whether the system asks for a dark window."""
    return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark


def apply(app: QApplication, *, dark: bool, text_percent: int = 100) -> None:
    """Give the program its style, palette and text size (percent of the system's own size)."""
    app.setProperty(_DARK_PROPERTY, dark)
    if app.style().name() != "fusion":
        app.setStyle("Fusion")
    _set_text_size(app, text_percent)
    app.setPalette(_palette(DARK if dark else LIGHT))
    app.setStyleSheet(_style_sheet(DARK if dark else LIGHT, app.font().pointSizeF()))


def text_scale() -> float:
    """How much larger the text is than the system's own size; 1.0 when it is that."""
    app = QGuiApplication.instance()
    base = app.property(_BASE_FONT_PROPERTY) if app is not None else None
    return QGuiApplication.font().pointSizeF() / float(base) if base else 1.0


def _set_text_size(app: QApplication, percent: int) -> None:
    if app.property(_BASE_FONT_PROPERTY) is None:
        points = app.font().pointSizeF()
        app.setProperty(_BASE_FONT_PROPERTY, points if points > 0 else 10.0)
    font = QFont(app.font())
    font.setPointSizeF(float(app.property(_BASE_FONT_PROPERTY)) * percent / 100)
    if font != app.font():
        app.setFont(font)


def _palette(c: Colours) -> QPalette:
    palette = QPalette()
    roles = {
        QPalette.ColorRole.Window: c.window,
        QPalette.ColorRole.WindowText: c.text,
        QPalette.ColorRole.Base: c.base,
        QPalette.ColorRole.AlternateBase: c.alternate,
        QPalette.ColorRole.Text: c.text,
        QPalette.ColorRole.PlaceholderText: c.faint,
        QPalette.ColorRole.Button: c.button,
        QPalette.ColorRole.ButtonText: c.text,
        QPalette.ColorRole.BrightText: c.trouble[1],
        QPalette.ColorRole.Highlight: c.accent,
        QPalette.ColorRole.HighlightedText: c.on_accent,
        QPalette.ColorRole.Link: c.link,
        QPalette.ColorRole.LinkVisited: c.link,
        QPalette.ColorRole.ToolTipBase: c.base,
        QPalette.ColorRole.ToolTipText: c.text,
        QPalette.ColorRole.Light: c.base if c is LIGHT else c.border,
        QPalette.ColorRole.Midlight: c.bar,
        QPalette.ColorRole.Mid: c.border,
        QPalette.ColorRole.Dark: c.border,
        QPalette.ColorRole.Accent: c.accent,
    }
    for role, colour in roles.items():
        palette.setColor(role, QColor(colour))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText, QPalette.ColorRole.WindowText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(c.faint))
    return palette


def _style_sheet(c: Colours, points: float) -> str:
    check = resource("icons", "wm", "scalable", "wm-check.svg").as_posix()
    side = round(points * 1.5)
    return f"""
    QToolTip {{ background: {c.base}; color: {c.text}; border: 1px solid {c.border}; padding: 4px; }}
    QTableView, QTreeView, QListView, QTextBrowser, QPlainTextEdit, QTextEdit {{ border: 1px solid {c.border}; }}
    QPlainTextEdit:focus, QTextEdit:focus {{ border: 1px solid {c.accent}; }}
    QHeaderView::section {{ background: {c.bar}; color: {c.text}; border: 0; border-bottom: 1px solid {c.border};
        border-right: 1px solid {c.border}; padding: 4px 6px; font-weight: 600; }}
    QLabel[heading="true"] {{ font-size: {points * 1.6:.1f}pt; font-weight: 600; }}
    QLabel[subheading="true"] {{ font-size: {points * 1.1:.1f}pt; font-weight: 600; }}
    QTabWidget::pane {{ border: 1px solid {c.border}; background: {c.window}; top: -1px; }}
    QTabBar::tab {{ background: {c.bar}; color: {c.faint}; border: 1px solid {c.border}; padding: 6px 14px;
        margin-right: 2px; border-top-left-radius: 4px; border-top-right-radius: 4px; }}
    QTabBar::tab:selected {{ background: {c.window}; color: {c.text}; border-bottom-color: {c.window};
        border-top: 2px solid {c.accent}; }}
    QTabBar::tab:hover {{ color: {c.text}; }}
    QTabBar::tab:focus {{ color: {c.link}; text-decoration: underline; }}
    QCheckBox::indicator, QTableView::indicator, QListView::indicator {{ width: {side}px; height: {side}px;
        border: 1px solid {c.faint}; border-radius: 3px; background: {c.base}; }}
    QCheckBox::indicator:focus {{ border: 2px solid {c.accent}; }}
    QCheckBox::indicator:checked, QTableView::indicator:checked, QListView::indicator:checked {{
        background: {c.accent}; border-color: {c.accent}; image: url("{check}"); }}
    QListWidget::item {{ padding: 3px 0; min-height: {side - 2}px; }}
    QRadioButton::indicator {{ width: {side - 4}px; height: {side - 4}px; border: 2px solid {c.faint};
        border-radius: {side // 2}px; background: {c.base}; }}
    QRadioButton::indicator:checked {{ border: {side // 3}px solid {c.accent}; width: {side - 2 * (side // 3)}px;
        height: {side - 2 * (side // 3)}px; }}
    QRadioButton::indicator:focus {{ border-color: {c.text}; }}
    QCheckBox::indicator:checked:focus {{ border: 2px solid {c.text}; }}
    QCheckBox::indicator:disabled {{ background: {c.window}; border-color: {c.border}; }}
    QLineEdit[invalid="true"] {{ border: 2px solid {c.trouble[1]}; }}
    QPushButton[line="true"] {{ text-align: left; border: 0; padding: 4px 6px; color: {c.link};
        background: transparent; }}
    QPushButton[line="true"]:hover {{ background: {c.alternate}; text-decoration: underline; }}
    QPushButton[line="true"]:focus {{ border: 2px solid {c.accent}; }}
    QSpinBox {{ min-height: {side + 6}px; }}
    QSplitter::handle {{ background: transparent; }}
    QStatusBar::item {{ border: 0; }}
    QLabel[faint="true"] {{ color: {c.faint}; }}
    QLabel[trouble="true"] {{ color: {c.trouble[1]}; }}
    QPushButton {{ padding: 5px 14px; }}
    QPushButton[primary="true"], QPushButton:default {{ background: {c.accent}; color: {c.on_accent};
        border: 1px solid {c.accent}; border-radius: 3px; padding: 5px 12px; }}
    QPushButton[primary="true"]:hover, QPushButton:default:hover {{ background: {c.link}; color: {c.base}; }}
    QPushButton[primary="true"]:focus, QPushButton:default:focus {{ border: 2px solid {c.text}; padding: 4px 11px; }}
    QPushButton[primary="true"]:disabled, QPushButton:default:disabled {{ background: {c.border}; color: {c.faint};
        border-color: {c.border}; }}
    QLineEdit {{ border: 1px solid {c.border}; border-radius: 3px; padding: 4px; background: {c.base}; }}
    QLineEdit:focus {{ border: 1px solid {c.accent}; }}
    QLineEdit:read-only, QLineEdit:disabled {{ background: {c.window}; }}
    QComboBox QLineEdit, QAbstractSpinBox QLineEdit {{ border: 0; padding: 0; }}
    QFrame[card="true"] {{ background: {c.base}; border: 1px solid {c.border}; border-radius: 6px; }}
    """


def message_style(kind: str) -> str:
    """Style of the message bar for 'news', 'warning' or 'trouble'."""
    ground, text = _message_colours(kind)
    return (
        f"MessageBar {{ background: {ground}; border: 1px solid {text}; border-radius: 4px; }}"
        f"MessageBar > QLabel, MessageBar > QToolButton {{ color: {text}; }}"
    )


def label_style(kind: str) -> str:
    """Style of a label that says such a message by itself, on a page where keys must not move to a bar."""
    ground, text = _message_colours(kind)
    return f"background: {ground}; color: {text}; border: 1px solid {text}; border-radius: 4px; padding: 6px;"


def _message_colours(kind: str) -> tuple[str, str]:
    c = colours()
    return {"news": c.news, "warning": c.warning, "trouble": c.trouble}[kind]


def contrast(first: str, second: str) -> float:
    """Contrast of two colours as WCAG 2.2 counts it (1 to 21)."""
    one, two = sorted((_luminance(QColor(first)), _luminance(QColor(second))), reverse=True)
    return (one + 0.05) / (two + 0.05)


def _luminance(colour: QColor) -> float:
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def icon(name: str) -> QIcon:
    """An icon of the program's own theme by its name, drawn in the colour of the text."""
    return _icon(name, colours().text, colours().on_accent)


@lru_cache(maxsize=256)
def _icon(name: str, colour: str, selected: str) -> QIcon:
    path = resource("icons", "wm", "scalable", f"{name}.svg")
    if not path.is_file():
        return QIcon()
    drawing = path.read_text(encoding="utf-8")
    made = QIcon()
    for size in (16, 20, 24, 32, 48):
        made.addPixmap(_pixmap(drawing, colour, size), QIcon.Mode.Normal)
        made.addPixmap(_pixmap(drawing, selected, size), QIcon.Mode.Selected)
    return made


def _pixmap(drawing: str, colour: str, size: int) -> QPixmap:
    painted = re.sub("currentColor", colour, drawing)
    buffer = QBuffer()
    buffer.setData(QByteArray(painted.encode()))
    buffer.open(QBuffer.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(b"svg"))
    reader.setScaledSize(QSize(size, size))
    return QPixmap.fromImage(reader.read())


def program_icon() -> QIcon:
    """The program's own icon, in its own colours."""
    return icon("wm-desktop")
