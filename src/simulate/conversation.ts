import type { Value } from '../condition/expression.js';
import type { Instant } from '../time/instant.js';
import { type History, newestIn, put } from './history.js';
import { ENGINE_SLOT } from './slots.js';
import type { CaseTimeline } from './timeline.js';

/** A message of a timeline. */
export interface Message {
  readonly from: 'customer' | 'agent' | 'bot';
  readonly public: boolean;
}

const { firstRepliedAt, lastAgentReplyAt, lastCustomerMessageAt, oldestUnansweredAt } = ENGINE_SLOT;

/** Puts the conversation's fields of a new record: creation by a customer is the first customer message, by an agent it is none (S50). */
export function openConversation(history: History, { createdBy, createdAt }: CaseTimeline): void {
  const message = createdBy === 'customer' ? createdAt : null;
  put(history, firstRepliedAt, null);
  put(history, lastAgentReplyAt, null);
  put(history, lastCustomerMessageAt, message);
  put(history, oldestUnansweredAt, message);
}

/** What a message changes (S50): bots and notes change nothing. */
export function hear(history: History, message: Message, at: Instant): Readonly<Record<string, Value>> {
  if (!message.public || message.from === 'bot') return {};
  if (message.from === 'customer') {
    return { lastCustomerMessageAt: at, oldestUnansweredAt: newestIn(history, oldestUnansweredAt) ?? at };
  }
  return {
    firstRepliedAt: newestIn(history, firstRepliedAt) ?? at,
    lastAgentReplyAt: at,
    oldestUnansweredAt: null,
  };
}
