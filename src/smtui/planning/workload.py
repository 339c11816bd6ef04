"""Workload: planned minutes against capacity, by person and day."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Workload:
    """Placeholder replaced by the planning work; see the contract."""

    start: date
