import { createHash } from 'node:crypto';
import type { Finding } from '../../diagnostic/finding.js';
import { lineText, positionAt } from '../../source/span.js';

/**
 * A name for each finding, in order, that stays the same when lines are added above it or a message is reworded: 64 hexadecimal
 * digits over the code, the file, the text of the line and the finding's number among those that agree in all three.
 */
export function fingerprints(findings: readonly Finding[]): string[] {
  const seen = new Map<string, number>();
  return findings.map(({ kind, span }) => {
    const line = span ? lineText(span.file, positionAt(span.file, span.start).line).trim() : '';
    const identity = JSON.stringify([kind.code, span?.file.path ?? '', line]);
    const number = seen.get(identity) ?? 0;
    seen.set(identity, number + 1);
    return createHash('sha256').update(`${identity}${number}`).digest('hex');
  });
}
