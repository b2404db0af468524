import { createRequire } from 'node:module';

/** The library that reads iCalendar files. Loaded on first use: few projects have any, and it takes half as long as Node's own start. */
export function loadIcal(): typeof import('ical.js').default {
  return createRequire(import.meta.url)('ical.js');
}
