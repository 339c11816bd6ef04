"""Copies while they are written: one for all channels, and own ones."""

from smtui.tui.dialogs.post.copies import ALL, Copies


def test_what_a_channel_says_like_all_others_is_no_own_copy() -> None:
    copies = Copies("Hello", {"LinkedIn": "Dear all"})
    assert copies.text("linkedin") == "Dear all"
    assert copies.text("X") == "Hello"
    copies.write("X", "Hello!")
    assert copies.pairs(("X", "LinkedIn")) == (("X", "Hello!"), ("LinkedIn", "Dear all"))
    copies.write("X", "Hello")
    copies.write("LinkedIn", "  ")
    assert copies.pairs(("X", "LinkedIn")) == ()


def test_channels_without_an_own_copy_follow_that_for_all() -> None:
    copies = Copies("Hello", {})
    copies.write(ALL, "Good morning")
    assert copies.text("Instagram") == "Good morning"
    assert copies.is_shared_changed
    assert not copies.are_own_changed(("Instagram",))


def test_what_is_put_back_is_no_change() -> None:
    copies = Copies("Hello", {"X": "Hi"})
    copies.write("X", "Hey")
    assert copies.are_own_changed(("X",))
    assert not copies.are_own_changed(("Instagram",))
    copies.write("X", "Hi")
    copies.write(ALL, "Hello ")
    copies.write(ALL, "Hello")
    assert not copies.are_own_changed(("X",))
    assert not copies.is_shared_changed
