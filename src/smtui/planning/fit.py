"""Fit: whether the tactics fit the hours (bottom-up), and which hours they miss (top-down)."""

from smtui.planning.bottom_up import BottomUp, FitLine, bottom_up
from smtui.planning.top_down import Hire, SkillNeed, TopDown, top_down

__all__ = ["BottomUp", "FitLine", "Hire", "SkillNeed", "TopDown", "bottom_up", "top_down"]
