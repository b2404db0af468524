/** A file of rows cannot be read as a whole: the message says what and where, the help what to do. Reading stops, and nothing of the file counts. */
export class BrokenText extends Error {
  readonly help: string | undefined;

  constructor(message: string, help?: string) {
    super(message);
    this.help = help;
  }
}
