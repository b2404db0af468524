import { describe, expect, it } from 'vitest';
import { linkBeside } from '../link/link-texts.js';

const CODE = 'actions-circular';

function action(name: string, set: string): string {
  return `kind: Action\nname: ${name}\ntype: updateField\nset: {${set}}\n---\n`;
}

/** The messages of the rule for a process beside the base project. */
function said(actions: string, items: string): readonly string[] {
  const text = `${actions}kind: EntitlementProcess\nname: sample\nobject: Case\nmilestones:\n${items}`;
  const { findings } = linkBeside(text, CODE);
  return findings.filter(one => one.span?.file.path === 'sample.yaml').map(one => one.message);
}

const ASK = action('ask', 'type: Question');
const SOLVE = action('solve', 'type: Problem');

describe('actions-circular', () => {
  it('sees an item that its own violation and success actions drive round (S33)', () => {
    const item = (milestone: string) => `
  - milestone: ${milestone}
    when: 'type == "Question"'
    completeWhen: 'type == "Problem"'
    target: 1h
    actions: {success: [ask], violation: [{offset: 0m, do: [solve]}]}
`;
    expect(said(ASK + SOLVE, item('next-update'))).toEqual([
      '`solve` and `ask` bring each other about without end, for any Case',
    ]);
    // A milestone without recurrence completes once (S24).
    expect(said(ASK + SOLVE, item('resolution'))).toEqual([]);
  });

  const pair = (first: string, second: string) => `
  - milestone: first-response
    when: '${first}'
    target: 1h
    actions: {violation: [{offset: 0m, do: [solve]}]}
  - milestone: resolution
    when: '${second}'
    target: 1h
    actions: {warning: [{offset: 50%, do: [ask]}]}
`;

  it('sees a loop through several milestones, and tells for which records', () => {
    expect(said(ASK + SOLVE, pair('type == "Question" && age > 3', 'type == "Problem"'))).toEqual([
      '`solve` and `ask` bring each other about without end, for a Case with age `4`',
    ]);
  });

  it.each([
    ['no record can be in both places', 'type == "Question" && age > 3', 'type == "Problem" && age < 3'],
    ['the first stays as it is', 'age > 3', 'type == "Problem"'],
    ['the second never applies', 'type == "Question"', 'type == "Problem" && isClosed'],
  ])('is silent where %s', (_, first, second) => {
    expect(said(ASK + SOLVE, pair(first, second))).toEqual([]);
  });

  it('sees a loop of three, and tells of it once', () => {
    const set = (value: string) => action(value.toLowerCase(), `status: ${value}`);
    const item = (milestone: string, status: string, next: string) => `
  - milestone: ${milestone}
    when: 'status == "${status}"'
    target: 1h
    actions: {violation: [{offset: 0m, do: [${next}]}]}`;
    const items =
      item('first-response', 'New', 'working') +
      item('next-update', 'Working', 'escalated') +
      item('resolution', 'Escalated', 'new');
    expect(said(set('New') + set('Working') + set('Escalated'), items)).toEqual([
      '`working` and `escalated` and `new` bring each other about without end, for any Case',
    ]);
  });

  it('follows queues, too', () => {
    const routes = ['triage', 'tier-2']
      .map(queue => `kind: Action\nname: to-${queue}\ntype: route\nqueue: ${queue}\n---\n`)
      .join('');
    const item = (milestone: string, queue: string, next: string) => `
  - milestone: ${milestone}
    when: 'queue == "${queue}"'
    target: 1h
    actions: {violation: [{offset: 0m, do: [to-${next}]}]}`;
    const items = item('first-response', 'triage', 'tier-2') + item('resolution', 'tier-2', 'triage');
    expect(said(routes, items)).toHaveLength(1);
  });
});
