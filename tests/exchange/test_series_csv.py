"""Series from CSV: what people export, and what is told of each row that is wrong."""

from datetime import date
from pathlib import Path

import pytest

from smtui.exchange.refused import ExchangeRefused
from smtui.exchange.series_csv import MOST_BYTES, read_file, read_series

TODAY = date(2026, 11, 25)
DAYS = ((date(2026, 11, 2), 12400.0), (date(2026, 11, 16), 12950.5))


@pytest.mark.parametrize(
    "text",
    [
        "2026-11-02,12400\n2026-11-16,12950.5\n",
        "date,value\r\n2026-11-02,12400\r\n2026-11-16,12950.5\r\n",
        "date;value\n2026-11-02;12 400\n2026-11-16;12950,5\n",
        "2026-11-16\t12950.5\n\n2026-11-02\t12.4k\n",
        "Day,Value\n02/11/2026,12400\n16/11/2026,12950.5\n",
        "Day,Value\n11/02/2026,12400\n11/16/2026,12950.5\n",
        "02.11.2026;12400\n16.11.26;12950,5\n",
        "2 nov 2026,12400\n16 nov 2026,12950.5 followers\n",
        '"2026-11-02T09:00:00","12,400"\n"2026-11-16 10:00","12,950.5"\n',
        "network,date,likes,value\nx,2026-11-02,1,12400\nx,2026-11-16,2,12950.5\n",
        "date,likes,Fans\n2026-11-02,1,12400\n2026-11-16,2,12950.5\n",
    ],
)
def test_what_people_export_is_read(text: str) -> None:
    series = read_series(text, TODAY, "followers", "Fans")
    assert series.errors == ()
    assert series.pairs == DAYS


def test_errors_name_their_line_and_the_others_are_still_read() -> None:
    text = (
        "date,value\n2026-11-02,12400\nsoon,1\n2026-11-03,lots\n2026-12-24,9\n2026-11-02,7\n"
        "2026-11-09\n,5\n2026-02-30,5\n"
    )
    series = read_series(text, TODAY)
    assert series.pairs == ((date(2026, 11, 2), 12400.0),)
    told = {error.line: error.sentence for error in series.errors}
    assert sorted(told) == [3, 4, 5, 6, 7, 8, 9]
    assert "not a date" in told[3]
    assert "not a number" in told[4]
    assert "still to come" in told[5]
    assert "line 2 already" in told[6]
    assert "value is missing" in told[7]
    assert "date is missing" in told[8]
    assert "not in the calendar" in told[9]
    assert series.errors[1].text == "2026-11-03  lots"


def test_a_date_of_two_readings_is_refused_where_no_other_row_tells() -> None:
    series = read_series("date,value\n03/11/2026,1\n04/11/2026,2\n", TODAY)
    assert [error.line for error in series.errors] == [2, 3]
    assert "two ways" in series.errors[0].sentence
    told = read_series("date,value\n03/11/2026,1\n16/11/2026,2\n", TODAY)
    assert told.pairs[0][0] == date(2026, 11, 3)


def test_titles_are_told_when_there_are_any() -> None:
    assert read_series("Date,Fans\n2026-11-02,1\n", TODAY).titles == ("Date", "Fans")
    assert read_series("2026-11-02,1\n", TODAY).titles is None


def test_files_of_other_encodings_are_read(tmp_path: Path) -> None:
    path = tmp_path / "series.csv"
    for encoding in ("utf-8-sig", "utf-16", "cp1252"):
        path.write_bytes("Datum;Höhe\n2026-11-02;12400\n2026-11-16;12950,5\n".encode(encoding))
        assert read_file(path, TODAY).pairs == DAYS


def test_what_is_no_series_is_refused_with_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(ExchangeRefused, match="no rows"):
        read_series("\n  \n", TODAY)
    with pytest.raises(ExchangeRefused, match="no file"):
        read_file(tmp_path / "none.csv", TODAY)
    with pytest.raises(ExchangeRefused, match="folder"):
        read_file(tmp_path, TODAY)
    large = tmp_path / "large.csv"
    large.write_bytes(b"2026-11-02,1\n" * (MOST_BYTES // 12))
    with pytest.raises(ExchangeRefused, match="larger"):
        read_file(large, TODAY)


def test_binary_noise_is_refused_or_told_by_row() -> None:
    noise = bytes(range(256)).decode("latin-1") * 4
    try:
        series = read_series(noise, TODAY)
    except ExchangeRefused:
        return
    assert series.rows == ()
