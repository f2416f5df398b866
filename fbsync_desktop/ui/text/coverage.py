"""What was read of each inbox, in words. "Could not be read" never looks like "empty"."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from fbsync_desktop.domain.conversation import Platform
from fbsync_desktop.domain.job import Coverage, CoverageState
from fbsync_desktop.ui.text.formats import number

translate = QCoreApplication.translate

_WORST_FIRST = (CoverageState.REFUSED, CoverageState.BROKEN_OFF, CoverageState.SWITCHED_OFF, CoverageState.HIDDEN,
                CoverageState.PARTIAL)


def coverage_sentence(platform: Platform, state: CoverageState) -> str:
    """One platform's coverage as a sentence."""
    words = {
        CoverageState.READ: translate("Coverage", "{platform} was read completely."),
        CoverageState.PARTIAL: translate("Coverage", "{platform} was read in part, as asked."),
        CoverageState.NOT_LINKED: translate("Coverage", "No {platform} is linked."),
        CoverageState.SWITCHED_OFF: translate("Coverage", "{platform} messages are switched off for apps."),
        CoverageState.HIDDEN: translate("Coverage", "Facebook shows no {platform} conversations any more."),
        CoverageState.REFUSED: translate("Coverage", "{platform} could not be read."),
        CoverageState.BROKEN_OFF: translate("Coverage", "{platform} was read in part; the rest follows next time."),
    }
    return words[state].format(platform=platform.label)


def coverage_line(coverage: Mapping[Platform, Coverage]) -> str:
    """All platforms in one line, the worst news first; empty when nothing is known yet."""
    states = {platform: one.state for platform, one in coverage.items()}
    for worst in _WORST_FIRST:
        for platform, state in states.items():
            if state is worst:
                return coverage_sentence(platform, state)
    read = [platform for platform, state in states.items() if state is CoverageState.READ]
    nameless = sum(one.without_id for one in coverage.values())
    if nameless == 1:
        return translate("Coverage", "Read; in one conversation Facebook names nobody.")
    if nameless:
        return translate("Coverage", "Read; in {n} conversations Facebook names nobody.").format(n=number(nameless))
    if len(read) > 1:
        return translate("Coverage", "Messenger and Instagram were read completely.")
    if read == [Platform.MESSENGER] and states.get(Platform.INSTAGRAM) is CoverageState.NOT_LINKED:
        return translate("Coverage", "Messenger was read completely; no Instagram is linked.")
    return coverage_sentence(read[0], CoverageState.READ) if read else ""


def coverage_details(coverage: Mapping[Platform, Coverage]) -> str:
    """Everything that is known, one line per fact; for tooltips and the details dialog."""
    lines: list[str] = []
    for platform, one in coverage.items():
        lines.append(coverage_sentence(platform, one.state))
        if one.note and one.state is not CoverageState.NOT_LINKED:
            lines.append(one.note)
        if one.without_id == 1:
            lines.append(translate("Coverage", "In one conversation Facebook names nobody."))
        elif one.without_id:
            lines.append(translate("Coverage", "In {n} conversations Facebook names nobody.", None,
                                   one.without_id).format(n=one.without_id))
    return "\n".join(lines)
