import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

const DESCRIPTION = 'SLA policies as code';

describe('what V8 compiled when milepost was built', () => {
  let folder: string;
  let bundle: string;
  let compiled: readonly string[];

  beforeAll(() => {
    folder = mkdtempSync(path.join(inject('builtPackage'), 'copy-'));
    for (const part of ['package.json', 'dist/bundle']) {
      cpSync(path.join(inject('builtPackage'), part), path.join(folder, part), { recursive: true });
    }
    bundle = path.join(folder, 'dist/bundle');
    compiled = readdirSync(bundle)
      .filter(name => name.endsWith('.cache'))
      .map(name => path.join(bundle, name));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function help(...flags: readonly string[]): string {
    const words = [...flags, path.join(bundle, 'main.js'), '--help'];
    const { stdout, stderr, status } = spawnSync(process.execPath, words, { encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
    return stdout;
  }

  function commandsFile(): string {
    const name = readdirSync(bundle).find(file => /^commands-.*\.js$/.test(file)) ?? '';
    return path.join(bundle, name);
  }

  it('is there for the files of a short command', () => {
    expect(compiled).toContain(`${commandsFile()}.cache`);
  });

  it('is of no use to a V8 with other flags, and does no harm', () => {
    expect(help('--no-opt', '--stack-size=900')).toContain(DESCRIPTION);
  });

  it('is passed over when it is cut off, and when it is missing', () => {
    const kept = compiled.map(file => readFileSync(file));
    compiled.forEach((file, index) => {
      writeFileSync(file, kept[index]?.subarray(0, 1000) ?? '');
    });
    expect(help()).toContain(DESCRIPTION);
    for (const file of compiled) rmSync(file);
    expect(help()).toContain(DESCRIPTION);
    compiled.forEach((file, index) => {
      writeFileSync(file, kept[index] ?? '');
    });
  });

  it('is never believed about a file that says something else by now, be it as long as before', () => {
    const file = commandsFile();
    const changed = readFileSync(file, 'latin1').replace(DESCRIPTION, 'ABC policies as code');
    writeFileSync(file, changed, 'latin1');
    expect(help()).toContain('ABC policies as code');
  });
});
