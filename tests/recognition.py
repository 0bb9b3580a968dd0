"""The report on recognition at the end of a test run: per file the cells right, wrong, asked and left open.

Tests hand their figures over as a property; that reaches this process from every worker.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pytest

PROPERTY = "recognition"
HEAD = f"{'recognition of cells':<44}{'without choices':^36}{'with its choices':^36}"
SUB = f"{'':<44}" + f"{'right':>7}{'wrong':>7}{'asked':>7}{'open':>7}{'asks':>8}" * 2

Figures = tuple[int, ...]


def figures(reports: Iterable[pytest.TestReport]) -> dict[str, dict[bool, Figures]]:
    """Gather what the tests handed over: file, with its choices or without, figures."""
    found: dict[str, dict[bool, Figures]] = {}
    for report in reports:
        for name, value in report.user_properties:
            if name == PROPERTY and isinstance(value, list):
                file, chosen, *cells = value
                found.setdefault(file, {})[chosen] = tuple(cells)
    return found


def lines(found: dict[str, dict[bool, Figures]]) -> list[str]:
    """Write the table; a wrong yes is shouted."""
    none: Figures = (0,) * 6
    table = [HEAD, SUB]
    totals = {True: list(none), False: list(none)}
    for file in sorted(found):
        parts = [f"{file[:43]:<44}"]
        for chosen in (False, True):
            cells = found[file].get(chosen, none)
            totals[chosen] = [one + more for one, more in zip(totals[chosen], cells, strict=True)]
            right, wrong, asked, still, _, asks = cells
            parts.append(f"{right:>7}{wrong:>7}{asked:>7}{still:>7}{asks:>8}")
        wrong_yes = sum(cells[4] for cells in found[file].values())
        table.append("".join(parts) + (f"  {wrong_yes} WRONG YES" if wrong_yes else ""))
    summed = "".join(f"{a:>7}{b:>7}{c:>7}{d:>7}{f:>8}" for a, b, c, d, _, f in (totals[False], totals[True]))
    table.append(f"{f'{len(found)} files':<44}{summed}")
    table.append(f"recognition: wrong yes {totals[False][4] + totals[True][4]}")
    return table


def report(terminal: pytest.TerminalReporter) -> None:
    """Write the table at the end of the run, if any test handed figures over."""
    found = figures(
        one
        for kind in ("passed", "failed", "xfailed")
        for one in terminal.stats.get(kind, ())
        if getattr(one, "when", "") == "call"
    )
    if found:
        terminal.section("recognition quality")
        for line in lines(found):
            terminal.write_line(line)
