import type { Size } from './layout.js';
import type { Step } from './list.js';

/** The screens, in the order of their tabs. */
export const SCREENS = ['overview', 'cases', 'risk', 'case'] as const;

/** One of the screens. */
export type Screen = (typeof SCREENS)[number];

/** All that a person, or the terminal, can do to the workbench. */
export type Action =
  | { readonly kind: 'show'; readonly screen: Screen }
  | { readonly kind: 'show-next'; readonly by: 1 | -1 }
  | { readonly kind: 'quit' }
  /** One step back, but never out of the workbench. */
  | { readonly kind: 'back' }
  | { readonly kind: 'interrupt' }
  | { readonly kind: 'toggle-help' }
  | { readonly kind: 'next-theme' }
  | { readonly kind: 'resize'; readonly size: Size }
  /** Open what is selected. */
  | { readonly kind: 'drill' }
  | { readonly kind: 'move'; readonly step: Step }
  | CasesAction
  | CaseAction;

/** What can be done to the table of cases, and to the filter that three screens share. */
export type CasesAction =
  | { readonly kind: 'sort-next'; readonly by: 1 | -1 }
  | { readonly kind: 'sort-reverse' }
  | { readonly kind: 'filter-open' }
  | { readonly kind: 'filter-keep' }
  | { readonly kind: 'filter-clear' }
  | { readonly kind: 'filter-type'; readonly text: string }
  | { readonly kind: 'filter-erase' };

/** What can be done to the chart of a case alone. */
export type CaseAction =
  /** To the next event or the one before, or along the axis by one cell. */
  | {
      readonly kind: 'scrub';
      readonly to: 'next' | 'previous' | 'first' | 'last' | 'cell-on' | 'cell-back';
    }
  | { readonly kind: 'zoom'; readonly by: 2 | 0.5 }
  | { readonly kind: 'pan'; readonly by: 1 | -1 }
  | { readonly kind: 'toggle-fields' };
