"""Widgets whose lines go on the screen as they draw them."""

from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget


class OwnLines(Widget):
    """A widget that styles its lines itself, to the last cell.

    Textual would lay border, padding and colours around each line anew, which takes longer than
    drawing it. Where a stylesheet asks for any of that, Textual does it.
    """

    def own_line(self, y: int) -> Strip:
        """Return line ``y`` of the screen."""
        return self.render_line(y)

    def render_lines(self, crop: Region) -> list[Strip]:
        """Return the lines of ``crop`` as they are drawn, in colours that the terminal has."""
        styles = self.styles
        if any(styles.gutter) or styles.opacity != 1.0 or styles.tint.a:
            return super().render_lines(crop)
        strips = [self.own_line(y) for y in crop.line_range]
        end = crop.right
        if strips and strips[0].cell_length < end:
            # A scroll bar has room already that is laid out with the next frame only. A line
            # without its last cell would be left out whole.
            style = self.rich_style
            strips = [strip.extend_cell_length(end, style) for strip in strips]
        background = self.background_colors[1]
        for colours in self.get_line_filters():
            strips = [strip.apply_filter(colours, background) for strip in strips]
        first, end = crop.column_span
        if (first, end) != (0, self.outer_size.width):
            strips = [strip.crop(first, end) for strip in strips]
        return strips
