import type { Session } from '../../src/cli/session.js';

/** A session that keeps what is written to it. */
export interface FakeSession extends Session {
  written(stream: 'stdout' | 'stderr'): string;
}

/** A session in a folder, on a terminal of 80 columns or on none. */
export function fakeSession(
  parts: Partial<Pick<Session, 'folder' | 'environment'>> & { readonly isTerminal?: boolean } = {},
): FakeSession {
  const { folder = '/', environment = {}, isTerminal = false } = parts;
  const written = { stdout: '', stderr: '' };
  const output = (stream: 'stdout' | 'stderr') => ({
    write: (text: string) => {
      written[stream] += text;
    },
    isClosed: () => false,
    isTerminal,
    width: isTerminal ? 80 : Number.POSITIVE_INFINITY,
  });
  return {
    folder,
    environment,
    stdin: nothing(),
    stdout: output('stdout'),
    stderr: output('stderr'),
    written: stream => written[stream],
  };
}

async function* nothing(): AsyncGenerator<Uint8Array> {}
