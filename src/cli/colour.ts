import picocolors from 'picocolors';
import { plainStyle, type Style } from '../report/style.js';
import type { Session } from './session.js';

/**
 * Colours for standard output: what `--color` or `--no-color` says, else none under `NO_COLOR`, some under `FORCE_COLOR`,
 * else as it is a terminal that knows them.
 */
export function styleOf(session: Session, wanted: boolean | undefined): Style {
  return (wanted ?? hasColour(session)) ? picocolors.createColors(true) : plainStyle;
}

function hasColour({ environment, stdout }: Session): boolean {
  if (environment.NO_COLOR) return false;
  const forced = environment.FORCE_COLOR;
  if (forced !== undefined && forced !== '') return forced !== '0' && forced !== 'false';
  return stdout.isTerminal && environment.TERM !== 'dumb';
}
