import { safeLines } from './safe-text.js';

/** Pretty JSON with a final newline. Members keep their order; characters that could steer a terminal are written as escapes. */
export function jsonOutput(value: unknown): string {
  return `${safeLines(JSON.stringify(value, null, 2))}\n`;
}
