"""A pipeline as columns of contacts."""
