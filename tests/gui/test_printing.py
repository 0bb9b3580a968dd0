"""Printing on the workstation's printers: true to the millimetre, in parts, and honest when a printer lets go."""

import threading

import pytest
from PIL import Image
from PySide6.QtCore import QPoint, QRect, QSettings
from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget

from tests.gui.conftest import make_desk
from tests.gui.fake_printers import DIRECTOR, OFFICE, FakePrinters, OneSizePrinter, pages_with
from tests.gui.running import AtOnce
from wm_desktop.domain.errors import CancelledError
from wm_desktop.gui.messages import MessageBar, MessageKind
from wm_desktop.gui.pdf_view.output import PaperOutput
from wm_desktop.gui.pdf_view.preview import LoadedPdf
from wm_desktop.gui.printing.faults import (
    NoPrinterError,
    PaperSizeError,
    PrinterGoneError,
    PrinterLetGoError,
    PrinterRefusedError,
    PrinterStoppedError,
    PrintingStoppedError,
    UnreadablePagesError,
)
from wm_desktop.gui.printing.memory import remember, remembered
from wm_desktop.gui.printing.order import (
    FOR_BOARD,
    FOR_FILE,
    FoundPrinter,
    PaperKind,
    PrintOrder,
    PrintPart,
    Sides,
    parts_of,
)
from wm_desktop.gui.printing.pages import pixels, render_band
from wm_desktop.gui.printing.presenter import Offer, PrintPresenter
from wm_desktop.gui.printing.printers import USUAL_TRAYS, NoPrinters, SystemPrinters
from wm_desktop.gui.printing.run import PrintedPages, print_pages
from wm_desktop.gui.printing.words import sides_words, tray_words

A4, WIDE_A4, DL = (595.28, 841.89), (841.89, 595.28), (623.62, 311.81)
ORDER = PrintOrder(OFFICE.name)


@pytest.fixture
def printers(qapp, tmp_path):
    return FakePrinters(tmp_path)


def printed(job, page=0, dpi=100):
    """The printed page as a grey picture at so many dots an inch, and the number of pages."""
    loaded = LoadedPdf(job.target.read_bytes())
    size = pixels(loaded.document.pagePointSize(page), dpi)
    drawn = render_band(loaded.document, page, size, QRect(QPoint(0, 0), size))
    grey = drawn.convertToFormat(QImage.Format.Format_Grayscale8)
    rows = Image.frombytes("L", (grey.bytesPerLine(), grey.height()), bytes(grey.constBits()))
    return rows.crop((0, 0, grey.width(), grey.height())), loaded.document.pageCount()


def dark_mm(picture, dpi=100):
    """The edges in mm of what is dark: left, top, right, bottom."""
    return [side * 25.4 / dpi for side in picture.point(lambda dot: 255 * (dot < 90)).getbbox()]


# in which parts


def test_a_letter_from_one_tray_is_one_job_and_two_trays_are_two():
    assert parts_of(PrintOrder("p", 1, 1, copies=3), [2]) == (PrintPart(0, (0, 1), 1, 3),)
    assert parts_of(PrintOrder("p", 1, 0), [3, 1]) == (
        PrintPart(0, (0,), 1),
        PrintPart(0, (1, 2), 0),
        PrintPart(1, (0,), 1),
    )


def test_copies_from_two_trays_come_out_whole_one_after_another():
    found = parts_of(PrintOrder("p", 1, 0, copies=2), [2])
    assert [(part.pages, part.tray, part.copies) for part in found] == [((0,), 1, 1), ((1,), 0, 1)] * 2


def test_copies_for_file_and_board_are_jobs_of_their_own_with_a_stamp():
    found = parts_of(PrintOrder("p", copies=4, for_file=True, for_board=True), [2])
    assert [(part.copies, part.stamp) for part in found] == [(4, ""), (1, FOR_FILE), (1, FOR_BOARD)]


# what is remembered


def test_the_choice_is_remembered_for_each_kind_of_paper(tmp_path):
    kept = QSettings(str(tmp_path / "w.ini"), QSettings.Format.IniFormat)
    assert remembered(kept, PaperKind.LETTER) == PrintOrder("")
    chosen = PrintOrder("Kyocera", 1, None, Sides.LONG_EDGE, copies=3, for_file=True)
    remember(kept, PaperKind.LETTER, chosen)
    kept.sync()
    again = QSettings(str(tmp_path / "w.ini"), QSettings.Format.IniFormat)
    assert remembered(again, PaperKind.LETTER) == PrintOrder("Kyocera", 1, None, Sides.LONG_EDGE)
    assert remembered(again, PaperKind.LABELS) == PrintOrder("")


# printing itself


def test_the_address_comes_out_where_the_letter_has_it(printers):
    printers.dpi = 150
    assert print_pages(PrintedPages("Brief", (pages_with(A4, A4),)), ORDER, printers, AtOnce()) == 2
    picture, count = printed(printers.jobs[0])
    assert count == 2
    assert dark_mm(picture) == pytest.approx([25, 52, 45, 72], abs=0.4)


def test_the_foot_of_the_page_is_as_exact_as_its_head(printers):
    printers.dpi = 300
    print_pages(PrintedPages("Brief", (pages_with(A4, down=260),)), ORDER, printers, AtOnce())
    picture, _ = printed(printers.jobs[0], dpi=200)
    assert dark_mm(picture, dpi=200) == pytest.approx([25, 260, 45, 280], abs=0.15)


@pytest.mark.parametrize("size", [WIDE_A4, DL])
def test_wide_paper_and_envelopes_keep_their_own_size(printers, size):
    print_pages(PrintedPages("Lijst", (pages_with(size),)), ORDER, printers, AtOnce())
    picture, _ = printed(printers.jobs[0])
    assert picture.size == pytest.approx([side * 100 / 72 for side in size], abs=2)
    assert dark_mm(picture) == pytest.approx([25, 52, 45, 72], abs=0.5)


def test_an_enclosure_of_another_size_is_turned_and_made_to_fit(printers):
    print_pages(PrintedPages("Brief", (pages_with(A4, (1190, 842)),)), ORDER, printers, AtOnce())
    picture, count = printed(printers.jobs[0], page=1)
    assert count == 2
    assert picture.size == pytest.approx([827, 1169], abs=2)
    left, top, right, bottom = dark_mm(picture)
    assert right - left == pytest.approx(14.2, abs=0.6)
    assert bottom - top == pytest.approx(14.2, abs=0.6)


def test_trays_sides_and_copies_reach_the_printer_and_only_copies_are_stamped(printers):
    order = PrintOrder(OFFICE.name, 1, 0, Sides.LONG_EDGE, for_board=True)
    print_pages(PrintedPages("WM-2026-001-WAA", (pages_with(A4, A4),)), order, printers, AtOnce())
    assert [job.tray for job in printers.jobs] == [1, 0, 1, 0]
    assert {job.turned for job in printers.jobs} == {QPrinter.DuplexMode.DuplexLongSide}
    assert {job.docName() for job in printers.jobs} == {"WM Desktop"}  # no name in the queue
    stamped = [_is_stamped(job) for job in printers.jobs]
    assert stamped == [False, False, True, True]


def _is_stamped(job):
    picture, _ = printed(job)
    return picture.crop((500, 10, picture.width, 60)).getextrema()[0] < 128


def test_copies_are_asked_of_the_printer(printers):
    print_pages(PrintedPages("Lijst", (pages_with(),)), PrintOrder(OFFICE.name, copies=3), printers, AtOnce())
    assert (len(printers.jobs), printers.jobs[0].copyCount()) == (1, 3)


# a printer that lets go


def test_a_printer_that_is_gone_or_paused_is_named(printers):
    printers.pause(DIRECTOR.name)
    for name, fault in (("Weg", PrinterGoneError), (DIRECTOR.name, PrinterStoppedError)):
        with pytest.raises(fault, match=name):
            print_pages(PrintedPages("x", (pages_with(),)), PrintOrder(name), printers, AtOnce())
    assert printers.jobs == []


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_refuses_is_named(printers, tmp_path):
    printers.folder = tmp_path / "geen map"
    with pytest.raises(PrinterRefusedError, match="Kyocera administratie"):
        print_pages(PrintedPages("x", (pages_with(),)), ORDER, printers, AtOnce())


def test_a_printer_that_vanishes_halfway_says_after_how_many_pages(printers):
    printers.holds = 2
    with pytest.raises(PrinterLetGoError, match="na 2 van 3 pagina's"):
        print_pages(PrintedPages("x", (pages_with(A4, A4, A4),)), ORDER, printers, AtOnce())
    assert printers.jobs[0].aborted


def test_a_printer_without_this_paper_is_refused_rather_than_shifting_the_address(printers):
    printers.kind = OneSizePrinter
    with pytest.raises(PaperSizeError, match="210 x 297 mm"):
        print_pages(PrintedPages("x", (pages_with(A4),)), ORDER, printers, AtOnce())


def test_what_is_no_pdf_is_refused(printers):
    with pytest.raises(UnreadablePagesError):
        print_pages(PrintedPages("x", (b"geen pdf",)), ORDER, printers, AtOnce())
    with pytest.raises(UnreadablePagesError):
        print_pages(PrintedPages("x", ()), ORDER, printers, AtOnce())


def test_a_cancel_takes_the_job_back(printers):
    class Impatient:
        def report(self, done, total):
            if done == 1:
                raise CancelledError

    with pytest.raises(PrintingStoppedError, match="na 1 van 2"):
        print_pages(PrintedPages("x", (pages_with(A4, A4),)), ORDER, printers, Impatient())
    assert printers.jobs[0].aborted


# the dialog


class FakeView:
    """Stands for the dialog: does work at once and remembers what was shown."""

    def __init__(self):
        self.offers, self.troubles, self.busy, self.sent, self.failed = [], [], [], [], []
        self.running = AtOnce()

    def show_offer(self, offer):
        self.offers.append(offer)

    def show_trouble(self, error):
        self.troubles.append(error)

    def show_busy(self, work):
        self.busy.append(work)

    def run(self, work, what, done, failed):
        self.running(work.value, what, done, failed)

    def printed(self, printer, pages):
        self.sent.append((printer, pages))

    def fail(self, error):
        self.failed.append(error)


class Kept(dict):
    """Keeps in memory."""

    def value(self, key, default=None):
        return self.get(key, default)

    def setValue(self, key, value):
        self[key] = value


def presenter_on(printers, kept=None, print_=lambda order, progress: 2):
    view = FakeView()
    made = PrintPresenter(view, PaperKind.LETTER, Kept() if kept is None else kept, printers.found, print_)
    made.look()
    return view, made


def test_the_default_printer_stands_there_first_and_the_remembered_one_later(printers):
    kept = Kept()
    view, presenter = presenter_on(printers, kept)
    assert view.offers[-1] == Offer((OFFICE, DIRECTOR), OFFICE, PrintOrder(OFFICE.name))
    presenter.start(PrintOrder(DIRECTOR.name, 0))
    assert view.sent == [(DIRECTOR.name, 2)]
    view, _ = presenter_on(printers, kept)
    assert view.offers[-1].order == PrintOrder(DIRECTOR.name, 0)


def test_another_printer_does_not_inherit_trays_and_sides(printers):
    kept = Kept()
    remember(kept, PaperKind.LETTER, PrintOrder(OFFICE.name, 1, 3, Sides.LONG_EDGE))
    view, presenter = presenter_on(printers, kept)
    presenter.choose(DIRECTOR.name)
    assert view.offers[-1].order == PrintOrder(DIRECTOR.name)
    presenter.choose(OFFICE.name)
    assert view.offers[-1].order == PrintOrder(OFFICE.name, 1, 3, Sides.LONG_EDGE)
    printers.printers = (FoundPrinter(OFFICE.name, trays=(1,)),)
    presenter.look()
    assert view.offers[-1].order == PrintOrder(OFFICE.name, 1, None)


def test_no_printer_at_all_says_so_with_the_way_out(printers):
    printers.printers = ()
    view, presenter = presenter_on(printers)
    presenter.start(PrintOrder(""))
    assert [type(one) for one in view.troubles] == [NoPrinterError] * 2
    assert "Sla de pagina's op als PDF" in view.troubles[0].sentence()


def test_a_remembered_printer_that_is_gone_is_told_and_the_default_stands_there(printers):
    kept = Kept()
    remember(kept, PaperKind.LETTER, PrintOrder("Oude printer", 1))
    view, presenter = presenter_on(printers, kept)
    assert view.offers[-1].order == PrintOrder(OFFICE.name)
    assert [type(one) for one in view.troubles] == [PrinterGoneError]
    printers.pause(OFFICE.name)
    presenter.look()
    presenter.start(PrintOrder(OFFICE.name))
    assert [type(one) for one in view.troubles[1:]] == [PrinterStoppedError] * 2
    presenter.start(PrintOrder("Oude printer"))
    assert isinstance(view.troubles[-1], PrinterGoneError)


def test_after_trouble_the_printers_are_asked_again_and_the_words_stay(printers):
    def gone(order, progress):
        printers.take_away(order.printer)
        raise PrinterGoneError(name=order.printer)

    view, presenter = presenter_on(printers, print_=gone)
    presenter.start(ORDER)
    assert isinstance(view.troubles[-1], PrinterGoneError)
    assert view.offers[-1].printers == (DIRECTOR,)
    assert view.busy[-1] is None
    assert view.sent == []


def test_a_bug_while_printing_is_not_told_as_a_printer_in_trouble(printers):
    view, presenter = presenter_on(printers)
    presenter._failed(ZeroDivisionError())
    assert [type(one) for one in view.failed] == [ZeroDivisionError]
    assert view.troubles == []


@pytest.fixture
def output(qtbot, place, tmp_path, printers):
    desk = make_desk(place, tmp_path, printers=lambda: printers)
    window = QWidget()
    qtbot.addWidget(window)
    messages = MessageBar(window)
    made = PaperOutput(window, messages, desk)
    made.messages, made.desk = messages, desk
    yield made
    desk.tasks.wait()
    desk.close()


def opened(output, kind=PaperKind.LETTER, data=None):
    dialog = output.ask_printer(data or pages_with(A4, A4), "WM-2026-001-WAA.pdf", kind)
    output.desk.tasks.wait()
    return dialog


def test_the_dialog_prints_what_was_chosen_and_tells_it(output, printers, qtbot):
    dialog = opened(output)
    ui = dialog.ui
    assert ui.what_label.text() == "WM-2026-001-WAA"
    ui.first_tray_combo.setCurrentText(tray_words(1))
    ui.next_tray_combo.setCurrentText(tray_words(0))
    ui.sides_combo.setCurrentText(sides_words(Sides.LONG_EDGE))
    ui.file_check.setChecked(True)
    with qtbot.waitSignal(dialog.accepted, timeout=10_000):
        ui.print_button.click()
        assert not ui.print_button.isEnabled()
        assert ui.progress_bar.isVisible()
    assert [job.tray for job in printers.jobs] == [1, 0, 1, 0]
    assert output.messages.text == "4 pagina('s) naar printer Kyocera administratie gestuurd."
    assert remembered(output.desk.settings, PaperKind.LETTER).next_tray == 0


def test_labels_and_lists_ask_less(output):
    shown = {
        kind: (
            not dialog.ui.next_tray_combo.isHidden(),
            not dialog.ui.file_check.isHidden(),
            not dialog.ui.sides_combo.isHidden(),
        )
        for kind in PaperKind
        for dialog in [opened(output, kind)]
    }
    assert shown == {
        PaperKind.LETTER: (True, True, True),
        PaperKind.PLAIN: (False, False, True),
        PaperKind.LABELS: (False, False, False),
        PaperKind.ENVELOPE: (False, False, False),
    }


def test_the_dialog_stays_with_the_words_when_the_printer_vanishes(output, printers):
    dialog = opened(output)
    printers.take_away(OFFICE.name)
    dialog.ui.print_button.click()
    output.desk.tasks.wait()
    assert dialog.isVisible()
    assert "Printer 'Kyocera administratie' is er niet meer" in dialog.messages.text
    assert dialog.ui.printer_combo.currentText() == DIRECTOR.name
    dialog.ui.print_button.click()
    output.desk.tasks.wait()
    assert len(printers.jobs) == 1


def test_without_a_printer_nothing_can_be_started_until_one_is_found(output, printers):
    printers.printers = ()
    dialog = opened(output)
    assert not dialog.ui.print_button.isEnabled()
    assert dialog.messages.kind is MessageKind.TROUBLE
    printers.printers = (OFFICE,)
    dialog.ui.look_button.click()
    output.desk.tasks.wait()
    assert dialog.ui.print_button.isEnabled()
    assert dialog.messages.text == ""


def test_choosing_a_printer_that_stands_still_says_so(output, printers):
    printers.pause(DIRECTOR.name)
    dialog = opened(output)
    dialog.ui.printer_combo.setCurrentIndex(1)
    dialog.ui.printer_combo.activated.emit(1)
    assert "staat stil" in dialog.messages.text


def test_stopping_takes_the_job_back_and_the_dialog_stays(output, printers, monkeypatch):
    waiting = threading.Event()
    real = printers.open

    def slow(name):
        waiting.wait(5)
        return real(name)

    monkeypatch.setattr(printers, "open", slow)
    dialog = opened(output)
    dialog.ui.print_button.click()
    dialog.ui.cancel_button.click()
    waiting.set()
    output.desk.tasks.wait()
    assert dialog.isVisible()
    assert "gestopt na 0 van 2" in dialog.messages.text
    dialog.ui.cancel_button.click()
    assert not dialog.isVisible()


# the system's own printers


def test_a_workstation_without_printers_has_none(qapp):
    assert NoPrinters().found() == ()
    for printers in (NoPrinters(), SystemPrinters()):
        with pytest.raises(PrinterGoneError):
            printers.open("Bestaat niet")


class Info:
    """What Qt tells of a printer."""

    def __init__(self, name="Kyocera", state=QPrinter.PrinterState.Idle):
        self._name, self._state = name, state

    def isNull(self):
        return not self._name

    def printerName(self):
        return self._name

    def description(self):
        return "kopieerhok"

    def state(self):
        return self._state

    def supportedDuplexModes(self):
        return [QPrinter.DuplexMode.DuplexNone, QPrinter.DuplexMode.DuplexLongSide]


def test_what_the_system_tells_of_a_printer_is_understood(qapp, monkeypatch):
    known = {"Kyocera": Info(), "Uit": Info("Uit", QPrinter.PrinterState.Error), "Weg": Info("")}

    class Infos:
        defaultPrinterName = staticmethod(lambda: "Kyocera")
        availablePrinterNames = staticmethod(lambda: list(known))
        printerInfo = staticmethod(lambda name: known[name])

    class Native(QPrinter):
        def __init__(self, info=None, mode=None):
            super().__init__(QPrinter.PrinterMode.HighResolution)

        def supportedPaperSources(self):
            return [QPrinter.PaperSource.Lower, QPrinter.PaperSource(258)]

    monkeypatch.setattr("PySide6.QtPrintSupport.QPrinterInfo", Infos)
    monkeypatch.setattr("PySide6.QtPrintSupport.QPrinter", Native)
    kyocera, off = SystemPrinters().found()
    assert kyocera == FoundPrinter("Kyocera", "kopieerhok", (1, 258), (Sides.ONE, Sides.LONG_EDGE), is_default=True)
    assert (off.stopped, off.trays) == (True, ())
    with pytest.raises(PrinterStoppedError):
        SystemPrinters().open("Uit")
    with pytest.raises(PrinterGoneError):  # Qt would write a file instead
        SystemPrinters().open("Kyocera")
    del Native.supportedPaperSources
    assert SystemPrinters().found()[0].trays == USUAL_TRAYS


def test_every_tray_has_a_name():
    assert tray_words(258) == "lade 258"
    assert len({tray_words(tray) for tray in USUAL_TRAYS}) == len(USUAL_TRAYS)
