import { describe, expect, it } from 'vitest';
import { linkBeside } from '../link/link-texts.js';

// What a reviewer says of policies as admins write them: the rules should say it, too, and nothing that he would shake his head at.

/** The messages of a rule for documents beside the base project. */
function said(code: string, text: string): readonly string[] {
  const { findings } = linkBeside(text, code);
  return findings.filter(one => one.span?.file.path === 'sample.yaml').map(one => one.message);
}

const process = (items: string, head = '') =>
  `kind: EntitlementProcess\nname: sample\nobject: Case\n${head}milestones:\n${items}`;

describe('an item for each priority', () => {
  const items = process(`
  - {milestone: first-response, id: urgent, when: 'priority >= "High"', target: 1h}
  - {milestone: first-response, id: others, when: 'priority in ["Low", "Medium"]', target: 4h}
  - {milestone: resolution, target: 2bd}
`);
  const RAISE = 'kind: Action\nname: raise\ntype: updateField\nset: {priority: Critical}\n---\n';

  it('forgets the blank, also where the actions of another process set the field', () => {
    const gap = ['a Case with no priority gets no `first-response`'];
    expect(said('milestone-coverage-gap', items)).toEqual(gap);
    expect(said('milestone-coverage-gap', RAISE + items)).toEqual(gap);
  });

  it('is let be where an action of the process itself sets the field: the record may get the other item yet', () => {
    const raising = items.replace(
      'target: 2bd',
      'target: 2bd, actions: {violation: [{offset: 0m, do: [raise]}]}',
    );
    expect(said('milestone-coverage-gap', RAISE + raising)).toEqual([]);
  });
});

describe('an item for each stretch of a number', () => {
  const aged = (first: string, second: string) =>
    said(
      'process-coverage-gap',
      process(`
  - {milestone: resolution, id: a, when: '${first}', target: 4h}
  - {milestone: resolution, id: b, when: '${second}', target: 8h}
`),
    );

  it('leaves out no count that there is: nothing is older than it can be', () => {
    expect(aged('age > 0', 'age == 0 || age == null')).toEqual([]);
    expect(aged('age >= 2', 'age < 2 && age >= 0 || age == null')).toEqual([]);
  });

  it('leaves out the blank, or a number below zero where one is spoken of', () => {
    expect(aged('age > 0', 'age == 0')).toEqual(['a Case with no age gets no milestone of `sample`']);
    expect(aged('age > -2', 'age == null')).toEqual(['a Case with age `-2` gets no milestone of `sample`']);
  });
});

describe('a clock that is held until its milestone is completed', () => {
  const item = (rest: string) => process(`  - {milestone: resolution, target: 4h, ${rest}}\n`);

  it('never moves, though the pause ends with the milestone', () => {
    const until = `completeWhen: 'firstRepliedAt != null', pauseWhen: 'firstRepliedAt == null'`;
    expect(said('milestone-always-paused', item(until))).toEqual([
      '`resolution` is paused whenever it applies',
    ]);
    const once = `completeWhen: 'firstRepliedAt != null', pauseWhen: 'firstRepliedAt == null && type == "Question"'`;
    expect(said('milestone-always-paused', item(once))).toEqual([]);
  });

  it('never moves where the process is stopped for as long', () => {
    const open = `completeWhen: 'status in ["Working", "Closed"]'`;
    const stopped = process(
      `  - {milestone: resolution, target: 4h, ${open}}\n`,
      `stopWhen: 'status != "Working"'\n`,
    );
    expect(said('milestone-starts-stopped', stopped)).toEqual([
      'whenever `resolution` applies, the process is stopped',
    ]);
  });

  it('is not held by a pause that is true of completed milestones alone', () => {
    const late = `completeWhen: 'status in ["Working", "Closed"]', pauseWhen: 'status == "Working"'`;
    expect(said('pause-without-effect', item(late))).toEqual([
      'this pause does nothing: whenever it is true, `resolution` is completed',
    ]);
  });
});

describe('a better service level', () => {
  const offer = (level: string, item: string, entry = '') => `---
kind: EntitlementProcess
name: ${level.toLowerCase()}
object: Case
${entry}milestones: [${item}]
---
kind: EntitlementTemplate
name: template-${level.toLowerCase()}
process: ${level.toLowerCase()}
serviceLevel: ${level}
`;
  const levels =
    'kind: ObjectType\nname: Entitlement\nfields: {serviceLevel: {type: picklist, values: [Standard, Premium], ranked: true}}\n';
  const slower = (standard: string, premium: string) =>
    said('service-level-slower', levels + standard + premium).length > 0;
  const fromProcess = offer('Standard', '{milestone: resolution, target: 8h, start: process}');
  const when = (condition: string) => `{milestone: resolution, when: '${condition}', target: 3bd}`;

  it('is slower also where one clock starts with the process and the other by a condition that is true from the beginning', () => {
    expect(slower(fromProcess, offer('Premium', when('priority >= "High"')))).toBe(true);
  });

  it('is not compared where the condition may come true later, on the record or at its entry', () => {
    expect(slower(fromProcess, offer('Premium', when('lastAgentReplyAt != null')))).toBe(false);
    const later = `entry: {when: 'lastAgentReplyAt != null'}\n`;
    expect(slower(fromProcess, offer('Premium', when('priority >= "High"'), later))).toBe(false);
  });
});
