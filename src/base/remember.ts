/** Where answers are kept: a Map, or a WeakMap, which keeps them for as long as what was asked about is there. */
export interface Memory<Key, Answer> {
  readonly get: (key: Key) => Answer | undefined;
  readonly set: (key: Key, answer: Answer) => unknown;
}

/** The answer that is kept for a key; computed and kept when there is none. */
export function remember<Key, Answer extends NonNullable<unknown>>(
  memory: Memory<Key, Answer>,
  key: Key,
  compute: () => Answer,
): Answer {
  const before = memory.get(key);
  if (before !== undefined) return before;
  const answer = compute();
  memory.set(key, answer);
  return answer;
}
