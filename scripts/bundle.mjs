// Bundles the command line into dist/bundle/: a command then loads a handful of files where it would load hundreds, which is most of
// what a short command takes. The library (dist/index.js) stays as it is.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { rolldown } from 'rolldown';

/** Loaded by the commands that need them only, from where they are installed. */
const APART = /^(?:ink|react|re2js|date-holidays|ical\.js)(?:\/|$)/;

/** Writes dist/bundle/ from dist/, with the licences of the packages whose code is in it. */
export async function bundle() {
  const bundled = await rolldown({
    input: { main: 'dist/cli/main.js', 'trial-thread': 'dist/app/trial-thread.js' },
    platform: 'node',
    external: [APART],
  });
  const { output } = await bundled.write({
    dir: 'dist/bundle',
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: '[name]-[hash].js',
  });
  await bundled.close();
  const modules = output.flatMap(chunk => Object.keys(chunk.modules ?? {}));
  writeFileSync('dist/bundle/LICENSES.txt', licences(modules));
}

function licences(modules) {
  const packages = new Set(
    modules.flatMap(file => file.match(/^.*node_modules\/(?:@[^/]+\/)?[^/]+/)?.[0] ?? []),
  );
  return [...packages]
    .sort()
    .map(folder => `${name(folder)}\n\n${licence(folder)}`)
    .join(`\n${'-'.repeat(80)}\n\n`);
}

function name(folder) {
  const { name, version, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  return `${name} ${version} (${license})`;
}

function licence(folder) {
  const file = readdirSync(folder).find(entry => /^licen[cs]e/i.test(entry));
  return file !== undefined && existsSync(path.join(folder, file))
    ? readFileSync(path.join(folder, file), 'utf8')
    : '';
}
