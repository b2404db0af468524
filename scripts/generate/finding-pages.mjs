// docs/findings/: a page for each kind of finding, from the kind itself and its fixture. `explain` prints these pages.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** File → a function that gives its text, for every page and for their list. */
export function findingPages(kinds, fixtures) {
  const pages = kinds.map(kind => [
    `docs/findings/${kind.code}.md`,
    () => page(kind, path.join(fixtures, kind.code)),
  ]);
  return Object.fromEntries([['docs/findings/README.md', () => list(kinds)], ...pages]);
}

function page({ code, severity, summary, why, preset, visit }, folder) {
  const only = preset === undefined ? '' : `, where the project extends the preset \`${preset}\``;
  const parts = [`# ${code}`, `${summary} ${why}`, `Severity: ${severity}${only}.`, ...options(visit)];
  if (existsSync(path.join(folder, 'bad.yaml'))) {
    parts.push(
      '## Bad',
      fence('yaml', readFileSync(path.join(folder, 'bad.yaml'), 'utf8')),
      fence('text', readFileSync(path.join(folder, 'bad.out'), 'utf8')),
      '## Good',
      fence('yaml', readFileSync(path.join(folder, 'good.yaml'), 'utf8')),
    );
  }
  return `${parts.join('\n\n')}\n`;
}

/** What a project can set under `lint` in milepost.yaml, beside the severity. */
function options(visit) {
  const rows = Object.entries(visit?.options ?? {}).map(
    ([name, { form, summary, default: value }]) => `| \`${name}\` | ${form} | ${value} | ${summary} |`,
  );
  if (rows.length === 0) return [];
  return ['## Options', ['| option | form | default | meaning |', '|---|---|---|---|', ...rows].join('\n')];
}

function list(kinds) {
  const rows = kinds.map(
    ({ code, severity, summary }) => `| [${code}](${code}.md) | ${severity} | ${summary} |`,
  );
  return [
    '# Findings',
    '',
    'Every kind of finding, by code. `milepost explain CODE` prints the page of one.',
    '',
    '| code | severity | meaning |',
    '|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}

/** A long example is cut: a page is read, not run. */
function fence(language, text) {
  const lines = text
    .trimEnd()
    .split('\n')
    .map(line => (line.length > 200 ? `${line.slice(0, 200)} …` : line));
  const shown = lines.length > 60 ? [...lines.slice(0, 60), `… and ${lines.length - 60} lines more`] : lines;
  return [`\`\`\`${language}`, ...shown, '```'].join('\n');
}
