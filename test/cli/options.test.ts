import { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { styleOf } from '../../src/cli/colour.js';
import { addCommonOptions, type CommonOptions } from '../../src/cli/common-options.js';
import { EXIT } from '../../src/cli/exit-code.js';
import { progressBar } from '../../src/cli/progress.js';
import { gate } from '../../src/cli/severity-gate.js';
import { plainStyle } from '../../src/report/style.js';
import { fakeSession } from './fake-session.js';

function optionsOf(...words: readonly string[]): CommonOptions<string> {
  let seen: CommonOptions<string> | undefined;
  const command = addCommonOptions(new Command(), ['pretty', 'json', 'sarif'])
    .exitOverride()
    .configureOutput({ writeErr: () => {} })
    .action((options: CommonOptions<string>) => {
      seen = options;
    });
  command.parse(words, { from: 'user' });
  if (seen === undefined) throw new Error('the action did not run');
  return seen;
}

describe('--format', () => {
  it('is pretty on standard output when nobody asks', () => {
    expect(optionsOf().format).toEqual([{ format: 'pretty' }]);
  });

  it('repeats, one to standard output and the others into files', () => {
    expect(optionsOf('--format', 'json', '--format', 'sarif:out/a:b.sarif').format).toEqual([
      { format: 'json' },
      { format: 'sarif', path: 'out/a:b.sarif' },
    ]);
  });

  it.each([
    [['--format', 'jsno'], 'Allowed are pretty, json, sarif. (Did you mean json?)'],
    [['--format', 'json', '--format', 'sarif'], 'Only one format can go to standard output'],
    [['--format', 'json:'], 'A path is missing after the colon.'],
  ])('refuses %j', (words, message) => {
    expect(() => optionsOf(...words)).toThrow(message);
  });
});

describe('colour', () => {
  const coloured = (environment: Record<string, string>, isTerminal: boolean, ...words: string[]) =>
    styleOf(fakeSession({ environment, isTerminal }), optionsOf(...words).color) !== plainStyle;

  it('follows the terminal', () => {
    expect(coloured({}, true)).toBe(true);
    expect(coloured({}, false)).toBe(false);
    expect(coloured({ TERM: 'dumb' }, true)).toBe(false);
  });

  it('obeys NO_COLOR when it is not empty, then FORCE_COLOR', () => {
    expect(coloured({ NO_COLOR: '1', FORCE_COLOR: '1' }, true)).toBe(false);
    expect(coloured({ NO_COLOR: '' }, true)).toBe(true);
    expect(coloured({ FORCE_COLOR: '1' }, false)).toBe(true);
    expect(coloured({ FORCE_COLOR: '0' }, true)).toBe(false);
  });

  it('obeys the flag before all', () => {
    expect(coloured({ NO_COLOR: '1' }, false, '--color')).toBe(true);
    expect(coloured({ FORCE_COLOR: '1' }, true, '--no-color')).toBe(false);
  });
});

describe('the exit code of findings', () => {
  const findings = (error: number, warning: number, info: number) => ({
    shown: [],
    hidden: 0,
    counts: { error, warning, info },
  });

  it('is 1 from the severity on that fails', () => {
    expect(gate(findings(0, 3, 3), { failSeverity: 'error' })).toBe(EXIT.clean);
    expect(gate(findings(1, 0, 0), { failSeverity: 'error' })).toBe(EXIT.findings);
    expect(gate(findings(0, 1, 0), { failSeverity: 'warning' })).toBe(EXIT.findings);
    expect(gate(findings(0, 0, 1), { failSeverity: 'warning' })).toBe(EXIT.clean);
    expect(gate(findings(0, 0, 1), { failSeverity: 'info' })).toBe(EXIT.findings);
  });

  it('is 1 above --max-warnings', () => {
    expect(gate(findings(0, 2, 0), { failSeverity: 'error', maxWarnings: 2 })).toBe(EXIT.clean);
    expect(gate(findings(0, 3, 0), { failSeverity: 'error', maxWarnings: 2 })).toBe(EXIT.findings);
  });
});

describe('the progress bar', () => {
  it('keeps to one line of a terminal and leaves it empty', () => {
    const session = fakeSession({ isTerminal: true });
    const bar = progressBar(session.stderr, false);
    bar.show(0.5, 1_234, 'rows');
    bar.show(0.501, 1_240, 'rows');
    bar.show(1.2, 2_500, 'rows');
    bar.clear();
    expect(session.written('stderr')).toBe(
      `\r${'█'.repeat(12)}${'░'.repeat(12)}  50 %  1,234 rows\u001b[K` +
        `\r${'█'.repeat(24)} 100 %  2,500 rows\u001b[K` +
        '\r\u001b[K',
    );
  });

  it('writes nothing off a terminal or under --quiet', () => {
    const [piped, quiet] = [fakeSession(), fakeSession({ isTerminal: true })];
    for (const bar of [progressBar(piped.stderr, false), progressBar(quiet.stderr, true)]) {
      bar.show(0.5, 1, 'rows');
      bar.clear();
    }
    expect([piped.written('stderr'), quiet.written('stderr')]).toEqual(['', '']);
  });
});
