"""Connecting a Page with a pasted token."""
