"""The port both engines implement."""

from __future__ import annotations

from typing import Protocol

from fbsync_desktop.domain.analysis import AnalysisRequest, AnalysisResult


class Analyzer(Protocol):
    """Judges one conversation; raises the errors of `analysis.errors` and nothing else."""

    async def analyze(self, request: AnalysisRequest) -> AnalysisResult:
        """The judgement of one contact's conversation."""
