/** The whole sample as CSV. */
export function sampleLog(): string;
