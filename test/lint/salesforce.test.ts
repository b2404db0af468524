import { expect, it } from 'vitest';
import { BASE, linkBeside, linkTexts, readTexts } from '../link/link-texts.js';

const PROCESS = `kind: EntitlementProcess
name: p
object: Case
duration: 30d
milestones:
  - milestone: resolution
    target: 4h
    pauseWhen: 'status == "Waiting on Customer"'
    actions: {warning: [{offset: 50%, do: [page-lead]}, {offset: -15m, do: [page-lead]}]}
`;

it('salesforce-undeployable names what the platform has no counterpart of, under its preset only', () => {
  const { 'milepost.yaml': manifest = '', ...policies } = readTexts(BASE);
  const { faults } = linkTexts(
    { ...policies, 'sample.yaml': PROCESS },
    `${manifest}\nlint: {extends: [salesforce]}\n`,
    'all',
  );
  expect(faults.filter(one => one.startsWith('salesforce')).slice(-3)).toEqual([
    'salesforce-undeployable@duration',
    'salesforce-undeployable@pauseWhen',
    'salesforce-undeployable@50%',
  ]);
  expect(linkBeside(PROCESS, 'all').faults.filter(one => one.startsWith('salesforce'))).toEqual([]);
});
