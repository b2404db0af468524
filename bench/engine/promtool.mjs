// What `promtool test rules` takes for tests of one alert over a simulated span, many tests in one process (P11).
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { processorTime } from '../processor-time.mjs';

const RULES = `groups:
  - name: sla
    rules:
      - alert: Late
        expr: open_minutes > 240
        for: 60m
`;

/** Milliseconds of processor time that promtool takes for a test of a span in minutes, without its start; `undefined` where it is not installed. */
export function promtoolTest(minutes, tests) {
  if (spawnSync('promtool', ['--version']).error !== undefined) return undefined;
  const folder = mkdtempSync(path.join(os.tmpdir(), 'milepost-bench-'));
  try {
    writeFileSync(path.join(folder, 'rules.yaml'), RULES);
    const one = `  - interval: 1m
    input_series:
      - series: open_minutes
        values: '0+1x${minutes}'
    alert_rule_test:
      - eval_time: ${minutes}m
        alertname: Late
        exp_alerts: [{}]
`;
    const head = 'rule_files: [rules.yaml]\nevaluation_interval: 1m\ntests:\n';
    const measure = count => {
      writeFileSync(path.join(folder, 'tests.yaml'), head + one.repeat(count));
      return processorTime(['promtool', 'test', 'rules', 'tests.yaml'], folder, 1);
    };
    return (measure(tests + 1) - measure(1)) / tests;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
