import type { Setting } from '../change/setting.js';
import { textElsewhere } from '../source/source-file.js';
import { InputError } from './input-error.js';

/** What findings call the place of a change that is written on the command line. */
export const SET_FLAG = '--set';

/** The most variants that one run tries. */
const MOST_VARIANTS = 100;

/**
 * The variants that `PATH=VALUE[,VALUE…]` texts ask for: one for every combination of their values, the last one changing fastest. Nothing
 * after the `=` takes the value out. Throws an InputError for a text without `=`, and for too many combinations.
 */
export function readSettings(texts: readonly string[]): readonly (readonly Setting[])[] {
  const variants = texts.reduce<readonly (readonly Setting[])[]>(
    (before, text) => {
      const choices = settingsOf(text);
      if (before.length * choices.length > MOST_VARIANTS) {
        throw new InputError(
          `the values of \`--set\` make more than ${MOST_VARIANTS} combinations`,
          'name fewer values, or try one path after the other',
        );
      }
      return before.flatMap(settings => choices.map(one => [...settings, one]));
    },
    [[]],
  );
  return texts.length === 0 ? [] : variants;
}

/** The settings of one text, one for each of its values. */
function settingsOf(text: string): readonly Setting[] {
  const unquoted = /^(?:"(?:[^"\\]|\\.)*"|[^"=])*/.exec(text)?.[0].length ?? 0;
  const equals = text[unquoted] === '=' ? unquoted : text.indexOf('=');
  if (equals < 0) {
    throw new InputError(
      `\`${text}\` sets nothing`,
      'write PATH=VALUE, such as `businessHours.emea.week.sat=09:00-13:00`',
    );
  }
  const file = textElsewhere(SET_FLAG, text);
  const path = text.slice(0, equals).trim();
  const pathSpan = { file, start: 0, end: equals };
  return valuesOf(text, equals + 1).map(([start, end]) => {
    const value = text.slice(start, end);
    return {
      path,
      value: value === '' ? { kind: 'nothing' } : { kind: 'text', text: value },
      pathSpan,
      valueSpan: { file, start, end },
    };
  });
}

const CLOSING: Readonly<Record<string, string>> = { '[': ']', '{': '}', '(': ')' };

/** The stretches between the commas that stand in no quotes and no brackets; all as one where brackets or quotes stay open. */
function valuesOf(text: string, from: number): readonly (readonly [number, number])[] {
  const values: [number, number][] = [];
  const open: string[] = [];
  let start = from;
  for (let at = from; at < text.length; at++) {
    const character = text[at] ?? '';
    const quote = open.at(-1);
    if (quote === '"' || quote === "'") {
      if (character === quote) open.pop();
    } else if (character === '"' || character === "'") open.push(character);
    else if (character in CLOSING) open.push(CLOSING[character] ?? '');
    else if (character === quote) open.pop();
    else if (character === ',' && open.length === 0) {
      values.push(trimmed(text, start, at));
      start = at + 1;
    }
  }
  values.push(trimmed(text, start, text.length));
  return open.length > 0 ? [trimmed(text, from, text.length)] : values;
}

function trimmed(text: string, from: number, to: number): [number, number] {
  let [start, end] = [from, to];
  while (start < end && text[start] === ' ') start++;
  while (end > start && text[end - 1] === ' ') end--;
  return [start, end];
}
