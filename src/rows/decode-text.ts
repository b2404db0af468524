import { BrokenText } from './broken-text.js';

/** The encodings that a file of rows may be written in. */
export type TextEncodingName = 'utf-8' | 'utf-16le' | 'windows-1252';

/** Decodes bytes as they come, without a byte-order mark. Throws a BrokenText, with `help`, at the first byte that the encoding does not know. */
export async function* decodeText(
  bytes: AsyncIterable<Uint8Array>,
  encoding: TextEncodingName,
  help: string,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let read = 0;
  const decode = (chunk: Uint8Array | undefined): string => {
    try {
      return chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true });
    } catch {
      throw new BrokenText(`its text is not ${encoding}, somewhere after byte ${read}`, help);
    }
  };
  for await (const chunk of bytes) {
    yield decode(chunk);
    read += chunk.byteLength;
  }
  yield decode(undefined);
}
