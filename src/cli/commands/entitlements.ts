import { type Command, Option } from 'commander';
import type { ListOptions } from '../../app/list-entitlements.js';
import type { LoadOptions } from '../../app/load-entitlements.js';
import type { RecordsChoice } from '../../app/project-records.js';
import type { EntitlementsFormat } from '../../report/entitlements/list-formats.js';
import type { FindingsFormat } from '../../report/findings/formats.js';
import type { CommandLine } from '../command-line.js';
import { addCommonOptions, type CommonOptions } from '../common-options.js';
import { EXIT } from '../exit-code.js';
import { printResults } from '../print-results.js';
import { progressBar } from '../progress.js';
import { addGateOptions, type GateOptions, gate } from '../severity-gate.js';
import { FINDINGS_FORMAT_NAMES } from './check.js';

/** `milepost entitlements` and its parts. */
export function addEntitlements(line: CommandLine): void {
  const group = line.program
    .command('entitlements')
    .description('who is entitled to what: list, audit and load records');
  addList(group, line);
  addAudit(group, line);
  addLoad(group, line);
}

function addList(group: Command, { session, finish }: CommandLine): void {
  const command = group
    .command('list')
    .description('the entitlements of the project: status, term, incidents left')
    .option('--at <date>', 'the day of the list (default: today)')
    .addOption(
      new Option('--status <status>', 'only those of this status').choices(['Active', 'Inactive', 'Expired']),
    )
    .option('--account <account>', 'only those of this account, by name or id')
    .option('--type <type>', 'only those of this type')
    .option('--level <level>', 'only those of this service level')
    .option('--template <name>', 'only those made from this template')
    .option('--process <name>', 'only those with this process')
    .option('--ending-within <term>', 'only those that end in this time: 30d, 3mo');
  addCommonOptions(command, ['pretty', 'json', 'csv']).action(
    async (options: CommonOptions<EntitlementsFormat> & Omit<ListOptions, 'now'>) => {
      const { listEntitlements } = await import('../../app/list-entitlements.js');
      const { ENTITLEMENTS_FORMATS } = await import('../../report/entitlements/list-formats.js');
      const report = listEntitlements(session.folder, { ...options, now: Date.now() });
      printResults(report, ENTITLEMENTS_FORMATS, options, session);
      finish(report.findings.counts.error > 0 ? EXIT.findings : EXIT.clean);
    },
  );
}

function addAudit(group: Command, { session, finish }: CommandLine): void {
  const command = group
    .command('audit')
    .description(
      'find what is wrong with the entitlements: expired, overlapping, ending, exhausted, never granted',
    )
    .option('--at <date>', 'the day of the audit (default: today)')
    .option('--ending-within <term>', 'how soon an end is near', '30d');
  addGateOptions(addCommonOptions(command, FINDINGS_FORMAT_NAMES)).action(
    async (options: CommonOptions<FindingsFormat> & GateOptions & Omit<RecordsChoice, 'now'>) => {
      const { auditEntitlements } = await import('../../app/audit-entitlements.js');
      const { FINDINGS_FORMATS } = await import('../../report/findings/formats.js');
      const report = auditEntitlements(session.folder, { ...options, now: Date.now() });
      printResults(report, FINDINGS_FORMATS, options, session);
      finish(gate(report.findings, options));
    },
  );
}

function addLoad(group: Command, { session, finish }: CommandLine): void {
  const command = group
    .command('load')
    .description('check records of CSV or YAML files as a bulk load takes them, and with --write load them')
    .argument('<files...>', 'files called after their kinds: accounts.csv, entitlements.csv, customers.yaml')
    .option(
      '--write',
      "write the records into the project's entitlements folder, or nothing when one has a fault",
    )
    .option('--column <heading=field>', 'what a heading of your own means; repeatable', collect, [])
    .addOption(
      new Option('--encoding <encoding>', 'how CSV files are encoded')
        .choices(['utf-8', 'utf-16le', 'windows-1252'])
        .default('utf-8'),
    );
  addCommonOptions(command, ['pretty', 'json']).action(
    async (files: readonly string[], options: CommonOptions<'pretty' | 'json'> & LoadOptions) => {
      const { loadEntitlements } = await import('../../app/load-entitlements.js');
      const { LOAD_FORMATS } = await import('../../report/entitlements/load-formats.js');
      const progress = progressBar(session.stderr, options.quiet === true);
      const show = (share: number, rows: number): void => progress.show(share, rows, 'rows');
      const report = await loadEntitlements(session.folder, files, options, show).finally(progress.clear);
      printResults(report, LOAD_FORMATS, options, session);
      finish(report.findings.counts.error > 0 ? EXIT.findings : EXIT.clean);
    },
  );
}

function collect(text: string, before: readonly string[]): readonly string[] {
  return [...before, text];
}
