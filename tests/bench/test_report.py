from bench.program import NotTaken
from bench.report import printed, rows
from bench.results import Results


def refuses() -> None:
    raise NotTaken("the app is not there")


def breaks() -> None:
    raise ZeroDivisionError("by nothing")


def test_median_and_p95_are_of_the_values() -> None:
    results = Results()
    for value in range(1, 101):
        results.add("tick", 100, float(value))
    assert results.median("tick", 100) == 50.5
    assert results.p95("tick", 100) == 95.0
    assert results.median("undo", 100) is None


def test_what_cannot_be_measured_says_why_and_ends_nothing() -> None:
    results = Results()
    results.add("tick", 100, 1.0)
    results.attempt(["tick", "undo"], 100, refuses)
    results.attempt(["memory"], 100, breaks)
    assert results.reasons["undo", 100] == "the app is not there"
    assert ("tick", 100) not in results.reasons
    assert "ZeroDivisionError: by nothing" in results.reasons["memory", 100]
    text = "\n".join(printed(results))
    assert "Not taken: the app is not there\n  undo at 100" in text


def test_a_budget_is_a_ratio_to_the_bare_program_of_the_same_run() -> None:
    results = Results()
    results.add("bare cursor key", 10_000, 0.002)
    results.add("cursor key", 10_000, 0.004)
    results.add("bare refill", 10_000, 0.030)
    results.add("tick", 10_000, 0.060)
    text = list(printed(results))
    cursor = next(line for line in text if line.startswith("cursor key"))
    tick = next(line for line in text if line.startswith("tick"))
    assert cursor.split()[-3:] == ["2.00", "1.5", "OVER"]
    assert tick.split()[-3:] == ["2.00", "4", "ok"]
    assert "1 of 2 budgets kept." in text


def test_no_line_of_the_table_stands_there_twice() -> None:
    named = [(row.what, row.tasks) for row in rows()]
    assert len(named) == len(set(named))
