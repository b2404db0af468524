import { describe, expect, it } from 'vitest';
import { linkBeside } from '../link/link-texts.js';
import { hours, is, milestone, process, within } from '../simulate/plan-builder.js';
import { caseOf, set, simulate } from '../simulate/run.js';

/** Whether the rule speaks of an item, which may stand after others; its milestone recurs unless another is named. */
function said(item: string, before = '', name = 'next-update'): boolean {
  const text = `kind: Action
name: answer-is-out
type: updateField
set: {status: New}
---
kind: EntitlementProcess
name: sample
object: Case
milestones:
${before}  - {milestone: ${name}, id: sample, target: 4h, ${item}}
`;
  const { findings } = linkBeside(text, 'milestone-completes-again');
  return findings.some(one => one.message.startsWith('`sample`'));
}

const WAITING = `completeWhen: 'status == "Waiting on Customer"'`;

describe('milestone-completes-again', () => {
  it('speaks of what the engine does: each later change is a promise kept (S24)', () => {
    const item = milestone('update', {
      recurrence: 'independent',
      completeWhen: is('status', 'Waiting'),
      target: within(hours(4)),
    });
    const ran = simulate(
      { processes: [process([item])] },
      caseOf('Mon 09:00', [
        ['Mon 10:00', set({ status: 'Waiting' })],
        ['Mon 11:00', set({ priority: 'Low' })],
        ['Mon 12:00', set({ priority: 'High' })],
      ]),
      'Mon 13:00',
    );
    expect(ran.states('update').slice(0, 3)).toEqual(['1 completed', '2 completed', '3 completed']);
    expect(said(WAITING)).toBe(true);
  });

  it.each([
    ['its condition ends with its completion', `when: 'status != "Waiting on Customer"', ${WAITING}`],
    ['it compares with its start', `completeWhen: 'lastAgentReplyAt > startedAt'`],
    ['records leave the process then', `completeWhen: 'status == "Closed"'`],
    ['it is completed whenever it starts', `when: 'status == "Waiting on Customer"', ${WAITING}`],
    ['its completion sets the field', `${WAITING}, actions: {success: [answer-is-out]}`],
    ['nothing but an event completes it', `when: 'isEscalated'`],
  ])('is silent where %s', (_, item) => {
    expect(said(item)).toBe(false);
  });

  it('is silent where another item of the milestone starts instead', () => {
    const other = `  - {milestone: next-update, id: other, when: 'status == "Waiting on Customer"', target: 8h}\n`;
    expect(said(WAITING, other)).toBe(false);
    expect(said(WAITING, other.replace('next-update', 'resolution'))).toBe(true);
  });

  it('is silent of a milestone that occurs once', () => {
    expect(said(WAITING, '', 'resolution')).toBe(false);
  });
});
