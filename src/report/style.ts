/** Dresses a text for a terminal, or leaves it as it is. */
export type Paint = (text: string) => string;

/** The colours a formatter may use. Meaning never hangs on one of them alone: a word or a glyph always says the same. */
export interface Style {
  readonly bold: Paint;
  readonly dim: Paint;
  readonly red: Paint;
  readonly green: Paint;
  readonly yellow: Paint;
  readonly blue: Paint;
  readonly cyan: Paint;
}

const unchanged: Paint = text => text;

/** No colours: for files, pipes and tests. */
export const plainStyle: Style = {
  bold: unchanged,
  dim: unchanged,
  red: unchanged,
  green: unchanged,
  yellow: unchanged,
  blue: unchanged,
  cyan: unchanged,
};
