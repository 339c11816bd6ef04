"""The fields of a post but its copy: its brief, and its plan."""

from collections.abc import Callable

from smtui.language.names import distinct
from smtui.language.not_understood import NotUnderstood
from smtui.language.numbers import read_number
from smtui.store.library import objectives
from smtui.tui.dialogs.forms import entries
from smtui.tui.dialogs.forms.choices import Known, one_field, text_field, word_field
from smtui.tui.dialogs.forms.field import NO, YES, Field
from smtui.tui.dialogs.post.loaded import Loaded

LONGEST_COOLDOWN = 3660

QUESTIONS = (
    ("brief_for_whom", "For whom", "for whom is it?"),
    ("brief_why_care", "Why care", "why should they care?"),
    ("brief_what_to_say", "What to say", "what does it say to them?"),
    ("brief_how", "How", "how does it say that: tone, story, example?"),
    ("brief_format", "Format", "which format: image, video, thread …?"),
    ("call_to_action", "Call to act", "what should they do next?"),
    ("brief_journey", "Journey", "what follows when they do?"),
)
"""The seven questions of the brief: their fields, their labels, and each whole."""


def brief_fields(loaded: Loaded) -> tuple[Field, ...]:
    """The seven questions. The call to action is one line, the others as many as wanted."""
    return tuple(
        Field(
            name,
            label,
            getattr(loaded.texts, name),
            entries.read_text if name == "call_to_action" else entries.read_lines,
            hint=question,
            lines=name != "call_to_action",
        )
        for name, label, question in QUESTIONS
    )


def plan_fields(known: Known, loaded: Loaded) -> tuple[Field, ...]:
    """When and where it goes out, who makes it, what it serves, and what was learned."""
    return (*_when(known, loaded), *_what_for(known, loaded), *_rest(known, loaded))


def _when(known: Known, loaded: Loaded) -> tuple[Field, ...]:
    fact, channels = loaded.fact, known.plan.snapshot.channels
    shown = ", ".join(channels[id_].name for id_ in fact.channels if id_ in channels)
    return (
        Field("topic", "Topic", fact.topic, entries.read_name),
        word_field("status", "Status", fact.status),
        known.day("publish_on", "Goes out", fact.publish_on),
        Field("publish_time", "At", entries.time_text(fact.publish_time),
              entries.read_optional_time, hint="18:30, 6pm"),
        Field("channels", "Channels", shown, entries.read_words,
              hint="divided by commas; new ones are made", offers=known.channels()),
        Field("content_type", "Type", fact.content_type, entries.read_text,
              hint="image, video, story, link", offers=_types(known)),
        one_field("owner_id", "Owner", known.people(), fact.owner_id, "person"),
        Field("estimate", "Estimate", entries.minutes_text(fact.estimate),
              entries.read_optional_minutes, entries.minutes_words, "45m, 1h30, 2h"),
    )  # fmt: skip


def _what_for(known: Known, loaded: Loaded) -> tuple[Field, ...]:
    fact = loaded.fact
    campaign = known.plan.snapshot.campaigns.get(fact.campaign_id or 0)
    return (
        text_field("audience", "Audience", fact.audience, "the segment that it is for"),
        one_field("goal_id", "Goal", known.goals(), fact.goal_id, "goal"),
        one_field("tactic_id", "Tactic", known.tactics(), fact.tactic_id, "tactic"),
        Field("campaign", "Campaign", campaign.name if campaign else "",
              entries.optional(entries.read_text), hint="a new one is made",
              offers=known.campaigns()),
        objective_field(fact.objective),
        text_field("link", "Link", fact.link, "where it leads, without UTM parameters"),
        text_field("utm_campaign", "UTM campaign", loaded.texts.utm_campaign,
                   "else the name of the campaign"),
        text_field("utm_medium", "UTM medium", loaded.texts.utm_medium, "else social"),
        text_field("media", "Picture", loaded.texts.media, "an address or a file"),
    )  # fmt: skip


def _rest(known: Known, loaded: Loaded) -> tuple[Field, ...]:
    fact, texts = loaded.fact, loaded.texts
    del known
    return (
        _yes_or_no("is_experiment", "Experiment", fact.is_experiment, "tries something new"),
        _yes_or_no("is_evergreen", "Evergreen", fact.is_evergreen, "may go out again"),
        Field("cooldown_days", "Cooldown", "" if fact.cooldown_days is None else
              str(fact.cooldown_days), entries.optional(read_days), _days_words,
              "days before it comes back"),
        text_field("zone", "Time zone", fact.zone, "such as Europe/Berlin"),
        Field("notes", "Notes", texts.notes, entries.read_lines,
              hint="for the designer or the editor", lines=True),
        Field("lesson", "Learned", texts.lesson, entries.read_lines,
              hint="what was learned from it", lines=True),
    )  # fmt: skip


def read_days(text: str) -> int:
    """A number of days, of 1 or more."""
    days = read_number(text.casefold().removesuffix("days").removesuffix("d"))
    if days != int(days) or not 1 <= days <= LONGEST_COOLDOWN:
        raise NotUnderstood(f"Write whole days, 1 to {LONGEST_COOLDOWN}")
    return int(days)


def _days_words(days: object) -> str:
    return f"{days} days" if isinstance(days, int) and days != 1 else ""


def _types(known: Known) -> tuple[str, ...]:
    """The types that posts have already."""
    posts = known.plan.snapshot.posts.values()
    return tuple(sorted({post.content_type for post in posts if post.content_type}))


def _yes_or_no(name: str, label: str, value: bool, hint: str) -> Field:
    shown = YES if value else NO
    return Field(name, label, shown, lambda text: text == YES, hint=hint, choices=(NO, YES))


def objective_field(key: str) -> Field:
    """A field for an objective of the library, by its title."""
    keys = {objective.title: objective.key for objective in objectives()}
    titles = {key: title for title, key in keys.items()}
    shown = titles.get(key, key)
    keys.setdefault(shown, key)
    return Field("objective", "Objective", shown, _named_key(keys),
                 hint="a marketing objective", offers=tuple(titles.values()))  # fmt: skip


def _named_key(keys: dict[str, str]) -> Callable[[str], object]:
    """Return a reader of one of the names, as its key; nothing is ""."""
    names = [name for name in keys if name]
    return lambda text: keys[distinct(text.strip(), names, "objective")] if text.strip() else ""
