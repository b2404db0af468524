/** The longest row read, in characters (NDJSON) or bytes (CSV): beyond it a quote was never closed, or the file is something else. */
export const LONGEST_ROW = 1 << 20;
