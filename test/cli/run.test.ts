import { describe, expect, it } from 'vitest';
import { EXIT } from '../../src/cli/exit-code.js';
import { run } from '../../src/cli/run.js';
import { fakeSession } from './fake-session.js';

describe('a run', () => {
  it('of our own bug ends with 3, says whose fault it is, and shows the stack then only', async () => {
    const session = fakeSession();
    const broken = {
      ...session,
      stdout: {
        ...session.stdout,
        write: () => {
          throw new TypeError('the printer is on fire');
        },
      },
    };
    expect(await run(['version'], broken)).toBe(EXIT.bug);
    expect(session.written('stderr')).toMatch(
      /^This is a bug in milepost [\d.]+, not in your policies\..*\nTypeError: the printer is on fire\n\s+at /,
    );
  });

  it('of help and version ends with 0 and writes to standard output alone', async () => {
    for (const words of [[], ['--help'], ['check', '--help'], ['help', 'test'], ['--version']]) {
      const session = fakeSession();
      expect(await run(words, session)).toBe(EXIT.clean);
      expect(session.written('stderr')).toBe('');
      expect(session.written('stdout')).not.toBe('');
    }
  });

  it('of a wrong word ends with 2 and writes to standard error alone', async () => {
    for (const words of [['chekc'], ['check', '--colour'], ['replay'], ['check', '--max-warnings', 'many']]) {
      const session = fakeSession();
      expect(await run(words, session)).toBe(EXIT.usage);
      expect(session.written('stdout')).toBe('');
      expect(session.written('stderr')).toMatch(/^error: /);
    }
  });

  it('repeats nothing from the command line that could steer the terminal', async () => {
    const session = fakeSession();
    await run(['\u001b[2J'], session);
    expect(session.written('stderr')).not.toContain('\u001b');
  });
});
