import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { run } from '../src/cli/run.js';
import { fakeSession } from './cli/fake-session.js';

const ROOT = path.resolve(import.meta.dirname, '..');
const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');

/** The commands of milepost in a text, without what a shell would fill in. */
function commands(text: string): readonly (readonly string[])[] {
  return [...text.matchAll(/\bmilepost(?:@\$VERSION)?"? ((?:check|fmt|test)[^\n]*)/g)].map(([, words = '']) =>
    words.split(' ').filter(word => !/[$"{}]/.test(word) && word !== '--project'),
  );
}

describe.each(['templates/ci/github.yml', 'templates/ci/gitlab.yml', 'action.yml', '.pre-commit-hooks.yaml'])(
  '%s',
  file => {
    it('is YAML', () => {
      expect(parse(read(file))).toBeTypeOf('object');
    });

    it('runs commands that there are, with options that they take', async () => {
      const all = commands(read(file).replaceAll(/^ *(?:name|description):.*$/gm, ''));
      expect(all.length).toBeGreaterThan(0);
      for (const words of all) {
        const session = fakeSession({ folder: '/' });
        await run(words, session);
        expect(session.written('stderr')).toMatch(/^error: no `milepost.yaml`/);
      }
    });
  },
);

describe('action.yml', () => {
  it('lets no input into a script: each comes as a variable', () => {
    const action: { runs: { steps: { run: string }[] } } = parse(read('action.yml'));
    for (const { run: script } of action.runs.steps) {
      expect(script).not.toContain('${{');
      expect(spawnSync('bash', ['-n', '-c', script]).status).toBe(0);
    }
  });
});
