import { EXPORT_FORMATS } from '../../report/workbench/view-table.js';
import type { Action } from '../action.js';
import type { KeyTable } from '../key-table.js';
import { THEME_NAMES } from '../theme.js';

/** Something that the palette does. */
export interface PaletteCommand {
  readonly does: string;
  /** The key that does the same; empty where there is none. */
  readonly label: string;
  readonly action: Action;
}

const MORE_COMMANDS: readonly PaletteCommand[] = [
  ...EXPORT_FORMATS.map(
    format =>
      ({ does: `export this view as ${format}`, label: '', action: { kind: 'export', format } }) as const,
  ),
  ...THEME_NAMES.map(
    theme => ({ does: `theme ${theme}`, label: '', action: { kind: 'set-theme', theme } }) as const,
  ),
];

/** What tables of keys do, and more, as far as it has all the words that are typed. */
export function paletteCommands(
  tables: readonly KeyTable<Action>[],
  text: string,
): readonly PaletteCommand[] {
  const words = text.toLowerCase().split(' ').filter(Boolean);
  return [...tables.flat(), ...MORE_COMMANDS].filter(
    ({ does, action }) =>
      action.kind !== 'palette-open' && words.every(word => does.toLowerCase().includes(word)),
  );
}
