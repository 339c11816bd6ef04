"""Which way the layers look (design section 1), read from the source of every module."""

import ast
import sys
from collections.abc import Iterator
from enum import Enum
from functools import cache
from pathlib import Path
from typing import NamedTuple

import smtui

SOURCE = Path(smtui.__file__).parent
REPOSITORY = SOURCE.parent.parent
MODULES = sorted(SOURCE.rglob("*.py"))

EVERYWHERE = {"vocabulary"}
LAYERS: dict[str, set[str]] = {
    "__init__": set(),
    "vocabulary": set(),
    "planning": EVERYWHERE,
    "language": EVERYWHERE | {"planning"},
    "models": EVERYWHERE | {"language"},
    "store": EVERYWHERE | {"planning", "models", "language"},
    "actions": EVERYWHERE | {"planning", "models", "store", "language"},
    "workspace": EVERYWHERE | {"planning", "models", "store", "actions", "language"},
    "exchange": EVERYWHERE | {"planning", "models", "store", "language"},
    "cli": EVERYWHERE
    | {"planning", "models", "store", "actions", "language", "workspace", "exchange"},
    "tui": EVERYWHERE
    | {"planning", "models", "store", "actions", "language", "workspace", "exchange"},
    "__main__": {"cli"},
}
THE_APP = {("cli/program.py", "tui")}
"""The command line opens the app, by one import inside a function."""

WRITING_LIBRARIES = {"sqlmodel", "sqlalchemy", "pydantic"}
MAY_WRITE = (
    "models/",
    "store/writing.py",
    "actions/writers/",
    "exchange/importing.py",
    "exchange/checking.py",
)
THIRD_PARTY: dict[str, tuple[str, ...]] = {
    "textual": ("tui/",),
    "rich": ("tui/",),
    "dateutil": ("planning/recurrence.py",),
    "platformdirs": ("store/places.py",),
    "icalendar": ("exchange/ics_in.py", "exchange/ics_out.py", "exchange/ics_zones.py"),
    "holidays": ("actions/countries.py", "actions/writers/countries.py"),
    **dict.fromkeys(WRITING_LIBRARIES, MAY_WRITE),
}
STANDARD_ONLY = ("vocabulary", "planning", "language")


class When(Enum):
    """When an import runs."""

    READ = "as the file is read"
    CALLED = "inside a function"
    NEVER = "for types only"


class Import(NamedTuple):
    """One import: the module that it names, its line, and when it runs."""

    name: str
    line: int
    when: When


def name_of(path: Path) -> str:
    return path.relative_to(SOURCE).as_posix()


def layer_of(path: Path) -> str:
    return name_of(path).split("/")[0].removesuffix(".py")


HOLD_STATEMENTS = (ast.stmt, ast.excepthandler, ast.match_case)
"""What an import can stand in: no expression."""


@cache
def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


@cache
def imports_of(path: Path) -> list[Import]:
    return list(_imports(parsed(path), When.READ))


def _imports(node: ast.AST, when: When) -> Iterator[Import]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Import):
            for alias in child.names:
                yield Import(alias.name, child.lineno, when)
        elif isinstance(child, ast.ImportFrom):
            assert child.level == 0, f"line {child.lineno}: imports are absolute"
            yield Import(str(child.module), child.lineno, when)
            if child.module == "smtui":
                yield from (Import(f"smtui.{a.name}", child.lineno, when) for a in child.names)
        elif not isinstance(child, HOLD_STATEMENTS):
            continue
        elif isinstance(child, ast.If) and "TYPE_CHECKING" in ast.unparse(child.test):
            yield from _imports(ast.Module(child.body, []), When.NEVER)
            yield from _imports(ast.Module(child.orelse, []), when)
        else:
            inside = isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef)
            called = inside and when is When.READ
            yield from _imports(child, When.CALLED if called else when)


def every_import() -> Iterator[tuple[Path, Import]]:
    """Each module with each of its imports: one test looks at all of them, and names all that is
    wrong, for a test for each module would be made by each process that runs tests.
    """
    for path in MODULES:
        for found in imports_of(path):
            yield path, found


def said(path: Path, found: Import) -> str:
    return f"{name_of(path)}:{found.line} imports {found.name}"


def test_there_is_source_in_every_layer() -> None:
    assert {layer_of(path) for path in MODULES} == set(LAYERS)


def test_layers_look_down_only() -> None:
    wrong = []
    for path, found in every_import():
        if not found.name.startswith("smtui."):
            continue
        layer, other = layer_of(path), found.name.split(".")[1]
        allowed = other == layer or other in LAYERS[layer]
        opens_app = (name_of(path), other) in THE_APP and found.when is When.CALLED
        if not (allowed or opens_app):
            wrong.append(said(path, found))
    assert not wrong, "\n".join(wrong)


def test_libraries_stay_where_they_belong() -> None:
    wrong = []
    for path, found in every_import():
        homes = THIRD_PARTY.get(found.name.split(".")[0])
        at_home = homes is None or name_of(path).startswith(homes)
        if not at_home and found.when is not When.NEVER:
            wrong.append(said(path, found))
    assert not wrong, "\n".join(wrong)


def test_the_heart_needs_only_the_standard_library() -> None:
    wrong = []
    for path, found in every_import():
        if layer_of(path) not in STANDARD_ONLY:
            continue
        allowed = sys.stdlib_module_names | {"smtui"}
        if name_of(path) == "planning/recurrence.py":
            allowed |= {"dateutil"}
        if found.name.split(".")[0] not in allowed:
            wrong.append(said(path, found))
    assert not wrong, "\n".join(wrong)


def test_the_read_side_never_reads_the_write_side_in() -> None:
    """No module that may not write imports, when it is read, one that does."""
    writing = {
        "smtui." + name_of(path).removesuffix(".py").removesuffix("/__init__").replace("/", ".")
        for path in MODULES
        if name_of(path).startswith(MAY_WRITE)
    }
    wrong = [
        said(path, found)
        for path, found in every_import()
        if not name_of(path).startswith(MAY_WRITE)
        and found.when is When.READ
        and found.name in writing
    ]
    assert not wrong, "\n".join(wrong)


def test_planning_reads_no_clock() -> None:
    clocks = {"today", "now", "utcnow", "time", "monotonic", "fromtimestamp"}
    for path in MODULES:
        if layer_of(path) not in ("planning", "language"):
            continue
        for node in ast.walk(parsed(path)):
            if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)):
                continue
            if node.func.attr not in clocks:
                continue
            of = ast.unparse(node.func.value)
            read = of in ("date", "datetime", "time", "datetime.date")
            assert not read, f"{name_of(path)}:{node.lineno} reads the clock"


def test_no_file_is_longer_than_300_lines() -> None:
    sources = [path for place in (SOURCE, REPOSITORY / "tests") for path in place.rglob("*.py")]
    lines = {
        path.relative_to(REPOSITORY).as_posix(): len(path.read_text(encoding="utf-8").splitlines())
        for path in sources
    }
    assert len(lines) > len(MODULES)
    assert {path: count for path, count in lines.items() if count > 300} == {}


def test_every_module_says_what_it_is_for() -> None:
    assert [name_of(path) for path in MODULES if not ast.get_docstring(parsed(path))] == []
