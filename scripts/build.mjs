// Builds dist/ from src/. Run by `npm ci` (prepare) and by `npm run build`.
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';

rmSync('dist', { recursive: true, force: true });
execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'], {
  stdio: 'inherit',
});
chmodSync('dist/cli/main.js', 0o755);

// npm links the commands of dependencies, not of the package itself: this lets `npx milepost` run the checkout.
if (existsSync('node_modules/.bin') && process.platform !== 'win32') {
  rmSync('node_modules/.bin/milepost', { force: true });
  mkdirSync('node_modules/.bin', { recursive: true });
  symlinkSync('../../dist/cli/main.js', 'node_modules/.bin/milepost');
}
