import { expect, it } from 'vitest';
import { check } from '../../src/app/check.js';
import { temporaryFolder } from '../app/temporary-project.js';

/** Close to the largest file that is read: whatever grows with the square of it takes longer than a test may. */
const LENGTH = 900_000;

/** Where milepost looks into a text with a pattern or a reader of its own, and what would make a careless one look again and again. */
const ATTACKS: readonly (readonly [where: string, unit: string, document: (text: string) => string])[] = [
  ['a value without quotes', '_', text => `kind: Milestone\nname: a\nx-a: 1${text}x\n`],
  ['a value without quotes', '1:', text => `kind: Milestone\nname: a\nx-a: ${text}x\n`],
  ['a text with fields', '${', text => `kind: Action\nname: a\ntype: notify\nto: [a]\ntext: '${text}'\n`],
  ['a name', 'a-', text => `kind: Milestone\nname: '${text}'\n`],
  ['hours', '08:00-09:00, ', text => `kind: BusinessHours\nname: a\ntimeZone: UTC\nweek: {mon: '${text}'}\n`],
  ['a condition', '(', text => `kind: ObjectType\nname: Case\nfields: {}\nclosedWhen: '${text}'\n`],
  ['an ignore', ': ', text => `kind: Milestone\nname: a # milepost-ignore a${text}\n`],
];

it.each(ATTACKS)(
  '%s of nearly a megabyte of %j is read in time that grows with its length',
  (_, unit, document) => {
    const text = unit.repeat(LENGTH / unit.length);
    const folder = temporaryFolder({ 'milepost.yaml': 'version: 1\n', 'policies/a.yaml': document(text) });
    expect(check(folder, {}).files).toBe(2);
  },
);
