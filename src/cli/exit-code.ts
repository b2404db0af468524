/** How a command ended, as the shell sees it: the one list of exit codes. */
export const EXIT = {
  clean: 0,
  /** Findings, a failed expectation, a difference under `--check`. */
  findings: 1,
  /** A flag, a configuration or an input that cannot be used. */
  usage: 2,
  /** A fault of milepost itself. */
  bug: 3,
  interrupted: 130,
} as const;

/** One of the codes of `EXIT`. */
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
