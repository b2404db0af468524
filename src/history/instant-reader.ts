import { DateTime, type TokenParser } from 'luxon';
import { SECOND } from '../time/duration.js';
import { type Instant, instant, isServed } from '../time/instant.js';
import { parseInstant } from '../time/instant-text.js';
import { knownZone, type Zone } from '../time/zone.js';
import { isNamedFormat, tellsZone } from './date-format.js';

/** Reads the instant a text means; `undefined` when it is written in none of the formats, or outside the served years. */
export type InstantReader = (text: string) => Instant | undefined;

/** Texts remembered at a time: logs repeat an instant on many rows, and luxon takes microseconds to read one. */
const REMEMBERED = 100_000;

/** A reader of formats that `dateFormatFault` passes; local times are resolved in a known zone as S3 says. */
export function instantReader(formats: readonly string[], timeZone: string): InstantReader {
  const zone = knownZone(timeZone);
  const readers = formats.map(format => formatReader(format, zone));
  const remembered = new Map<string, Instant | undefined>();
  return text => {
    if (remembered.has(text)) return remembered.get(text);
    const at = firstOf(readers, text);
    if (remembered.size >= REMEMBERED) remembered.clear();
    remembered.set(text, at);
    return at;
  };
}

function firstOf(readers: readonly InstantReader[], text: string): Instant | undefined {
  for (const reader of readers) {
    const at = reader(text);
    if (at !== undefined) return at;
  }
  return undefined;
}

function formatReader(format: string, zone: Zone): InstantReader {
  if (!isNamedFormat(format)) return tokenReader(format, zone);
  switch (format) {
    case 'iso':
      return text => parseInstant(text, zone.name);
    case 'unix-seconds':
      return text => unixTime(text, SECOND);
    case 'unix-milliseconds':
      return text => unixTime(text, 1);
  }
}

/** Local times are read as if they were UTC, where luxon looks up no offsets, and then resolved by our own tables. */
function tokenReader(format: string, zone: Zone): InstantReader {
  const parser: TokenParser = DateTime.buildFormatParser(format, { locale: 'en-US' });
  const absolute = tellsZone(format);
  return text => {
    const read = DateTime.fromFormatParser(text, parser, { zone: 'utc', locale: 'en-US' });
    if (!read.isValid) return undefined;
    return served(absolute ? read.toMillis() : zone.resolve(read.toMillis()));
  };
}

function unixTime(text: string, unit: number): Instant | undefined {
  return /^-?\d{1,16}(\.\d+)?$/.test(text) ? served(Math.floor(Number(text) * unit)) : undefined;
}

function served(milliseconds: number): Instant | undefined {
  const at = instant(milliseconds);
  return isServed(at) ? at : undefined;
}
