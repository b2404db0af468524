/** A terminal that texts are written to. */
export interface Terminal {
  write(text: string): unknown;
}

const ALTERNATE_SCREEN = '\u001b[?1049h\u001b[H';
const MAIN_SCREEN = '\u001b[?1049l';
const SHOW_CURSOR = '\u001b[?25h';

/**
 * Takes the terminal's alternate screen, and answers how to give it back, which does nothing the second time.
 * What stood on the terminal before then stands there again.
 */
export function takeScreen(terminal: Terminal): () => void {
  terminal.write(ALTERNATE_SCREEN);
  return writeOnce(terminal, MAIN_SCREEN + SHOW_CURSOR);
}

/** Stays in the main screen, where a screen reader can go back in what was said; answers how to end the last line. */
export function stayInMainScreen(terminal: Terminal): () => void {
  return writeOnce(terminal, `\n${SHOW_CURSOR}`);
}

function writeOnce(terminal: Terminal, text: string): () => void {
  let isWritten = false;
  return () => {
    if (!isWritten) terminal.write(text);
    isWritten = true;
  };
}
