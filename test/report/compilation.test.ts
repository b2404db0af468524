import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../src/base/canonical-json.js';
import { collectFindings } from '../../src/diagnostic/findings.js';
import type { Plan } from '../../src/plan/plan.js';
import { PROFILES } from '../../src/plan/semantics.js';
import type { CompilationReport } from '../../src/report/compilation/compilation-report.js';
import { COMPILATION_FORMATS } from '../../src/report/compilation/formats.js';
import { plain, sampleReport } from './sample-findings.js';

const plan: Plan = {
  version: 1,
  hash: 'sha256:0',
  builtWith: plain.builtWith,
  content: {
    project: {
      timeZone: 'UTC',
      queues: [],
      features: { entitlements: false, versioning: false, stoppedTime: false, milestoneFeed: false },
      milestoneTracker: 'business',
      semantics: PROFILES.milepost,
    },
    objectTypes: {},
    calendars: {},
    actions: {},
    processes: [],
    templates: {},
    entitlementPolicies: {},
  },
  origins: {},
};

const clean: CompilationReport = { files: 2, findings: collectFindings([]), plan };

describe('a compilation', () => {
  it.each([
    ['written', 'written to plan.json'],
    ['fresh', '✓ plan.json is what the policies compile to'],
    ['stale', '✗ plan.json is stale: run `milepost compile -o plan.json` and commit it'],
    ['missing', '✗ plan.json is missing: run `milepost compile -o plan.json` and commit it'],
  ] as const)('pretty: says that its file is %s', (state, words) => {
    const printed = COMPILATION_FORMATS.pretty({ ...clean, file: { path: 'plan.json', state } }, plain);
    expect(printed).toContain('✓ plan of 0 processes, 0 calendars, 0 actions  sha256:0\n');
    expect(printed).toContain(words);
  });

  it('pretty: under --quiet says only what is wrong', () => {
    const quiet = { ...plain, quiet: true };
    const state = (what: 'written' | 'stale') => ({ ...clean, file: { path: 'plan.json', state: what } });
    expect(COMPILATION_FORMATS.pretty(state('written'), quiet)).toBe('');
    expect(COMPILATION_FORMATS.pretty(state('stale'), quiet)).toMatch(/^✗ plan.json is stale/);
  });

  it('json: is the plan file itself, or the findings that keep it from being', () => {
    expect(COMPILATION_FORMATS.json(clean, plain)).toBe(canonicalJson(plan));
    expect(JSON.parse(COMPILATION_FORMATS.json(sampleReport, plain)).findings).toHaveLength(3);
  });
});
