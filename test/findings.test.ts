import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { applyFixes } from '../src/app/apply-fixes.js';
import { FINDING_KINDS } from '../src/app/finding-kinds.js';
import { sourceFile } from '../src/source/source-file.js';
import { findComments } from '../src/syntax/find-comments.js';
import { EXAMPLE, printFindings, runFixture } from './findings/run-fixture.js';

const FIXTURES = path.join(import.meta.dirname, 'findings');
const UPDATE = process.env.MILEPOST_UPDATE === '1';

/** Kinds that no YAML text beside the base project can raise, and the test that shows them. */
const SHOWN_ELSEWHERE: Readonly<Record<string, string>> = {
  'baseline-stale': 'test/app/baseline.test.ts',
  'file-unreadable': 'test/cli/scenarios',
  'file-too-large': 'test/syntax',
  'salesforce-undeployable': 'test/lint/salesforce.test.ts',
  'lint-code-unknown': 'test/cli/scenarios',
  'lint-option-wrong': 'test/cli/scenarios',
  'policy-misplaced': 'test/cli/scenarios',
  'entitlement-hours-missing': 'test/audit',
  'entitlement-account-moved': 'test/app/load-entitlements.test.ts',
  'record-elsewhere': 'test/app/load-entitlements.test.ts',
  'record-column-missing': 'test/records',
  'record-column-repeated': 'test/records',
  'record-column-unread': 'test/records',
  'record-file-broken': 'test/records',
  'record-kind-unclear': 'test/records',
  'record-row-uneven': 'test/records',
  'history-column-unknown': 'test/history',
  'history-empty': 'test/history',
  'history-file-broken': 'test/history',
  'history-key-unseen': 'test/history',
  'history-record-unknown': 'test/history',
  'history-rows-faulty': 'test/history',
  'workload-history-silent': 'test/workload',
};

const kinds = FINDING_KINDS.filter(({ code }) => SHOWN_ELSEWHERE[code] === undefined);

function fixture(code: string, name: string): string {
  return readFileSync(path.join(FIXTURES, code, name), 'utf8');
}

describe('every kind of finding', () => {
  it('has a code of its own, made of words', () => {
    const codes = FINDING_KINDS.map(({ code }) => code);
    expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
    expect(codes.filter(code => !/^[a-z0-9]+(-[a-z0-9]+)+$/.test(code))).toEqual([]);
  });

  it('says what it means in a sentence and why it matters', () => {
    const sentence = /^[A-Z`].*[.?]$/s;
    expect(
      FINDING_KINDS.filter(({ summary, why }) => !sentence.test(summary) || !sentence.test(why)),
    ).toEqual([]);
  });

  it('has a fixture folder, and every folder a kind', () => {
    const folders = readdirSync(FIXTURES, { withFileTypes: true })
      .filter(entry => entry.isDirectory() && entry.name !== 'base')
      .map(entry => entry.name);
    expect(folders.sort()).toEqual(kinds.map(({ code }) => code).sort());
  });

  it.each(kinds)('$code is raised by its bad example, worded as its golden file says', ({ code }) => {
    const findings = runFixture(fixture(code, 'bad.yaml'), code);
    expect(findings.map(one => one.kind.code)).toContain(code);
    const golden = path.join(FIXTURES, code, 'bad.out');
    if (UPDATE || !existsSync(golden)) writeFileSync(golden, printFindings(findings));
    expect(printFindings(findings)).toBe(readFileSync(golden, 'utf8'));
  });

  it.each(kinds)(
    '$code goes away when its mend is applied, if it carries one, and comments stay',
    ({ code }) => {
      const text = fixture(code, 'bad.yaml').replace(/\n(?=\w)/g, '\n# a comment\n');
      const findings = runFixture(text);
      const own = findings.filter(one => one.kind.code === code);
      const mended = applyFixes(findings).texts.get(EXAMPLE);
      if (mended === undefined) return expect(own.every(({ fix }) => fix === undefined)).toBe(true);
      expect(runFixture(mended).filter(one => one.fix !== undefined)).toEqual([]);
      const comments = (of: string) =>
        findComments(sourceFile(EXAMPLE, of)).filter(one => !one.text.includes('ignore'));
      expect(comments(mended)).toHaveLength(comments(text).length);
    },
  );

  it.each(kinds)('$code is mended by its good example, which raises nothing', ({ code }) => {
    expect(printFindings(runFixture(fixture(code, 'good.yaml'), code))).toBe('');
  });
});
