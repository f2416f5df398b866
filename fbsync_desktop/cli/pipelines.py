"""`fbsync pipelines …`"""

from __future__ import annotations

import re
import shlex
from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Any

import typer

from fbsync_desktop.cli.session import JsonFlag, out, print_json, run_command, say
from fbsync_desktop.compose import Application
from fbsync_desktop.domain.errors import UsageError
from fbsync_desktop.domain.page import AutoPipelineMode
from fbsync_desktop.domain.pipeline import Pipeline, StageType
from fbsync_desktop.domain.placement import PipelineDraft, Placing, StageDraft
from fbsync_desktop.services.ai_shapes import pipeline_json, pipeline_overview_json, placing_json
from fbsync_desktop.services.pipelines import draft_of

app = typer.Typer(no_args_is_help=True)


@app.command("list")
def list_pipelines(archived: bool = typer.Option(False, "--archived", help="Also those put away."),
                   as_json: bool = JsonFlag) -> None:
    """Every pipeline with its stages."""
    async def work(opened: Application) -> list[dict[str, Any]]:
        return [pipeline_overview_json(one) for one in await opened.pipelines.list(archived)]

    found = run_command(work, as_json=as_json)
    if as_json:
        print_json(found)
        return
    for pipeline in found:
        _show(pipeline)
    if not found:
        say("There is no pipeline yet. Make one with: fbsync pipelines create --template sales")


def _show(pipeline: dict[str, Any]) -> None:
    out(f"{pipeline['id']}  {pipeline['name']}{'  (archived)' if pipeline['isArchived'] else ''}")
    for stage in pipeline["stages"]:
        is_open = StageType(stage["type"]).is_open
        scores = f"{stage['leadScoreMin']}–{stage['leadScoreMax']}" if is_open else "-"
        contacts = f"  {stage['contacts']} contacts" if "contacts" in stage else ""
        out(f"  {stage['id']}  {stage['name']}  {stage['type']}  {scores}{contacts}")


def _changed(work: Callable[[Application], Awaitable[Pipeline]], *, as_json: bool) -> dict[str, Any]:
    async def document(opened: Application) -> dict[str, Any]:
        return pipeline_json(await work(opened))

    found = run_command(document, as_json=as_json)
    if as_json:
        print_json(found)
    else:
        _show(found)
    return found


@app.command()
def create(template: str = typer.Option(..., "--template", help="sales, support or onboarding"),
           name: str | None = typer.Option(None, "--name", help="Instead of the template's name."),
           as_json: bool = JsonFlag) -> None:
    """Make a pipeline from a template."""
    made = _changed(lambda opened: opened.pipelines.create(template, name), as_json=as_json)
    say(f"Place a Page's contacts in it with: fbsync pages set PAGE --auto-pipeline {shlex.quote(made['name'])}")


@app.command()
def edit(pipeline: str, name: str | None = typer.Option(None, "--name"),
         description: str | None = typer.Option(None, "--description"),
         color: str | None = typer.Option(None, "--color", help="such as #3b82f6"),
         add_stage: list[str] = typer.Option([], "--add-stage", help="NAME or NAME:TYPE; goes behind the others."),
         rename_stage: list[str] = typer.Option([], "--rename-stage", help="OLD=NEW"),
         remove_stage: list[str] = typer.Option([], "--remove-stage", help="Name or id."),
         contacts_to: str | None = typer.Option(None, "--contacts-to", help="Stage for contacts of removed stages."),
         archive: bool | None = typer.Option(None, "--archive/--restore", help="Put it away, or take it back."),
         as_json: bool = JsonFlag) -> None:
    """Change a pipeline; when stages that a score can choose come or go, all get even ranges."""
    async def work(opened: Application) -> Pipeline:
        before = await opened.pipelines.get(pipeline)
        draft = draft_of(before)
        draft = replace(draft, name=name or draft.name, description=description or draft.description,
                        color=_color(color) if color else draft.color)
        draft = _edited(draft, add_stage, rename_stage, remove_stage)
        target = None if contacts_to is None else _stage_id(before, contacts_to)
        found = before if draft == draft_of(before) else await opened.pipelines.save(
            before.id, draft, contacts_to=target)
        if archive is not None:
            return await (opened.pipelines.archive if archive else opened.pipelines.restore)(before.id)
        return found

    _changed(work, as_json=as_json)


def _edited(draft: PipelineDraft, added: list[str], renamed: list[str], removed: list[str]) -> PipelineDraft:
    stages = list(draft.stages)
    for change in renamed:
        old, separator, new = change.partition("=")
        if not separator or not new.strip():
            raise UsageError("--rename-stage takes OLD=NEW.")
        place = _place(stages, old)
        stages[place] = replace(stages[place], name=new.strip())
    changed = False
    for name in removed:
        changed |= stages.pop(_place(stages, name)).type.is_open
    for text in added:
        stage = _new_stage(text)
        stages.append(stage)
        changed |= stage.type.is_open
    if changed:
        stages = [replace(stage, score_min=None, score_max=None) for stage in stages]
    return replace(draft, stages=tuple(stages))


def _place(stages: list[StageDraft], ref: str) -> int:
    for place, stage in enumerate(stages):
        if ref in (stage.id, stage.name):
            return place
    raise UsageError(f"This pipeline has no stage “{ref}”.", action="List the stages with: fbsync pipelines list")


def _new_stage(text: str) -> StageDraft:
    name, separator, kind = text.rpartition(":")
    if not separator:
        return StageDraft(text)
    try:
        return StageDraft(name, StageType(kind.strip().upper().replace("-", "_")))
    except ValueError:
        raise UsageError(f"There is no stage type “{kind}”.",
                         action="Use lead, in-progress, won, lost or archived.") from None


def _stage_id(pipeline: Pipeline, ref: str) -> str:
    for stage in pipeline.stages:
        if ref in (stage.id, stage.name):
            return stage.id
    raise UsageError(f"{pipeline.name} has no stage “{ref}”.")


def _color(text: str) -> str:
    if not re.fullmatch(r"#[0-9a-fA-F]{6}", text):
        raise UsageError(f"“{text}” is no colour.", action="Write it as #3b82f6.")
    return text.lower()


@app.command()
def ranges(pipeline: str, scores: list[str] = typer.Argument(None, metavar="[STAGE=MIN-MAX]..."),
           even: bool = typer.Option(False, "--even", help="Give every stage an even share."),
           as_json: bool = JsonFlag) -> None:
    """Show or change the score ranges; gaps and overlaps are refused."""
    async def work(opened: Application) -> Pipeline:
        if even and scores:
            raise UsageError("Give ranges or --even, not both.")
        if even:
            return await opened.pipelines.even_ranges(pipeline)
        if scores:
            return await opened.pipelines.set_ranges(pipeline, dict(_range(text) for text in scores))
        return await opened.pipelines.get(pipeline)

    _changed(work, as_json=as_json)


def _range(text: str) -> tuple[str, tuple[int, int]]:
    found = re.fullmatch(r"(.+)=\s*(\d{1,3})\s*[-–]\s*(\d{1,3})\s*", text)
    if not found:
        raise UsageError(f"“{text}” is no range.", action='Write it as "Qualified=44-56".')
    return found[1].strip(), (int(found[2]), int(found[3]))


@app.command()
def reassign(page: str | None = typer.Argument(None, help="Only this Page; all Pages with a pipeline otherwise."),
             dry_run: bool = typer.Option(False, "--dry-run", help="Only say what would happen."),
             mode: str | None = typer.Option(None, "--mode", help="skip-existing or update-existing, this time."),
             as_json: bool = JsonFlag) -> None:
    """Place contacts anew by what is known of them; no AI is asked."""
    async def work(opened: Application) -> list[tuple[str, Placing]]:
        chosen = None if mode is None else AutoPipelineMode.of(mode)
        if page is not None:
            pages = [await opened.pages.find(page)]
        else:
            pages = [one.page for one in await opened.pages.overviews() if one.page.auto_pipeline_id]
            if not pages:
                raise UsageError("No Page has a pipeline.",
                                 action="Choose one: fbsync pages set PAGE --auto-pipeline NAME")
        return [(one.name, await opened.pipelines.reassign(one.id, dry_run=dry_run, mode=chosen)) for one in pages]

    found = run_command(work, as_json=as_json)
    if as_json:
        documents = [placing_json(placing, dry_run=dry_run) | {"pageName": name} for name, placing in found]
        print_json(documents[0] if page is not None else documents)
        return
    for name, placing in found:
        _tell(name, placing, dry_run=dry_run)


def _tell(name: str, placing: Placing, *, dry_run: bool) -> None:
    verb = "would move" if dry_run else "moved"
    out(f"{name}: {placing.moves} of {placing.total} contacts {verb}; {placing.stays} stay, {placing.skipped} are left "
        f"alone, {placing.blocked} are protected, {placing.not_judged} are not judged yet.")
    for stage in placing.by_stage:
        out(f"  {stage.name}: {stage.now} → {stage.after}")
