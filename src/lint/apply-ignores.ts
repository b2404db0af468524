import { type Finding, finding, type Report } from '../diagnostic/finding.js';
import type { FindingKind } from '../diagnostic/finding-kind.js';
import { didYouMean } from '../link/name-list.js';
import type { SourceFile } from '../source/source-file.js';
import { positionAt, type Span } from '../source/span.js';
import { ignoreCodeUnknown, ignoreReasonMissing, ignoreUnused } from './codes.js';
import { findIgnores, type IgnoreComment } from './ignore-comment.js';
import { canBeSilenced } from './lint-settings.js';

/** What ignores are held against. */
export interface IgnoreContext {
  readonly files: readonly SourceFile[];
  /** Every kind of finding, by code. */
  readonly kinds: ReadonlyMap<string, FindingKind>;
  /** The codes that may be looked for in vain: only of these is an ignore without a finding reported. */
  readonly looked: ReadonlySet<string>;
}

/**
 * Leaves out the findings that a comment `# milepost-ignore code: reason` ignores: those that begin on the comment's line, or when
 * it stands alone, on the next line that holds more than a comment. What is wrong with the comments themselves is reported.
 */
export function applyIgnores(
  findings: readonly Finding[],
  { files, kinds, looked }: IgnoreContext,
  report: Report,
): readonly Finding[] {
  const valid = files.flatMap(findIgnores).filter(ignore => checkIgnore(ignore, kinds, report));
  if (valid.length === 0) return findings;
  const used = new Set<IgnoreComment>();
  const kept = findings.filter(one => {
    const own = valid.filter(ignore => covers(ignore, one));
    for (const ignore of own) used.add(ignore);
    return own.length === 0;
  });
  for (const ignore of valid) {
    if (!used.has(ignore) && looked.has(ignore.code)) reportUnused(ignore, report);
  }
  return kept;
}

function covers({ code, line, span }: IgnoreComment, { kind, span: place }: Finding): boolean {
  return (
    kind.code === code &&
    place?.file.path === span.file.path &&
    positionAt(place.file, place.start).line === line
  );
}

/** Whether an ignore may ignore; reports why not. */
function checkIgnore(
  { code, codeSpan, reason }: IgnoreComment,
  kinds: ReadonlyMap<string, FindingKind>,
  report: Report,
): boolean {
  const kind = kinds.get(code);
  const fault = (message: string, help: string) =>
    report(finding(ignoreCodeUnknown, message, { span: codeSpan, help }));
  if (code === '') fault('this comment names no finding', 'write `# milepost-ignore CODE: why`');
  else if (kind === undefined)
    fault(`no finding has the code \`${code}\``, didYouMean(code, kinds.keys(), 'there are'));
  else if (!canBeSilenced(kind)) {
    fault(`\`${code}\` cannot be ignored`, 'mend it: while it stands there is no plan');
  } else if (reason === '') {
    const help = `write \`# milepost-ignore ${code}: why\``;
    report(finding(ignoreReasonMissing, `nothing says why \`${code}\` is ignored`, { span: codeSpan, help }));
  } else return true;
  return false;
}

function reportUnused({ code, codeSpan, line, span }: IgnoreComment, report: Report): void {
  report(
    finding(ignoreUnused, `there is no \`${code}\` on line ${line} to ignore`, {
      span: codeSpan,
      help: 'delete the comment',
      fix: [{ span: withItsSpace(span), text: '' }],
    }),
  );
}

/** A comment with the space before it, and with its line where it stands alone. */
function withItsSpace({ file, start, end }: Span): Span {
  const { text } = file;
  let from = start;
  while (from > 0 && /[ \t]/.test(text.charAt(from - 1))) from--;
  const standsAlone = from === 0 || text.charAt(from - 1) === '\n';
  if (standsAlone)
    return { file, start: from, end: text.indexOf('\n', end) < 0 ? end : text.indexOf('\n', end) + 1 };
  return { file, start: from, end };
}
