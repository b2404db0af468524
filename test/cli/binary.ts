import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Outcome, ScenarioFile } from './scenario-file.js';

const REPOSITORY = path.resolve(import.meta.dirname, '../..');

/** Runs a scenario's command in a fresh folder that holds its files, and tells what came of it. */
export function runScenario(scenario: ScenarioFile, packageFolder: string): Outcome {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'milepost-'));
  try {
    if (scenario.project !== undefined) {
      cpSync(path.join(REPOSITORY, 'test', scenario.project), folder, { recursive: true });
    }
    for (const [file, text] of scenario.files) {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      writeFileSync(path.join(folder, file), text);
    }
    return runCommand(scenario, path.join(packageFolder, 'dist/bundle/main.js'), folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function runCommand(
  { command, environment, expected }: ScenarioFile,
  binary: string,
  folder: string,
): Outcome {
  const { status, stdout, stderr } = spawnSync(
    '/bin/sh',
    ['-c', command.replace(/\bmilepost(?=\s|$)/g, '"$NODE" "$MILEPOST"')],
    {
      cwd: folder,
      encoding: 'utf8',
      env: { PATH: process.env.PATH, TZ: 'UTC', NODE: process.execPath, MILEPOST: binary, ...environment },
    },
  );
  const read = (file: string): string => {
    const place = path.join(folder, file);
    return existsSync(place) ? readFileSync(place, 'utf8') : '';
  };
  return {
    status: String(status),
    stdout: normal(stdout, folder),
    stderr: normal(stderr, folder),
    written: new Map([...expected.written.keys()].map(file => [file, normal(read(file), folder)])),
  };
}

/** An output without what differs from one machine or release to the next. */
function normal(text: string, folder: string): string {
  return text
    .replaceAll(folder, '<folder>')
    .replaceAll(/sha256:[0-9a-f]{64}/g, 'sha256:<hash>')
    .replaceAll(/"(milepost|semanticVersion)": "\d+\.\d+\.\d+"/g, '"$1": "<version>"')
    .replaceAll(/"timeZoneData": "\w+"/g, '"timeZoneData": "<version>"');
}
