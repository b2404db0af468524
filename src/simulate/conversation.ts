import type { Value } from '../condition/expression.js';
import type { Instant } from '../time/instant.js';
import { type History, valueIn } from './history.js';
import type { CaseTimeline } from './timeline.js';

/** A message of a timeline. */
export interface Message {
  readonly from: 'customer' | 'agent' | 'bot';
  readonly public: boolean;
}

/** The conversation's fields of a new record: creation by a customer is the first customer message, by an agent it is none (S50). */
export function openConversation({ createdBy, createdAt }: CaseTimeline): Record<string, Value> {
  const message = createdBy === 'customer' ? createdAt : null;
  return {
    firstRepliedAt: null,
    lastAgentReplyAt: null,
    lastCustomerMessageAt: message,
    oldestUnansweredAt: message,
  };
}

/** What a message changes (S50): bots and notes change nothing. */
export function hear(history: History, message: Message, at: Instant): Record<string, Value> {
  if (!message.public || message.from === 'bot') return {};
  if (message.from === 'customer') {
    return {
      lastCustomerMessageAt: at,
      oldestUnansweredAt: valueIn(history, 'oldestUnansweredAt') ?? at,
    };
  }
  return {
    firstRepliedAt: valueIn(history, 'firstRepliedAt') ?? at,
    lastAgentReplyAt: at,
    oldestUnansweredAt: null,
  };
}
