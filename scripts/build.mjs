// Builds dist/, or the folder that is named, from src/. Run by `npm ci` (prepare) and by `npm run build`.
import { execFileSync } from 'node:child_process';
import { chmodSync, rmSync } from 'node:fs';
import path from 'node:path';
import { bundle } from './bundle.mjs';
import { precompile } from './precompile.mjs';

const [folder = 'dist'] = process.argv.slice(2);

rmSync(folder, { recursive: true, force: true });
const words = ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json', '--outDir', folder];
execFileSync(process.execPath, words, { stdio: 'inherit' });
await precompile(path.join(folder, 'schema'));
await bundle(folder);
for (const file of ['cli/main.js', 'bundle/main.js']) chmodSync(path.join(folder, file), 0o755);
