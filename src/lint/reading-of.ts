/** What a person takes a text for: the same for texts that differ only in case, spaces, hyphens or underscores. */
export function readingOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .trim();
}
