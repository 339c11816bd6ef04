"""Team: who there is, whether the work fits their hours, and what would make it fit."""

from typing import ClassVar

from smtui.tui.pages.viewed_page import ViewedPage
from smtui.vocabulary import Kind, PageName

VIEWS = (
    ("roster", "smtui.tui.pages.team.roster:RosterView"),
    ("load", "smtui.tui.pages.team.load:LoadView"),
    ("fit", "smtui.tui.pages.team.fit:FitView"),
    ("skills", "smtui.tui.pages.team.skills:SkillsView"),
    ("growth", "smtui.tui.pages.team.growth:GrowthView"),
    ("time", "smtui.tui.pages.team.time:TimeView"),
    ("resourcing", "smtui.tui.pages.team.resourcing:ResourcingView"),
)  # fmt: skip
"""The views in their order: name and place."""


class TeamPage(ViewedPage):
    """The views of people, time and capacity."""

    NAME: ClassVar[PageName] = PageName.TEAM
    NEW: ClassVar[Kind] = Kind.PERSON
    VIEW_PLACES: ClassVar[tuple[tuple[str, str], ...]] = VIEWS
