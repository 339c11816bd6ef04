"""The arguments of ``smtui report``."""

import argparse

from smtui.cli.parsers import AddVerb

PERIODS = ("week", "month", "quarter")
_JSON = """\
JSON fields (minutes are whole minutes, dates are ISO, what is unknown null):

  period       {cadence, first, last}; day is that as of which it is, is_running whether it still is
  summary      three sentences
  goals        array of {goal_id, title, word, ratio, progress, days_left, kpis, ...}
  closed       tactics that were done or dropped
  done         tasks, each with times and minutes; not_done what was skipped or missed, and why
  checklists   array of {cadence, done, skipped, missed, percent}
  publishing   {due, published, skipped, late, let_go, to_come, percent, channels, out}
  results      {posts, channels, total}; not_measured counts the posts that wait
  time         minutes logged by kind of work, and planned against actual; logged is all of them
  load         by person, logged against capacity, and the planned load of the coming period
  adjustments  of tactics, with their reasons; drift what became of the plan; lessons, post_lessons
  next         what the coming period holds"""


def add_verbs(add: AddVerb) -> None:
    """Let ``smtui`` take the verb report."""
    report = add(
        "report",
        "print the report of a week, a month or a quarter, as Markdown",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        epilog=_JSON,
    )
    report.add_argument("period", choices=PERIODS, nargs="?", default="week", help="else week")
    when = "any day of it: 9 nov, last week, 2026-10-01; else the last one that ended"
    report.add_argument("--date", metavar="D", help=when)
    report.add_argument("--html", action="store_true", help="as one HTML page, with charts")
    report.add_argument("-o", "--output", metavar="F", help="write it into this file or folder")
    report.add_argument("--yes", action="store_true", help="replace a file that is there")
