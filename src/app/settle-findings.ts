import path from 'node:path';
import type { Finding, Report } from '../diagnostic/finding.js';
import { collectFindings, type Findings } from '../diagnostic/findings.js';
import { applyIgnores } from '../lint/apply-ignores.js';
import { withSettings } from '../lint/lint-settings.js';
import type { SourceFile } from '../source/source-file.js';
import type { Span } from '../source/span.js';
import { FINDING_KINDS } from './finding-kinds.js';
import type { LoadedProject } from './load-project.js';

/**
 * All findings of a command as a person is shown them: without those that a comment ignores, as severe as the project's `lint`
 * settings say, sorted, without repeats, their files named from the folder the command runs in.
 */
export function settleFindings(project: LoadedProject, all: readonly Finding[]): Findings {
  const heeded = heedIgnores(project, all, new Set(), () => {});
  return showFindings(project, heedSettings(project, heeded));
}

const KINDS = new Map(FINDING_KINDS.map(kind => [kind.code, kind]));

/** Findings without those that a comment ignores; `looked` are the codes of which an ignore without a finding is reported. */
export function heedIgnores(
  { sources }: LoadedProject,
  findings: readonly Finding[],
  looked: ReadonlySet<string>,
  report: Report,
): readonly Finding[] {
  return applyIgnores(findings, { files: sources, kinds: KINDS, looked }, report);
}

/** Findings as severe as the project's settings say, without those that are off, and without what only `--verbose` shows unless it is given. */
export function heedSettings(
  { lint }: LoadedProject,
  findings: readonly Finding[],
  verbose = false,
): readonly Finding[] {
  const settled: Finding[] = [];
  const report = withSettings(lint, one => settled.push(one));
  for (const one of findings) if (verbose || one.kind.verbose !== true) report(one);
  return settled;
}

/** Findings sorted and without repeats, their files named from the folder the command runs in. */
export function showFindings({ folder, root }: LoadedProject, findings: readonly Finding[]): Findings {
  const way = path.relative(folder, root);
  return collectFindings(way === '' ? findings : seenFrom(way, findings));
}

/** Findings with the way to the project in front of every file. */
function seenFrom(way: string, findings: readonly Finding[]): readonly Finding[] {
  const files = new Map<SourceFile, SourceFile>();
  const seen = (span: Span): Span => {
    if (span.file.isElsewhere) return span;
    const file = files.get(span.file) ?? {
      ...span.file,
      path: path.posix.join(slashed(way), span.file.path),
    };
    files.set(span.file, file);
    return { ...span, file };
  };
  return findings.map(one => ({
    ...one,
    ...(one.span && { span: seen(one.span) }),
    related: one.related.map(other => ({ ...other, span: seen(other.span) })),
    ...(one.fix && { fix: one.fix.map(edit => ({ ...edit, span: seen(edit.span) })) }),
  }));
}

function slashed(file: string): string {
  return file.split(path.sep).join('/');
}
