"""Groups of commands that are loaded when one of them is wanted: the engine behind them takes most of a second."""

from __future__ import annotations

from importlib import import_module
from typing import Any

import typer
from typer.core import TyperGroup

from fbsync_desktop.domain.job import EXIT_CANCELLED


class LaterGroup(TyperGroup):
    """Stands for the group `app` of a module, of which it knows the name and the help."""

    def __init__(self, name: str, module: str, help: str) -> None:
        super().__init__(name=name, help=help)
        self._module = module

    def make_context(self, *args: Any, **extra: Any) -> Any:
        """Go on with the group itself."""
        return self._loaded().make_context(*args, **extra)

    def _loaded(self) -> TyperGroup:
        try:
            module = import_module(self._module)
        except KeyboardInterrupt:
            raise typer.Exit(EXIT_CANCELLED) from None
        group = typer.main.get_group(module.app)
        group.name, group.help = self.name, self.help
        return group
