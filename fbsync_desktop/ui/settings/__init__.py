"""The Settings view: a list of pages left, one page right."""
