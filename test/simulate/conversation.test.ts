import { describe, expect, it } from 'vitest';
import type { Value } from '../../src/condition/expression.js';
import type { CaseTimeline } from '../../src/simulate/timeline.js';
import { milestone, process } from './plan-builder.js';
import { at, caseOf, message, set, simulate, words } from './run.js';

const plan = { processes: [process([milestone('resolution')])] };

/** The conversation's fields when a timeline has run: first reply, last reply, last customer message, oldest unanswered. */
function conversation(
  events: Parameters<typeof caseOf>[1],
  parts: Partial<CaseTimeline> = {},
  semantics = {},
) {
  const { fields } = simulate({ ...plan, semantics }, caseOf('Mon 09:00', events, parts)).result;
  const named = (value: Value | undefined) => (typeof value === 'number' ? words(value) : value);
  return {
    first: named(fields.firstRepliedAt),
    agent: named(fields.lastAgentReplyAt),
    customer: named(fields.lastCustomerMessageAt),
    unanswered: named(fields.oldestUnansweredAt),
  };
}

describe('the conversation (S50)', () => {
  it('S50: creation by a customer is the first customer message', () => {
    expect(conversation([])).toEqual({
      first: null,
      agent: null,
      customer: 'Mon 09:00',
      unanswered: 'Mon 09:00',
    });
  });

  it('S50: creation by an agent is no message and no reply', () => {
    expect(conversation([], { createdBy: 'agent' })).toEqual({
      first: null,
      agent: null,
      customer: null,
      unanswered: null,
    });
  });

  it('S50: a reply is a public message by a person of the support side', () => {
    expect(conversation([['Mon 10:00', message('agent')]])).toEqual({
      first: 'Mon 10:00',
      agent: 'Mon 10:00',
      customer: 'Mon 09:00',
      unanswered: null,
    });
  });

  it('S50: bots and notes are none', () => {
    const none = { first: null, agent: null, unanswered: 'Mon 09:00' };
    expect(conversation([['Mon 10:00', message('bot')]])).toMatchObject(none);
    expect(conversation([['Mon 10:00', message('agent', false)]])).toMatchObject(none);
  });

  it('S50: more customer messages do not move the oldest unanswered one', () => {
    expect(conversation([['Mon 10:00', message('customer')]])).toMatchObject({
      customer: 'Mon 10:00',
      unanswered: 'Mon 09:00',
    });
  });

  it('S50: it is the first customer message since the last reply', () => {
    const events = [
      ['Mon 10:00', message('agent')],
      ['Mon 11:00', message('customer')],
      ['Mon 12:00', message('customer')],
    ] as const;
    expect(conversation(events)).toMatchObject({ customer: 'Mon 12:00', unanswered: 'Mon 11:00' });
  });

  it('S50: the first public message of the support side is the first reply, asked or not', () => {
    const unasked = conversation([['Mon 10:00', message('agent')]], { createdBy: 'agent' });
    expect(unasked).toMatchObject({ first: 'Mon 10:00', unanswered: null });
  });

  it('S50: the first reply is set once, the last one moves', () => {
    const events = [
      ['Mon 10:00', message('agent')],
      ['Mon 11:00', message('agent')],
    ] as const;
    expect(conversation(events)).toMatchObject({ first: 'Mon 10:00', agent: 'Mon 11:00' });
  });

  it('S50: closing leaves the oldest unanswered message', () => {
    expect(conversation([['Mon 10:00', set({ status: 'Closed' })]]).unanswered).toBe('Mon 09:00');
  });

  it('S50: `firstRepliedAt` is set once per cycle', () => {
    const events = [
      ['Mon 10:00', message('agent')],
      ['Mon 11:00', set({ status: 'Closed' })],
      ['Mon 12:00', set({ status: 'New' })],
    ] as const;
    expect(conversation(events).first).toBe('Mon 10:00');
    expect(conversation(events, {}, { reopen: 'new-cycle' }).first).toBeNull();
    const again = [...events, ['Mon 13:00', message('agent')] as const];
    expect(conversation(again, {}, { reopen: 'new-cycle' }).first).toBe('Mon 13:00');
  });

  it('S50: `closedAt` is cleared on reopening', () => {
    const closing = [['Mon 11:00', set({ status: 'Closed' })]] as const;
    const { fields } = simulate(plan, caseOf('Mon 09:00', closing)).result;
    expect(fields).toMatchObject({ isClosed: true, closedAt: at('Mon 11:00') });
    const open = simulate(
      plan,
      caseOf('Mon 09:00', [...closing, ['Mon 12:00', set({ status: 'New' })]]),
    ).result;
    expect(open.fields).toMatchObject({ isClosed: false, closedAt: null });
  });
});
