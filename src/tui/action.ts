import type { ExportFormat } from '../report/workbench/view-table.js';
import type { Errand } from './errand.js';
import type { Size } from './layout.js';
import type { Step } from './list.js';
import type { ThemeName } from './theme.js';

/** The screens, in the order of their tabs. */
export const SCREENS = [
  'overview',
  'cases',
  'risk',
  'case',
  'why',
  'policies',
  'calendar',
  'what-if',
] as const;

/** One of the screens. */
export type Screen = (typeof SCREENS)[number];

/** All that a person, or the terminal, can do to the workbench. */
export type Action =
  /** `from: 'case'`: what concerns the selected milestone of the open case. */
  | { readonly kind: 'show'; readonly screen: Screen; readonly from?: 'case' }
  | { readonly kind: 'show-next'; readonly by: 1 | -1 }
  | { readonly kind: 'quit' }
  /** One step back, but never out of the workbench. */
  | { readonly kind: 'back' }
  | { readonly kind: 'interrupt' }
  | { readonly kind: 'toggle-help' }
  | { readonly kind: 'next-theme' }
  | { readonly kind: 'set-theme'; readonly theme: ThemeName }
  /** Ask something of the world; what came of it is told. */
  | { readonly kind: 'ask'; readonly errand: Errand }
  | { readonly kind: 'told'; readonly text: string }
  | { readonly kind: 'export'; readonly format: ExportFormat }
  | { readonly kind: 'resize'; readonly size: Size }
  /** Open what is selected. */
  | { readonly kind: 'drill' }
  | { readonly kind: 'move'; readonly step: Step }
  | CasesAction
  | CaseAction
  | PoliciesAction
  | CalendarAction
  | WhatIfAction
  /** Write the changes that are shown, or keep them as a WhatIf document. */
  | { readonly kind: 'write' | 'save' }
  | PaletteAction;

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

/** What can be done to the policies alone. */
export type PoliciesAction =
  | { readonly kind: 'next-file'; readonly by: 1 | -1 }
  | { readonly kind: 'next-finding' };

/** What can be done to a calendar alone. */
export type CalendarAction =
  | { readonly kind: 'day'; readonly by: 1 | -1 }
  | { readonly kind: 'next-calendar'; readonly by: 1 | -1 };

/** What can be done to the changes that are tried. */
export type WhatIfAction =
  | {
      readonly kind:
        | 'edit'
        | 'edit-keep'
        | 'undo'
        | 'undo-all'
        | 'show-flips'
        | 'show-diff'
        | 'name'
        | 'erase'
        | 'erase-all'
        | 'leave-mode';
    }
  | { readonly kind: 'type'; readonly text: string };

/** What can be done to the palette. */
export type PaletteAction =
  | { readonly kind: 'palette-open'; readonly text: string }
  | { readonly kind: 'palette-close' | 'palette-run' | 'palette-erase' }
  | { readonly kind: 'palette-type'; readonly text: string }
  | { readonly kind: 'palette-move'; readonly step: Step };
