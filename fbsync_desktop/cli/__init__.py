"""Everything without a window: Typer commands over the services."""
