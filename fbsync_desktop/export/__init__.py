"""File formats: rows in, one complete file out."""
