import type { FormatReport } from '../../report/format-report.js';
import type { CommandLine } from '../command-line.js';
import { addCommonOptions, type CommonOptions } from '../common-options.js';
import { EXIT, type ExitCode } from '../exit-code.js';
import { printResults } from '../print-results.js';
import { readStdin } from '../read-stdin.js';
import type { Session } from '../session.js';

interface FmtOptions extends CommonOptions<'pretty' | 'json'> {
  readonly check?: boolean;
  readonly diff?: boolean;
  readonly stdinFilepath?: string;
}

/** `milepost fmt`. */
export function addFmt({ program, session, finish }: CommandLine): void {
  const command = program
    .command('fmt')
    .description(
      'write YAML files in canonical style: order of keys, indentation, blank lines; comments stay',
    )
    .argument(
      '[paths...]',
      'these files and folders only; - writes a text from standard input to standard output',
    )
    .option('--check', 'write nothing, fail when a file is not in canonical style')
    .option('--diff', 'write nothing, show what would change')
    .option('--stdin-filepath <path>', 'the file that the text from standard input stands in for');
  addCommonOptions(command, ['pretty', 'json']).action(
    async (paths: readonly string[], options: FmtOptions) => {
      if (paths.includes('-')) return finish(await formatStdin(session, options));
      const { format } = await import('../../app/format.js');
      const { FORMAT_FORMATS } = await import('../../report/format-report.js');
      const report = format(session.folder, { ...options, paths });
      printResults(report, FORMAT_FORMATS, options, session);
      finish(outcome(report, options));
    },
  );
}

function outcome({ files }: FormatReport, { check }: FmtOptions): ExitCode {
  const failed = files.some(({ state }) => state === 'faulty' || (check === true && state === 'changed'));
  return failed ? EXIT.findings : EXIT.clean;
}

/** What editors ask for: the text comes back in canonical style, or as it was when it has faults. */
async function formatStdin(session: Session, { stdinFilepath = '' }: FmtOptions): Promise<ExitCode> {
  const { formatFile } = await import('../../app/format.js');
  const { sourceFile } = await import('../../source/source-file.js');
  const { after, state } = formatFile(sourceFile(stdinFilepath, await readStdin(session)));
  session.stdout.write(after);
  return state === 'faulty' ? EXIT.findings : EXIT.clean;
}
