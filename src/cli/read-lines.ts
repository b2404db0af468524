/** The most characters that are kept of one line. */
const LIMIT = 1_048_576;

/** The lines of a UTF-8 stream as they come in, many at a time; a line that never ends is cut, not kept. A last line needs no line feed. */
export async function* readLines(stream: AsyncIterable<Uint8Array>): AsyncGenerator<readonly string[]> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of stream) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = (lines.pop() ?? '').slice(0, LIMIT);
    if (lines.length > 0) yield lines;
  }
  rest += decoder.decode();
  if (rest !== '') yield [rest];
}
