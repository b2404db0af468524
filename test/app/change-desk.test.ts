import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/app/check.js';
import { exploreScenarios } from '../../src/app/explore.js';
import type { ChangeDesk } from '../../src/report/workbench/change-desk.js';
import { shippedProject } from './temporary-project.js';

const PREMIUM = 'policies/processes/premium.yaml';
const TARGET = 'processes.premium@1.milestones.first-response.target.values.High';
const LONGER = [{ path: TARGET, text: '4h' }];

function opened(): { readonly folder: string; readonly desk: ChangeDesk; premium(): string } {
  const folder = shippedProject();
  const desk = exploreScenarios(folder, { scenarios: ['missed-first-response'] }).workbench?.changes;
  if (desk === undefined) throw new Error('nothing ran');
  return { folder, desk, premium: () => readFileSync(path.join(folder, PREMIUM), 'utf8') };
}

describe('a desk for changes', () => {
  it('tells at once what a change does to the cases, and leaves the files alone', () => {
    const { desk, premium } = opened();
    const before = premium();
    const tried = desk.tryOut(LONGER);
    expect(tried.totals).toBe('attainment 66.66 % → 100.00 %');
    expect(tried.flips.map(one => [one.case, one.milestone, one.words, one.tone])).toEqual([
      ['unanswered', 'first-response', 'violated → met', 'good'],
    ]);
    expect(premium()).toBe(before);
  });

  it('says why a change cannot be run', () => {
    const { desk } = opened();
    expect(desk.tryOut([{ path: TARGET, text: 'soon' }]).findings.join()).toContain('`soon`');
    const lost = desk.tryOut([{ path: 'processes.premum.milestones.resolution.target', text: '1h' }]);
    expect(lost.findings.join()).toContain('`premum`');
  });

  it('writes the value alone into the file, with every comment kept', () => {
    const { desk, premium } = opened();
    const before = premium();
    expect(
      desk
        .diff(LONGER)[0]
        ?.lines.filter(({ kind }) => kind !== 'same')
        .map(one => one.text.trim()),
    ).toEqual(['values: {High: 2h, Low: 1bd}', 'values: {High: 4h, Low: 1bd}']);
    expect(desk.write(LONGER)).toBe(`written: ${PREMIUM}`);
    expect(premium()).toBe(before.replace('values: {High: 2h, Low: 1bd}', 'values: {High: 4h, Low: 1bd}'));
  });

  it('does not write over what somebody saved meanwhile', () => {
    const { folder, desk, premium } = opened();
    const saved = `${premium()}# my own\n`;
    writeFileSync(path.join(folder, PREMIUM), saved);
    expect(desk.write(LONGER)).toContain('changed meanwhile');
    expect(premium()).toBe(saved);
  });

  it('keeps changes as a WhatIf document that check has nothing against', () => {
    const { folder, desk } = opened();
    expect(desk.save('more-time', LONGER)).toContain('written: simulations/more-time.yaml');
    expect(desk.save('more-time', LONGER)).toContain('there is a');
    expect(desk.save('../more time', LONGER)).toContain('is no name');
    const { findings } = check(folder, { paths: [path.join(folder, 'simulations')] });
    expect(findings.shown.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});
