/** Which source characters each character of a scalar's decoded text was written with. */
export interface TextMap {
  /** The decoded text. */
  readonly text: string;
  /** For each UTF-16 code unit of the text: where its source characters start and end, as offsets in the file. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Builds a text map from left to right. */
export interface TextMapBuilder {
  /** The whole text of the file. */
  readonly source: string;
  /** Appends source characters that stand for themselves. */
  copy(start: number, end: number): void;
  /** Appends text that was written otherwise, such as an escape or a folded line break. */
  insert(text: string, start: number, end: number): void;
  done(): TextMap;
}

/** A builder over the whole text of a file. */
export function textMapBuilder(source: string): TextMapBuilder {
  const parts: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  return {
    source,
    copy(start, end) {
      parts.push(source.slice(start, end));
      for (let offset = start; offset < end; offset++) {
        starts.push(offset);
        ends.push(offset + 1);
      }
    },
    insert(text, start, end) {
      parts.push(text);
      for (let unit = 0; unit < text.length; unit++) {
        starts.push(start);
        ends.push(end);
      }
    },
    done: () => ({ text: parts.join(''), starts, ends }),
  };
}

/** The source range behind `[start, end)` of the text; an empty range stands between two characters. */
export function sourceRange(map: TextMap, start: number, end: number): readonly [number, number] | undefined {
  const length = map.text.length;
  if (length === 0) return undefined;
  const first = Math.max(0, Math.min(start, length));
  const last = Math.max(first, Math.min(end, length));
  const from = map.starts[first] ?? map.ends[length - 1] ?? 0;
  return [from, last > first ? (map.ends[last - 1] ?? from) : from];
}

/** The offset after the line break at `at`. */
export function lineAfter(source: string, at: number): number {
  return source.startsWith('\r\n', at) ? at + 2 : Math.min(at + 1, source.length);
}
