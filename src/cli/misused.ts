import type { Findings } from '../diagnostic/findings.js';

/** Whether an error stands in a flag, rather than in a file: then the command line cannot be used as it is. */
export function isMisused({ shown }: Findings): boolean {
  return shown.some(({ severity, span }) => severity === 'error' && span?.file.path.startsWith('--'));
}
