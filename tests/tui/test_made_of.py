"""What is kept until it would be made of something else."""

from smtui.tui.made_of import MadeOf


def test_it_is_made_anew_only_of_other_things_or_by_other_values() -> None:
    made: list[int] = []
    kept: MadeOf[int] = MadeOf()

    def make() -> int:
        made.append(len(made))
        return len(made)

    plan, other = [1], [1]
    assert kept.get(make, plan, by=("week",)) == 1
    assert kept.get(make, plan, by=("we" + "ek",)) == 1
    assert kept.get(make, other, by=("week",)) == 2
    assert kept.get(make, other, by=("month",)) == 3
    assert made == [0, 1, 2]
