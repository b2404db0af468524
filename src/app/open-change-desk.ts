import path from 'node:path';
import { applySettings } from '../change/apply-settings.js';
import type { ChangedTexts } from '../change/changed-texts.js';
import { listValues } from '../change/list-values.js';
import type { Setting } from '../change/setting.js';
import type { Finding } from '../diagnostic/finding.js';
import { compareRuns, counterparts, runCases } from '../impact/compare-runs.js';
import { counted } from '../report/counted.js';
import type { ChangeDesk, FileDiff, TypedChange } from '../report/workbench/change-desk.js';
import { refusedChange, type TriedChange, triedChange } from '../report/workbench/tried-change.js';
import { prepare } from '../simulate/prepare.js';
import type { Program } from '../simulate/program.js';
import { lineDiff } from '../source/line-diff.js';
import { textElsewhere } from '../source/source-file.js';
import { printYaml } from '../syntax/print-yaml.js';
import { compileChange } from './candidate.js';
import type { ProjectTexts } from './compile.js';
import type { ExploredRun } from './explored-run.js';
import { exists, readText, writeText } from './host.js';
import { InputError } from './input-error.js';
import { newFindings } from './new-findings.js';
import { zonesOf } from './zones.js';

/** Opens a desk for changes of what a run ran on; `undefined` where a plan file ran and there are no policies to change. */
export function openChangeDesk(run: ExploredRun, program: Program): ChangeDesk | undefined {
  const { root, texts } = run.project;
  if (texts === undefined) return undefined;
  const changed = (changes: readonly TypedChange[]): ChangedTexts | undefined =>
    applySettings(texts.policies, changes.map(settingOf), () => {});
  return {
    values: listValues(texts.policies),
    tryOut: changes => tryOut(run, texts, program, changes),
    diff: changes => (changed(changes)?.changed ?? []).map(diffOf),
    write: changes => write(root, changed(changes)?.changed ?? []),
    save: (name, changes) => save(run, texts, name, changes),
  };
}

/** What findings call the place of a change. */
const PLACE = 'what-if';

function settingOf({ path: name, text }: TypedChange): Setting {
  const file = textElsewhere(PLACE, `${name}=${text}`);
  return {
    path: name,
    value: text === '' ? { kind: 'nothing' } : { kind: 'text', text },
    pathSpan: { file, start: 0, end: name.length },
    valueSpan: { file, start: name.length + 1, end: file.text.length },
  };
}

function tryOut(
  { plan, cases, casesUnder, project, timeZone }: ExploredRun,
  texts: ProjectTexts,
  program: Program,
  changes: readonly TypedChange[],
): TriedChange {
  const noticed: Finding[] = [];
  const change = { kind: 'set', settings: changes.map(settingOf) } as const;
  const candidate = compileChange({ root: project.root, texts }, change, one => noticed.push(one));
  const fresh = newFindings(project.findings, noticed);
  if (candidate === undefined) return refusedChange(fresh);
  const tried = cases.map(({ source, timeline, until }) => ({
    source,
    timeline,
    ...(until !== undefined && { until }),
  }));
  const after = prepare(candidate);
  const changed = counterparts(
    tried,
    casesUnder(candidate, () => {}),
  );
  const before = { program, results: cases.map(({ result }) => result) };
  const impact = compareRuns(tried, before, { program: after, results: runCases(after, changed) }, []);
  return triedChange(impact, zonesOf(plan, timeZone), fresh);
}

type Changed = ChangedTexts['changed'][number];

function diffOf({ before, after }: Changed): FileDiff {
  return { path: after.path, lines: lineDiff(before.text, after.text, 2) };
}

/** Writes the files, unless one of them is other than it was read: nobody's work is overwritten. */
function write(root: string, changed: readonly Changed[]): string {
  if (changed.length === 0) return 'there is nothing to write';
  const stale = changed.find(({ before }) => {
    const read = readText(path.join(root, before.path), before.text.length * 4 + 16);
    return read.kind !== 'text' || read.text !== before.text;
  });
  if (stale !== undefined) return `not written: \`${stale.before.path}\` changed meanwhile; R runs anew`;
  for (const { after } of changed) writeText(path.join(root, after.path), after.text);
  return `written: ${changed.map(({ after }) => after.path).join(', ')}`;
}

function save(
  { over, project }: ExploredRun,
  { manifest }: ProjectTexts,
  name: string,
  changes: readonly TypedChange[],
): string {
  if (!/^[A-Za-z0-9][\w-]*$/.test(name)) return `not written: \`${name}\` is no name`;
  const [folder = 'simulations'] = manifest.spec.paths?.simulations ?? [];
  const place = path.posix.join(folder, `${name}.yaml`);
  const file = path.join(project.root, place);
  if (exists(file)) return `not written: there is a \`${place}\` already`;
  const set = Object.fromEntries(changes.map(({ path: at, text }) => [at, text === '' ? null : text]));
  try {
    writeText(file, printYaml({ kind: 'WhatIf', name, changes: { set }, over }));
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return `not written: ${error.message}`;
  }
  return `written: ${place}, ${counted(changes.length, 'change')}; \`milepost what-if ${name}\` runs it`;
}
