"""What may be typed after ``smtui``: the verbs, their arguments and their help."""

import argparse
import re
from collections.abc import Sequence
from typing import Any

from smtui.cli.asked import WrongUsage
from smtui.cli.fields import documentation, documentation_of_posts
from smtui.cli.parsers import AddVerb, NotAsked, Parser
from smtui.cli.reporting import add_verbs as add_report_verb
from smtui.cli.reviews import add_verbs as add_review_verbs
from smtui.cli.spans import add_days
from smtui.vocabulary import PostStatus

LISTS = ("tasks", "tactics", "goals", "people", "posts")

_ABOUT = "Plan the work of social media. Without a verb, the app opens in the terminal."
_CODES = (
    "Exit codes: 0 done, 1 refused (a sentence on stderr says why), 2 wrong usage.\n"
    "NO_COLOR turns colour off; SMTUI_HOME names another folder for your files."
)
_MEASURE = "its id or a distinct part of its name, then the value: 12.4k, 3,5, 62%%"
_LOG = "the time is 25m, 1h30 or 9:10-9:40, with a day gone by, @who and a note"
_LARGEST_ID = 2**63 - 1

HAND_OUTS = ("buffer", "hootsuite", "csv", "ics", "briefs", "plan", "html")
_HANDING = """\
  buffer      CSV for Buffer, a file for each channel
  hootsuite   CSV for Hootsuite, a file for each channel
  csv         CSV with every field, to be read back by smtui take-in
  ics         a calendar: posts, tasks, ETAs, occasions
  briefs      briefs for designers, as Markdown
  plan, html  the plan of the days, as Markdown or as a page to print"""

MOST_WEEKS = 52

LOG_USAGE = "usage: smtui log [task|post] ID TIME, such as: log 12 yesterday 9:10-9:40"

MEASURE = "measure"
_BELOW_NOUGHT = re.compile(r"^-(?=[\d.,])")


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """What was typed, with every option present. Raises `WrongUsage`."""
    parsed = _parser(_verb_in(arguments)).parse_args(_with_minus_signs(arguments))
    for name, default in (("file", None), ("workspace", None), ("demo", False), ("json", False)):
        if not hasattr(parsed, name):
            setattr(parsed, name, default)
    if parsed.file is not None and parsed.workspace is not None:
        raise WrongUsage("Choose a file by --file or by -w, not both.")
    if parsed.verb == "log" and len(parsed.words) < 2:
        raise WrongUsage("Say what the time went to, and how long it was.", LOG_USAGE)
    if parsed.verb is None and parsed.json:
        raise WrongUsage("--json needs a verb, such as smtui today --json.")
    return parsed


def _with_minus_signs(arguments: Sequence[str]) -> list[str]:
    """The arguments; a measured value below nought has a real minus sign, which argparse does not
    take for the dash of an option.
    """
    at = arguments.index(MEASURE) if MEASURE in arguments else len(arguments)
    if "add" in arguments[:at]:
        return list(arguments)
    return [*arguments[:at], *(_BELOW_NOUGHT.sub("−", word) for word in arguments[at:])]


def _verb_in(arguments: Sequence[str]) -> str | None:
    """The first word that is neither an option nor the value of one."""
    words = iter(arguments)
    for word in words:
        if word in ("--file", "-w", "--workspace"):
            next(words, None)
        elif word in ("-", "--") or not word.startswith("-"):
            return word
    return None


def _common() -> Parser:
    """The options that may stand before or after the verb."""
    common = Parser(add_help=False, allow_abbrev=False, argument_default=argparse.SUPPRESS)
    group = common.add_argument_group("which workspace, and how it is printed")
    group.add_argument("--file", metavar="F", help="use this file")
    group.add_argument("-w", "--workspace", metavar="NAME", help="use the workspace of this name")
    group.add_argument("--demo", action="store_true", help="use the example, in a scratch file")
    group.add_argument("--json", action="store_true", help="print JSON, for programs")
    return common


def _parser(asked: str | None = None) -> Parser:
    """The parser of the verb ``asked``; of all, when there is none of that name."""
    common = _common()
    parser = Parser(
        prog="smtui",
        description=_ABOUT,
        epilog=_CODES,
        parents=[common],
        allow_abbrev=False,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="store_true", help="print the version")
    verbs = parser.add_subparsers(dest="verb", metavar="VERB", title="verbs")
    add = _adding(verbs, common, asked)
    _reading(add)
    _capacity(add)
    _publishing(add)
    _changing(add)
    add_review_verbs(add)
    add_report_verb(add)
    _files(add)
    return parser if verbs.choices else _parser()


def _adding(
    verbs: "argparse._SubParsersAction[Parser]", common: Parser, asked: str | None
) -> AddVerb:
    """What adds a verb to ``verbs``, if it is the one ``asked`` (None: each is)."""

    def add(name: str, words: str, **more: Any) -> argparse.ArgumentParser:
        if asked not in (None, name):
            return NotAsked()
        return verbs.add_parser(
            name,
            help=words,
            description=f"{words[:1].upper()}{words[1:]}.",
            parents=[common],
            allow_abbrev=False,
            **more,
        )

    return add


def _reading(add: AddVerb) -> None:
    verbatim = argparse.RawDescriptionHelpFormatter
    add("today", "print what is due today, in order of priority")
    listing = add(
        "list",
        "print tasks, tactics, goals, people or posts",
        formatter_class=verbatim,
        epilog=documentation(),
    )
    listing.add_argument("what", nargs="?", choices=LISTS, default="tasks")
    why = add("why", "say why a task or a tactic stands where it stands")
    why.add_argument("thing", nargs="+", metavar="[task|tactic] ID", help="such as 12, tactic 3")


def _capacity(add: AddVerb) -> None:
    load = add("load", "print the load of everybody in the coming weeks")
    load.add_argument("--weeks", type=_weeks, default=4, metavar="N", help="1 to 52; else 4")
    time = add("time", "print the time that was logged, of this week or between two days")
    time.add_argument("--from", dest="first", metavar="D", help="first day: mon, 1 nov, 2w ago")
    time.add_argument("--to", dest="last", metavar="D", help="last day; else today")
    time.add_argument("--csv", metavar="F", help="write CSV into this file, - for standard output")
    time.add_argument("--yes", action="store_true", help="replace a file that is there")
    page = add(
        "resourcing", "print the five questions of resourcing with their answers, as Markdown"
    )
    page.add_argument("-o", "--output", metavar="F", help="write it into this file")
    page.add_argument("--yes", action="store_true", help="replace a file that is there")


def _publishing(add: AddVerb) -> None:
    posts = add(
        "posts",
        "print the publishing plan of this month, or of other days",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        epilog=documentation_of_posts(),
    )
    add_days(posts)
    posts.add_argument("--channel", metavar="C", help="only those of a channel")
    posts.add_argument("--status", choices=[str(one) for one in PostStatus], help="only those")
    handing = add(
        "hand-out",
        "write the posts of this month, or of other days, into files for other programs",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        epilog=_HANDING,
    )
    handing.add_argument("what", choices=HAND_OUTS)
    add_days(handing)
    handing.add_argument("--channel", metavar="C", help="only those of a channel")
    handing.add_argument(
        "--unfinished", action="store_true", help="for schedulers: also what is not ready yet"
    )
    handing.add_argument("-o", "--output", metavar="F", help="the file or folder, - to print it")
    handing.add_argument("--yes", action="store_true", help="replace files that are there")
    taking = add("take-in", "add the posts of a CSV file, or a calendar: previewed, all or nothing")
    taking.add_argument("source", metavar="FILE", help="FILE.csv or FILE.ics")
    taking.add_argument("--new", action="store_true", help="leave out what is there already")
    taking.add_argument("--yes", action="store_true", help="do not ask")


def _changing(add: AddVerb) -> None:
    quick = add("add", "add a task in one line: Write post @ana #launch ~45m due:fri every:mon")
    quick.add_argument("line", nargs="+", metavar="LINE", help="the line; -- before a leading dash")
    done = add("done", "tick tasks")
    done.add_argument("ids", nargs="+", type=_id, metavar="ID")
    skip = add("skip", "skip the present occurrence of tasks, with a reason")
    skip.add_argument("ids", nargs="+", type=_id, metavar="ID")
    skip.add_argument("--why", required=True, metavar="REASON", help="the reason that is kept")
    log = add("log", "log time spent on a task or a post: log 12 25m, log post 3 yesterday 1h30")
    log.add_argument("words", nargs="+", metavar="[task|post] ID TIME", help=_LOG)
    measure = add(
        "measure",
        "record what a KPI stands at: measure followers 12.4k",
        usage="smtui measure KPI VALUE [--date D] [--note TEXT] [--file F | -w NAME] [--json]",
    )
    measure.add_argument("words", nargs="+", metavar="KPI VALUE", help=_MEASURE)
    measure.add_argument("--date", metavar="D", help="another day than today: yesterday, 27 nov")
    measure.add_argument("--note", default="", metavar="TEXT", help="a note that is kept with it")
    add("undo", "take back the last change")
    add("redo", "do again what was taken back")


def _files(add: AddVerb) -> None:
    export = add("export", "write everything into a JSON file")
    export.add_argument("target", metavar="FILE.json", help="the file, or - for standard output")
    export.add_argument("--yes", action="store_true", help="replace a file that is no export")
    take = add("import", "replace everything by a JSON file: previewed, all or nothing, undoable")
    take.add_argument("source", metavar="FILE.json", help="the file, or - for standard input")
    take.add_argument("--yes", action="store_true", help="do not ask")
    add("backup", "write a verified copy beside the workspace")
    restore = add("restore", "put a backup back; what is there now is kept beside it")
    restore.add_argument("backup", nargs="?", metavar="BACKUP", help="else the newest good one")
    restore.add_argument("--yes", action="store_true", help="do not ask")
    add("doctor", "print paths, versions, sizes, integrity and what the terminal says")


def _weeks(text: str) -> int:
    """A number of weeks. Raises ``ArgumentTypeError`` with words for a person."""
    if not (text.isascii() and text.isdigit() and 1 <= int(text[:9]) <= MOST_WEEKS):
        raise argparse.ArgumentTypeError(f"{text!r} is not 1 to {MOST_WEEKS} weeks")
    return int(text)


def _id(text: str) -> int:
    """An id from the command line. Raises ``ArgumentTypeError`` with words for a person."""
    if not (text.isascii() and text.isdigit() and 0 < int(text[:20]) <= _LARGEST_ID):
        raise argparse.ArgumentTypeError(f"{text!r} is not an id such as 12")
    return int(text)
