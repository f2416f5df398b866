"""How good an analyser is, measured against labelled conversations. Pure arithmetic.

The analyser's own recommendation counts, before any rule of placement and its confidence threshold.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from fbsync_desktop.analysis.golden import GoldenItem
from fbsync_desktop.domain.analysis import AnalysisResult, LeadStatus
from fbsync_desktop.domain.pipeline import TEMPLATES, StageType

CONFIDENCE_BINS = 10
NO_STAGE = "(none)"
_CUSTOMERS = frozenset({LeadStatus.WON, LeadStatus.NEGOTIATING})
"""For the AUC: who became a customer or is about to; everybody else is "the rest"."""

Pair = tuple[str, str]
"""Label, prediction."""


@dataclass(frozen=True, slots=True)
class Judged:
    """One labelled conversation and what an analyser made of it."""

    item: GoldenItem
    result: AnalysisResult

    @property
    def stage(self) -> str:
        """Name of the recommended stage."""
        return next((stage.name for stage in self.item.request.stages if stage.id == self.result.stage_id), NO_STAGE)

    @property
    def right(self) -> bool:
        """The labelled stage was recommended."""
        return self.stage == self.item.stage

    @property
    def in_band(self) -> bool:
        """The score lies between the labelled ones, both included."""
        return self.item.score_min <= self.result.score <= self.item.score_max


@dataclass(frozen=True, slots=True)
class Measures:
    """Figures of a set; all between 0 and 1, κ between −1 and 1, None where the set cannot tell.

    Attributes:
        weighted_kappa_stage: quadratic weights over the order lost < first stage < … < won.
        score_in_band: share of scores inside the labelled band.
        auc: chance that a (nearly) won conversation scores higher than another one.
        confidence_auc: chance that a right stage was given with more confidence than a wrong one; 0.5 is blind.
        mean_confidence: what the analyser claims on average. Rules claim at most 0.5 by design, so where they are right
            more often than that, `ece` is the distance to it and says nothing else.
        ece: mean gap between confidence and share of right stages, over ten bins.
    """

    n: int
    accuracy_stage: float
    macro_f1_stage: float
    weighted_kappa_stage: float | None
    macro_f1_status: float
    score_in_band: float
    auc: float | None
    confidence_auc: float | None
    mean_confidence: float
    ece: float


def measure(judged: Sequence[Judged]) -> Measures:
    """All figures of a set that is not empty."""
    scores = [(one.item.status in _CUSTOMERS, float(one.result.score)) for one in judged]
    return Measures(
        n=len(judged),
        accuracy_stage=_share(one.right for one in judged),
        macro_f1_stage=macro_f1([(one.item.stage, one.stage) for one in judged]),
        weighted_kappa_stage=stage_kappa(judged),
        macro_f1_status=macro_f1([(one.item.status.value, one.result.status.value) for one in judged]),
        score_in_band=_share(one.in_band for one in judged),
        auc=area_under_curve(scores),
        confidence_auc=area_under_curve([(one.right, float(one.result.confidence)) for one in judged]),
        mean_confidence=sum(one.result.confidence for one in judged) / (100 * len(judged)),
        ece=calibration_error([(one.result.confidence / 100, one.right) for one in judged]),
    )


def by(judged: Iterable[Judged], key: Callable[[Judged], str]) -> dict[str, Measures]:
    """The figures of each group, in alphabetical order."""
    groups: dict[str, list[Judged]] = defaultdict(list)
    for one in judged:
        groups[key(one)].append(one)
    return {name: measure(groups[name]) for name in sorted(groups)}


def confusions(judged: Iterable[Judged]) -> Counter[Pair]:
    """Which stages were taken for which, most frequent first when asked with `most_common`."""
    return Counter((one.item.stage, one.stage) for one in judged if not one.right)


def macro_f1(pairs: Sequence[Pair]) -> float:
    """Mean F1 of all classes that are labelled or predicted; one never predicted right counts 0."""
    right = Counter(label for label, said in pairs if label == said)
    labelled = Counter(label for label, _ in pairs)
    predicted = Counter(said for _, said in pairs)
    classes = labelled.keys() | predicted.keys()
    return sum(2 * right[name] / (labelled[name] + predicted[name]) for name in classes) / len(classes)


def stage_kappa(judged: Sequence[Judged]) -> float | None:
    """Quadratic weighted κ, with chance agreement taken within each pipeline; None when nothing could differ."""
    observed = expected = 0.0
    for kind in TEMPLATES:
        rank = _ranks(kind)
        pairs = [(rank.get(one.item.stage), rank.get(one.stage)) for one in judged if one.item.kind == kind]
        labels, said = Counter(label for label, _ in pairs), Counter(place for _, place in pairs)
        observed += sum(_distance(label, place) for label, place in pairs)
        expected += sum(count * other * _distance(label, place) / len(pairs)
                        for label, count in labels.items() for place, other in said.items())
    return 1 - observed / expected if expected else None


def _ranks(kind: str) -> dict[str, float]:
    """Places from 0 (lost) to 1 (won); archived stages share the place of won ones."""
    stages = TEMPLATES[kind].stages
    open_stages = [stage.name for stage in stages if stage.type.is_open]
    places = {name: (at + 1) / (len(open_stages) + 1) for at, name in enumerate(open_stages)}
    return places | {stage.name: 0.0 if stage.type is StageType.LOST else 1.0
                     for stage in stages if not stage.type.is_open}


def _distance(one: float | None, other: float | None) -> float:
    """No recommendation lies as far as possible from every stage."""
    if one is None or other is None:
        return 0.0 if one is other else 1.0
    return (one - other) ** 2


def area_under_curve(scores: Sequence[tuple[bool, float]]) -> float | None:
    """Share of pairs (positive, negative) in which the positive scores higher, ties half; None without both."""
    positive = [score for is_positive, score in scores if is_positive]
    negative = [score for is_positive, score in scores if not is_positive]
    if not positive or not negative:
        return None
    won = sum((one > other) + 0.5 * (one == other) for one in positive for other in negative)
    return won / (len(positive) * len(negative))


def calibration_error(claims: Sequence[tuple[float, bool]]) -> float:
    """Expected calibration error of (confidence 0–1, was right) over ten equal bins."""
    bins: dict[int, list[tuple[float, bool]]] = defaultdict(list)
    for confidence, right in claims:
        bins[min(int(confidence * CONFIDENCE_BINS), CONFIDENCE_BINS - 1)].append((confidence, right))
    return sum(abs(sum(confidence - right for confidence, right in inside)) for inside in bins.values()) / len(claims)


def _share(facts: Iterable[bool]) -> float:
    known = list(facts)
    return sum(known) / len(known)
