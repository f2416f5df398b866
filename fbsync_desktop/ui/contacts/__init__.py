"""The contacts list and the pane beside it."""
