import { InputError } from '../app/input-error.js';
import type { Session } from './session.js';

/** The most bytes that are read of a text. */
const LIMIT = 8 * 1024 * 1024;

/** The whole text from standard input. Throws an InputError when it is no UTF-8 or far too long. */
export async function readStdin({ stdin }: Session): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stdin) {
    size += chunk.length;
    if (size > LIMIT) throw new InputError(`standard input has more than ${LIMIT} bytes`);
    chunks.push(chunk);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    throw new InputError('standard input is not UTF-8');
  }
}
