import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/app/check.js';
import { pretty } from '../../src/report/findings/pretty.js';
import { plain } from '../report/sample-findings.js';

const TRAPS = path.join(import.meta.dirname, 'traps');
const GOLDEN = path.join(TRAPS, 'findings.out');
const CHAIN = 'policies/gold.yaml';

/** The chain with its first version no longer a default: while two are, there is no plan, and rules do not speak. */
function withOneDefault(): string {
  return readFileSync(path.join(TRAPS, CHAIN), 'utf8').replace('version: 1\ndefault: true\n', 'version: 1\n');
}

describe('the traps of real entitlement processes', () => {
  const asWritten = check(TRAPS, {});
  const mended = check(TRAPS, { overrides: new Map([[CHAIN, withOneDefault()]]) });

  it.each([
    ['a version chain with two defaults', 'default-version-repeated', asWritten],
    ['repeated milestones with overlapping conditions', 'milestone-items-overlap', mended],
    ['a warning that is longer than its target', 'warning-before-start', mended],
    ['a trigger without actions', 'trigger-without-actions', mended],
    ['two triggers at one offset', 'trigger-duplicate', mended],
    ['a target that is left over from a test', 'target-test-sized', mended],
    ['records that no milestone is for', 'process-coverage-gap', mended],
    ['a version that never gets a record', 'version-shadowed', mended],
    ['a milestone that the new version drops', 'milestone-dropped', mended],
    ['holidays that no business hours observe', 'holiday-calendar-unused', mended],
  ])('%s is found: %s', (_, code, { findings }) => {
    expect(findings.shown.map(({ kind }) => kind.code)).toContain(code);
  });

  it('are told of in these words', () => {
    const text = `As it is written:\n\n${pretty(asWritten, plain)}\nWith one default:\n\n${pretty(mended, plain)}`;
    if (process.env.MILEPOST_UPDATE === '1' || !existsSync(GOLDEN)) writeFileSync(GOLDEN, text);
    expect(text).toBe(readFileSync(GOLDEN, 'utf8'));
  });
});
