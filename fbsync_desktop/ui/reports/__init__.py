"""The Reports view."""
