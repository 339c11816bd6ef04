"""The real program in a real terminal: keys are written, the bytes of the screen are read."""

import fcntl
import os
import pty
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from pathlib import Path
from types import TracebackType
from typing import Self

PATIENCE = 40.0
"""Seconds after which a test gives up waiting; what is tested is never how long it took."""


class Terminal:
    """Runs smtui on a file in a terminal of 80 columns and 24 lines."""

    def __init__(self, file: Path, home: Path) -> None:
        self._controller, device = pty.openpty()
        fcntl.ioctl(device, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        environment = os.environ | {"SMTUI_HOME": str(home), "TERM": "xterm-256color"}
        self.process = subprocess.Popen(
            [sys.executable, "-m", "smtui", "--file", str(file)],
            stdin=device,
            stdout=device,
            stderr=device,
            env=environment,
            start_new_session=True,
            preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0),  # noqa: PLW1509
        )
        os.close(device)
        self.seen = b""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.process.kill()
        self.process.wait()
        self.close()

    def close(self) -> None:
        """Close the terminal, as a window that is closed does."""
        if self._controller >= 0:
            os.close(self._controller)
            self._controller = -1

    def keys(self, text: str) -> None:
        os.write(self._controller, text.encode())

    def wait_for(self, text: str, after: int = 0) -> None:
        """Read the screen until ``text`` is in what came after byte ``after``."""
        deadline = time.monotonic() + PATIENCE
        while text.encode() not in self.seen[after:]:
            assert time.monotonic() < deadline, f"no {text!r} in {self.seen[-2000:]!r}"
            self.read(0.2)

    def read(self, seconds: float) -> bool:
        """Read what is there within some seconds; return whether there was anything."""
        ready, _, _ = select.select([self._controller], [], [], seconds)
        if not ready:
            return False
        try:
            data = os.read(self._controller, 65536)
        except OSError:
            return False
        self.seen += data
        return bool(data)

    def signal(self, name: signal.Signals) -> None:
        os.kill(self.process.pid, name)

    def wait_for_end(self) -> int:
        """Read on until the program has ended; return its exit code."""
        deadline = time.monotonic() + PATIENCE
        while self.process.poll() is None:
            assert time.monotonic() < deadline, "the program did not end"
            if self._controller >= 0:
                self.read(0.1)
            else:
                time.sleep(0.05)
        while self._controller >= 0 and self.read(0.1):
            pass
        return self.process.returncode
