"""Which kind of activity a title names: ``Research hashtags`` is of ``Research``."""

from collections.abc import Mapping

from smtui.language.names import spaced


def activity_in(title: str, activities: Mapping[str, int]) -> int | None:
    """The id of the activity whose name stands in ``title`` as whole words, the longest first;
    None where there is none.
    """
    words = f" {spaced(title)} "
    for name in sorted(activities, key=lambda one: (-len(one), one)):
        if spaced(name) and f" {spaced(name)} " in words:
            return activities[name]
    return None
