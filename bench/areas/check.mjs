// Starting up (P9) and checking a thousand files (P10), as whole processes beside an empty node process, promtool and yamllint.
// What counts is processor time, user and system together: the least of several runs, so that a busy machine matters little.
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { processorTime } from '../processor-time.mjs';

const ROOT = path.resolve(import.meta.dirname, '../..');
const MILEPOST = ['node', path.join(ROOT, 'dist/bundle/main.js')];
const FILES = 1000;

/** When each of the four milestones of a process applies. */
const CONDITIONS = [
  'status != "Solved"',
  'priority == "High" || isEscalated',
  'status != "Closed"',
  'channel in ["Phone", "Email"] && status != "Closed"',
];

/** A project of one process a file, each with four milestones, beside the shipped catalogue, hours and actions. */
function writePolicies(folder, count) {
  mkdirSync(path.join(folder, 'policies/many'), { recursive: true });
  for (const part of ['actions', 'business-hours', 'catalogue', 'holidays']) {
    cpSync(path.join(ROOT, 'policies', part), path.join(folder, 'policies', part), { recursive: true });
  }
  cpSync(path.join(ROOT, 'policies/processes'), path.join(folder, 'policies/processes'), { recursive: true });
  writeFileSync(
    path.join(folder, 'milepost.yaml'),
    'version: 1\nqueues: [intake, tier-1, tier-2, duty-desk, field-service, field-dispatch]\n',
  );
  for (let index = 0; index < count; index++) {
    const milestones = ['first-response', 'workaround', 'resolution', 'next-update'].map(
      (milestone, place) => `  - milestone: ${milestone}
    when: '${CONDITIONS[place]}'
    target: {by: priority, values: {Critical: ${place + 1}h, High: ${place + 2}h}, default: ${place + 4}h}
    completeWhen: 'status in ["Solved", "Closed"]'
    actions: {violation: [{offset: 0m, do: [escalate]}]}
`,
    );
    const text = `kind: EntitlementProcess\nname: process-${index}\nobject: Case\nentry: {when: 'channel != "Spam"'}\nmilestones:\n${milestones.join('')}`;
    writeFileSync(path.join(folder, `policies/many/process-${index}.yaml`), text);
  }
}

/** As many files of Prometheus rules, of four alerts each. */
function writeRules(folder) {
  mkdirSync(folder, { recursive: true });
  for (let index = 0; index < FILES; index++) {
    const rules = [1, 2, 3, 4].map(
      place => `      - alert: Alert${index}x${place}
        expr: rate(http_requests_total{job="a${index}",code=~"5.."}[5m]) / rate(http_requests_total[5m]) > 0.0${place}
        for: ${place}m
        labels: {severity: page}
        annotations: {summary: "High errors on {{ $labels.instance }}"}
`,
    );
    writeFileSync(
      path.join(folder, `${index}.yml`),
      `groups:\n  - name: g${index}\n    rules:\n${rules.join('')}`,
    );
  }
  return Array.from({ length: FILES }, (_, index) => `${index}.yml`);
}

/** The markdown of one run. */
export async function run() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'milepost-bench-'));
  try {
    return table(measure(folder));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function measure(folder) {
  const [one, many, rules] = ['one', 'many', 'rules'].map(name => path.join(folder, name));
  mkdirSync(path.join(one, 'policies'), { recursive: true });
  writeFileSync(path.join(one, 'milepost.yaml'), 'version: 1\n');
  writeFileSync(path.join(one, 'policies/a.yaml'), 'kind: Milestone\nname: a\n');
  writePolicies(many, FILES);
  const ruleFiles = writeRules(rules);
  processorTime([...MILEPOST, 'check', '--cache'], many, 1);
  return {
    empty: processorTime(['node', '--eval', '0'], folder, 5, 10),
    help: processorTime([...MILEPOST, '--help'], one, 5, 10),
    one: processorTime([...MILEPOST, 'check'], one, 5, 10),
    cold: processorTime([...MILEPOST, 'check'], many, 3),
    warm: processorTime([...MILEPOST, 'check', '--cache'], many, 5, 3),
    promtool: processorTime(['promtool', 'check', 'rules', ...ruleFiles], rules, 3),
    yamllint: processorTime(['yamllint', '-d', 'relaxed', 'policies'], many, 1),
  };
}

function table({ empty, help, one, cold, warm, promtool, yamllint }) {
  const shown = time => (time === undefined ? 'skipped: not installed' : Math.round(time));
  const ratio = (time, other) => (other === undefined ? 'skipped' : `${(time / other).toFixed(2)} ×`);
  return [
    '## check\n',
    'Processor time in ms of whole processes.\n',
    '| what | ms | ratio | limit |',
    '|---|--:|--:|---|',
    `| an empty node process | ${shown(empty)} | | |`,
    `| P9: \`--help\` | ${shown(help)} | ${ratio(help, empty)} empty | 1.5 |`,
    `| P9: \`check\` of one file | ${shown(one)} | ${ratio(one, empty)} empty | 2.2 |`,
    `| \`promtool check rules\` of ${FILES} files | ${shown(promtool)} | | |`,
    `| \`yamllint\` of the ${FILES} files | ${shown(yamllint)} | | |`,
    `| P10: \`check\` of ${FILES} files, cold | ${shown(cold)} | ${ratio(cold, promtool)} promtool, ${ratio(cold, yamllint)} yamllint | 1.5 promtool |`,
    `| P10: the same, warm (\`--cache\`) | ${shown(warm)} | ${ratio(warm, empty)} empty | 5 |`,
    '',
  ].join('\n');
}
