import path from 'node:path';
import type { Finding } from '../diagnostic/finding.js';
import { collectFindings, type Findings } from '../diagnostic/findings.js';
import { withSettings } from '../lint/lint-settings.js';
import type { SourceFile } from '../source/source-file.js';
import type { Span } from '../source/span.js';
import type { LoadedProject } from './load-project.js';

/**
 * All findings of a command as a person is shown them: as severe as the project's `lint` settings say, sorted, without repeats,
 * their files named from the folder the command runs in.
 */
export function settleFindings(project: LoadedProject, all: readonly Finding[]): Findings {
  const settled: Finding[] = [];
  const report = withSettings(project.lint, one => settled.push(one));
  for (const one of all) report(one);
  const way = path.relative(project.folder, project.root);
  return collectFindings(way === '' ? settled : seenFrom(way, settled));
}

/** Findings with the way to the project in front of every file. */
function seenFrom(way: string, findings: readonly Finding[]): readonly Finding[] {
  const files = new Map<SourceFile, SourceFile>();
  const seen = (span: Span): Span => {
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
  }));
}

function slashed(file: string): string {
  return file.split(path.sep).join('/');
}
