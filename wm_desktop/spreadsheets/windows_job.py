"""Holding the reading process to its memory on Windows: a job object that also ends it together with this program.

Never run on Windows so far: the calls are those of Microsoft's reference, and the tests hold the layout of the
structures and the order of the calls against a stand-in for kernel32. Whatever fails here fails softly: the parent's
clock and the counts in `limits` still guard.
"""

from __future__ import annotations

import ctypes
from ctypes import wintypes
from typing import Protocol

EXTENDED_LIMIT_INFORMATION = 9
LIMIT_PROCESS_MEMORY = 0x0100
LIMIT_DIE_ON_UNHANDLED_EXCEPTION = 0x0400  # no dialog of the system, and nothing sent to Microsoft
LIMIT_KILL_ON_JOB_CLOSE = 0x2000


class BasicLimits(ctypes.Structure):
    """JOBOBJECT_BASIC_LIMIT_INFORMATION."""

    _fields_ = (
        ("per_process_user_time_limit", ctypes.c_int64),
        ("per_job_user_time_limit", ctypes.c_int64),
        ("limit_flags", ctypes.c_uint32),
        ("minimum_working_set_size", ctypes.c_size_t),
        ("maximum_working_set_size", ctypes.c_size_t),
        ("active_process_limit", ctypes.c_uint32),
        ("affinity", ctypes.c_size_t),
        ("priority_class", ctypes.c_uint32),
        ("scheduling_class", ctypes.c_uint32),
    )


class IoCounters(ctypes.Structure):
    """IO_COUNTERS: not used, but it stands in the middle of the extended limits."""

    _fields_ = tuple((f"counter_{number}", ctypes.c_uint64) for number in range(6))


class ExtendedLimits(ctypes.Structure):
    """JOBOBJECT_EXTENDED_LIMIT_INFORMATION."""

    _fields_ = (
        ("basic", BasicLimits),
        ("io", IoCounters),
        ("process_memory_limit", ctypes.c_size_t),
        ("job_memory_limit", ctypes.c_size_t),
        ("peak_process_memory_used", ctypes.c_size_t),
        ("peak_job_memory_used", ctypes.c_size_t),
    )


class Kernel(Protocol):
    """The four calls of kernel32 that are needed; each gives 0 or None when it failed."""

    def CreateJobObjectW(self, attributes: None, name: None) -> int | None:
        """Make a job without a name."""
        ...

    def SetInformationJobObject(self, job: int, kind: int, facts: object, size: int) -> int:
        """Give it its limits."""
        ...

    def AssignProcessToJobObject(self, job: int, process: int) -> int:
        """Put a process in it."""
        ...

    def CloseHandle(self, handle: int) -> int:
        """Let go of it."""
        ...


class Job:
    """A job object; `close` ends the processes in it that still run."""

    def __init__(self, kernel: Kernel, handle: int) -> None:
        self._kernel, self._handle = kernel, handle

    def close(self) -> None:
        """End what still runs in it."""
        if self._handle:
            self._kernel.CloseHandle(self._handle)
            self._handle = 0


def load_kernel() -> Kernel | None:
    """Give kernel32 with the types of its calls (a handle is 64 bits wide), or None on another system."""
    loader = getattr(ctypes, "WinDLL", None)
    if loader is None:
        return None
    kernel = loader("kernel32")
    kernel.CreateJobObjectW.argtypes = (wintypes.LPVOID, wintypes.LPCWSTR)
    kernel.CreateJobObjectW.restype = wintypes.HANDLE
    kernel.SetInformationJobObject.argtypes = (wintypes.HANDLE, ctypes.c_int, wintypes.LPVOID, wintypes.DWORD)
    kernel.SetInformationJobObject.restype = wintypes.BOOL
    kernel.AssignProcessToJobObject.argtypes = (wintypes.HANDLE, wintypes.HANDLE)
    kernel.AssignProcessToJobObject.restype = wintypes.BOOL
    kernel.CloseHandle.argtypes = (wintypes.HANDLE,)
    kernel.CloseHandle.restype = wintypes.BOOL
    return kernel  # type: ignore[no-any-return]  # foreign functions have no type of their own


def hold(kernel: Kernel, process: int, memory: int) -> Job | None:
    """Limit a process, given by its handle, to so many bytes; None when the system refuses."""
    handle = kernel.CreateJobObjectW(None, None)
    if not handle:
        return None
    job = Job(kernel, handle)
    limits = ExtendedLimits()
    limits.basic.limit_flags = LIMIT_PROCESS_MEMORY | LIMIT_DIE_ON_UNHANDLED_EXCEPTION | LIMIT_KILL_ON_JOB_CLOSE
    limits.process_memory_limit = memory
    size = ctypes.sizeof(limits)
    if kernel.SetInformationJobObject(
        handle, EXTENDED_LIMIT_INFORMATION, ctypes.byref(limits), size
    ) and kernel.AssignProcessToJobObject(handle, process):
        return job
    job.close()
    return None
