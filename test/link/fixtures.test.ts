import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { LINK_KINDS } from '../../src/link/codes.js';
import { RULES } from '../../src/lint/rules.js';
import { linkBeside } from './link-texts.js';

const FINDINGS = path.resolve(import.meta.dirname, '../findings');

/** Rules of a preset are silent until a project extends it: test/lint shows those. */
const RULES_FOR_ALL = RULES.filter(({ preset }) => preset === undefined);
const CODES = [...LINK_KINDS, ...RULES_FOR_ALL].map(kind => kind.code);

function fixture(code: string, name: 'bad' | 'good'): string {
  return readFileSync(path.join(FINDINGS, code, `${name}.yaml`), 'utf8');
}

describe('findings of linking and linting', () => {
  it('have codes of their own, each with a fixture', () => {
    expect(new Set(CODES).size).toBe(CODES.length);
    expect(CODES.filter(code => !existsSync(path.join(FINDINGS, code, 'bad.yaml')))).toEqual([]);
  });

  it.each(CODES)('%s is raised by its bad fixture alone', code => {
    const codes = linkBeside(fixture(code, 'bad'), code).findings.map(one => one.kind.code);
    expect([...new Set(codes)]).toEqual([code]);
  });

  it.each(CODES)('%s is mended in its good fixture', code => {
    expect(linkBeside(fixture(code, 'good'), code).faults).toEqual([]);
  });

  it('has nothing to say of the base project', () => {
    const faults = CODES.flatMap(code => linkBeside('', code).faults);
    expect(faults.filter(fault => !fault.startsWith('document-empty'))).toEqual([]);
  });
});
