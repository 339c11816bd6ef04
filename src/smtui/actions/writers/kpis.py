"""Carries out what is done with KPIs and measurements."""

from collections.abc import Mapping, Sequence
from datetime import date
from math import isfinite

from sqlalchemy import select
from sqlmodel import Session, col

from smtui.actions.goals import (
    AddKpi,
    AddMeasurement,
    DeleteKpi,
    DeleteMeasurement,
    EditKpi,
    ImportSeries,
)
from smtui.actions.refused import Refused
from smtui.actions.writers.context import Context
from smtui.actions.writers.fields import given_by, names_of
from smtui.actions.writers.names import named_or_id
from smtui.actions.writers.thing import Thing
from smtui.actions.writers.validating import change, known_only, made, must_exist
from smtui.actions.writers.words import counted, day_words, quoted
from smtui.models.goals import Kpi, Measurement, SocialGoal
from smtui.models.people import Person
from smtui.models.publishing import Channel
from smtui.store.outcome import Outcome
from smtui.vocabulary import Cadence, Kind, PageName

FAR_OFF = 5
"""So many times the last values, or so many times less, is asked about."""
LAST = 3
"""So many values before one are what it is held against."""

KPI = Thing(Kpi, "KPI", "name", PageName.GOALS, Kind.KPI)


def add_kpi(session: Session, action: AddKpi, context: Context) -> Outcome:
    """Store a new KPI of a goal."""
    del context
    return KPI.added(KPI.add(session, _checked(session, given_by(action))))


def edit_kpi(session: Session, action: EditKpi, context: Context) -> Outcome:
    """Change what differs of a KPI."""
    del context
    known_only(action.changes, names_of(AddKpi), "KPI")
    kpi = KPI.get(session, action.id)
    return KPI.changed(kpi, KPI.edit(session, kpi, _checked(session, dict(action.changes))))


def delete_kpi(session: Session, action: DeleteKpi, context: Context) -> Outcome:
    """Delete a KPI with its measurements."""
    del context
    return KPI.delete(session, [action.id])


def add_measurement(session: Session, action: AddMeasurement, context: Context) -> Outcome:
    """Record a value, in place of one of the same day."""
    kpi = KPI.get(session, action.kpi_id)
    day = action.day or context.today
    when = "" if day == context.today else f" ({day_words(day, context.today)})"
    if action.in_place_of is not None and action.in_place_of != day:
        session.delete(_must_be_measured(session, kpi, action.in_place_of, context))
        wrong = day_words(action.in_place_of, context.today)
        when = f" ({day_words(day, context.today)}, not {wrong})"
    last = _last_before(session, action.kpi_id, day)
    _record(session, action.kpi_id, (day, action.value), context, {"note": action.note})
    unit = f" {kpi.unit}" if kpi.unit else ""
    doubt = ""
    if is_far_off(action.value, last):
        doubt = f", last {last[0]:,.12g}: is that right?"
    return KPI.told(f"Measured {quoted(kpi.name)}: {action.value:,.12g}{unit}{when}{doubt}", kpi)


def is_far_off(value: float, last: Sequence[float]) -> bool:
    """Whether a value is so far from all of ``last`` that a digit may be wrong in it: five times
    as much as the most of them, or a fifth of the least. Of what is not above nought no times are
    told.
    """
    if not last or min(last) <= 0:
        return False
    return value >= FAR_OFF * max(last) or value * FAR_OFF <= min(last)


def _last_before(session: Session, kpi_id: int, day: date) -> list[float]:
    """The last values before ``day``, the latest first."""
    query = (
        select(col(Measurement.value))
        .where(col(Measurement.kpi_id) == kpi_id, col(Measurement.measured_on) < day)
        .order_by(col(Measurement.measured_on).desc())
        .limit(LAST)
    )
    return list(session.execute(query).scalars())


def import_series(session: Session, action: ImportSeries, context: Context) -> Outcome:
    """Record many values, each in place of one of the same day, whose note stays."""
    kpi = KPI.get(session, action.kpi_id)
    if not action.rows:
        raise Refused("There is no value to take in.", "rows")
    for point in action.rows:
        _record(session, action.kpi_id, point, context, {})
    return KPI.told(f"Took in {counted(len(action.rows), 'value')} of {quoted(kpi.name)}", kpi)


def _record(
    session: Session,
    kpi_id: int,
    point: tuple[date, float],
    context: Context,
    more: Mapping[str, object],
) -> None:
    day, value = point
    if not isfinite(value):
        raise Refused("Value: give a plain number.", "value")
    if day > context.today:
        raise Refused(f"Day: {day_words(day, context.today)} is still to come.", "day")
    fields = {"value": value, **more}
    measured = _measured(session, kpi_id, day)
    if measured is None:
        measured = made(Measurement, {**fields, "kpi_id": kpi_id, "measured_on": day})
    else:
        change(measured, fields)
    session.add(measured)


def delete_measurement(session: Session, action: DeleteMeasurement, context: Context) -> Outcome:
    """Delete the value of a day."""
    kpi = KPI.get(session, action.kpi_id)
    session.delete(_must_be_measured(session, kpi, action.day, context))
    when = day_words(action.day, context.today)
    return KPI.told(f"Deleted the measurement of {quoted(kpi.name)} ({when})", kpi)


def _must_be_measured(session: Session, kpi: Kpi, day: date, context: Context) -> Measurement:
    """The measurement of a day; raises `Refused` when there is none."""
    measured = _measured(session, kpi.id or 0, day)
    if measured is None:
        when = day_words(day, context.today)
        raise Refused(f"{quoted(kpi.name)} was not measured {when}.", "day")
    return measured


def _measured(session: Session, kpi_id: int, day: object) -> Measurement | None:
    query = select(Measurement).where(
        col(Measurement.kpi_id) == kpi_id, col(Measurement.measured_on) == day
    )
    return session.execute(query).scalar()


def _checked(session: Session, given: dict[str, object]) -> dict[str, object]:
    """The fields of the row: references proved, the channel's name become its id."""
    if "goal_id" in given and given["goal_id"] is None:
        raise Refused("Goal: nothing is given; a KPI belongs to a goal.", "goal_id")
    must_exist(session, SocialGoal, given.get("goal_id"), "goal_id", "goal")
    must_exist(session, Person, given.get("person_id"), "person_id", "person")
    if given.get("cadence") == Cadence.ONCE:
        raise Refused("Cadence: a KPI is measured daily, weekly, monthly or quarterly.", "cadence")
    if "channel" in given:
        given["channel_id"] = named_or_id(session, Channel, given.pop("channel"), "channel")
    return given
