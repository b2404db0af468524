// Runs the benchmarks named on the command line, or all of them: `npm run bench -- time`.
// `--write` keeps what they print in results.md, beside what other benchmarks printed there. Ratios are taken side by side in one run; absolute times prove nothing.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

// As the command line does: React's other build is slower and keeps a mark of every frame.
process.env.NODE_ENV ??= 'production';

const here = import.meta.dirname;
const wanted = process.argv.slice(2).filter(word => !word.startsWith('--'));
const known = readdirSync(path.join(here, 'areas')).map(file => path.basename(file, '.mjs'));
const unknown = wanted.filter(name => !known.includes(name));
if (unknown.length > 0) {
  console.error(`no benchmark \`${unknown.join('`, `')}\`: there are ${known.join(', ')}`);
  process.exit(2);
}

const machine = `Node ${process.version}, ${os.cpus().length} × ${os.cpus()[0]?.model ?? 'unknown processor'}, time-zone data ${process.versions.tz}`;
const head = `# Benchmarks\n\nOn ${machine}. How they are judged: ratios of one run.\n`;
const results = path.join(here, 'results.md');
const [, ...kept] = readFileSync(results, 'utf8').split(/^(?=## )/m);
const sections = new Map(kept.map(section => [/^## (.*)$/m.exec(section)?.[1], section]));
for (const name of wanted.length > 0 ? wanted : known) {
  const { run } = await import(`./areas/${name}.mjs`);
  const section = await run();
  sections.set(name, section);
  console.log(section);
}
if (process.argv.includes('--write')) {
  const texts = known.flatMap(name => sections.get(name)?.trim() ?? []);
  writeFileSync(results, `${[head.trim(), ...texts].join('\n\n')}\n`);
}
