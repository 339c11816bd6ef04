"""Reports of a period as Markdown, as one HTML file, as JSON, all from the same figures."""
