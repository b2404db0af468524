/** What a person who wrote a text in the wrong form should do; undefined when there is nothing to say beyond the form itself. */
export type Hint = (text: string) => string | undefined;

const UNIT_WORDS: readonly (readonly [RegExp, string])[] = [
  [/\s*(?:business|working)[ -]?days?\b/gi, 'bd'],
  [/\s*(?:days?)\b/gi, 'd'],
  [/\s*(?:hours?|hrs?)\b/gi, 'h'],
  [/\s*(?:minutes?|mins?)\b/gi, 'm'],
  [/\s*(?:seconds?|secs?)\b/gi, 's'],
];

const DURATION = /^(?=\d)(?:\d{1,6}d)?(?:\d{1,6}h)?(?:\d{1,6}m)?(?:\d{1,6}s)?$/;
const SIGN = /^[+-]/;

/** Hints by the definition whose form the text misses. */
export const HINTS: Readonly<Record<string, Hint>> = {
  duration: durationHint,
  targetDuration: durationHint,
  measuredDuration: durationHint,
  warningOffset: warningHint,
  violationOffset: violationHint,
  momentInCase: text =>
    DURATION.test(text) ? `write \`+${text}\` for a time since the beginning` : instantHint(text),
  instant: instantHint,
  dateOrInstant: instantHint,
  date: dateHint,
  hoursText: hoursHint,
  hoursSpan: hoursHint,
  name: text => didYouMean(kebab(text), text),
  objectName: text => didYouMean(pascal(text), text),
  fieldName: text =>
    didYouMean(
      pascal(text).replace(/^./, first => first.toLowerCase()),
      text,
    ),
  weekdays: weekdaysHint,
  weekday: weekdaysHint,
  projectPath: () => 'write a path inside the project, relative to milepost.yaml, with forward slashes',
};

function didYouMean(corrected: string, text: string): string | undefined {
  return corrected !== '' && corrected !== text ? `did you mean \`${corrected}\`?` : undefined;
}

function kebab(text: string): string {
  return text
    .replace(/(?<=[a-z\d])(?=[A-Z])/g, '-')
    .toLowerCase()
    .replace(/[^a-z\d]+/g, '-')
    .replace(/^-|-$/g, '');
}

function pascal(text: string): string {
  return text
    .replace(/[^A-Za-z\d]+(.)?/g, (_, next: string | undefined) => (next ?? '').toUpperCase())
    .replace(/^[^A-Za-z]+/, '')
    .replace(/^./, first => first.toUpperCase());
}

/** The text with words such as `hours` turned into units, and decimal hours into minutes. */
function withUnits(text: string): string {
  const units = UNIT_WORDS.reduce((words, [word, unit]) => words.replace(word, unit), text.trim());
  return units
    .replace(/(?<=[dhms])\s+(?=\d)/gi, '')
    .replace(/(?<=\d)\s+(?=[dhms])/gi, '')
    .replace(/^(\d{1,4})\.(\d{1,2})h$/i, (_, hours: string, part: string) => {
      return `${Number(hours) === 0 ? '' : `${hours}h`}${Math.round(Number(`0.${part}`) * 60)}m`;
    })
    .toLowerCase();
}

function durationHint(text: string): string | undefined {
  if (/^0*bd$/.test(text) || /^(?:0+[dhms])+$/.test(text)) return 'it must be longer than zero';
  if (/^\d+bd$/.test(text)) return 'business days (`bd`) stand in the target of a milestone only';
  if (/^\d{1,6}$/.test(text)) return `say the unit: \`${text}m\` for minutes, \`${text}h\` for hours`;
  const corrected = withUnits(text);
  return DURATION.test(corrected) || /^[1-9]\d*bd$/.test(corrected) ? didYouMean(corrected, text) : undefined;
}

function warningHint(text: string): string | undefined {
  const bare = withUnits(text).replace(SIGN, '');
  if (/^\d+%$/.test(bare)) return 'a warning comes before the target: a share of it below 100%';
  if (/^(?:0+[dhms])+$/.test(bare)) return 'a warning comes before the target, not at it';
  return DURATION.test(bare) ? `a warning comes before the target: write \`-${bare}\`` : undefined;
}

function violationHint(text: string): string | undefined {
  const bare = withUnits(text).replace(SIGN, '');
  if (/^\d+%$/.test(bare)) return 'a violation comes at the target or after it: 100% and more';
  return DURATION.test(bare) ? `a violation comes at the target or after it: write \`+${bare}\`` : undefined;
}

function dateHint(text: string): string | undefined {
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return 'there is no such day in the calendar';
  if (/^\d{4}-\d\d-\d\dT/.test(text)) return `write the date alone: \`${text.slice(0, 10)}\``;
  return 'write year, month and day: `2026-12-25`';
}

function instantHint(text: string): string | undefined {
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return `add the time: \`${text}T09:00\``;
  const corrected = text.replace(/^(\d{4}-\d\d-\d\d) +(?=\d\d:)/, '$1T').replace(/ +(?=[+-]\d|Z$)/, '');
  return corrected === text ? 'write date and time: `2026-03-06T16:30`' : `did you mean \`${corrected}\`?`;
}

function hoursHint(text: string): string | undefined {
  const times = [...text.matchAll(/(\d+):(\d\d)/g)];
  const late = times.find(([, hours, minutes]) => Number(hours) * 60 + Number(minutes) > 24 * 60);
  if (late !== undefined) return `\`${late[0]}\` is no time of the day: hours run from 00:00 to 24:00`;
  if (times.some(([, , minutes]) => Number(minutes) > 59)) return 'an hour has 60 minutes, 00 to 59';
  if (times.length === 2 && times[0]?.[0] === times[1]?.[0]) return 'write `24h` for the whole day';
  if (/^24:00/.test(text)) return 'a day starts at `00:00`';
  const corrected = text
    .replace(/\s*(?:-|–|to)\s*/, '-')
    .replace(/(?<!\d)(\d)(?=:)/g, '0$1')
    .replace(/(?<![\d:])(\d{1,2})(?![\d:])/g, (hours: string) => `${hours.padStart(2, '0')}:00`);
  return /^\d\d:\d\d-\d\d:\d\d$/.test(corrected) ? didYouMean(corrected, text) : undefined;
}

function weekdaysHint(text: string): string | undefined {
  const corrected = text
    .replace(/[a-z]+/gi, day => day.slice(0, 3).toLowerCase())
    .replace(/\s*(?:-|–|to)\s*/, '-');
  const isDays = /^(?:mon|tue|wed|thu|fri|sat|sun)(?:-(?:mon|tue|wed|thu|fri|sat|sun))?$/.test(corrected);
  return isDays ? didYouMean(corrected, text) : 'name days in three letters: `mon`, `mon-fri`';
}
