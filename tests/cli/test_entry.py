"""`fbsync` from its very first moment."""

from __future__ import annotations

import sys

import pytest

from fbsync_desktop.cli import entry


class _Interrupted:
    """A library whose loading the user interrupts."""

    def find_spec(self, name: str, path: object = None, target: object = None) -> None:
        if name == "fbsync_desktop.cli.main":
            raise KeyboardInterrupt


def test_ctrl_c_while_the_libraries_load_ends_with_130_and_no_traceback(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "fbsync_desktop.cli.main", raising=False)
    monkeypatch.setattr(sys, "meta_path", [_Interrupted(), *sys.meta_path])
    with pytest.raises(SystemExit) as end:
        entry.run()
    assert end.value.code == 130
