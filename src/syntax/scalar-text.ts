import type { Scalar } from 'yaml';
import { blockText } from './block-scalar-text.js';
import { doubleQuotedText, plainText, singleQuotedText } from './flow-scalar-text.js';
import type { TextMap } from './text-map.js';

/** Maps a scalar's decoded text to the characters it was written with; undefined for what is no text. */
export function scalarText(source: string, scalar: Scalar): TextMap | undefined {
  const map = mapToken(source, scalar);
  return map?.text === scalar.value ? map : undefined;
}

function mapToken(source: string, { srcToken: token }: Scalar): TextMap | undefined {
  if (token === undefined || !('source' in token)) return undefined;
  const end = token.offset + token.source.length;
  switch (token.type) {
    case 'scalar':
      return plainText(source, token.offset, end);
    case 'single-quoted-scalar':
      return singleQuotedText(source, token.offset, end);
    case 'double-quoted-scalar':
      return doubleQuotedText(source, token.offset, end);
    case 'block-scalar': {
      const props = token.props.map(part => ('source' in part ? part.source : ''));
      const start = token.offset + props.join('').length;
      const header = props[0] ?? '';
      return blockText(source, { header, indent: token.indent, start, end: start + token.source.length });
    }
    default:
      return undefined;
  }
}
