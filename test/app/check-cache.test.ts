import { existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { check } from '../../src/app/check.js';
import { cachedCheck } from '../../src/app/check-cache.js';
import { FINDINGS_FORMATS } from '../../src/report/findings/formats.js';
import { plain } from '../report/sample-findings.js';
import { temporaryFolder } from './temporary-project.js';

/** A project with a cache of a user of its own. */
function project(files: Readonly<Record<string, string>> = {}): string {
  vi.stubEnv('XDG_CACHE_HOME', temporaryFolder());
  return temporaryFolder({
    'milepost.yaml': 'version: 1\n',
    'policies/a.yaml': 'kind: BusinessHours\nname: a\ntimeZone: UTC\nweek: {mon: "08:00-23:59"}\n',
    ...files,
  });
}

/** What a check prints in all formats, and whether it had to look. */
async function look(folder: string, question = {}): Promise<{ printed: string; looked: boolean }> {
  let looked = false;
  const report = await cachedCheck(folder, question, async () => {
    looked = true;
    return check(folder, question);
  });
  const printed = Object.values(FINDINGS_FORMATS).map(formatter => formatter(report, plain));
  return { printed: printed.join('\n'), looked };
}

describe('the cache of checks', () => {
  it('gives the same report in every format without looking again, also from a folder inside', async () => {
    const folder = project();
    for (const place of [folder, path.join(folder, 'policies')]) {
      const first = await look(place);
      expect(first.looked).toBe(true);
      expect(await look(place)).toEqual({ printed: first.printed, looked: false });
    }
  });

  it('looks again when a file changes, comes or goes, and for another question', async () => {
    const folder = project();
    await look(folder);
    writeFileSync(path.join(folder, 'policies/b.yaml'), 'kind: Milestone\nname: b\n');
    expect((await look(folder)).looked).toBe(true);
    writeFileSync(path.join(folder, 'policies/b.yaml'), 'kind: Milestone\nname: c\n');
    expect((await look(folder)).printed).toContain('`c`');
    expect((await look(folder, { paths: ['milepost.yaml'] })).looked).toBe(true);
    writeFileSync(path.join(folder, 'holidays.ics'), 'x');
    expect((await look(folder)).looked).toBe(true);
  });

  it('believes no report that this user did not seal, nor a damaged one', async () => {
    const folder = project();
    const first = await look(folder);
    const cache = path.join(folder, '.milepost-cache');
    const [file = ''] = readdirSync(cache).filter(name => name.endsWith('.json'));
    const text = readFileSync(path.join(cache, file), 'utf8');
    writeFileSync(path.join(cache, file), text.replace('hours-end-2359', 'nothing-at-all'));
    expect(await look(folder)).toEqual({ printed: first.printed, looked: true });
    vi.stubEnv('XDG_CACHE_HOME', temporaryFolder());
    expect((await look(folder)).looked).toBe(true);
  });

  it('is hidden from git, and never written through a link', async () => {
    const folder = project();
    await look(folder);
    expect(readFileSync(path.join(folder, '.milepost-cache/.gitignore'), 'utf8')).toBe('*\n');
    const [other, outside] = [project(), temporaryFolder()];
    symlinkSync(outside, path.join(other, '.milepost-cache'));
    expect((await look(other)).looked).toBe(true);
    expect(readdirSync(outside)).toEqual([]);
  });

  it('keeps nothing that depends on more than the files of the project', async () => {
    const country = project({
      'policies/h.yaml': 'kind: HolidayCalendar\nname: h\ninclude: [{country: DE}]\n',
    });
    const hidden = project({ 'milepost.yaml': 'version: 1\npaths: {policies: [policies, .more]}\n' });
    for (const folder of [country, hidden]) {
      await look(folder);
      expect((await look(folder)).looked).toBe(true);
      expect(existsSync(path.join(folder, '.milepost-cache'))).toBe(false);
    }
  });
});
