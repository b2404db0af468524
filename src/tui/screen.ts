const ALTERNATE_SCREEN = '\u001b[?1049h\u001b[H';
const MAIN_SCREEN = '\u001b[?1049l';
const SHOW_CURSOR = '\u001b[?25h';

/**
 * Takes the terminal's alternate screen, and answers how to give it back, which does nothing the second time.
 * What stood on the terminal before then stands there again.
 */
export function takeScreen(terminal: { write(text: string): unknown }): () => void {
  terminal.write(ALTERNATE_SCREEN);
  let isTaken = true;
  return () => {
    if (isTaken) terminal.write(MAIN_SCREEN + SHOW_CURSOR);
    isTaken = false;
  };
}
