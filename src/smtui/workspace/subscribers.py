"""Who is told of each new plan."""

from collections.abc import Callable

from smtui.planning.plan import Plan

Subscriber = Callable[[Plan], None]


class Subscribers:
    """Functions that are called with each new plan, in the order in which they were added."""

    def __init__(self) -> None:
        """Begin with nobody."""
        self._callbacks: list[Subscriber] = []

    def add(self, callback: Subscriber) -> Callable[[], None]:
        """Call ``callback`` with each new plan; the function returned ends that."""
        self._callbacks.append(callback)

        def leave() -> None:
            if callback in self._callbacks:
                self._callbacks.remove(callback)

        return leave

    def tell(self, plan: Plan) -> None:
        """Call everybody with ``plan``, those too who leave while the others are told."""
        for callback in tuple(self._callbacks):
            callback(plan)
