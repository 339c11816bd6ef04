"""The copies of a post while they are written: one for all channels, and own ones."""

from collections.abc import Iterable, Mapping

ALL = ""
"""In the place of a channel's name: the copy for all channels that have no own."""


class Copies:
    """Copies by the names of channels, which may be new and are not told apart by case.

    A copy that says the same as that for all channels, or nothing, is no own one.
    """

    def __init__(self, shared: str, own: Mapping[str, str]) -> None:
        """Begin with the copy for all channels and the own ones by names."""
        self.shared = shared
        self._own = {name.casefold(): text for name, text in own.items()}
        self._before = (shared, dict(self._own))

    @property
    def is_shared_changed(self) -> bool:
        """Whether the copy for all channels differs from what it was."""
        return self.shared != self._before[0]

    def has_own(self, channel: str) -> bool:
        """Whether the channel has its own copy."""
        return channel.casefold() in self._own

    def text(self, channel: str) -> str:
        """What goes out on the channel."""
        return self._own.get(channel.casefold(), self.shared)

    def write(self, channel: str, text: str) -> None:
        """Take another text for a channel, or for ``ALL``."""
        if channel == ALL:
            self.shared = text
        elif not text.strip() or text == self.shared:
            self._own.pop(channel.casefold(), None)
        else:
            self._own[channel.casefold()] = text

    def pairs(self, channels: Iterable[str]) -> tuple[tuple[str, str], ...]:
        """Names and own copies of those of ``channels`` that have one."""
        return tuple((name, self.text(name)) for name in channels if self.has_own(name))

    def are_own_changed(self, channels: Iterable[str]) -> bool:
        """Whether the own copies of ``channels`` differ from what they were."""
        named = {name.casefold() for name in channels}
        now = {name: text for name, text in self._own.items() if name in named}
        return now != {name: text for name, text in self._before[1].items() if name in named}
