"""Data, rules and errors of the product. Imports the standard library only."""
