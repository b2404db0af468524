import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { timeZoneDataVersion } from '../time/zone.js';
import { readText } from './host.js';

/** The root folder of the installed package. */
export const PACKAGE_ROOT = fileURLToPath(new URL('../../', import.meta.url));

const LIMIT = 4 * 1024 * 1024;

/** A text that ships with the package, by its path below the package's root; throws when the installation lacks it. */
export function packageText(file: string): string {
  const read = readText(path.join(PACKAGE_ROOT, file), LIMIT);
  if (read.kind !== 'text') throw new Error(`the installation of milepost lacks ${file}`);
  return read.text;
}

/** What makes plans and results: this version of milepost and the runtime's time-zone data (S8). */
export function builtWith(): { readonly milepost: string; readonly timeZoneData: string } {
  const manifest: unknown = JSON.parse(packageText('package.json'));
  const version =
    typeof manifest === 'object' && manifest !== null && 'version' in manifest
      ? String(manifest.version)
      : '';
  return { milepost: version, timeZoneData: timeZoneDataVersion() };
}
