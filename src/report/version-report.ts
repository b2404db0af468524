import { jsonOutput } from './json-output.js';
import type { BuiltWith, Formatter } from './report-context.js';

/** The version of the shape of `schemas/output/version.schema.json`. */
export const VERSION_VERSION = 1;

/** Every format of the versions of milepost and of its time-zone data, by the name that `--format` takes. */
export const VERSION_FORMATS: Readonly<Record<'pretty' | 'json', Formatter<BuiltWith>>> = {
  pretty: ({ milepost, timeZoneData }) => `milepost ${milepost}, time-zone data ${timeZoneData}\n`,
  json: builtWith => jsonOutput({ version: VERSION_VERSION, builtWith }),
};
