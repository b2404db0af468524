// Bundles the command line into dist/bundle/: a command then loads a handful of files where it would load hundreds, in the form that V8
// compiled them to, which is most of what a short command takes. The library (dist/index.js) stays as it is.
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { rolldown } from 'rolldown';

/** Loaded by the commands that need them only, from where they are installed. */
const APART = /^(?:ink|react|re2js|date-holidays|ical\.js)(?:\/|$)/;

/** Where a process and a thread start: each file of this name loads the entry beside it, through src/cli/launch.cts. */
const STARTS = { main: 'cli/main.js', 'trial-thread': 'app/trial-thread.js' };

/** What runs every command, and what those need that read policies: each goes into one file, with all that it imports. */
const COMMANDS = ['cli/run.js'];
const POLICIES = ['app/check.js', 'report/findings/formats.js', 'report/findings/pretty.js'];

/** Commands that are run once so that V8 compiles what a short one needs. */
const SHORT = [['check', '--project', 'templates/init']];

const ROOT = path.resolve(import.meta.dirname, '..');

/** Writes `bundle/` into a built folder, with the licences of the packages whose code is in it. */
export async function bundle(folder) {
  const inFolder = file => path.resolve(folder, file);
  const starts = Object.fromEntries(Object.entries(STARTS).map(([name, file]) => [name, inFolder(file)]));
  const among = files => id => files.some(file => id === inFolder(file));
  const files = [
    ...(await generate(starts, [tuiApart, lateWidths], {
      format: 'cjs',
      comments: false,
      chunkFileNames: '[name]-[hash].js',
      entryFileNames: '[name].entry.js',
      codeSplitting: {
        groups: [
          { name: 'commands', test: among(COMMANDS), priority: 2 },
          { name: 'policies', test: among(POLICIES), priority: 1 },
        ],
      },
    })),
    ...(await generate(inFolder('tui/main.js'), [], { format: 'esm', entryFileNames: TUI })),
  ];
  const bundled = inFolder('bundle');
  mkdirSync(bundled, { recursive: true });
  for (const { fileName, code } of files) {
    writeFileSync(path.join(bundled, fileName), fileName === TUI ? code : asFunction(code));
  }
  writeFileSync(path.join(bundled, 'package.json'), '{ "type": "commonjs" }\n');
  writeFileSync(path.join(bundled, 'LICENSES.txt'), licences(files.flatMap(({ moduleIds }) => moduleIds)));
  for (const name of Object.keys(STARTS)) {
    copyFileSync(inFolder('cli/launch.cjs'), path.join(bundled, `${name}.js`));
  }
  for (const words of SHORT) {
    execFileSync(process.execPath, [path.join(ROOT, 'scripts/keep-compiled.cjs'), bundled, ...words], {
      cwd: ROOT,
    });
  }
}

async function generate(input, plugins, output) {
  const built = await rolldown({ input, platform: 'node', external: [APART], plugins });
  const { output: files } = await built.generate(output);
  await built.close();
  return files;
}

/**
 * What src/cli/launch.cts calls with what a CommonJS module is given, and with what imports an ES module: V8 forgets in compiled code who
 * answers an `import()`. In ASCII, which V8 reads much faster than other texts.
 */
function asFunction(code) {
  if (/\\[^\0-\x7f]/.test(code)) throw new Error('the bundle escapes a character that is not ASCII');
  const ascii = code
    .replace(/^#!.*/, '')
    .replace(/[^\0-\x7f]/g, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
  const imported = ascii.replaceAll(`import("./${TUI}")`, `importModule("./${TUI}")`);
  if (/[^\w.$]import\(/.test(imported))
    throw new Error('the bundle imports a module that nobody answers for');
  return `(function (exports, require, module, __filename, __dirname, importModule) {${imported}\n})`;
}

const TUI = 'tui.mjs';

/** The terminal UI is a bundle by itself: Ink awaits at its top level, so nothing that imports it can be a CommonJS module. */
const tuiApart = {
  name: 'tui-apart',
  resolveId: id => (id === '../tui/main.js' ? { id: `./${TUI}`, external: true } : undefined),
};

/** Loads string-width for the first text that is not ASCII: its tables take longer than most commands. */
const lateWidths = {
  name: 'late-widths',
  resolveId(id, importer) {
    if (id !== 'string-width') return undefined;
    return importer === LATE_WIDTHS
      ? this.resolve(id, path.join(ROOT, 'package.json'), { skipSelf: true })
      : LATE_WIDTHS;
  },
  load: id =>
    id === LATE_WIDTHS
      ? "module.exports = text => (/^[ -~]*$/.test(text) ? text.length : require('string-width').default(text));"
      : undefined,
};

const LATE_WIDTHS = '\0late-widths.cjs';

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
