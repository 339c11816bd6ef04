"""The groups under which the help lists what keys do."""

MOVING = "Moving about"
DOING = "Doing"
CHANGING = "Changing"
PLANNING = "Planning"
LOOKING = "Looking"
ANYWHERE = "Anywhere"
