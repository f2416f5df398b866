"""A model's answers kept in a file, one JSON object a line, and judged from there again without a network.

What is kept is the text of the answer, so a later evaluation goes through today's parser and guards. Answers belong to
an input: a conversation that was changed since, or another version of the prompt, has none.
"""

from __future__ import annotations

import json
import random
from collections.abc import Mapping
from dataclasses import dataclass, field

from fbsync_desktop.analysis.analyzer import Analyzer
from fbsync_desktop.analysis.errors import AnalysisError
from fbsync_desktop.analysis.llm import LlmReply
from fbsync_desktop.analysis.parse import parse_answer
from fbsync_desktop.analysis.prompt import PromptOptions, build_prompt, input_hash
from fbsync_desktop.domain.analysis import AnalysisRequest, AnalysisResult, TokenUsage
from fbsync_desktop.domain.errors import UsageError


class RecordingFault(UsageError):
    """The message names the line and what is wrong with it."""

    code = "recorded_answers"
    title = "The file of recorded answers cannot be used"
    action = "Record anew: fbsync ai evaluate --golden FILE --engine gemini --record FILE"


@dataclass(frozen=True, slots=True)
class RecordedAnswer:
    """What a model said of one input; `text` None when it gave nothing of use and rules judged."""

    input_hash: str
    model: str
    text: str | None = field(repr=False)


def answer_of(request: AnalysisRequest, reply: LlmReply | None) -> RecordedAnswer:
    """The answer to a request as it is kept."""
    return RecordedAnswer(input_hash(request), reply.model if reply else "", reply.text if reply else None)


def line_of(id: str, answer: RecordedAnswer) -> str:
    """One line of the file, without its end; the id is for people."""
    return json.dumps({"id": id, "inputHash": answer.input_hash, "model": answer.model, "answer": answer.text})


def read_recording(text: str) -> dict[str, RecordedAnswer]:
    """The answers of a file by input; the last one counts where there are several.

    Raises:
        RecordingFault: a line is no recorded answer, or there is none.
    """
    answers: dict[str, RecordedAnswer] = {}
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            answer = _answer(line, number)
            answers[answer.input_hash] = answer
    if not answers:
        raise RecordingFault("It holds no answer.")
    return answers


def _answer(line: str, number: int) -> RecordedAnswer:
    try:
        row = json.loads(line)
        mark, model, said = row["inputHash"], row["model"], row["answer"]
    except (ValueError, LookupError, TypeError, RecursionError):
        raise RecordingFault(f"Line {number} is no recorded answer.") from None
    if not isinstance(mark, str) or not isinstance(model, str) or not isinstance(said, str | None):
        raise RecordingFault(f"Line {number} is no recorded answer.")
    return RecordedAnswer(mark, model, said)


class RecordedAnalyzer:
    """Judges by recorded answers; what was of no use, then or now, the fallback judges as in a live run."""

    def __init__(self, answers: Mapping[str, RecordedAnswer], fallback: Analyzer) -> None:
        self._answers = answers
        self._fallback = fallback

    def knows(self, request: AnalysisRequest) -> bool:
        """Whether this very input was recorded."""
        return input_hash(request) in self._answers

    async def analyze(self, request: AnalysisRequest) -> AnalysisResult:
        """The judgement in the recorded answer."""
        answer = self._answers[input_hash(request)]
        if answer.text is None:
            return await self._fallback.analyze(request)
        prompt = build_prompt(request, PromptOptions(), random.Random(0))
        try:
            return parse_answer(LlmReply(answer.text, answer.model, ""), prompt, request, at=request.now,
                                usage=TokenUsage())
        except AnalysisError:
            return await self._fallback.analyze(request)
