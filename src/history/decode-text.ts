import { BrokenLog } from './broken-log.js';
import type { TextEncodingName } from './history-source.js';

/** Decodes bytes as they come, without a byte-order mark. Throws a BrokenLog at the first byte that the encoding does not know. */
export async function* decodeText(
  bytes: AsyncIterable<Uint8Array>,
  encoding: TextEncodingName,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let read = 0;
  const decode = (chunk: Uint8Array | undefined): string => {
    try {
      return chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true });
    } catch {
      const help = 'say how it is encoded: `encoding: windows-1252` or `utf-16le`';
      throw new BrokenLog(`its text is not ${encoding}, somewhere after byte ${read}`, help);
    }
  };
  for await (const chunk of bytes) {
    yield decode(chunk);
    read += chunk.byteLength;
  }
  yield decode(undefined);
}
