"""What is remembered between starts outside the workspace (theme, today's round of what slipped)
and what the configuration file says (keys).
"""

from dataclasses import dataclass, field, replace
from datetime import date
from typing import Self

from smtui.store import places
from smtui.tui.commands import COMMANDS
from smtui.tui.commands.command import key_named, shown_key
from smtui.tui.themes import DARK

LIST_KEYS = {"moving in a list": "j,k,h,l,g,G,up,down,left,right,home,end"}
"""Keys that the lists hold themselves; a command on one of them would never be heard."""


@dataclass(frozen=True, slots=True)
class Remembered:
    """``keys`` maps command ids to the keys of the configuration file; ``problems`` are sentences
    about what was wrong in it. ``slipped_on`` is the day on which what slipped was gone through.
    """

    theme: str = DARK
    slipped_on: date | None = None
    keys: dict[str, str] = field(default_factory=dict)
    problems: tuple[str, ...] = ()

    @classmethod
    def load(cls) -> Self:
        """Read both files; a missing or broken one counts as empty, and a broken one is told."""
        keys, problems = _read_keys()
        state = _read_state()
        theme, day = state.get("theme"), state.get("slipped_on")
        return cls(
            theme=theme if isinstance(theme, str) else DARK,
            slipped_on=_day(day) if isinstance(day, str) else None,
            keys=keys,
            problems=tuple(problems),
        )

    def with_theme(self, theme: str) -> Self:
        """Return the same with another theme."""
        return replace(self, theme=theme)

    def with_slipped_on(self, day: date) -> Self:
        """Return the same with ``day`` as the day of the last round."""
        return replace(self, slipped_on=day)

    def save(self) -> None:
        """Write the state file; when it cannot be written, the next start just forgets."""
        import json

        state: dict[str, str] = {"theme": self.theme}
        if self.slipped_on:
            state["slipped_on"] = self.slipped_on.isoformat()
        file = places.state_file()
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(json.dumps(state), encoding="utf-8")
        except OSError:
            return

    def shown_keys(self) -> dict[str, str]:
        """Return the changed keys by command id, as a person reads them."""
        return {id_: shown_key(key.split(",")[0]) for id_, key in self.keys.items()}


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _read_state() -> dict[str, object]:
    try:
        text = places.state_file().read_text(encoding="utf-8")
    except (OSError, ValueError):
        return {}
    import json

    try:
        state = json.loads(text)
    except ValueError:
        return {}
    return state if isinstance(state, dict) else {}


def _read_keys() -> tuple[dict[str, str], list[str]]:
    file = places.config_file()
    try:
        text = file.read_text(encoding="utf-8")
    except (OSError, ValueError):
        return {}, []
    import tomllib

    try:
        table = tomllib.loads(text).get("keys", {})
    except tomllib.TOMLDecodeError as error:
        return {}, [f"{file.name} cannot be read: {error}. Its keys are left out."]
    if not isinstance(table, dict):
        return {}, [f"{file.name}: [keys] should be a table of command = key."]
    return _checked(_flat(table), file.name)


def _flat(table: dict[str, object], before: str = "") -> dict[str, object]:
    """Return dotted names for nested tables, since TOML reads ``move.on`` as ``on`` in ``move``."""
    flat: dict[str, object] = {}
    for name, value in table.items():
        if isinstance(value, dict):
            flat |= _flat(value, f"{before}{name}.")
        else:
            flat[f"{before}{name}"] = value
    return flat


def _checked(table: dict[str, object], file: str) -> tuple[dict[str, str], list[str]]:
    keys: dict[str, str] = {}
    problems: list[str] = []
    taken = {command.id: command.key for command in COMMANDS.values()} | LIST_KEYS
    for id_, key in table.items():
        if id_ not in COMMANDS:
            problems.append(f"{file}: there is no command ‘{id_}’ (? lists them).")
        elif not isinstance(key, str) or not key.strip():
            problems.append(f'{file}: the key of ‘{id_}’ should be a text such as "ctrl+a".')
        else:
            names = [key_named(one.strip()) for one in key.split(",")]
            keys[id_] = taken[id_] = ",".join(names)
    for id_ in [*keys]:
        for other, theirs in taken.items():
            if other != id_ and set(theirs.split(",")) & set(keys[id_].split(",")):
                shown = shown_key(keys[id_])
                problems.append(f"{file}: ‘{shown}’ is the key of ‘{other}’ already; "
                                f"‘{id_}’ keeps its own.")  # fmt: skip
                keys.pop(id_)
                break
    return keys, problems
