import { builtWith } from '../app/package-files.js';
import type { Findings } from '../diagnostic/findings.js';
import { plainStyle } from '../report/style.js';
import type { Session } from './session.js';

/** Prints findings to standard error, where standard output is for rows. */
export async function printFindingsOnly(findings: Findings, { stderr }: Session): Promise<void> {
  const { findingBlocks } = await import('../report/findings/pretty.js');
  const context = { style: plainStyle, width: stderr.width, quiet: false, builtWith: builtWith() };
  stderr.write(`${findingBlocks(findings, context).join('\n').trimEnd()}\n`);
}
