"""A program on a terminal of its own: keys are written, screen bytes are read and timed."""

import fcntl
import os
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from types import TracebackType
from typing import NamedTuple, Self

from bench.screen import COLUMNS, ROWS, Region, Screen

ROOT = Path(__file__).resolve().parent.parent
LEFT_OUT = frozenset({"NO_COLOR", "PYTHONDONTWRITEBYTECODE"})
"""Variables of the environment that would make a program other than it is for who uses it."""


class NotTaken(Exception):
    """A measure that could not be taken, and why."""


class Written(NamedTuple):
    """What a program wrote in one go, and when (seconds of the performance counter)."""

    at: float
    data: bytes


class Program:
    """One running program of 40 by 120 cells."""

    def __init__(self, command: Sequence[str]) -> None:
        self.screen = Screen()
        self._terminal, theirs = os.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
        self.started = time.perf_counter()
        self._process = subprocess.Popen(
            command,
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            env=terminal_environment(),
            cwd=ROOT,
            start_new_session=True,
        )
        os.close(theirs)

    def __enter__(self) -> Self:
        """Return the program itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """End the program."""
        self.end()

    @property
    def pid(self) -> int:
        """Number of the process."""
        return self._process.pid

    def end(self) -> None:
        """Ask the program to end, then make it end."""
        if self._process.poll() is None:
            self._process.send_signal(signal.SIGTERM)
            until = time.perf_counter() + 3
            while self._process.poll() is None and time.perf_counter() < until:
                self._read(0.05)
        if self._process.poll() is None:
            self._process.kill()
        self._process.wait()
        os.close(self._terminal)

    def press(self, keys: str) -> float:
        """Write keys; return when (seconds of the performance counter)."""
        now = time.perf_counter()
        os.write(self._terminal, keys.encode())
        return now

    def until_quiet(
        self, quiet: float, longest: float = 15.0, patience: float = 0.0
    ) -> list[Written]:
        """Read until nothing came for `quiet` seconds, at most `longest` seconds long.

        The first piece is waited for `patience` seconds, where that is more.
        """
        written: list[Written] = []
        end = time.perf_counter() + longest
        while time.perf_counter() < end:
            piece = self._read(quiet if written else max(quiet, patience))
            if piece is None:
                break
            if not piece.data:
                raise NotTaken(f"the program ended by itself: {self._last_line(written)}")
            written.append(piece)
        return written

    def until_shown(
        self, wanted: Callable[[Screen], bool], quiet: float, longest: float = 15.0
    ) -> list[Written]:
        """Draw until the screen is as wanted and quiet; return what was written; or NotTaken."""
        written: list[Written] = []
        end = time.perf_counter() + longest
        while time.perf_counter() < end:
            latest = self.until_quiet(quiet)
            self.draw(latest)
            written += latest
            if wanted(self.screen):
                return written
        text = " ".join(self.screen.text().split())[:120]
        raise NotTaken(f"what was waited for never came on the screen, but: {text or 'nothing'}")

    def settle(self, quiet: float, longest: float = 15.0) -> None:
        """Draw what comes until it is quiet."""
        self.draw(self.until_quiet(quiet, longest))

    def draw(self, written: Sequence[Written]) -> None:
        """Draw what was written."""
        for piece in written:
            self.screen.feed(piece.data)

    def changed_at(self, written: Sequence[Written], region: Region) -> float | None:
        """Draw what was written; return when the last of it came that changed the region."""
        last = None
        before = self.screen.part(region)
        for piece in written:
            self.screen.feed(piece.data)
            now = self.screen.part(region)
            if now != before:
                last, before = piece.at, now
        return last

    def peak_memory(self) -> float:
        """Return the peak resident memory, in MB (10^6 bytes); raises NotTaken."""
        try:
            status = Path(f"/proc/{self.pid}/status").read_text(encoding="utf-8")
        except OSError:
            raise NotTaken("this system has no /proc to read the memory from") from None
        for line in status.splitlines():
            if line.startswith("VmHWM"):
                return int(line.split()[1]) * 1024 / 1e6
        raise NotTaken("the program had ended by itself before")

    def processor_seconds(self) -> float:
        """Return the processor time used until now, in seconds; raises NotTaken."""
        try:
            stat = Path(f"/proc/{self.pid}/stat").read_text(encoding="utf-8")
        except OSError:
            raise NotTaken("this system has no /proc to read the time from") from None
        fields = stat.rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def _last_line(self, written: Sequence[Written]) -> str:
        self.draw(written)
        lines = [line.strip("│ ") for line in self.screen.lines()]
        said = [line for line in lines if any(letter.isalpha() for letter in line)]
        return said[-1][:100] if said else "it left nothing on the screen"

    def _read(self, longest: float) -> Written | None:
        ready, _, _ = select.select([self._terminal], [], [], longest)
        if not ready:
            return None
        try:
            data = os.read(self._terminal, 1 << 16)
        except OSError:
            data = b""
        return Written(time.perf_counter(), data)


def first_shown(written: Sequence[Written], wanted: Callable[[Screen], bool]) -> float | None:
    """Draw from an empty screen what was written; return when it first was as wanted."""
    screen = Screen()
    for piece in written:
        screen.feed(piece.data)
        if wanted(screen):
            return piece.at
    return None


def terminal_environment() -> dict[str, str]:
    """Return this environment as it is on a terminal of many colours, and for who uses a program
    every day: what Python has compiled once is kept.
    """
    kept = {name: value for name, value in os.environ.items() if name not in LEFT_OUT}
    return {**kept, "TERM": "xterm-256color", "COLORTERM": "truecolor", "PYTHONPATH": str(ROOT)}


def python(*arguments: object) -> list[str]:
    """Return the command that runs this Python with these arguments."""
    return [sys.executable, *(str(argument) for argument in arguments)]
