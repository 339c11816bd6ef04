"""Where links and hashtags are."""

import pytest

from smtui.planning.publishing.links import hashtags, links


@pytest.mark.parametrize(
    ("text", "bare", "found"),
    [
        ("see https://example.com.", True, ["https://example.com"]),
        ("https://example.com/a?b=(c), and", True, ["https://example.com/a?b=(c)"]),
        ("(https://example.com/a)", True, ["https://example.com/a"]),
        ("http://münchen.de/straße", False, ["http://münchen.de/straße"]),
        ("HTTPS://EXAMPLE.COM", False, ["HTTPS://EXAMPLE.COM"]),
        ("https://example.com:8080/x", False, ["https://example.com:8080/x"]),
        ("これhttps://example.com/あ", True, ["https://example.com/"]),
        ("https://localhost/x", True, []),
        ("example.com and www.a.de/b", True, ["example.com", "www.a.de/b"]),
        ("example.com and www.a.de/b", False, []),
        ("me@mail.example.com", True, []),
        ("i.e. e.g. 3.14 v1.2.3 node.js", True, []),
        ("End.Then go", True, []),
        ("mailto:a https:// http://.", True, []),
    ],
)
def test_links(text: str, bare: bool, found: list[str]) -> None:
    assert [text[begin:end] for begin, end in links(text, bare=bare)] == found


def test_hashtags() -> None:
    said = "#one, #Zwei_2 ＃三 (#four) a#no &#39; #1 ##five https://a.b/#top"
    assert hashtags(said) == ("one", "Zwei_2", "三", "four", "five")
