"""The whole register as a workbook, beside openpyxl's write-only mode writing the same cells and nothing else."""

from __future__ import annotations

import io
import random
import sys
from pathlib import Path

from openpyxl import Workbook

from tests.benchmarks.figures import Figure, Figures, main, peak_memory, timed
from wm_desktop.domain.consent import ConsentStatus, Purpose
from wm_desktop.domain.ids import PupilId, PurposeId, new_uuid
from wm_desktop.domain.people import PersonName
from wm_desktop.services.lists import word_of
from wm_desktop.services.rows import ConsentCell, MatrixRow, Register
from wm_desktop.spreadsheets.write import register_workbook

FLOOR = "openpyxl's write-only mode, the same cells"
PURPOSES = 11
MOST = 1.3
_PREFIX = ("", "van der", "de")


def a_register(pupils: int) -> Register:
    """Make a register with answers of all kinds; the same every time but for its ids."""
    chance = random.Random(1)
    cells = [ConsentCell(status) for status in ConsentStatus]
    rows = tuple(
        MatrixRow(
            PupilId(new_uuid()),
            str(100_000 + number),
            PersonName("Noor", chance.choice(_PREFIX), f"Sluis{number % 97}"),
            f"{chance.randint(1, 8)}A",
            "Willibrord",
            protected=False,
            cells=tuple(chance.choices(cells, (80, 12, 5, 2, 1), k=PURPOSES)),
        )
        for number in range(pupils)
    )
    purposes = tuple(Purpose(PurposeId(new_uuid()), f"doel{n}", f"Doel {n}") for n in range(PURPOSES))
    return Register(purposes, rows, pupils)


def plain(register: Register) -> bytes:
    """Write the same words with nothing around them: the floor."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Toestemmingen")
    for row in register.rows:
        sheet.append([row.name.listed, row.group, row.location, row.pupil_number, *map(word_of, row.cells)])
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def measure(folder: Path, tiny: bool = False) -> Figures:
    """Write the register both ways, by turns."""
    register = a_register(40 if tiny else 10_000)
    times = 1 if tiny else 3
    spent = [(timed(lambda: plain(register)), timed(lambda: register_workbook(register))) for _ in range(times)]
    floor, ours = (sorted(column)[times // 2] for column in zip(*spent, strict=True))
    return {
        "register to xlsx": Figure(ours, ratio=ours / floor, ratio_to=FLOOR, goal_ratio=MOST),
        "the same cells alone": Figure(floor),
        "peak memory": peak_memory(),
    }


if __name__ == "__main__":
    sys.exit(main(measure))
