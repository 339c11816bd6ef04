"""Links that say where a visit came from: UTM parameters."""

import re

from smtui.planning.facts.publishing import ChannelFact

MEDIUM = "social"
"""The medium where nothing else is said."""


def with_utm(
    link: str, *, source: str, medium: str = "", campaign: str = "", content: str = ""
) -> str:
    """``link`` with the parameters that are not empty, in the place of its own of the same name;
    the others and the fragment stay. ``medium`` is "social" where it is empty.

    What is no link of the web (another scheme, or nothing a browser could take) stays as it is.
    """
    # Few sessions make links: the parser is imported by those that do.
    from urllib.parse import quote, unquote, urlsplit, urlunsplit

    link = link.strip()
    scheme = re.match(r"([a-z][a-z0-9+.-]*):(?!\d)", link, re.I)
    if not link or (scheme and scheme[1].lower() not in ("http", "https")):
        return link
    try:
        parts = urlsplit(link)
    except ValueError:
        return link
    wanted = _parameters(source, slug(medium) or MEDIUM, campaign, content)
    kept = [
        pair
        for pair in parts.query.split("&")
        if pair and unquote(pair.partition("=")[0], errors="replace") not in wanted
    ]
    added = [f"{name}={quote(text, safe='', errors='replace')}" for name, text in wanted.items()]
    return urlunsplit(parts._replace(query="&".join([*kept, *added])))


def _parameters(source: str, medium: str, campaign: str, content: str) -> dict[str, str]:
    given = {"source": source, "medium": medium, "campaign": campaign, "content": content}
    return {f"utm_{name}": slug(text) for name, text in given.items() if slug(text)}


def source_of(channel: ChannelFact) -> str:
    """What a visit from a channel is told by: its network, else its name."""
    return slug(channel.network or channel.name)


def slug(text: str) -> str:
    """Text as it stands in a parameter: small letters, a hyphen for what parts words."""
    return re.sub(r"[^\w.]+", "-", text.casefold()).strip("-")
