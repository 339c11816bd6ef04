"""What carrying out an action may know besides its session: the day, the moment, the settings."""

from datetime import date, datetime
from typing import NamedTuple

from smtui.planning.settings import Settings


class Context(NamedTuple):
    """``today`` is the local day, ``now`` the moment (aware, UTC)."""

    today: date
    now: datetime
    settings: Settings
