/**
 * What led to a step of the run. A timeline event is nobody's consequence and has depth 0; every trigger, action
 * and wake is one step further than what brought it about, however much time lies between (S33).
 */
export interface Cause {
  readonly depth: number;
  /** The milestone or action, as a finding names it. */
  readonly name: string;
  readonly before?: Cause;
}

/** The most steps that may follow from one event by themselves (S33). */
export const CHAIN_LIMIT = 100;

/** The most steps of all chains together between two events: no policy keeps a run busy for ever. */
export const STEP_LIMIT = 10_000;

/** The cause of what a timeline event brings about. */
export const EVENT: Cause = { depth: 0, name: 'event' };

/** A step that follows from another. */
export function following(before: Cause, name: string): Cause {
  return { depth: before.depth + 1, name, before };
}

/** The names that take part in the end of a chain, each once, sorted: of a loop, its members. */
export function membersOf(cause: Cause): string[] {
  const names = new Set<string>();
  let link: Cause | undefined = cause;
  for (let steps = 0; link !== undefined && link !== EVENT && steps < CHAIN_LIMIT / 2; steps++) {
    names.add(link.name);
    link = link.before;
  }
  return [...names].sort();
}
