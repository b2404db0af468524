import stringWidth from 'string-width';

/** A text of one line cut or filled up to a display width, to the right or to the left; what is cut ends in `…`. */
export function fitText(text: string, width: number, align: 'left' | 'right' = 'left'): string {
  const fitting = widthOf(text) <= width ? text : cut(text, width);
  const space = ' '.repeat(Math.max(0, width - widthOf(fitting)));
  return align === 'left' ? fitting + space : space + fitting;
}

function cut(text: string, width: number): string {
  if (width <= 0) return '';
  let kept = '';
  let room = width - 1;
  for (const character of text) {
    room -= stringWidth(character);
    if (room < 0) break;
    kept += character;
  }
  return `${kept}…`;
}

/** Most texts are ASCII, whose width is their length. */
function widthOf(text: string): number {
  return /^[ -~]*$/.test(text) ? text.length : stringWidth(text);
}
