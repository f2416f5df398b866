"""The rules of the code that linters cannot see, read from the source."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "fbsync_desktop"
QT_FOLDERS = ("ui", "runtime")
ALL = sorted(PACKAGE.rglob("*.py"))
QT = [path for path in ALL if path.relative_to(PACKAGE).parts[0] in (*QT_FOLDERS, "app.py")]

_BLOCKING = {
    "exec": "a modal loop of its own: use open()", "exec_": "a modal loop of its own: use open()",
    "processEvents": "re-entrancy and deadlocks", "terminate": "kills a thread in the middle of a transaction",
    "qWait": "wait for a signal", "waitForFinished": "blocks the window",
}
_MAY = {
    ("runtime/instance.py", "waitForConnected"): "before there is a window, with a limit",
    ("runtime/instance.py", "waitForReadyRead"): "before there is a window, with a limit",
}


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"), str(path))


def calls(path: Path) -> Iterator[tuple[ast.Call, str]]:
    """Every call with the last part of what it calls."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            yield node, name


def where(path: Path, node: ast.expr) -> str:
    return f"{path.relative_to(PACKAGE)}:{node.lineno}"


def test_there_is_something_to_read() -> None:
    assert len(QT) > 40


def test_nothing_in_the_window_waits_or_turns_a_loop_of_its_own() -> None:
    found = [f"{where(path, node)} {name}: {_BLOCKING[name]}" for path in QT for node, name in calls(path)
             if name in _BLOCKING]
    assert not found, "\n".join(found)


def test_waiting_for_a_socket_happens_only_before_there_is_a_window() -> None:
    found = [where(path, node) for path in QT for node, name in calls(path)
             if name.startswith("waitFor") and (path.relative_to(PACKAGE).as_posix(), name) not in _MAY]
    assert not found, "\n".join(found)


def test_signals_of_workers_reach_methods_never_lambdas_or_partials() -> None:
    """They would run on the worker's thread, whatever the connection's type (measured)."""
    found = []
    for path in QT:
        for node, name in calls(path):
            if name == "connect" and isinstance(node.func, ast.Attribute) and node.args:
                target = node.args[0]
                is_lambda = isinstance(target, ast.Lambda)
                is_partial = isinstance(target, ast.Call) and path.parts[-2] == "runtime"
                if is_lambda or is_partial:
                    found.append(where(path, node))
    assert not found, "\n".join(found)


def _slots(path: Path) -> Iterator[tuple[str, ast.FunctionDef]]:
    """Methods of a file's classes that the same class connects something to."""
    for kind in ast.walk(tree(path)):
        if not isinstance(kind, ast.ClassDef):
            continue
        methods = {one.name: one for one in kind.body if isinstance(one, ast.FunctionDef)}
        for node in ast.walk(kind):
            if (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "connect"
                    and node.args and isinstance(target := node.args[0], ast.Attribute)
                    and isinstance(target.value, ast.Name) and target.value.id == "self" and target.attr in methods):
                yield f"{path.relative_to(PACKAGE)} {kind.name}.{target.attr}", methods[target.attr]


def test_receivers_of_signals_are_declared_as_slots() -> None:
    """Undecorated receivers crash across threads (PYSIDE-3124) and change the meta-object when they are connected."""
    found = {words for path in QT for words, method in _slots(path)
             if not any("Slot" in ast.dump(decorator) for decorator in method.decorator_list)}
    assert not found, "\n".join(sorted(found))


def test_labels_never_read_markup_into_what_strangers_wrote() -> None:
    found = [where(path, node) for path in QT for node, name in calls(path)
             if name in ("QLabel", "QMessageBox", "QTextEdit", "QTextBrowser", "setHtml")]
    assert not found, "\n".join(found)


def test_only_the_theme_names_colours() -> None:
    import re

    colour = re.compile(r"#[0-9A-Fa-f]{6}\b")
    found = [f"{path.relative_to(PACKAGE)}: {text}" for path in QT if path.name not in ("theme.py", "icons.py")
             for text in colour.findall(path.read_text("utf-8"))]
    assert not found, "\n".join(found)


def _carried(node: ast.Call) -> set[str]:
    return {kind.id for kind in node.args if isinstance(kind, ast.Name)}


def test_signals_never_carry_dicts_and_across_threads_no_narrow_numbers() -> None:
    """`Signal(int)` is a C int, and `Signal(dict)` copies through C++ and loses what is in it (measured)."""
    found = [where(path, node) for path in QT for node, name in calls(path) if name == "Signal" and _carried(node) & (
        {"dict"} if path.relative_to(PACKAGE).parts[0] == "ui" else {"dict", "int", "float"})]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("name", ["utils", "helpers", "common", "misc"])
def test_no_module_is_called_after_nothing(name: str) -> None:
    assert not [path for path in ALL if path.stem == name]
