"""The colours of the tones in the theme that is shown.

Line widgets take their styles from here rather than from component classes: a stylesheet rule
for each tone of each widget would cost a fifth of the time to the first frame.
"""

from rich.style import Style
from textual.color import Color, ColorParseError
from textual.widget import Widget

from smtui.tui.widgets.cells import Tone

_VARIABLES = {
    Tone.PLAIN: "foreground",
    Tone.STRONG: "foreground",
    Tone.DIM: "foreground",
    Tone.ACCENT: "text-primary",
    Tone.FINE: "text-success",
    Tone.WATCH: "text-warning",
    Tone.TROUBLE: "text-error",
    Tone.HEADING: "text-primary",
}
_HEATS = {Tone.FINE: "success", Tone.WATCH: "warning", Tone.TROUBLE: "error"}
_COLDEST, _HOTTEST = 0.04, 0.5
_BOLD = {Tone.STRONG, Tone.HEADING}
_DIM_SHARE = 0.4


def _colour(widget: Widget, name: str) -> Color | None:
    value = widget.app.theme_variables.get(name, "")
    try:
        return Color.parse(value.split(" ")[0])
    except ColorParseError:
        return None


def style_of(widget: Widget, tone: Tone) -> Style:
    """Return the style of ``tone`` over the background of ``widget``."""
    base = widget.rich_style
    colour = _colour(widget, _VARIABLES[tone])
    if tone is Tone.DIM:
        if colour is None or colour.ansi is not None:
            return base + Style(dim=True)
        colour = colour.blend(widget.background_colors[1], _DIM_SHARE, 1.0)
    own = Style(color=colour.rich_color if colour else None, bold=True if tone in _BOLD else None)
    return base + own


def cursor_style(widget: Widget, share: float) -> Style:
    """Return what is laid over a row that the cursor is on: the accent, thinned to ``share``."""
    colour = _colour(widget, "primary")
    if colour is None or colour.ansi is not None:
        return Style(reverse=True) if share > 0.2 else Style(bold=True)
    blended = widget.background_colors[1].blend(colour, share, 1.0)
    return Style(bgcolor=blended.rich_color, bold=True)


def heat_style(widget: Widget, tone: Tone, heat: float) -> Style:
    """Return what is laid under a figure of ``tone``: the colour of its meaning, thin where
    ``heat`` is 0 and strong where it is 1. Nothing where a terminal has no shades.
    """
    colour = _colour(widget, _HEATS.get(tone, "panel"))
    if colour is None or colour.ansi is not None:
        return Style.null()
    share = _COLDEST + (_HOTTEST - _COLDEST) * heat
    return Style(bgcolor=widget.background_colors[1].blend(colour, share, 1.0).rich_color)


def edge_style(widget: Widget, *, is_strong: bool) -> Style:
    """Return the style of a line between two parts, strong beside the one that has the focus."""
    colour = _colour(widget, "primary" if is_strong else "panel")
    return widget.rich_style + Style(color=colour.rich_color if colour else None)


def filled_style(widget: Widget) -> Style:
    """Return the style of a chosen tab: the accent as background."""
    primary, background = _colour(widget, "primary"), _colour(widget, "background")
    if primary is None or background is None or primary.ansi is not None:
        return widget.rich_style + Style(reverse=True, bold=True)
    return Style(color=background.rich_color, bgcolor=primary.rich_color, bold=True)
