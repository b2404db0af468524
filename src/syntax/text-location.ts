import type { SourceFile } from '../source/source-file.js';
import type { Location } from './location.js';

/** The place of a text that is a whole file by itself, such as a flag of the command line: it has no parts. */
export function textLocation(file: SourceFile): Location {
  const whole = () => ({ file, start: 0, end: file.text.length });
  const at: Location = {
    path: [],
    child: () => at,
    key: whole,
    value: whole,
    via: () => [],
    text: (start, end) => ({ file, start, end }),
  };
  return at;
}
