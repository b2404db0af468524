import { remember } from './remember.js';

/** Makes something of each part once: parts that are alike as JSON get the same, so that of many few lie in memory. */
export function onceAlike<Part, Made extends NonNullable<unknown>>(
  make: (part: Part) => Made,
): (part: Part) => Made {
  const known = new Map<string, Made>();
  return part => remember(known, JSON.stringify(part), () => make(part));
}
