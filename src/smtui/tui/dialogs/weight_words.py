"""What each coefficient of the priority means, in the order in which they are listed."""

from typing import NamedTuple

TASKS, TACTICS, BOTH = "tasks", "tactics", "both"


class WeightWords(NamedTuple):
    """A coefficient: its name in the settings, what it is called, what it orders, its meaning."""

    name: str
    label: str
    orders: str
    meaning: str


WEIGHTS = (
    WeightWords("value", "Value", BOTH,
                "Points for each doubling of the value, 1 to 5."),
    WeightWords("goal", "Goal", BOTH,
                "Points for each doubling of 1 + the goal's weight × how far it is behind."),
    WeightWords("complexity", "Complexity", TACTICS,
                "Points lost for each doubling of the complexity, 1 to 5."),
    WeightWords("slack", "Slack", TACTICS,
                "Points when all free time until the ETA is needed; fewer when less of it is."),
    WeightWords("active", "Active", TACTICS, "Points for a tactic that is active already."),
    WeightWords("unaligned", "Unaligned", TACTICS,
                "Points for a tactic that serves no goal; below nothing by default."),
    WeightWords("business_value", "· business", TACTICS,
                "How much the business benefit counts in the value."),
    WeightWords("customer_value", "· customers", TACTICS,
                "How much the benefit to customers counts in the value."),
    WeightWords("kpi_impact", "· KPI impact", TACTICS,
                "How much the likely impact on the KPI counts in the value."),
    WeightWords("effort", "Effort", TASKS,
                "Points lost for each doubling of the time that is left, over 30 minutes."),
    WeightWords("due", "Due", TASKS,
                "Points on the due day; they grow through the week before it."),
    WeightWords("overdue", "Overdue", BOTH,
                "Points once a due date or an ETA is past."),
    WeightWords("daily", "Daily", TASKS, "Points for what lapses tonight."),
    WeightWords("started", "Started", TASKS, "Points for a task that is begun."),
    WeightWords("blocking", "Blocking", TASKS, "Points when other work waits for it."),
)  # fmt: skip
