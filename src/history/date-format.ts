/** The words among a source's `dateFormats` that stand for a whole notation. */
export const NAMED_FORMATS = ['iso', 'unix-seconds', 'unix-milliseconds'] as const;

/** A part of an instant that a format may tell. */
type Part =
  | 'year'
  | 'month'
  | 'day'
  | 'day of the year'
  | 'weekday'
  | 'hour'
  | 'hour of twelve'
  | 'half of the day'
  | 'minute'
  | 'second'
  | 'millisecond'
  | 'zone';

/** luxon's tokens, and the part that each tells. */
const TOKENS: ReadonlyMap<string, Part> = new Map([
  ...tokens('year', 'y yy yyyy'),
  ...tokens('month', 'M MM MMM MMMM L LL LLL LLLL'),
  ...tokens('day', 'd dd'),
  ...tokens('day of the year', 'o ooo'),
  ...tokens('weekday', 'E EEE EEEE c ccc cccc'),
  ...tokens('hour', 'H HH'),
  ...tokens('hour of twelve', 'h hh'),
  ...tokens('half of the day', 'a'),
  ...tokens('minute', 'm mm'),
  ...tokens('second', 's ss'),
  ...tokens('millisecond', 'S SSS u'),
  ...tokens('zone', 'Z ZZ ZZZ z'),
]);

/** What people who know other notations write, and how luxon writes it. */
const FOREIGN: Readonly<Record<string, string>> = {
  Y: 'the year is `yyyy`',
  D: 'the day of the month is `d` or `dd`',
  A: 'AM and PM are `a`',
  n: 'the minute is `m` or `mm`',
  i: 'the minute is `m` or `mm`',
  f: 'milliseconds are `SSS`',
  F: 'milliseconds are `SSS`',
  T: "a letter that stands as it is goes in single quotes: `'T'`",
};

const EXAMPLES = "write it in luxon's tokens, such as `d/M/yyyy HH:mm` or `yyyy-MM-dd'T'HH:mm:ss.SSSZZ`";

/** What is wrong with a date format, and what to do. */
export interface DateFormatFault {
  readonly message: string;
  readonly help: string;
}

/** Why a format of `dateFormats` cannot be used; `undefined` when it can. */
export function dateFormatFault(format: string): DateFormatFault | undefined {
  if (isNamedFormat(format)) return undefined;
  const used = tokensOf(format);
  const stranger = used.find(token => TOKENS.get(token) === undefined);
  if (format.includes('%')) return { message: '`%` belongs to another notation', help: EXAMPLES };
  if (stranger !== undefined) {
    const help = FOREIGN[stranger.charAt(0)] ?? EXAMPLES;
    return { message: `\`${stranger}\` is not a token of luxon`, help };
  }
  return partsFault(new Set(used.map(token => TOKENS.get(token)))) ?? repetitionFault(used);
}

/** Whether a text is one of `NAMED_FORMATS`. */
export function isNamedFormat(format: string): format is (typeof NAMED_FORMATS)[number] {
  return NAMED_FORMATS.some(name => name === format);
}

/** Whether instants written so carry their own offset or zone. */
export function tellsZone(format: string): boolean {
  return tokensOf(format).some(token => TOKENS.get(token) === 'zone');
}

function partsFault(parts: ReadonlySet<Part | undefined>): DateFormatFault | undefined {
  const missing = (what: string, token: string): DateFormatFault => ({
    message: `it does not tell the ${what}`,
    help: `the ${what} is ${token}`,
  });
  if (!parts.has('year')) return missing('year', '`yyyy`');
  if (!parts.has('day of the year') && !parts.has('month')) {
    return missing('month', '`M`, `MM` or `MMM`; a small `m` is the minute');
  }
  if (!parts.has('day of the year') && !parts.has('day')) return missing('day', '`d` or `dd`');
  if (parts.has('hour of twelve') && !parts.has('half of the day')) {
    return {
      message: 'an hour of twelve needs AM or PM',
      help: 'add `a`, or write the hour of the day as `H` or `HH`',
    };
  }
  if (parts.has('half of the day') && !parts.has('hour of twelve')) {
    return { message: 'AM and PM need an hour of twelve', help: 'write the hour as `h` or `hh`' };
  }
  return undefined;
}

function repetitionFault(used: readonly string[]): DateFormatFault | undefined {
  const parts = used.map(token => TOKENS.get(token));
  const repeated = used.find((_, index) => parts.indexOf(parts[index]) < index);
  if (repeated === undefined) return undefined;
  const message = `\`${repeated}\` tells the ${TOKENS.get(repeated)} a second time`;
  return { message, help: 'tell every part once' };
}

/** The runs of equal letters outside single quotes. */
function tokensOf(format: string): readonly string[] {
  return format.replaceAll(/'[^']*'/g, ' ').match(/([A-Za-z])\1*/g) ?? [];
}

function tokens(part: Part, texts: string): readonly (readonly [string, Part])[] {
  return texts.split(' ').map(text => [text, part]);
}
