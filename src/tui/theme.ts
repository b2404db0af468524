import type { Tone } from '../report/workbench/tone.js';

/** How a text is dressed, in the words of Ink's `Text`. */
export interface Dress {
  readonly color?: string;
  readonly bold?: boolean;
  readonly dimColor?: boolean;
  readonly inverse?: boolean;
}

/** What each kind of text is dressed in. A glyph or a word always says the same, so that no colour is needed. */
export interface Theme {
  readonly name: ThemeName;
  readonly tones: Readonly<Record<Tone, Dress>>;
  readonly heading: Dress;
  readonly selected: Dress;
  /** The tab one is on, and the cursor of a chart. */
  readonly accent: Dress;
  readonly plain: Dress;
}

/** The names of the themes. */
export type ThemeName = 'dark' | 'light' | 'mono' | 'high-contrast';

const dark: Theme = {
  name: 'dark',
  tones: {
    good: { color: 'green' },
    bad: { color: 'red', bold: true },
    open: { color: 'cyan' },
    quiet: { dimColor: true },
  },
  heading: { dimColor: true },
  selected: { inverse: true },
  accent: { color: 'yellow', bold: true },
  plain: {},
};

const light: Theme = {
  ...dark,
  name: 'light',
  tones: { ...dark.tones, open: { color: 'blue' } },
  accent: { color: 'magenta', bold: true },
};

const mono: Theme = {
  ...dark,
  name: 'mono',
  tones: { good: {}, bad: { bold: true }, open: {}, quiet: { dimColor: true } },
  accent: { bold: true },
};

/** Nothing is dimmed, and what is selected or stands out is turned round. */
const highContrast: Theme = {
  name: 'high-contrast',
  tones: {
    good: { color: 'greenBright', bold: true },
    bad: { color: 'redBright', bold: true },
    open: { color: 'cyanBright', bold: true },
    quiet: {},
  },
  heading: { bold: true },
  selected: { inverse: true, bold: true },
  accent: { color: 'yellowBright', bold: true },
  plain: {},
};

/** Every theme by its name. */
export const THEMES: Readonly<Record<ThemeName, Theme>> = {
  dark,
  light,
  mono,
  'high-contrast': highContrast,
};

const AFTER: Readonly<Record<ThemeName, ThemeName>> = {
  dark: 'light',
  light: 'mono',
  mono: 'high-contrast',
  'high-contrast': 'dark',
};

/** The names of all themes, in the order of `nextTheme`. */
export const THEME_NAMES: readonly ThemeName[] = ['dark', 'light', 'mono', 'high-contrast'];

/** The theme that follows another, round and round. */
export function nextTheme(name: ThemeName): ThemeName {
  return AFTER[name];
}

/** The theme to begin with: no colour under `NO_COLOR`, else by the background that `COLORFGBG` tells of (7 and 9 to 15 are light). */
export function chooseTheme(environment: Readonly<Record<string, string | undefined>>): ThemeName {
  const { NO_COLOR, COLORFGBG } = environment;
  if (NO_COLOR) return 'mono';
  const background = Number(COLORFGBG?.split(';').at(-1) || Number.NaN);
  return background === 7 || background > 8 ? 'light' : 'dark';
}
