import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { TestProject } from 'vitest/node';

const REPOSITORY = path.resolve(import.meta.dirname, '..');

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the package that was built for this run from the sources as they stand. */
    builtPackage: string;
  }
}

/** Builds the package once for all tests that run milepost as it is shipped, below node_modules, where it finds what it depends on. */
export function setup(project: TestProject): () => void {
  const folder = mkdtempSync(path.join(REPOSITORY, 'node_modules/.milepost-'));
  for (const part of ['package.json', 'schemas', 'docs', 'templates', 'policies/library', 'CHANGELOG.md']) {
    if (existsSync(path.join(REPOSITORY, part))) {
      cpSync(path.join(REPOSITORY, part), path.join(folder, part), { recursive: true });
    }
  }
  execFileSync(process.execPath, ['scripts/build.mjs', path.join(folder, 'dist')], { cwd: REPOSITORY });
  project.provide('builtPackage', folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
