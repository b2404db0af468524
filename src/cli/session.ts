/** A stream that texts are written to. */
export interface Output {
  write(text: string): void;
  /** Whether whoever reads it has gone away, so that there is no use in writing more. */
  isClosed(): boolean;
  readonly isTerminal: boolean;
  /** Columns of the terminal; infinite when it is none. */
  readonly width: number;
}

/** All that a command knows of the world it runs in. */
export interface Session {
  /** The folder that paths on the command line are relative to. */
  readonly folder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly stdin: AsyncIterable<Uint8Array>;
  /** For results alone. */
  readonly stdout: Output;
  /** For everything else. */
  readonly stderr: Output;
}
