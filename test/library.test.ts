import { cpSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadProject } from '../src/app/load-project.js';
import { test } from '../src/app/test.js';
import { temporaryFolder } from './app/temporary-project.js';

const LIBRARY = path.resolve(import.meta.dirname, '../policies/library');

const { plan, findings, simulations } = loadProject(LIBRARY, {});
const process = plan?.content.processes.find(({ name }) => name === 'conversation');
const items = process?.milestones ?? [];

/** A project that includes the library's metrics as an installed package and brings what is its own. */
function including(caseType: string): string {
  const folder = temporaryFolder({
    'milepost.yaml': [
      'version: 1',
      'timeZone: Asia/Tokyo',
      'process: conversation',
      'paths: {policies: [policies, node_modules/milepost/policies/library/metrics]}',
    ].join('\n'),
    'policies/case.yaml': caseType,
    'policies/gold.yaml': [
      'kind: EntitlementTemplate',
      'name: gold',
      'process: conversation',
      'targets: {first-reply: 5m}',
    ].join('\n'),
  });
  const installed = path.join(folder, 'node_modules/milepost/policies/library/metrics');
  cpSync(path.join(LIBRARY, 'metrics'), installed, { recursive: true });
  return folder;
}

const CASE = readFileSync(path.join(LIBRARY, 'desk/case.yaml'), 'utf8');

describe('the library of conversation metrics', () => {
  it('has the seven metrics and group ownership, and no finding', () => {
    expect(findings).toEqual([]);
    expect(new Set(items.map(({ milestone }) => milestone))).toEqual(
      new Set([
        'first-reply',
        'next-reply',
        'periodic-update',
        'pausable-update',
        'requester-wait',
        'agent-work',
        'total-resolution',
        'group-ownership',
      ]),
    );
  });

  it('has a scenario for each metric that expects something of it', () => {
    const texts = new Map(
      readdirSync(path.join(LIBRARY, 'scenarios')).map(name => [
        path.basename(name, '.yaml'),
        readFileSync(path.join(LIBRARY, 'scenarios', name), 'utf8'),
      ]),
    );
    expect(texts.size).toBe(simulations.length);
    for (const { milestone, id } of items) {
      expect(texts.get(milestone)).toMatch(new RegExp(`(milestone|id): (${milestone}|${id})\\b`));
    }
  });

  it('passes its scenarios', () => {
    const report = test(LIBRARY, {});
    expect(report.tests.filter(({ passed }) => !passed)).toEqual([]);
    expect(report.tests).toHaveLength(simulations.length);
  });

  it('tells of each metric in its README', () => {
    const readme = readFileSync(path.join(LIBRARY, 'README.md'), 'utf8');
    for (const { milestone } of items) expect(readme).toContain(`| \`${milestone}\` |`);
  });

  it('can be included by a project with a case of its own, and its targets overridden', () => {
    const project = loadProject(including(`${CASE}description: Ours.\n`), {});
    expect(project.findings.map(({ message }) => message)).toEqual([]);
    expect(project.plan?.content.templates.gold?.targets).toEqual({
      'first-reply': { kind: 'duration', amount: 5 * 60_000 },
    });
  });

  it('says what a case lacks that it is included for', () => {
    const project = loadProject(including(CASE.replaceAll('Pending', 'Waiting')), {});
    expect(project.plan).toBeUndefined();
    expect(project.findings.map(({ kind }) => kind.code)).toContain('picklist-value-unknown');
  });
});
