/** How bad a finding is: an error keeps policies from running, a warning is likely a mistake, info is good to know. */
export type Severity = 'error' | 'warning' | 'info';

/**
 * A sort of finding, known by its code. The phase that reports it declares it as a constant;
 * `explain CODE` and `docs/findings/` are generated from it and from `test/findings/<code>/`.
 */
export interface FindingKind {
  /** `<noun>-<fault>` in kebab-case, such as `milestone-unknown`; never reused for another meaning. */
  readonly code: string;
  readonly severity: Severity;
  /** What it means, in one sentence that starts with a capital and ends with a period. */
  readonly summary: string;
  /** Why it matters to the people whose cases the policy judges, in one or two sentences. */
  readonly why: string;
  /** The preset without which nobody is shown it, unless the project's settings name its code; absent: everybody is. */
  readonly preset?: 'strict' | 'salesforce';
  /** Whether it tells how milepost worked, not what is wrong: shown under `--verbose` only. */
  readonly verbose?: true;
}
