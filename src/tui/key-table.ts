import type { Key } from 'ink';

/** What some keys do; help and footer are printed from the same table that the keys are looked up in. */
export interface KeyBinding<Action> {
  /** Names as `keyNames` gives them. */
  readonly keys: readonly string[];
  /** The keys as a person reads them. */
  readonly label: string;
  /** What they do, in a few words. */
  readonly does: string;
  readonly action: Action;
  /** Whether the footer names them; help always does. */
  readonly inFooter?: boolean;
}

/** The bindings of a screen, in the order in which help lists them. */
export type KeyTable<Action> = readonly KeyBinding<Action>[];

/** The first binding of a key in tables that are looked through in order. */
export function findBinding<Action>(
  tables: readonly KeyTable<Action>[],
  key: string,
): KeyBinding<Action> | undefined {
  return tables.flat().find(({ keys }) => keys.includes(key));
}

/** The help line that tables print: the most wanted keys and what they do. */
export function footerLine(tables: readonly KeyTable<unknown>[]): string {
  return tables
    .flat()
    .filter(({ inFooter }) => inFooter)
    .map(({ label, does }) => `${label} ${does}`)
    .join('  ');
}

const SPECIAL = [
  ['upArrow', 'up'],
  ['downArrow', 'down'],
  ['leftArrow', 'left'],
  ['rightArrow', 'right'],
  ['pageUp', 'page-up'],
  ['pageDown', 'page-down'],
  ['home', 'home'],
  ['end', 'end'],
  ['return', 'enter'],
  ['escape', 'esc'],
  ['backspace', 'backspace'],
  ['delete', 'backspace'],
] as const satisfies readonly (readonly [keyof Key, string])[];

const CONTROL: Readonly<Record<string, string>> = {
  '\r': 'enter',
  '\n': 'enter',
  '\t': 'tab',
  '\u001b': 'esc',
  '\u007f': 'backspace',
  '\u0003': 'ctrl-c',
};

/** The names of the keys in one piece of input: fast typing and pasting bring several characters at once. */
export function keyNames(input: string, key: Key): readonly string[] {
  const special = SPECIAL.find(([flag]) => key[flag]);
  if (special !== undefined) return [special[1]];
  if (key.tab) return [key.shift ? 'shift-tab' : 'tab'];
  if (key.ctrl) return [`ctrl-${input}`];
  return [...input].map(character => CONTROL[character] ?? controlName(character) ?? character);
}

/** `ctrl-u` of the character that it sends, where it comes in one piece with others. */
function controlName(character: string): string | undefined {
  const code = character.charCodeAt(0);
  return code >= 1 && code <= 26 ? `ctrl-${String.fromCharCode(96 + code)}` : undefined;
}
