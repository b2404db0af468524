import path from 'node:path';
import type { CheckOptions as Request } from '../../app/check.js';
import { findProject } from '../../app/find-project.js';
import { appendText } from '../../app/host.js';
import { InputError } from '../../app/input-error.js';
import type { Overrides } from '../../app/read-sources.js';
import type { FindingsReport } from '../../report/findings/findings-report.js';
import type { FindingsFormat } from '../../report/findings/formats.js';
import { addChangeOptions, type ChangeOptions, changeOf } from '../change-options.js';
import type { CommandLine } from '../command-line.js';
import { addCommonOptions, type CommonOptions } from '../common-options.js';
import { printResults } from '../print-results.js';
import { readStdin } from '../read-stdin.js';
import type { Session } from '../session.js';
import { addGateOptions, type GateOptions, gate } from '../severity-gate.js';

/** The formats of findings, in the order in which help names them. */
export const FINDINGS_FORMAT_NAMES: readonly FindingsFormat[] = [
  'pretty',
  'json',
  'compact',
  'sarif',
  'junit',
  'github',
  'gitlab',
  'checkstyle',
];

interface CheckOptions extends CommonOptions<FindingsFormat>, GateOptions, ChangeOptions {
  readonly stdinFilepath?: string;
  readonly baseline?: string;
  readonly updateBaseline?: boolean;
  readonly fix?: boolean;
  readonly dryRun?: boolean;
  readonly cache?: boolean;
  readonly verbose?: boolean;
}

/** `milepost check`. */
export function addCheck({ program, session, finish }: CommandLine): void {
  const command = program
    .command('check')
    .description('find what is wrong with the policies, without running anything they say')
    .argument(
      '[paths...]',
      'show findings of these files and folders only; - checks a text from standard input',
    )
    .option('--stdin-filepath <path>', 'the file that the text from standard input stands in for');
  addChangeOptions(command)
    .option('--baseline <file>', 'findings to live with for now; fails when one of them is gone')
    .option('--update-baseline', 'write the baseline anew from what is found')
    .option('--fix', 'mend what has one right mend')
    .option('--dry-run', 'with --fix: write nothing, show what would change')
    .option('--cache', 'remember in .milepost-cache/ what was found, for as long as no file changes')
    .option('--verbose', 'show also what was not analysed');
  addGateOptions(addCommonOptions(command, FINDINGS_FORMAT_NAMES)).action(
    async (words: readonly string[], options: CheckOptions) => {
      const { FINDINGS_FORMATS } = await import('../../report/findings/formats.js');
      const paths = words.filter(word => word !== '-');
      const overrides = words.includes('-') ? await stdinOverride(session, options) : undefined;
      const change = changeOf(options);
      const given = { ...options, paths, ...(overrides && { overrides }), ...(change && { change }) };
      const report = await (options.cache ? cached(session.folder, given) : checked(session.folder, given));
      printResults(report, FINDINGS_FORMATS, options, session);
      await addJobSummary(report, options, session);
      finish(gate(report.findings, options));
    },
  );
}

async function checked(folder: string, options: Request): Promise<FindingsReport> {
  const { check } = await import('../../app/check.js');
  return check(folder, options);
}

/** As `checked`, or what it gave before; what depends on more than files, or writes them, is always done. */
async function cached(folder: string, options: Request): Promise<FindingsReport> {
  const { overrides, change, baseline, fix } = options;
  if (overrides ?? change ?? baseline ?? fix) return checked(folder, options);
  const { cachedCheck } = await import('../../app/check-cache.js');
  return cachedCheck(folder, options, () => checked(folder, options));
}

/** Where a job of GitHub asks for annotations, its summary is written too. */
async function addJobSummary(
  report: FindingsReport,
  { format }: CheckOptions,
  { environment }: Session,
): Promise<void> {
  const place = environment.GITHUB_STEP_SUMMARY;
  if (place === undefined || place === '' || !format.some(one => one.format === 'github')) return;
  const { jobSummary } = await import('../../report/findings/job-summary.js');
  appendText(place, jobSummary(report));
}

/** The text from standard input in place of a file of the project. */
async function stdinOverride(session: Session, { project, stdinFilepath }: CheckOptions): Promise<Overrides> {
  if (stdinFilepath === undefined) {
    throw new InputError('`-` needs the file that the text stands in for', 'name it with `--stdin-filepath`');
  }
  const root = findProject(session.folder, project);
  const file = path.relative(root, path.resolve(session.folder, stdinFilepath));
  return new Map([[file.split(path.sep).join('/'), await readStdin(session)]]);
}
