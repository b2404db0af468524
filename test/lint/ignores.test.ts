import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/diagnostic/finding.js';
import { finding } from '../../src/diagnostic/finding.js';
import type { FindingKind } from '../../src/diagnostic/finding-kind.js';
import { applyIgnores } from '../../src/lint/apply-ignores.js';
import { sourceFile } from '../../src/source/source-file.js';

const UNUSED: FindingKind = { code: 'milestone-unused', severity: 'warning', summary: '', why: '' };
const BROKEN: FindingKind = { code: 'yaml-syntax', severity: 'error', summary: '', why: '' };
const KINDS = new Map([UNUSED, BROKEN].map(kind => [kind.code, kind]));

/** Where findings are left, by line, and what is said of the comments; a finding of `kind` stands at each `bad`. */
function ignore(text: string, kind = UNUSED, looked = new Set(KINDS.keys())): readonly string[] {
  const file = sourceFile('a.yaml', text);
  const lineOf = (one: Finding) => text.slice(0, one.span?.start).split('\n').length;
  const findings = [...text.matchAll(/\bbad\b/g)].map(({ index }) =>
    finding(kind, 'no', { span: { file, start: index, end: index + 3 } }),
  );
  const remarks: Finding[] = [];
  const kept = applyIgnores(findings, { files: [file], kinds: KINDS, looked }, one => remarks.push(one));
  return [...kept, ...remarks].map(one => `${one.kind.code}:${lineOf(one)}`);
}

describe('a comment `milepost-ignore`', () => {
  it('ignores the finding on its own line', () => {
    expect(ignore('a: bad # milepost-ignore milestone-unused: on purpose\nb: bad\n')).toEqual([
      'milestone-unused:2',
    ]);
  });

  it('that stands alone ignores the finding on the next line that holds more than a comment', () => {
    expect(ignore('# milepost-ignore milestone-unused: why\n# more\n\na: bad\nb: bad\n')).toEqual([
      'milestone-unused:5',
    ]);
  });

  it('ignores the code that it names, in its own file, and all findings of it on the line', () => {
    expect(ignore('a: [bad, bad] # milepost-ignore milestone-unused: why\n')).toEqual([]);
    const other: FindingKind = { ...UNUSED, code: 'milestone-unused-too' };
    expect(ignore('a: bad # milepost-ignore milestone-unused: why\n', other)).toEqual([
      'milestone-unused-too:1',
      'ignore-unused:1',
    ]);
  });

  it('needs a reason, and a code that there is', () => {
    expect(ignore('a: bad # milepost-ignore milestone-unused\n')).toEqual([
      'milestone-unused:1',
      'ignore-reason-missing:1',
    ]);
    expect(ignore('a: 1 # milepost-ignore milestone-unused:   \n')).toEqual(['ignore-reason-missing:1']);
    expect(ignore('a: 1 # milepost-ignore milestone-unsed: why\n')).toEqual(['ignore-code-unknown:1']);
    expect(ignore('a: 1 # milepost-ignore\n')).toEqual(['ignore-code-unknown:1']);
  });

  it('never ignores what keeps the policies from being a plan', () => {
    expect(ignore('a: bad # milepost-ignore yaml-syntax: why\n', BROKEN)).toEqual([
      'yaml-syntax:1',
      'ignore-code-unknown:1',
    ]);
  });

  it('is reported when it ignores nothing, if the finding was looked for', () => {
    const text = 'a: 1 # milepost-ignore milestone-unused: why\n';
    expect(ignore(text)).toEqual(['ignore-unused:1']);
    expect(ignore(text, UNUSED, new Set())).toEqual([]);
  });

  it('is none inside of a text', () => {
    const texts = [
      '|\n  # milepost-ignore nothing\n',
      '"# milepost-ignore nothing"\n',
      'x# milepost-ignore nothing\n',
      '>-\n  a\n  # milepost-ignore nothing\n  b\n',
      "'\n  # milepost-ignore nothing'\n",
    ];
    expect(texts.flatMap(text => ignore(`a: ${text}`))).toEqual([]);
    expect(ignore('a: | # milepost-ignore nothing\n  b\n')).toEqual(['ignore-code-unknown:1']);
    expect(ignore('---\r\na: 1 # milepost-ignorer x\r\n...\r\n# milepost-ignore x: y\r\n')).toEqual([
      'ignore-code-unknown:4',
    ]);
  });
});
