"""The Health view."""
