import stringWidth from 'string-width';

/** What is never broken over two lines, and how it is printed. */
export interface Word {
  readonly text: string;
  readonly printed: string;
}

/** Words in lines of at most `room` columns; a word that is longer has a line of its own. */
export function wrapWords(words: readonly Word[], room: number): readonly string[] {
  const lines: string[] = [];
  let length = 0;
  for (const { text, printed } of words) {
    const size = stringWidth(text);
    if (lines.length === 0 || length + 1 + size > room) {
      lines.push(printed);
      length = size;
    } else {
      lines[lines.length - 1] += ` ${printed}`;
      length += 1 + size;
    }
  }
  return lines;
}

/** The words of a text, printed as they stand. */
export function wordsOf(text: string): readonly Word[] {
  return text.split(' ').map(word => ({ text: word, printed: word }));
}
