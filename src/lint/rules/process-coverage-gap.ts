import { allOf, notOf } from '../../analysis/connect.js';
import { describeExample } from '../../analysis/describe-example.js';
import { findRecord } from '../../analysis/find-record.js';
import { ignoring } from '../../analysis/ignoring.js';
import { recordsOf } from '../../analysis/records.js';
import { plausibleRecords } from '../plausible.js';
import type { Rule } from '../rule.js';
import { stateFields } from '../state-fields.js';

/** A record that enters a process and gets nothing of it. */
export const processCoverageGap: Rule = {
  code: 'process-coverage-gap',
  severity: 'warning',
  summary: 'A record enters a process of which no milestone ever applies to it.',
  why: 'The record looks covered and has no target. Fields that say where a record stands may change and are left out; so are processes with one milestone, and numbers below zero where no condition names one.',
  visit: {
    process(process, say, project) {
      const { name, entry, milestones, at, object } = process;
      if (milestones.length < 2 || milestones.some(item => item.when === undefined)) return;
      const states = stateFields(process, project);
      const isState = (path: string): boolean => states.has(path);
      const whens = milestones.flatMap(item => (item.when ? [ignoring(item.when, isState)] : []));
      const records = recordsOf(object, project);
      const entering = entry.when && ignoring(entry.when, isState);
      const given = allOf(entering, plausibleRecords([entering, ...whens], records));
      const gap = findRecord(allOf(...whens.map(notOf)), records, given);
      if (gap.kind !== 'found') return;
      say(`${describeExample(gap.example)} gets no milestone of \`${name}\``, {
        span: at.child('milestones').key(),
        related: at.via(),
        help: 'add a milestone for such records, or keep them out with `entry: {when: …}`',
      });
    },
  },
};
