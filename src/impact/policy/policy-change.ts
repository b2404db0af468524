/**
 * What a change of policy means for those who keep it: a promise is `tighter` when it is due sooner or allows less, `looser` when
 * it is due later or allows more; of `different scope` when it holds for other cases, or otherwise; `cosmetic` when every case goes on as before.
 */
export type ChangeClass = 'tighter' | 'looser' | 'different scope' | 'cosmetic';

/** One difference between two sets of policies. */
export interface PolicyChange {
  readonly class: ChangeClass;
  /** `Premium first response for High: 1h → 30m, from 2026-12-01`. */
  readonly words: string;
  readonly subject: ChangeSubject;
}

/** What a change is about: whose targets it may move. */
export type ChangeSubject =
  | { readonly kind: 'milestone'; readonly process: string; readonly id: string }
  | { readonly kind: 'process'; readonly process: string }
  | { readonly kind: 'calendars'; readonly names: readonly string[] }
  | { readonly kind: 'other' };

/** A name as it begins a sentence: `first-response` → `First response`. */
export function titleWords(name: string): string {
  const words = plainWords(name);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A name within a sentence: `first-response` → `first response`. */
export function plainWords(name: string): string {
  return name.replaceAll('-', ' ');
}
