"""The two themes that smtui brings along; every theme of Textual works too."""

from textual.theme import Theme

DARK = "smtui-dark"
LIGHT = "smtui-light"

THEMES = (
    Theme(
        name=DARK,
        primary="#5FB3D9",
        secondary="#3E6E8E",
        accent="#5FB3D9",
        warning="#E3B341",
        error="#F0717B",
        success="#7CC48A",
        foreground="#DDE3E8",
        background="#14181C",
        surface="#1D2329",
        panel="#252D35",
        dark=True,
    ),
    Theme(
        name=LIGHT,
        primary="#17658C",
        secondary="#4E8BA8",
        accent="#17658C",
        warning="#8A5A00",
        error="#B3261E",
        success="#226B3A",
        foreground="#1E252B",
        background="#FAFAF7",
        surface="#F0F0EB",
        panel="#E2E4E1",
        dark=False,
        # Words in a signal colour are that colour itself: tints of it would be too pale here.
        variables={
            "text-primary": "#17658C",
            "text-accent": "#17658C",
            "text-warning": "#8A5A00",
            "text-error": "#B3261E",
            "text-success": "#226B3A",
        },
    ),
)
