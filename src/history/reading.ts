import type { RowFaultKind } from './row-fault.js';

/** What was read from a row, or why it cannot be. */
export type Reading<Content> = { readonly value: Content } | Refusal;

/** Why a row cannot be taken, as the message of a finding. */
export interface Refusal {
  readonly refused: RowFaultKind;
  readonly reason: string;
}

/** Whether a reading failed. */
export function isRefusal(reading: object): reading is Refusal {
  return 'refused' in reading;
}

/** A text of the log as a message shows it. */
export function shown(text: string): string {
  return `\`${text.length > 60 ? `${text.slice(0, 60)}…` : text}\``;
}
