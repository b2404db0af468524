import { withThousands } from '../report/counted.js';
import type { Output } from './session.js';

const BAR_WIDTH = 24;

/** How far a long piece of work is. */
export interface Progress {
  /** Shows that a share of the work is done, from 0 to 1, and how many things that is. */
  show(share: number, count: number, noun: string): void;
  /** Takes the bar off the screen. */
  clear(): void;
}

/** A bar on one line of a terminal, drawn anew when its look changes; on anything else nothing at all. */
export function progressBar(output: Output, quiet: boolean): Progress {
  if (quiet || !output.isTerminal) return { show: () => {}, clear: () => {} };
  let shown = '';
  return {
    show: (share, count, noun) => {
      const percent = Math.floor(Math.min(1, Math.max(0, share)) * 100);
      const full = Math.round((percent * BAR_WIDTH) / 100);
      const look = `${'█'.repeat(full)}${'░'.repeat(BAR_WIDTH - full)} ${String(percent).padStart(3)} %`;
      if (look === shown) return;
      shown = look;
      output.write(`\r${look}  ${withThousands(count)} ${noun}\u001b[K`);
    },
    clear: () => {
      if (shown !== '') output.write('\r\u001b[K');
      shown = '';
    },
  };
}
