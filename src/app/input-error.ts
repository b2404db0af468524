/**
 * Something the user asked for cannot be had: a file that cannot be read, a name that does not exist, a flag that makes no sense.
 * The command line prints the message and the help and exits with 2; no stack is shown.
 */
export class InputError extends Error {
  /** What to do about it, when that is not plain from the message. */
  readonly help: string | undefined;

  constructor(message: string, help?: string) {
    super(message);
    this.help = help;
  }
}
