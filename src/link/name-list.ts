import { suggest } from '../base/suggest.js';

const MOST_NAMED = 12;

/** Help for a name that is not known: what was probably meant, else what there is. `what` is the plural that introduces the list. */
export function didYouMean(written: string, known: Iterable<string>, what: string): string {
  const names = [...known];
  const meant = suggest(written, names);
  return meant === undefined ? `${what}: ${nameList(names)}` : `did you mean \`${meant}\`?`;
}

/** Names in backticks, separated by commas; after the first dozen only how many more. */
export function nameList(names: readonly string[]): string {
  if (names.length === 0) return 'none';
  const shown = names.slice(0, MOST_NAMED).map(name => `\`${name}\``);
  const more = names.length - shown.length;
  return more > 0 ? `${shown.join(', ')} and ${more} more` : shown.join(', ');
}
