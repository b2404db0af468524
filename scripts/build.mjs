// Builds dist/ from src/. Run by `npm ci` (prepare) and by `npm run build`.
import { execFileSync } from 'node:child_process';
import { chmodSync, rmSync } from 'node:fs';
import { bundle } from './bundle.mjs';

rmSync('dist', { recursive: true, force: true });
execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'], {
  stdio: 'inherit',
});
await bundle();
for (const file of ['dist/cli/main.js', 'dist/bundle/main.js']) chmodSync(file, 0o755);
