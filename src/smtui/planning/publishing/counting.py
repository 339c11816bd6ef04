"""The length of a copy as a network counts it. No text makes it raise, and none is negative."""

from collections.abc import Iterable
from typing import NamedTuple
from unicodedata import normalize

from smtui.planning.facts.posts import Network
from smtui.planning.publishing.emoji import sequences
from smtui.planning.publishing.graphemes import graphemes
from smtui.planning.publishing.links import hashtags, links, mentions
from smtui.vocabulary import Counting

_LIGHT = ((0, 4351), (8192, 8205), (8208, 8223), (8242, 8247))
"""The code points that weigh 1 where lengths are weighted (twitter-text, configuration 3); all
others weigh 2.
"""


class Count(NamedTuple):
    """The length of a copy as its network counts it, and the most that it may be (None: any).

    ``hashtags`` is how many there are, of at most ``most_hashtags`` (None: any number).
    """

    length: int
    limit: int | None
    hashtags: int
    most_hashtags: int | None

    @property
    def left(self) -> int | None:
        """How much may still be added: negative when it is too long, None without a limit."""
        return None if self.limit is None else self.limit - self.length

    @property
    def is_too_long(self) -> bool:
        """Whether it is longer than the network takes."""
        return self.limit is not None and self.length > self.limit

    @property
    def has_too_many_hashtags(self) -> bool:
        """Whether there are more hashtags than the network takes."""
        return self.most_hashtags is not None and self.hashtags > self.most_hashtags

    @property
    def words(self) -> str:
        """The count as it is shown: 271 of 280, 12 hashtags of 30 only when they are too many."""
        said = f"{self.length}" if self.limit is None else f"{self.length} of {self.limit}"
        if self.has_too_many_hashtags:
            said += f", {self.hashtags} hashtags of {self.most_hashtags}"
        return said


def count(copy: str, network: Network | None) -> Count:
    """The length and the hashtags of a copy on a network; without one by code points, unlimited."""
    if network is None:
        return Count(length(copy, None), None, len(hashtags(copy)), None)
    return Count(length(copy, network), network.limit, len(hashtags(copy)), network.most_hashtags)


def length(copy: str, network: Network | None) -> int:
    """The length of a copy as ``network`` counts it: a line break (CR LF is one), a link and an
    emoji by the network's figures, a mention without its server where it says so, the rest in its
    unit.

    Weighted lengths are those of twitter-text: of the text in normal form C, and links without a
    scheme count as links too.
    """
    text = copy.replace("\r\n", "\n").replace("\r", "\n")
    if network is None:
        return len(text)
    weighted = network.counts == Counting.WEIGHTED
    if weighted:
        text = normalize("NFC", text)
    if network.mentions_by_name:
        text = mentions().sub(r"\1", text)
    if network.link_length is None:
        return _of_prose(text, network)
    total, place = 0, 0
    for begin, end in links(text, bare=weighted):
        total += _of_prose(text[place:begin], network) + network.link_length
        place = end
    return total + _of_prose(text[place:], network)


def copy_for(copies: Iterable[tuple[int, str]], channel_id: int) -> str:
    """The copy that goes out on a channel: its own, else that for all channels (of id 0)."""
    found = dict(copies)
    return found.get(channel_id) or found.get(0, "")


def _of_prose(text: str, network: Network) -> int:
    """The length of what holds no link."""
    total, place = 0, 0
    own = network.emoji_in_bytes or network.emoji_length is not None
    if own and not text.isascii():
        for found in sequences().finditer(text):
            total += _of_plain(text[place : found.start()], network) + _of_emoji(found[0], network)
            place = found.end()
    return total + _of_plain(text[place:], network)


def _of_emoji(emoji: str, network: Network) -> int:
    if network.emoji_in_bytes:
        return len(emoji.encode("utf-8", "surrogatepass"))
    return network.emoji_length or 0


def _of_plain(text: str, network: Network) -> int:
    """The length of what holds neither link nor emoji with a figure of its own."""
    lines = text.split("\n")
    return (len(lines) - 1) * network.newline_length + sum(
        _units(line, network.counts) for line in lines
    )


def _units(line: str, counts: Counting) -> int:
    if counts == Counting.GRAPHEMES:
        return graphemes(line)
    if counts == Counting.UTF16:
        return len(line) + sum(1 for char in line if char > "\uffff")
    if counts == Counting.WEIGHTED:
        return sum(_weight(ord(char)) for char in line)
    return len(line)


def _weight(code: int) -> int:
    return 1 if any(first <= code <= last for first, last in _LIGHT) else 2
