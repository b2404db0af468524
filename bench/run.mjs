// Runs the benchmarks named on the command line, or all of them: `npm run bench -- time`.
// `--write` keeps what they print in results.md. Ratios are taken side by side in one run; absolute times prove nothing.
import { readdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const here = import.meta.dirname;
const wanted = process.argv.slice(2).filter(word => !word.startsWith('--'));
const known = readdirSync(path.join(here, 'areas')).map(file => path.basename(file, '.mjs'));
const unknown = wanted.filter(name => !known.includes(name));
if (unknown.length > 0) {
  console.error(`no benchmark \`${unknown.join('`, `')}\`: there are ${known.join(', ')}`);
  process.exit(2);
}

const machine = `Node ${process.version}, ${os.cpus().length} × ${os.cpus()[0]?.model ?? 'unknown processor'}, time-zone data ${process.versions.tz}`;
const sections = [`# Benchmarks\n\nOn ${machine}. How they are judged: ratios of one run.\n`];
for (const name of wanted.length > 0 ? wanted : known) {
  const { run } = await import(`./areas/${name}.mjs`);
  sections.push(await run());
  console.log(sections.at(-1));
}
if (process.argv.includes('--write')) writeFileSync(path.join(here, 'results.md'), sections.join('\n'));
