import type { Finding } from '../diagnostic/finding.js';

/** The findings that were not made before: of another kind, at another place or in other words. */
export function newFindings(before: readonly Finding[], after: readonly Finding[]): readonly Finding[] {
  const known = new Set(before.map(keyOf));
  return after.filter(one => !known.has(keyOf(one)));
}

function keyOf({ kind, message, span }: Finding): string {
  return JSON.stringify([kind.code, message, span?.file.path, span?.start, span?.end]);
}
