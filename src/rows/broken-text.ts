/** A file of rows cannot be read as a whole: the message says what and where, the help what to do. Reading stops, and nothing of the file counts. */
export class BrokenText extends Error {
  readonly help: string | undefined;
  /** The line of the fault, from 1, where it is known. */
  readonly line: number | undefined;

  constructor(message: string, help?: string, line?: number) {
    super(message);
    this.help = help;
    this.line = line;
  }
}
